// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "base/errortext.h"
#include "cli/jsonvalues.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool reordersText(QChar c)
{
    return (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
}

/// JSON leaves DEL and the C1 controls as they are; terminals do not.
QByteArray withoutRawControls(const QByteArray &json)
{
    QByteArray safe;
    safe.reserve(json.size());
    for (qsizetype i = 0; i < json.size(); ++i) {
        const uchar byte = uchar(json[i]);
        const bool isC1 =
            byte == 0xC2 && i + 1 < json.size() && uchar(json[i + 1]) >= 0x80 && uchar(json[i + 1]) <= 0x9F;
        if (byte == 0x7F)
            safe += "\\u007f";
        else if (isC1)
            safe += "\\u00" + QByteArray::number(uchar(json[++i]), 16);
        else
            safe += json[i];
    }
    return safe;
}

} // namespace

QString withVisibleControls(const QString &text)
{
    QString visible;
    for (const QChar c : text) {
        if (reordersText(c))
            visible += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            visible += u"\\x%1"_s.arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            visible += c;
    }
    return visible;
}

QString onOneLine(const QString &text)
{
    QString line = withVisibleControls(text);
    std::ranges::replace_if(
        line, [](QChar c) { return c == u'\n' || c == u'\t'; }, QChar(u' '));
    return line;
}

Console::Console(QIODevice &out, QIODevice &error, bool outIsTerminal, bool errorIsTerminal)
    : m_out(out)
    , m_error(error)
    , m_outIsTerminal(outIsTerminal)
    , m_errorIsTerminal(errorIsTerminal)
{ }

void Console::line(const QString &text)
{
    if (m_form == OutputForm::Json)
        return;
    wipeProgress();
    m_out.write(QString(onOneLine(text) + u'\n').toUtf8());
}

void Console::row(const QStringList &fields)
{
    if (m_form == OutputForm::Json)
        return;
    QStringList cleaned;
    for (const QString &field : fields)
        cleaned += onOneLine(field);
    wipeProgress();
    m_out.write(QString(cleaned.join(u'\t') + u'\n').toUtf8());
}

void Console::text(const QString &text)
{
    if (m_form == OutputForm::Json)
        return;
    wipeProgress();
    m_out.write(withVisibleControls(text).toUtf8());
}

void Console::exactText(const QString &text)
{
    if (m_outIsTerminal)
        return this->text(text);
    if (m_form == OutputForm::Text)
        m_out.write(text.toUtf8());
}

void Console::document(const QJsonValue &value)
{
    if (m_form == OutputForm::Text)
        return;
    wipeProgress();
    m_documentShown = true;
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    m_out.write(withoutRawControls(document.toJson(QJsonDocument::Indented)));
}

int Console::fail(const Error &error)
{
    problem(error);
    if (!m_documentShown)
        document(QJsonObject{{u"error"_s, toJson(error)}});
    return error.code == ErrorCode::Refused ? ExitFindings : ExitFailed;
}

int Console::usage(const QString &what)
{
    errorLine(what);
    if (!m_documentShown)
        document(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, u"usage"_s}, {u"text"_s, what}}}});
    return ExitUsage;
}

void Console::problem(const Error &error)
{
    errorLine(errorText(error));
}

void Console::note(const QString &text)
{
    errorLine(text);
}

void Console::errorLine(const QString &text)
{
    wipeProgress();
    m_error.write(QString(u"galley-cli: "_s + onOneLine(text) + u'\n').toUtf8());
}

void Console::progress(int done, int of, const QString &name)
{
    if (!m_errorIsTerminal)
        return;
    wipeProgress();
    if (name.isEmpty())
        return;
    const QString count = of > 0 ? u"%1/%2 "_s.arg(done).arg(of) : u"%1 "_s.arg(done);
    m_error.write((count + onOneLine(name).left(60)).toUtf8());
    m_progressShown = true;
}

void Console::wipeProgress()
{
    if (m_progressShown)
        m_error.write("\r\x1b[K"); // ECMA-48 EL: to the end of the line.
    m_progressShown = false;
}
