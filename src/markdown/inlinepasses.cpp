// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/inlinepasses.h"

#include "markdown/codepoints.h"

namespace {

size_t leaveOf(const Events &leaf, size_t enter)
{
    int depth = 0;
    for (size_t at = enter; at < leaf.size(); ++at) {
        depth += leaf[at].is(Event::Op::EnterSpan) ? 1 : leaf[at].is(Event::Op::LeaveSpan) ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return leaf.size();
}

/// The text that is its own address, or nothing.
QByteArrayView autolinkText(const Events &leaf, size_t from, size_t to, QByteArrayView address)
{
    if (to != from + 1 || !leaf[from].is(TextKind::Normal) || leaf[from].isTag)
        return {};
    const QByteArrayView text = leaf[from].text;
    if (!address.endsWith(text))
        return {};
    const QByteArrayView prefix = address.chopped(text.size());
    return prefix.isEmpty() || prefix == "http://" || prefix == "mailto:" ? text : QByteArrayView();
}

/// Where CJK punctuation begins, the size where there is none.
qsizetype beforePunctuation(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        if (isCjkPunctuation(takeCodePoint(text, at)))
            return start;
    }
    return text.size();
}

} // namespace

void trimAutolinks(Events &leaf, EventBuffer &buffer, QByteArrayView workingCopy)
{
    for (size_t at = 0; at < leaf.size(); ++at) {
        if (!leaf[at].enters(SpanKind::Link))
            continue;
        const size_t leave = leaveOf(leaf, at);
        SpanStart &span = buffer.spans[size_t(leaf[at].detail)];
        const QByteArrayView text = autolinkText(leaf, at + 1, leave, span.address);
        if (text.isEmpty()) {
            at = leave;
            continue;
        }
        Event &shown = leaf[at + 1];
        shown.isVerbatim = true;
        const qsizetype source = shown.source;
        const bool isBare = source < 1 || (workingCopy[source - 1] != '<' && workingCopy[source - 1] != '[');
        const qsizetype kept = isBare ? beforePunctuation(text) : text.size();
        if (kept < text.size() && kept > 0) {
            span.address.chop(text.size() - kept);
            shown.text = text.first(kept);
            leaf.insert(
                leaf.begin() + qsizetype(leave) + 1,
                Event::makeText(TextKind::Normal, text.sliced(kept), source < 0 ? -1 : source + kept));
        }
        at = leave;
    }
}

void collectAlternativeTexts(Events &leaf, EventBuffer &buffer)
{
    size_t kept = 0;
    for (size_t at = 0; at < leaf.size(); ++at) {
        leaf[kept++] = leaf[at];
        if (!leaf[at].enters(SpanKind::Image))
            continue;
        const size_t leave = leaveOf(leaf, at);
        std::string alt;
        for (size_t inner = at + 1; inner < leave; ++inner) {
            if (leaf[inner].isBreak())
                alt += ' ';
            else
                alt.append(leaf[inner].text.data(), size_t(leaf[inner].text.size()));
        }
        SpanStart &span = buffer.spans[size_t(leaf[at].detail)];
        span.alt = buffer.keep(std::string_view(alt));
        for (size_t inner = at + 1; inner < leave && span.source < 0; ++inner)
            span.source = leaf[inner].source;
        if (leave < leaf.size())
            leaf[kept++] = leaf[leave];
        at = leave;
    }
    leaf.resize(kept);
}

bool isOnePicture(const Events &leaf)
{
    return leaf.size() == 2 && leaf[0].enters(SpanKind::Image) && leaf[1].leaves(SpanKind::Image);
}
