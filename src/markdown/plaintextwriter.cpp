// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/markdown.h"

namespace {

/// Blocks on lines of their own, cells and breaks set apart by a space; a picture is its words.
class PlainTextWriter final : public MarkdownSink
{
public:
    [[nodiscard]] QByteArrayView words() const { return QByteArrayView(m_words).trimmed(); }

    bool enterBlock(const BlockStart &block) override
    {
        separate(block.kind == BlockKind::TableCell ? ' ' : '\n');
        if (block.kind == BlockKind::Figure)
            m_words += block.figureCaption.isEmpty() ? block.figureAlt : block.figureCaption;
        return true;
    }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &span) override
    {
        if (span.kind == SpanKind::Image)
            m_words += span.alt;
        return true;
    }
    bool leaveSpan(SpanKind) override { return true; }
    bool text(TextKind kind, QByteArrayView utf8, qsizetype) override
    {
        if (kind == TextKind::SoftBreak || kind == TextKind::HardBreak)
            separate(' ');
        else
            m_words += utf8;
        return true;
    }

private:
    void separate(char with)
    {
        const bool isSet =
            m_words.isEmpty() || m_words.endsWith('\n') || (with == ' ' && m_words.endsWith(' '));
        if (!isSet)
            m_words += with;
    }
    QByteArray m_words;
};

} // namespace

QString markdownToPlainText(QByteArrayView utf8, const MarkdownOptions &options)
{
    PlainTextWriter writer;
    // What a text over the limits holds up to there is still its words.
    (void)parseMarkdown(utf8, options, writer);
    return QString::fromUtf8(writer.words());
}
