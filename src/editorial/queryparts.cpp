// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/queryparts.h"

#include <algorithm>
#include <array>

namespace {

/// Each costs a walk through the index.
constexpr int mostParts = 32;

/// The names that fields go by, in both languages of the desk.
QueryField fieldNamed(QStringView name)
{
    struct Row
    {
        QStringView name;
        QueryField field;
    };
    static constexpr std::array rows{
        Row{u"section", QueryField::Section},   Row{u"by", QueryField::Byline},
        Row{u"byline", QueryField::Byline},     Row{u"author", QueryField::Byline},
        Row{u"tag", QueryField::Tag},           Row{u"state", QueryField::State},
        Row{u"is", QueryField::State},          Row{u"before", QueryField::Before},
        Row{u"after", QueryField::After},       Row{u"since", QueryField::Since},
        Row{u"until", QueryField::Until},       Row{u"on", QueryField::On},
        Row{u"headline", QueryField::Headline}, Row{u"title", QueryField::Headline},
        Row{u"栏目", QueryField::Section},      Row{u"作者", QueryField::Byline},
        Row{u"标签", QueryField::Tag},          Row{u"状态", QueryField::State},
        Row{u"之前", QueryField::Before},       Row{u"之后", QueryField::After},
        Row{u"日期", QueryField::On},           Row{u"标题", QueryField::Headline}};
    const auto row = std::ranges::find_if(
        rows, [name](const Row &known) { return name.compare(known.name, Qt::CaseInsensitive) == 0; });
    return row == rows.end() ? QueryField::None : row->field;
}

/// What ends a quotation that `letter` begins; nothing where it begins none.
QStringView closingQuotes(QChar letter)
{
    switch (letter.unicode()) {
    case u'"':
        return u"\"";
    case u'\uff02':
        return u"\uff02";
    case u'\u201c':
    case u'\u201d':
    case u'\u201e':
        return u"\u201d\u201c\"";
    case u'\u00ab':
        return u"\u00bb";
    case u'\u300c':
        return u"\u300d";
    case u'\u300e':
        return u"\u300f";
    default:
        return {};
    }
}

/// Cuts what was typed at spaces that no quotation holds.
class PartReader
{
public:
    explicit PartReader(QStringView typed)
        : m_typed(typed)
    { }

    QList<QueryPart> read()
    {
        QList<QueryPart> parts;
        for (skipSpaces(); m_at < m_typed.size() && parts.size() < mostParts; skipSpaces())
            parts.append(nextPart());
        return parts;
    }

private:
    void skipSpaces()
    {
        while (m_at < m_typed.size() && m_typed[m_at].isSpace())
            ++m_at;
    }
    [[nodiscard]] qsizetype endOfWord() const
    {
        qsizetype end = m_at;
        while (end < m_typed.size() && !m_typed[end].isSpace())
            ++end;
        return end;
    }
    QueryPart nextPart()
    {
        QueryPart part;
        const qsizetype start = m_at;
        const bool isSigned = m_typed[m_at] == u'-' && m_at + 1 < m_typed.size();
        // "--" and "- " are dashes.
        if (isSigned
            && (m_typed[m_at + 1].isLetterOrNumber() || !closingQuotes(m_typed[m_at + 1]).isEmpty()
                || m_typed[m_at + 1].isSurrogate())) {
            part.isUnwanted = true;
            ++m_at;
        }
        takeField(part);
        takeValue(part);
        part.text = m_typed.sliced(start, m_at - start).toString();
        part.isAtEnd = m_at == m_typed.size();
        return part;
    }
    void takeField(QueryPart &part)
    {
        qsizetype end = m_at;
        while (end < m_typed.size() && m_typed[end].isLetter())
            ++end;
        if (end == m_typed.size() || (m_typed[end] != u':' && m_typed[end] != u'\uff1a'))
            return;
        part.field = fieldNamed(m_typed.sliced(m_at, end - m_at));
        if (part.field != QueryField::None)
            m_at = end + 1;
    }
    void takeValue(QueryPart &part)
    {
        const QStringView closing = m_at < m_typed.size() ? closingQuotes(m_typed[m_at]) : QStringView();
        if (closing.isEmpty()) {
            const qsizetype end = endOfWord();
            part.value = m_typed.sliced(m_at, end - m_at).toString();
            m_at = end;
            return;
        }
        const qsizetype begin = ++m_at;
        while (m_at < m_typed.size() && !closing.contains(m_typed[m_at]))
            ++m_at;
        part.isQuoted = true;
        part.value = m_typed.sliced(begin, m_at - begin).toString();
        m_at = std::min(m_at + 1, m_typed.size());
    }

    QStringView m_typed;
    qsizetype m_at = 0;
};

} // namespace

QList<QueryPart> queryParts(QStringView typed)
{
    return PartReader(typed).read();
}
