// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewselection.h"

#include "markdown/htmlescape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void followOne(RowPlace &place, const RowList &rows, int first, int removed, int added)
{
    if (rows.size() == 0)
        place = {};
    if (place.row < first || rows.size() == 0)
        return;
    if (place.row >= first + removed)
        place.row += added - removed;
    else
        place.row = std::min(place.row, first + std::max(0, added - 1));
    place.row = std::clamp(place.row, 0, rows.size() - 1);
    place.character = std::min(place.character, int(rows.at(place.row)->text.size()));
}

QString escaped(QStringView text)
{
    QString html = QString::fromUtf8(htmlEscape(text));
    return html.replace(QChar::LineSeparator, u"<br>"_s);
}

struct Tag
{
    std::uint16_t flag;
    QLatin1StringView name;
};

constexpr Tag tags[] = {
    {TextRun::Strong, QLatin1StringView("strong")},     {TextRun::Emphasis, QLatin1StringView("em")},
    {TextRun::Strikethrough, QLatin1StringView("del")}, {TextRun::Code, QLatin1StringView("code")},
    {TextRun::Subscript, QLatin1StringView("sub")},     {TextRun::Superscript, QLatin1StringView("sup")},
    {TextRun::Small, QLatin1StringView("small")},       {TextRun::Mark, QLatin1StringView("mark")},
};

QString wrapped(const TextRun &run, const QString &inner)
{
    QString html = inner;
    for (const Tag &tag : tags) {
        if (run.flags & tag.flag)
            html = u'<' + tag.name + u'>' + html + u"</"_s + tag.name + u'>';
    }
    return html;
}

/// The characters [from, to) of a row with their marks. What one link holds stands in one element.
QString inlineHtml(const Row &row, int from, int to)
{
    QString html;
    int at = from;
    int link = -1;
    const auto goInto = [&](int address) {
        if (link != address && link >= 0)
            html += u"</a>"_s;
        if (link != address && address >= 0)
            html += u"<a href=\""_s + escaped(row.addresses[address]) + u"\">"_s;
        link = address;
    };
    for (const TextRun &run : row.runs) {
        const int start = std::clamp(run.start, at, to);
        const int end = std::clamp(run.start + run.length, start, to);
        if (start == end)
            continue;
        if (start > at)
            goInto(-1);
        html += escaped(QStringView(row.text).sliced(at, start - at));
        goInto(run.address < row.addresses.size() ? run.address : -1);
        html += wrapped(run, escaped(QStringView(row.text).sliced(start, end - start)));
        at = end;
    }
    goInto(-1);
    return html + escaped(QStringView(row.text).sliced(at, to - at));
}

QString blockTag(const Row &row)
{
    if (row.style >= TextStyle::Heading1 && row.style <= TextStyle::Heading6)
        return u'h' + QString::number(1 + int(row.style) - int(TextStyle::Heading1));
    if (row.style == TextStyle::Headline)
        return u"h1"_s;
    if (row.style == TextStyle::SectionTitle)
        return u"h2"_s;
    return u"p"_s;
}

QLatin1StringView nameOf(CellAlign align)
{
    switch (align) {
    case CellAlign::Left:
        return "left"_L1;
    case CellAlign::Centre:
        return "center"_L1;
    case CellAlign::Right:
        return "right"_L1;
    case CellAlign::None:
        break;
    }
    return {};
}

QString tableRowHtml(const Row &row)
{
    const QString tag = row.style == TextStyle::HeaderCell ? u"th"_s : u"td"_s;
    QString html = u"<tr>"_s;
    for (const TableCell &cell : row.cells) {
        html += u'<' + tag;
        if (cell.align != CellAlign::None)
            html += u" style=\"text-align:"_s + nameOf(cell.align) + u'"';
        html += u'>' + inlineHtml(row, cell.start, cell.start + cell.length) + u"</"_s + tag + u'>';
    }
    return html + u"</tr>"_s;
}

bool isItem(const Row &row)
{
    return row.marker != RowMarker::None && row.listDepth > 0;
}

/// Opens and closes what several rows share: lists and their items, code, tables, quotes.
class HtmlWriter
{
public:
    void add(const Row &row, int from, int to)
    {
        if (isItem(row))
            openItem(row);
        else
            closeListsInside(row.listDepth);
        const QString group = groupOf(row);
        if (group != m_group || (row.opensGroup && !group.isEmpty()))
            switchTo(group);
        if (row.kind == RowKind::Code)
            m_html += inlineHtml(row, from, to) + u'\n';
        else if (row.kind == RowKind::TableRow)
            m_html += tableRowHtml(row);
        else if (row.kind == RowKind::Rule)
            m_html += u"<hr>\n"_s;
        else if (row.kind == RowKind::Picture)
            m_html += u"<p>"_s + escaped(row.text) + u"</p>\n"_s;
        else
            addText(row, inlineHtml(row, from, to));
    }
    QString take()
    {
        closeListsInside(0);
        switchTo({});
        return std::move(m_html);
    }

private:
    struct List
    {
        QString tag;
        int depth = 0; ///< In the page. What is selected may begin inside.
    };

    static QString groupOf(const Row &row)
    {
        if (row.kind == RowKind::Code)
            return u"pre"_s;
        if (row.kind == RowKind::TableRow)
            return u"table"_s;
        return row.quoteDepth > 0 && row.listDepth <= row.listsOutside ? u"blockquote"_s : QString();
    }
    void switchTo(const QString &group)
    {
        if (!m_group.isEmpty())
            m_html += u"</"_s + m_group + u">\n"_s;
        if (!group.isEmpty())
            m_html += u'<' + group + u'>';
        m_group = group;
    }
    void openItem(const Row &row)
    {
        const bool isOrdered = row.markerText.endsWith(u'.');
        const QString tag = isOrdered ? u"ol"_s : u"ul"_s;
        switchTo({});
        // The outermost list stays where it goes on with items that stand further out than its first.
        while (!m_lists.isEmpty() && m_lists.back().depth > row.listDepth
               && (m_lists.size() > 1 || m_lists.back().tag != tag))
            closeList();
        if (!m_lists.isEmpty() && m_lists.back().depth >= row.listDepth && m_lists.back().tag != tag)
            closeList();
        if (m_lists.isEmpty() || m_lists.back().depth < row.listDepth) {
            const QString number = row.markerText.chopped(isOrdered ? 1 : 0);
            m_html += isOrdered && number != "1"_L1 ? u"<ol start=\""_s + number + u"\">"_s
                                                    : QString(u'<' + tag + u'>');
            m_lists.append({tag, row.listDepth});
        } else {
            m_html += u"</li>\n"_s;
            m_lists.back().depth = row.listDepth;
        }
        m_html += u"<li>"_s;
        if (row.marker == RowMarker::TaskOpen || row.marker == RowMarker::TaskDone)
            m_html += row.marker == RowMarker::TaskDone ? u"<input type=\"checkbox\" checked>"_s
                                                        : u"<input type=\"checkbox\">"_s;
    }
    void closeListsInside(int depth)
    {
        if (!m_lists.isEmpty() && m_lists.back().depth > depth)
            switchTo({});
        while (!m_lists.isEmpty() && m_lists.back().depth > depth)
            closeList();
    }
    void closeList() { m_html += u"</li>\n</"_s + m_lists.takeLast().tag + u">\n"_s; }
    void addText(const Row &row, const QString &inner)
    {
        const QString tag = blockTag(row);
        if (isItem(row) && tag == "p"_L1)
            m_html += inner;
        else
            m_html += u'<' + tag + u'>' + inner + u"</"_s + tag + u">\n"_s;
    }

    QString m_html;
    QString m_group;
    QList<List> m_lists; ///< The one inside last; its last item is open.
};

} // namespace

void PreviewSelection::set(RowPlace anchor, RowPlace caret)
{
    m_anchor = anchor;
    m_caret = caret;
}

void PreviewSelection::follow(const RowList &rows, int first, int removed, int added)
{
    if (m_anchor == RowPlace() && m_caret == RowPlace()) // nobody has put it anywhere
        return;
    const auto isExchanged = [&](RowPlace place) {
        return place.row >= first && place.row < first + removed;
    };
    const bool isStale = isExchanged(m_anchor) || isExchanged(m_caret);
    followOne(m_anchor, rows, first, removed, added);
    followOne(m_caret, rows, first, removed, added);
    if (isStale)
        m_anchor = m_caret;
}

std::pair<int, int> PreviewSelection::rangeIn(const RowList &rows, int row) const
{
    if (isEmpty() || row < start().row || row > end().row)
        return {0, 0};
    const int length = int(rows.at(row)->text.size());
    const int from = row == start().row ? std::min(start().character, length) : 0;
    const int to = row == end().row ? std::min(end().character, length) : length;
    return {from, std::max(from, to)};
}

QString plainText(const RowList &rows, const PreviewSelection &selection)
{
    QString text;
    for (int row = selection.start().row; !selection.isEmpty() && row <= selection.end().row; ++row) {
        const auto [from, to] = selection.rangeIn(rows, row);
        const Row &content = *rows.at(row);
        if (row > selection.start().row)
            text += content.gap > 30 ? u"\n\n"_s : u"\n"_s;
        if (from == 0 && content.marker == RowMarker::Text)
            text += content.markerText + u' ';
        text += QStringView(content.text).mid(from, to - from);
    }
    return text.replace(QChar::LineSeparator, u'\n');
}

QString htmlText(const RowList &rows, const PreviewSelection &selection)
{
    if (selection.isEmpty())
        return {};
    if (selection.start().row == selection.end().row) {
        const auto [from, to] = selection.rangeIn(rows, selection.start().row);
        return inlineHtml(*rows.at(selection.start().row), from, to);
    }
    HtmlWriter writer;
    for (int row = selection.start().row; row <= selection.end().row; ++row) {
        const auto [from, to] = selection.rangeIn(rows, row);
        writer.add(*rows.at(row), from, to);
    }
    return writer.take();
}
