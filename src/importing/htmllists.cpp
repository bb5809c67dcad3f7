// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmllists.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

using Kind = HtmlBlocks::Kind;

bool isList(const HtmlBlocks::Block &block)
{
    return block.kind == Kind::BulletList || block.kind == Kind::OrderedList;
}

/// Items with more than a paragraph and lists inside need empty lines.
bool isLoose(const HtmlList::Blocks &item)
{
    return std::any_of(std::next(item.begin(), std::min<std::ptrdiff_t>(1, std::ssize(item))), item.end(),
                       [](const HtmlBlocks::Block &block) { return !isList(block); });
}

QString wordsOf(const HtmlNode &node)
{
    QString words = node.text;
    for (const HtmlNode &child : node.children)
        words += wordsOf(child);
    return words;
}

std::optional<int> numberOf(const QString &mark)
{
    static const QRegularExpression digits(uR"(^[(（]?(\d{1,6})[.)、）])"_s);
    static const QRegularExpression letters(uR"(^[(（]?(?:[a-zA-Z]{1,5}|[一二三四五六七八九十]+)[.)、）])"_s);
    if (const auto match = digits.match(mark); match.hasMatch())
        return match.captured(1).toInt();
    return letters.match(mark).hasMatch() ? std::optional(1) : std::nullopt;
}

} // namespace

HtmlList::HtmlList(bool isOrdered, int start, bool hasOtherMarker)
    : m_isOrdered(isOrdered)
    , m_start(start)
    , m_hasOtherMarker(hasOtherMarker)
{ }

void HtmlList::append(const Blocks &item)
{
    if (!item.empty())
        m_items.push_back(item);
}

void HtmlList::appendToLast(const Blocks &blocks)
{
    if (m_items.empty())
        append(blocks);
    else
        m_items.back().insert(m_items.back().end(), blocks.begin(), blocks.end());
}

QStringList HtmlList::lines() const
{
    const bool hasGaps = std::ranges::any_of(m_items, isLoose);
    QStringList lines;
    int number = m_start;
    for (const Blocks &item : m_items) {
        const QString end = m_hasOtherMarker ? u") "_s : u". "_s;
        const QString bullet = m_hasOtherMarker ? u"* "_s : u"- "_s;
        const QString marker = m_isOrdered ? QString(QString::number(number++) + end) : bullet;
        if (hasGaps && !lines.isEmpty())
            lines.append(QString());
        bool isFirst = true;
        for (const HtmlBlocks::Block &block : item) {
            if (hasGaps && !isFirst)
                lines.append(QString());
            for (const QString &line : block.lines) {
                if (isFirst)
                    lines.append(marker + line);
                else
                    lines.append(line.isEmpty() ? line : QString(QString(marker.size(), u' ') + line));
                isFirst = false;
            }
        }
    }
    return lines;
}

bool isWordItem(const HtmlNode &node)
{
    return node.name == "p"_L1 && node.style(u"mso-list").contains(u"level"_s);
}

const HtmlNode *markOf(const HtmlNode &item)
{
    for (const HtmlNode &child : item.children) {
        if (child.style(u"mso-list") == "ignore"_L1)
            return &child;
        if (const HtmlNode *mark = markOf(child))
            return mark;
    }
    return nullptr;
}

WordList::WordList(const std::vector<HtmlNode> &nodes, size_t first)
    : m_end(first)
{
    static const QRegularExpression place(uR"((l\d+)\s+level(\d))"_s);
    std::vector<Item> items;
    for (size_t at = first; at < nodes.size(); ++at) {
        const bool isGap = nodes[at].name.isEmpty() && nodes[at].text.trimmed().isEmpty();
        if (isGap)
            continue;
        if (!isWordItem(nodes[at]))
            break;
        Item item{.paragraph = &nodes[at]};
        const HtmlNode *mark = markOf(nodes[at]);
        item.number = mark ? numberOf(wordsOf(*mark).simplified()) : std::nullopt;
        const auto match = place.match(nodes[at].style(u"mso-list"));
        item.list = match.captured(1);
        item.rank = std::max(1, match.captured(2).toInt());
        items.push_back(std::move(item));
        m_end = at + 1;
    }
    size_t at = 0;
    m_parts = partsFrom(items, at, 1);
}

std::vector<WordList::Part> WordList::partsFrom(std::vector<Item> &items, size_t &at, int rank)
{
    std::vector<Part> parts;
    while (at < items.size() && items[at].rank >= rank) {
        Item &item = items[at];
        if (item.rank > rank) {
            std::vector<Part> inner = partsFrom(items, at, item.rank);
            std::vector<Part> &into = parts.empty() ? parts : parts.back().items.back().parts;
            into.insert(into.end(), std::make_move_iterator(inner.begin()),
                        std::make_move_iterator(inner.end()));
            continue;
        }
        const bool goesOn = !parts.empty() && parts.back().isOrdered == item.number.has_value()
            && parts.back().items.back().list == item.list;
        if (!goesOn)
            parts.push_back({item.number.has_value(), {}});
        parts.back().items.push_back(std::move(item));
        ++at;
    }
    return parts;
}

QStringList WordList::Part::lines(bool hasOtherMarker, const ReadItem &read) const
{
    HtmlList list(isOrdered, items.front().number.value_or(1), hasOtherMarker);
    for (const Item &item : items) {
        list.append(read(*item.paragraph));
        for (const Part &part : item.parts) {
            const Kind kind = part.isOrdered ? Kind::OrderedList : Kind::BulletList;
            list.appendToLast(HtmlList::Blocks{HtmlBlocks::Block{kind, part.lines(false, read)}});
        }
    }
    return list.lines();
}
