// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/sink.h"

/// Writes every call with every field on a line of its own, for comparing two passes.
class EventDump final : public MarkdownSink
{
public:
    explicit EventDump(qsizetype offset = 0)
        : m_offset(offset)
    { }
    [[nodiscard]] const QByteArray &lines() const { return m_lines; }

    bool enterBlock(const BlockStart &block) override
    {
        m_lines += "+block " + QByteArray::number(int(block.kind)) + ' ' + place(block.source.start) + '-'
            + place(block.source.end) + ' ' + QByteArray::number(block.tight)
            + QByteArray::number(block.level) + ' ' + block.id.toByteArray() + ' '
            + QByteArray::number(block.start) + ' ' + QByteArray::number(block.isTask)
            + QByteArray::number(block.isChecked) + QByteArray::number(block.isHeader)
            + QByteArray::number(int(block.align)) + ' ' + block.language.toByteArray() + ' '
            + QByteArray::number(block.columns) + ' ' + QByteArray::number(block.references) + ' '
            + block.figureAddress.toByteArray() + '|' + block.figureAlt.toByteArray() + '|'
            + block.figureCaption.toByteArray() + '|' + block.figureCredit.toByteArray() + '\n';
        return true;
    }
    bool leaveBlock(BlockKind kind) override
    {
        m_lines += "-block " + QByteArray::number(int(kind)) + '\n';
        return true;
    }
    bool enterSpan(const SpanStart &span) override
    {
        m_lines += "+span " + QByteArray::number(int(span.kind)) + ' ' + place(span.source) + ' '
            + span.address.toByteArray() + '|' + span.title.toByteArray() + '|' + span.alt.toByteArray() + '|'
            + span.tag.toByteArray() + ' ' + QByteArray::number(span.number) + '.'
            + QByteArray::number(span.occurrence) + '\n';
        return true;
    }
    bool leaveSpan(SpanKind kind) override
    {
        m_lines += "-span " + QByteArray::number(int(kind)) + '\n';
        return true;
    }
    bool text(TextKind kind, QByteArrayView utf8, qsizetype source) override
    {
        m_lines +=
            "text " + QByteArray::number(int(kind)) + ' ' + place(source) + ' ' + utf8.toByteArray() + '\n';
        return true;
    }

private:
    [[nodiscard]] QByteArray place(qsizetype offset) const
    {
        return QByteArray::number(offset < 0 ? offset : offset + m_offset);
    }
    qsizetype m_offset;
    QByteArray m_lines;
};
