// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "workflow/markdownfile.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = qint64(64) * 1024 * 1024; // An endless pipe would fill the memory.

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Error{ErrorCode::Io, path, file.errorString()};
    QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, path, file.errorString()};
    if (bytes.size() > mostBytes)
        return Error{ErrorCode::InvalidInput, path, u"larger than %1 bytes"_s.arg(mostBytes)};
    return bytes;
}

int run(CommandRun &run)
{
    if (run.arguments.size() != 1)
        return run.console.usage(CliText::tr("render needs one file, or - for standard input"));
    const QString path = run.arguments.first();
    const auto bytes = bytesOf(path);
    if (!bytes)
        return run.console.fail(bytes.error());
    const auto rendered = renderMarkdownFile(*bytes, run.given.value(u"language"_s));
    if (!rendered)
        return run.console.fail({rendered.error().code, path, rendered.error().detail});
    QJsonArray notes;
    for (const Sentence &note : rendered->notes) {
        const QString text = sentenceText(note);
        run.console.note(u"%1: %2"_s.arg(path, text));
        notes += text;
    }
    run.console.exactText(QString::fromUtf8(rendered->html));
    QJsonObject json{{u"html"_s, QString::fromUtf8(rendered->html)}};
    if (!notes.isEmpty())
        json.insert(u"notes"_s, notes);
    run.console.document(json);
    return ExitDone;
}

} // namespace

Command renderCommand()
{
    return {
        .name = u"render"_s,
        .synopsis = "FILE|- [--language TAG]",
        .summary =
            QT_TRANSLATE_NOOP("CliText", "Turn Markdown into the body HTML of a page; needs no newsroom."),
        .needs = CommandNeeds::Nothing,
        .options = {{u"language"_s,
                     CliText::tr("Language of the text (BCP 47); chooses quotes and dashes. Else what the "
                                 "file says of itself."),
                     u"TAG"_s}},
        .run = &run};
}
