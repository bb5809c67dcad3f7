// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmltext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestEntity = 32;

/// The decoded character of the entity at `at` ("&amp;"), and its length there; nothing where it is none.
struct Entity
{
    QString text;
    qsizetype length = 0;
};

Entity numericEntity(QStringView name, qsizetype length)
{
    const bool hex = name.startsWith(u"#x", Qt::CaseInsensitive);
    bool ok = false;
    const uint code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    // HTML §13.2.5.80: NUL, surrogates and what lies beyond become U+FFFD.
    if (!ok || code == 0 || code > 0x10FFFF || QChar::isSurrogate(code))
        return {ok ? QString(QChar::ReplacementCharacter) : QString(), ok ? length : 0};
    const char32_t character = code;
    return {QString::fromUcs4(&character, 1), length};
}

Entity entityAt(QStringView html, qsizetype at)
{
    static const QHash<QStringView, char16_t> named{
        {u"amp", u'&'},       {u"lt", u'<'},        {u"gt", u'>'},        {u"quot", u'"'},
        {u"apos", u'\''},     {u"nbsp", u'\u00a0'}, {u"copy", u'©'},      {u"reg", u'®'},
        {u"trade", u'™'},     {u"hellip", u'…'},    {u"ndash", u'–'},     {u"mdash", u'—'},
        {u"lsquo", u'‘'},     {u"rsquo", u'’'},     {u"ldquo", u'“'},     {u"rdquo", u'”'},
        {u"laquo", u'«'},     {u"raquo", u'»'},     {u"bull", u'•'},      {u"middot", u'·'},
        {u"eacute", u'é'},    {u"egrave", u'è'},    {u"agrave", u'à'},    {u"uuml", u'ü'},
        {u"ouml", u'ö'},      {u"auml", u'ä'},      {u"szlig", u'ß'},     {u"euro", u'€'},
        {u"pound", u'£'},     {u"shy", u'\u00ad'},  {u"times", u'×'},     {u"deg", u'°'},
        {u"zwnj", u'\u200c'}, {u"zwj", u'\u200d'},  {u"ensp", u'\u2002'}, {u"emsp", u'\u2003'}};
    const QStringView rest = html.sliced(at, std::min(longestEntity, html.size() - at));
    const qsizetype end = rest.indexOf(u';');
    if (end < 2)
        return {};
    const QStringView name = rest.sliced(1, end - 1);
    if (name.startsWith(u'#'))
        return name.size() > 1 ? numericEntity(name, end + 1) : Entity{};
    const auto found = named.find(name);
    return found == named.end() ? Entity{} : Entity{QString(QChar(*found)), end + 1};
}

/// Reads HTML once from left to right and collects its words.
class TextCollector
{
public:
    explicit TextCollector(QStringView html)
        : m_html(html)
    { }
    QString collect()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            if (c == u'<')
                skipTag();
            else if (c == u'&')
                takeEntity();
            else
                takeCharacter(c);
        }
        return m_text.trimmed();
    }

private:
    void takeCharacter(QChar c)
    {
        ++m_at;
        if (!c.isSpace() || c == QChar::Nbsp)
            m_text += c;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }
    void takeEntity()
    {
        const Entity entity = entityAt(m_html, m_at);
        m_text += entity.length > 0 ? entity.text : u"&"_s;
        m_at += std::max<qsizetype>(entity.length, 1);
    }
    void skipTag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--"))
            return skipPast(u"-->");
        const qsizetype start = m_at + (m_html.sliced(m_at).startsWith(u"</") ? 2 : 1);
        qsizetype nameEnd = start;
        while (nameEnd < m_html.size() && m_html[nameEnd].isLetterOrNumber())
            ++nameEnd;
        const bool isMarkup = nameEnd > start || (start < m_html.size() && m_html[start] == u'!');
        if (!isMarkup)
            return takeCharacter(u'<');
        const QString name = m_html.sliced(start, nameEnd - start).toString().toLower();
        const bool closes = start == m_at + 2;
        skipPast(u">");
        static const QSet<QString> silent{u"script"_s, u"style"_s, u"head"_s, u"template"_s, u"title"_s};
        if (silent.contains(name) && !closes)
            skipElement(name);
        else
            breakFor(name, closes);
    }
    void skipElement(const QString &name)
    {
        skipPast(QString(u"</"_s + name));
        skipPast(u">");
    }
    void breakFor(const QString &name, bool closes)
    {
        static const QSet<QString> paragraphs{u"p"_s,     u"div"_s, u"h1"_s, u"h2"_s,
                                              u"h3"_s,    u"h4"_s,  u"h5"_s, u"h6"_s,
                                              u"table"_s, u"ul"_s,  u"ol"_s, u"blockquote"_s};
        if (paragraphs.contains(name))
            endLine(2);
        else if (name == u"br" || name == u"tr" || name == u"li")
            endLine(1);
        if (name == u"li" && !closes)
            m_text += u"- "_s;
    }
    void endLine(int breaks)
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        const int have = m_text.endsWith(u"\n\n"_s) ? 2 : m_text.endsWith(u'\n') ? 1 : 0;
        if (!m_text.isEmpty())
            m_text += QString(std::max(0, breaks - have), u'\n');
    }
    /// To behind `mark`, or to the end where it never comes.
    void skipPast(QStringView mark)
    {
        const qsizetype found = m_html.indexOf(mark, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + mark.size();
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_text;
};

} // namespace

QString textOfHtml(QStringView html)
{
    return TextCollector(html).collect();
}

QString withoutInlineHtml(const QString &field)
{
    static const QRegularExpression markup(
        uR"(</?(?:a|abbr|b|br|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>|&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);)"_s);
    if (!field.contains(markup))
        return field;
    // Whatever else looks like a tag is text of the field: keep its bracket.
    QString guarded;
    qsizetype from = 0;
    for (auto match = markup.globalMatch(field); match.hasNext();) {
        const auto found = match.next();
        guarded +=
            field.mid(from, found.capturedStart() - from).replace(u"<"_s, u"&lt;"_s) + found.captured();
        from = found.capturedEnd();
    }
    guarded += field.mid(from).replace(u"<"_s, u"&lt;"_s);
    return textOfHtml(guarded);
}
