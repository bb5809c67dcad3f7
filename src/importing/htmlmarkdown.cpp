// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmlmarkdown.h"

#include "importing/htmlblocks.h"
#include "importing/htmlnotes.h"
#include "importing/htmltree.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// Line ends inside Chinese and Japanese are those of a file: browsers would show spaces that nobody wrote.
QString withoutWrapping(const QString &html)
{
    if (html.contains(u"<pre"_s, Qt::CaseInsensitive))
        return html;
    static const QRegularExpression wrapped(
        uR"((?<=[\x{2E80}-\x{9FFF}\x{F900}-\x{FAFF}\x{FF00}-\x{FFEF}])[ \t]*\r?\n[ \t]*(?=[\x{2E80}-\x{9FFF}\x{F900}-\x{FAFF}\x{FF00}-\x{FFEF}]))"_s);
    return QString(html).remove(wrapped);
}

Result<QString> markdownOfHtml(const QString &html, const HtmlReading &reading)
{
    const auto body = readHtml(withoutWrapping(html));
    if (!body)
        return body.error();
    return markdownOfTree(*body, reading);
}

QString markdownOfTree(const HtmlNode &tree, const HtmlReading &reading)
{
    const QList<HtmlNote> notes = notesOf(tree);
    HtmlBlocks::Shared shared{.reading = reading};
    for (const HtmlNote &note : notes) {
        shared.noteNumbers.insert(note.reference, reading.firstNote + shared.noteNumbers.size());
        shared.noteBodies.insert(note.body);
    }
    HtmlBlocks blocks(shared);
    blocks.read(tree);
    QStringList lines = blocks.lines();
    // The rule in front of the notes is theirs.
    if (!notes.isEmpty() && !lines.isEmpty() && lines.back() == "---"_L1)
        lines = lines.first(std::max(qsizetype(0), lines.size() - 2));
    for (qsizetype at = 0; at < notes.size(); ++at) {
        HtmlBlocks note(shared);
        note.readNote(notes[at]);
        const QStringList words = note.lines();
        const QString label = u"[^"_s + QString::number(reading.firstNote + at) + u"]: "_s;
        if (!lines.isEmpty())
            lines.append(QString());
        for (qsizetype line = 0; line < words.size(); ++line) {
            if (line == 0)
                lines.append(label + words[line]);
            else
                lines.append(words[line].isEmpty() ? QString() : QString(u"    "_s + words[line]));
        }
        if (words.isEmpty())
            lines.append(label.chopped(1));
    }
    return lines.join(u'\n');
}
