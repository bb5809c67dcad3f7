// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/inlinemarkdown.h"

#include "markdown/markdown.h"
#include "markdown/markdownescape.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Flag = bool InlineFormat::*;

/// Those whose marks depend on what stands beside them (CommonMark 0.29 §6.4), the outer ones first.
constexpr std::array delimited{&InlineFormat::isStrong, &InlineFormat::isStruck, &InlineFormat::isEmphasis};

bool isCollapsible(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

/// One space for any white space, none at the ends of a line.
QList<InlineRun> collapsed(const QList<InlineRun> &runs)
{
    QList<InlineRun> lines;
    bool isAfterSpace = true;
    for (const InlineRun &run : runs) {
        InlineRun kept{{}, run.format, run.kind};
        if (run.kind == InlineRun::Kind::Words) {
            for (const QChar c : run.text) {
                const bool isSpace = isCollapsible(c);
                if (!isSpace || !isAfterSpace)
                    kept.text += isSpace ? QChar(u' ') : c;
                isAfterSpace = isSpace;
            }
        } else {
            kept.text = run.text;
            isAfterSpace = run.kind == InlineRun::Kind::Break || run.text.endsWith(u' ');
        }
        if (run.kind == InlineRun::Kind::Break && !lines.isEmpty() && lines.back().text.endsWith(u' '))
            lines.back().text.chop(1);
        if (!kept.text.isEmpty() || run.kind == InlineRun::Kind::Break)
            lines.append(kept);
    }
    while (!lines.isEmpty() && (lines.back().kind == InlineRun::Kind::Break || lines.back().text == u" "))
        lines.removeLast();
    if (!lines.isEmpty() && lines.back().kind == InlineRun::Kind::Words && lines.back().text.endsWith(u' '))
        lines.back().text.chop(1);
    while (!lines.isEmpty() && lines.front().kind == InlineRun::Kind::Break)
        lines.removeFirst();
    return lines;
}

void append(QList<InlineRun> &runs, const InlineRun &run)
{
    if (run.text.isEmpty() && run.kind == InlineRun::Kind::Words)
        return;
    const bool joins = !runs.isEmpty() && run.kind == InlineRun::Kind::Words
        && runs.back().kind == InlineRun::Kind::Words && runs.back().format == run.format;
    if (joins)
        runs.back().text += run.text;
    else
        runs.append(run);
}

/// The marks that stay open from one to the next: those inside of one that ends, end with it.
InlineFormat common(const InlineFormat &a, const InlineFormat &b)
{
    if (a.link != b.link)
        return {};
    InlineFormat both;
    both.link = a.link;
    for (const Flag flag : {&InlineFormat::isStrong, &InlineFormat::isStruck, &InlineFormat::isEmphasis,
                            &InlineFormat::isSuper, &InlineFormat::isSub}) {
        if (a.*flag != b.*flag)
            break;
        both.*flag = a.*flag;
    }
    return both;
}

/// Spaces at the ends of a run look as what stands on both sides of them.
QList<InlineRun> withSpacesApart(const QList<InlineRun> &runs)
{
    QList<InlineRun> apart;
    for (const InlineRun &run : runs) {
        if (run.kind != InlineRun::Kind::Words || run.format.isCode) {
            append(apart, run);
            continue;
        }
        const bool begins = run.text.startsWith(u' ');
        const bool ends = run.text.size() > 1 && run.text.endsWith(u' ');
        if (begins)
            apart.append({u" "_s, {}, InlineRun::Kind::Words});
        apart.append({run.text.mid(begins ? 1 : 0, run.text.size() - (begins ? 1 : 0) - (ends ? 1 : 0)),
                      run.format, InlineRun::Kind::Words});
        if (apart.back().text.isEmpty())
            apart.removeLast();
        if (ends)
            apart.append({u" "_s, {}, InlineRun::Kind::Words});
    }
    for (qsizetype at = 1; at + 1 < apart.size(); ++at) {
        if (apart[at].text == u" ")
            apart[at].format = common(apart[at - 1].format, apart[at + 1].format);
    }
    QList<InlineRun> joined;
    for (const InlineRun &run : std::as_const(apart))
        append(joined, run);
    return joined;
}

bool isPunctuationMark(QChar c)
{
    return c.isPunct() || c.isSymbol();
}

/// A mark between these two opens; turned around, it closes.
bool isFlanking(QChar outside, QChar inside)
{
    return !inside.isSpace()
        && (!isPunctuationMark(inside) || outside.isSpace() || isPunctuationMark(outside));
}

QChar lastBefore(const QList<InlineRun> &runs, qsizetype at)
{
    return at > 0 && !runs[at - 1].text.isEmpty() ? runs[at - 1].text.back() : QChar(u' ');
}

QChar firstFrom(const QList<InlineRun> &runs, qsizetype at)
{
    return at < runs.size() && !runs[at].text.isEmpty() ? runs[at].text.front() : QChar(u' ');
}

/// Takes punctuation at the ends of a look out of it where its mark would not be one there.
void placeMarks(QList<InlineRun> &runs, Flag flag)
{
    for (qsizetype at = 0; at < runs.size(); ++at) {
        const bool opens = runs[at].format.*flag && (at == 0 || !(runs[at - 1].format.*flag));
        if (opens && runs[at].kind == InlineRun::Kind::Words
            && !isFlanking(lastBefore(runs, at), firstFrom(runs, at))) {
            InlineRun rest = runs[at];
            runs[at].text.truncate(1);
            runs[at].format.*flag = false;
            rest.text.remove(0, 1);
            if (!rest.text.isEmpty())
                runs.insert(at + 1, rest);
            continue;
        }
        const bool closes = runs[at].format.*flag && (at + 1 == runs.size() || !(runs[at + 1].format.*flag));
        if (closes && runs[at].kind == InlineRun::Kind::Words
            && !isFlanking(firstFrom(runs, at + 1), runs[at].text.back())) {
            InlineRun last = runs[at];
            last.text = last.text.right(1);
            last.format.*flag = false;
            runs[at].text.chop(1);
            if (runs[at].text.isEmpty()) {
                runs[at] = last;
                at -= at > 0 ? 2 : 1; // what stands before it ends the look now
            } else {
                runs.insert(at + 1, last);
                --at;
            }
        }
    }
}

QString codeSpan(const QString &text)
{
    int longest = 0;
    int run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool needsSpace = text.startsWith(u'`') || text.endsWith(u'`')
        || (text.startsWith(u' ') && text.endsWith(u' ') && !text.trimmed().isEmpty());
    const QString space = needsSpace ? u" "_s : QString();
    return fence + space + text + space + fence;
}

/// An address between "(" and ")".
QString linkTarget(const QString &address)
{
    static const QRegularExpression reference(u"&[#\\w]+;"_s); // such as "&lt;", which would be read as "<"
    QString target;
    for (qsizetype at = 0; at < address.size(); ++at) {
        const QChar c = address[at];
        if (c == u'\\' || c == u'<' || c == u'>' || c == u'|' || c == u'"' || c == u'`' || c.unicode() <= 0x20
            || c == u'\x7f')
            target += u'%' + QString::number(c.unicode(), 16).toUpper().rightJustified(2, u'0');
        else if (c == u'(' || c == u')')
            target += u'\\' + QString(c);
        else if (c == u'&'
                 && reference
                        .match(address, at, QRegularExpression::NormalMatch,
                               QRegularExpression::AnchorAtOffsetMatchOption)
                        .hasMatch())
            target += u"&amp;"_s;
        else
            target += c;
    }
    return target;
}

/// Writes runs one after the other and keeps the marks that are open.
class InlineWriter
{
public:
    explicit InlineWriter(const QList<InlineRun> &runs)
        : m_runs(runs)
    { }

    QString write()
    {
        for (qsizetype at = 0; at < m_runs.size(); ++at) {
            const InlineRun &run = m_runs[at];
            if (run.kind == InlineRun::Kind::Break) {
                changeTo({}, at);
                m_markdown += u"\\\n"_s;
                continue;
            }
            changeTo(run.format, at);
            if (run.kind == InlineRun::Kind::Markdown)
                write(run.text);
            else
                m_markdown += run.format.isCode ? codeSpan(run.text) : markdownEscaped(run.text);
        }
        changeTo({}, m_runs.size());
        return m_markdown;
    }

private:
    /// An exclamation mark of the words would make a picture of a link.
    void write(const QString &mark)
    {
        if (mark.startsWith(u'[') && m_markdown.endsWith(u'!'))
            m_markdown.insert(m_markdown.size() - 1, u'\\');
        m_markdown += mark;
    }
    struct Mark
    {
        int rank = 0;
        QString close;
    };
    static constexpr int ranks = 6;

    static bool has(const InlineFormat &format, int rank)
    {
        switch (rank) {
        case 0:
            return !format.link.isEmpty();
        case 1:
            return format.isStrong;
        case 2:
            return format.isStruck;
        case 3:
            return format.isEmphasis;
        case 4:
            return format.isSuper;
        default:
            return format.isSub;
        }
    }
    [[nodiscard]] bool isShared(const InlineFormat &next, int rank) const
    {
        return has(m_format, rank) == has(next, rank) && (rank != 0 || m_format.link == next.link);
    }
    void changeTo(const InlineFormat &next, qsizetype at)
    {
        int same = 0;
        while (same < ranks && isShared(next, same))
            ++same;
        while (!m_open.isEmpty() && m_open.back().rank >= same)
            m_markdown += m_open.takeLast().close;
        for (int rank = same; rank < ranks; ++rank) {
            if (has(next, rank))
                open(next, rank, at);
        }
        m_format = next;
    }
    void open(const InlineFormat &next, int rank, qsizetype at)
    {
        static const std::array marks{u"["_s, u"**"_s, u"~~"_s, u"_"_s, u"<sup>"_s, u"<sub>"_s};
        static const std::array closings{QString(), u"**"_s, u"~~"_s, u"_"_s, u"</sup>"_s, u"</sub>"_s};
        Mark mark{rank, closings[size_t(rank)]};
        QString opening = marks[size_t(rank)];
        if (rank == 0)
            mark.close = u"]("_s + linkTarget(next.link) + u')';
        if (rank == 3 && isInsideWord(at))
            mark.close = opening = u"*"_s; // "_" is a letter there
        write(opening);
        m_open.append(mark);
    }
    /// Is a letter beside the emphasis that begins at this run?
    [[nodiscard]] bool isInsideWord(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_runs.size() && m_runs[end].format.isEmphasis)
            ++end;
        return lastBefore(m_runs, at).isLetterOrNumber() || firstFrom(m_runs, end).isLetterOrNumber();
    }

    const QList<InlineRun> &m_runs;
    QString m_markdown;
    InlineFormat m_format;
    QList<Mark> m_open;
};

/// A mark of blocks at the start of a line is a character of its words.
QString escapedStart(QString line, bool isFirst)
{
    static const QRegularExpression mark(
        uR"(^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|(?:-\s*){3,}$|=+\s*$|-+\s*$))"_s);
    static const QRegularExpression number(uR"(^\d{1,9}(?=[.)](?:\s|$)))"_s);
    static const QRegularExpression rule(uR"(^[-:|][-:| ]*$)"_s); // of a table
    const auto numbered = number.match(line);
    if (numbered.hasMatch())
        return line.insert(numbered.capturedEnd(), u'\\');
    if (mark.match(line).hasMatch() || (!isFirst && rule.match(line).hasMatch()))
        return line.prepend(u'\\');
    return line;
}

QStringList linesOf(const QList<InlineRun> &runs)
{
    QStringList lines = InlineWriter(runs).write().split(u'\n');
    for (qsizetype at = 0; at < lines.size(); ++at)
        lines[at] = escapedStart(lines[at], at == 0);
    return lines;
}

bool isReadBack(const QList<InlineRun> &runs)
{
    QList<InlineRun> words;
    QString expected;
    for (const InlineRun &run : runs) {
        // A full stop stands for Markdown: like its brackets, it is punctuation to the words beside it.
        const bool isMarkdown = run.kind == InlineRun::Kind::Markdown;
        words.append(isMarkdown ? InlineRun{u"."_s, {}, InlineRun::Kind::Words} : run);
        expected += run.kind == InlineRun::Kind::Break ? u" "_s : words.back().text;
    }
    MarkdownOptions options;
    options.typography = false;
    const QString read = markdownToPlainText(linesOf(words).join(u'\n').toUtf8(), options);
    return read.simplified() == expected.simplified();
}

} // namespace

QStringList inlineMarkdown(const QList<InlineRun> &runs)
{
    const bool isBlank = std::ranges::all_of(runs, [](const InlineRun &run) {
        return run.kind != InlineRun::Kind::Markdown && run.text.trimmed().isEmpty();
    });
    if (isBlank) // also of no-break spaces, with which word processors make room
        return {};
    QList<InlineRun> placed = withSpacesApart(collapsed(runs));
    for (const Flag flag : delimited)
        placeMarks(placed, flag);
    if (!isReadBack(placed)) {
        for (InlineRun &run : placed) {
            for (const Flag flag : delimited)
                run.format.*flag = false;
        }
    }
    if (!isReadBack(placed)) {
        for (InlineRun &run : placed)
            run.format = {};
    }
    return linesOf(placed);
}
