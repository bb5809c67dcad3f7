// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/entities.h"
#include "markdown/md4cbridge.h"

#include <md4c.h>

namespace {

CellAlign alignOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT:
        return CellAlign::Left;
    case MD_ALIGN_CENTER:
        return CellAlign::Centre;
    case MD_ALIGN_RIGHT:
        return CellAlign::Right;
    default:
        return CellAlign::None;
    }
}

BlockKind plainKindOf(int type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return BlockKind::Quote;
    case MD_BLOCK_HR:
        return BlockKind::Rule;
    case MD_BLOCK_THEAD:
        return BlockKind::TableHead;
    case MD_BLOCK_TBODY:
        return BlockKind::TableBody;
    case MD_BLOCK_TR:
        return BlockKind::TableRow;
    default:
        return BlockKind::Paragraph;
    }
}

} // namespace

BufferedBlock Md4cBridge::describe(int type, void *detail)
{
    BufferedBlock block;
    BlockStart &start = block.start;
    switch (type) {
    case MD_BLOCK_UL: {
        const auto *list = static_cast<MD_BLOCK_UL_DETAIL *>(detail);
        start.kind = BlockKind::BulletList;
        start.tight = list->is_tight != 0;
        block.mark = list->mark;
        break;
    }
    case MD_BLOCK_OL: {
        const auto *list = static_cast<MD_BLOCK_OL_DETAIL *>(detail);
        start.kind = BlockKind::OrderedList;
        start.tight = list->is_tight != 0;
        start.start = list->start;
        block.mark = list->mark_delimiter;
        break;
    }
    case MD_BLOCK_LI: {
        const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
        start.kind = BlockKind::ListItem;
        start.isTask = item->is_task != 0;
        start.isChecked = start.isTask && item->task_mark != ' ';
        break;
    }
    case MD_BLOCK_H:
        start.kind = BlockKind::Heading;
        start.level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_CODE: {
        const auto *code = static_cast<MD_BLOCK_CODE_DETAIL *>(detail);
        start.kind = BlockKind::CodeBlock;
        start.language = decoded(&code->lang);
        block.mark = code->fence_char;
        break;
    }
    case MD_BLOCK_TABLE:
        start.kind = BlockKind::Table;
        start.columns = int(static_cast<MD_BLOCK_TABLE_DETAIL *>(detail)->col_count);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        start.kind = BlockKind::TableCell;
        start.isHeader = type == MD_BLOCK_TH;
        start.align = alignOf(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align);
        break;
    default:
        start.kind = plainKindOf(type);
    }
    return block;
}

void Md4cBridge::appendShown(std::string_view part)
{
    if (!isInside(part.data()) || m_map.isIdentity()) {
        m_scratch += part;
        return;
    }
    const qsizetype start = part.data() - m_text.data();
    if (start < m_start) {
        m_scratch += part;
        return;
    }
    for (qsizetype i = 0; i < qsizetype(part.size()); ++i) {
        if (m_map.toSource(start + i) != OffsetMap::Inserted)
            m_scratch += part[size_t(i)];
    }
}

QByteArrayView Md4cBridge::decoded(const void *attribute)
{
    const auto &value = *static_cast<const MD_ATTRIBUTE *>(attribute);
    if (value.size == 0)
        return {};
    const bool isPlain = value.substr_offsets[1] == value.size && value.substr_types[0] == MD_TEXT_NORMAL;
    if (isPlain && isInside(value.text) && m_map.isIdentity())
        return {value.text, qsizetype(value.size)};
    m_scratch.clear();
    for (int i = 0; value.substr_offsets[i] < value.size; ++i) {
        const std::string_view part(value.text + value.substr_offsets[i],
                                    value.substr_offsets[i + 1] - value.substr_offsets[i]);
        if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            m_scratch += "\xEF\xBF\xBD";
        else if (value.substr_types[i] != MD_TEXT_ENTITY || !appendEntity(m_scratch, part))
            appendShown(part);
    }
    if (!m_map.isIdentity()) {
        // The pre-pass's own mark may have got into an address or title, with the blank behind it; a word
        // joiner has no business there.
        static constexpr std::string_view joiner = "\xE2\x81\xA0";
        for (size_t at = m_scratch.find(joiner); at != std::string::npos; at = m_scratch.find(joiner, at)) {
            const size_t end = at + joiner.size();
            m_scratch.erase(at, joiner.size() + (end < m_scratch.size() && m_scratch[end] == ' ' ? 1 : 0));
        }
    }
    return m_buffer.keep(std::string_view(m_scratch));
}
