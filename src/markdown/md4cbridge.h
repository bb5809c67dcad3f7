// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/eventbuffer.h"
#include "markdown/offsetmap.h"

#include <functional>

/// How often a text may be blown up: counts what the events carry, so that md4c can be stopped in time.
class OutputBudget
{
public:
    explicit OutputBudget(qsizetype bytes)
        : m_left(bytes)
    { }
    [[nodiscard]] bool take(qsizetype bytes)
    {
        m_left -= bytes;
        return m_left >= 0;
    }

private:
    qsizetype m_left;
};

enum class Dialect : std::uint8_t {
    Strict, ///< CommonMark and nothing else, raw HTML kept.
    StrictGfm, ///< With tables, strikethrough, task lists, bare addresses.
    Galley, ///< Raw HTML is inline text; the passes decide what becomes of it.
};

enum class BridgeEnd : std::uint8_t { Finished, OverBudget, Stopped };

/// Runs md4c over a working copy and hands over the events of each top-level block. Text that the map calls
/// inserted is left out.
class Md4cBridge
{
public:
    using TakeBlock = std::function<bool(EventBuffer &)>;

    /// What stands before `start` is only for md4c: link definitions from elsewhere.
    Md4cBridge(QByteArrayView text, const OffsetMap &map, qsizetype start, OutputBudget &budget,
               EventBuffer &buffer);
    /// `takeBlock` answers false to stop.
    [[nodiscard]] BridgeEnd run(Dialect dialect, const TakeBlock &takeBlock);

    int enterBlock(int type, void *detail);
    int leaveBlock(int type);
    int enterSpan(int type, void *detail);
    int leaveSpan(int type);
    int text(int type, const char *text, unsigned size);

private:
    struct OpenBlock
    {
        BlockKind kind = BlockKind::Document;
        bool isShown = true;
    };
    struct OpenSpan
    {
        SpanKind kind = SpanKind::Emphasis;
        bool isShown = true;
        bool isEnded = false;
    };
    [[nodiscard]] BufferedBlock describe(int type, void *detail);
    void openImplicitParagraph();
    void closeImplicitParagraph();
    void closeLastSpan();
    int addCode(QByteArrayView code);
    int addText(TextKind kind, QByteArrayView text, bool isTag);
    [[nodiscard]] QByteArrayView decoded(const void *attribute);
    void appendShown(std::string_view part);
    [[nodiscard]] bool isInside(const char *text) const;
    int stop(BridgeEnd why);
    int finishTopLevel();
    void trimHeading();

    QByteArrayView m_text;
    const OffsetMap &m_map;
    qsizetype m_start;
    OutputBudget &m_budget;
    EventBuffer &m_buffer;
    const TakeBlock *m_takeBlock = nullptr;
    Dialect m_dialect = Dialect::Galley;
    BridgeEnd m_end = BridgeEnd::Finished;
    std::vector<OpenBlock> m_open;
    std::vector<OpenSpan> m_spans;
    bool m_hasImplicitParagraph = false;
    bool m_isInHtmlBlock = false;
    std::string m_scratch;
};
