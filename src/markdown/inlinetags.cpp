// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/inlinepasses.h"

#include <algorithm>
#include <array>

namespace {

constexpr auto plainTags =
    std::to_array<QByteArrayView>({"abbr", "b", "cite", "del", "em", "i", "ins", "kbd", "mark", "q", "s",
                                   "samp", "small", "strong", "sub", "sup", "u", "var"});
constexpr auto literalTags = std::to_array<QByteArrayView>({"kbd", "samp", "var"});

// Sinks and browsers need not cope with more.
constexpr size_t maxDepth = 100;

struct Tag
{
    QByteArrayView name; ///< Empty: not one that is let through.
    bool isClosing = false;
    bool isVoid = false;
};

Tag parseTag(QByteArrayView text, EventBuffer &buffer)
{
    if (text.size() < 3 || text.front() != '<' || text.back() != '>')
        return {};
    QByteArrayView inner = text.sliced(1, text.size() - 2);
    Tag tag;
    if (inner.startsWith('/')) {
        tag.isClosing = true;
        inner = inner.sliced(1);
    } else if (inner.endsWith('/')) {
        inner.chop(1);
    }
    while (inner.endsWith(' '))
        inner.chop(1);
    if (inner.isEmpty() || inner.size() > 6)
        return {};
    std::string name(inner.data(), size_t(inner.size()));
    for (char &c : name)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    tag.isVoid = !tag.isClosing && (name == "br" || name == "wbr");
    if (!tag.isVoid && std::ranges::find(plainTags, QByteArrayView(name)) == plainTags.end())
        return {};
    tag.name = buffer.keep(std::string_view(name));
    return tag;
}

/// One pass over a leaf with the spans and tags that are open.
class TagBalancer
{
public:
    TagBalancer(EventBuffer &buffer, Events &out)
        : m_buffer(buffer)
        , m_out(out)
    { }
    void take(const Event &event)
    {
        if (event.is(Event::Op::EnterSpan)) {
            m_open.push_back({});
            m_out.push_back(event);
        } else if (event.is(Event::Op::LeaveSpan)) {
            closeTags(m_open.size()); // down to the span's own entry
            m_open.pop_back();
            m_out.push_back(event);
        } else if (event.isTag) {
            takeTag(event);
        } else {
            m_out.push_back(event);
            m_out.back().isVerbatim = event.isVerbatim || m_literals > 0;
        }
    }
    void finish() { closeTags(m_open.size()); }

private:
    void takeTag(const Event &event)
    {
        const Tag tag = parseTag(event.text, m_buffer);
        if (tag.isVoid && tag.name == "br") {
            m_out.push_back(Event::makeText(TextKind::HardBreak, {}, event.source));
        } else if (tag.isVoid) {
            enter(tag.name);
            closeTags(1);
        } else if (!tag.name.isEmpty() && !tag.isClosing && m_open.size() < maxDepth) {
            enter(tag.name);
        } else if (const size_t depth = tag.isClosing && !tag.name.isEmpty() ? depthOf(tag.name) : 0;
                   depth > 0) {
            closeTags(depth);
        } else {
            m_out.push_back(event);
            m_out.back().isVerbatim = true;
        }
    }
    void enter(QByteArrayView name)
    {
        m_out.push_back(m_buffer.enter({.tag = name}, SpanKind::Inline));
        m_open.push_back(name);
        m_literals += isLiteral(name) ? 1 : 0;
    }
    /// How many to close to be behind that tag; 0 where a Markdown span stands between.
    [[nodiscard]] size_t depthOf(QByteArrayView name) const
    {
        for (size_t i = m_open.size(); i-- > 0 && !m_open[i].isEmpty();) {
            if (m_open[i] == name)
                return m_open.size() - i;
        }
        return 0;
    }
    void closeTags(size_t count)
    {
        for (; count > 0 && !m_open.empty() && !m_open.back().isEmpty(); --count) {
            m_literals -= isLiteral(m_open.back()) ? 1 : 0;
            m_open.pop_back();
            m_out.push_back(Event::leave(SpanKind::Inline));
        }
    }
    [[nodiscard]] static bool isLiteral(QByteArrayView name)
    {
        return std::ranges::find(literalTags, name) != literalTags.end();
    }

    EventBuffer &m_buffer;
    Events &m_out;
    std::vector<QByteArrayView> m_open; ///< Empty names stand for Markdown's spans.
    int m_literals = 0;
};

} // namespace

void balanceInlineTags(Events &leaf, EventBuffer &buffer)
{
    Events out;
    out.reserve(leaf.size());
    TagBalancer balancer(buffer, out);
    for (const Event &event : leaf)
        balancer.take(event);
    balancer.finish();
    leaf.swap(out);
}
