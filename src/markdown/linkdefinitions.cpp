// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linkdefinitions.h"

#include "markdown/linescan.h"
#include "markdown/md4cbridge.h"

#include <set>

namespace {

/// A definition shows nothing; a text that only looks like one is a paragraph.
bool showsNothing(QByteArrayView text)
{
    bool isEmpty = true;
    OutputBudget budget(qsizetype(1024) * 1024);
    EventBuffer buffer;
    const OffsetMap map;
    Md4cBridge bridge(text, map, 0, budget, buffer);
    const BridgeEnd end = bridge.run(Dialect::Galley, [&isEmpty](EventBuffer &) {
        isEmpty = false;
        return false;
    });
    return isEmpty && end == BridgeEnd::Finished;
}

} // namespace

QString LinkDefinitions::normalised(QByteArrayView label)
{
    return QString::fromUtf8(label).simplified().toCaseFolded();
}

void LinkDefinitions::add(QByteArrayView definition)
{
    const auto colon = definitionLabelEnd(definition);
    if (!colon || !showsNothing(definition)) {
        m_isUnclear = true;
        return;
    }
    const QString label = normalised(definition.first(*colon - 2).sliced(1));
    if (m_byLabel.contains(label))
        return; // the first one counts
    m_byLabel.insert(label, m_definitions.size());
    m_definitions.push_back(definition.toByteArray());
}

void LinkDefinitions::addGap(QByteArrayView gap)
{
    if (gap.indexOf("]:") < 0)
        return;
    qsizetype start = -1;
    const auto finish = [&](qsizetype end) {
        if (start >= 0)
            add(withoutIndent(gap.sliced(start, end - start)));
        start = -1;
    };
    for (qsizetype line = 0; line < gap.size(); line = nextLine(gap, line)) {
        const QByteArrayView text = gap.sliced(line, lineEnd(gap, line) - line);
        const QByteArrayView bare = withoutIndent(text);
        if (definitionLabelEnd(bare)) {
            finish(line);
            start = line;
        } else if (bare.isEmpty()) {
            finish(line);
        } else if (start < 0 && text.indexOf("]:") >= 0) {
            m_isUnclear = true;
        }
    }
    finish(gap.size());
}

QByteArray LinkDefinitions::neededBy(QByteArrayView text) const
{
    if (m_definitions.empty())
        return {};
    std::set<size_t> needed;
    for (qsizetype open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
        for (qsizetype close = open + 1; close < std::min(text.size(), open + 1001); ++close) {
            if (text[close] == '\\')
                ++close;
            else if (text[close] == '[')
                break;
            else if (text[close] == ']') {
                if (const auto found =
                        m_byLabel.constFind(normalised(text.sliced(open + 1, close - open - 1)));
                    found != m_byLabel.cend())
                    needed.insert(*found);
                break;
            }
        }
    }
    QByteArray lines;
    for (const size_t index : needed)
        lines += m_definitions[index] + '\n';
    return lines.isEmpty() ? lines : lines + '\n';
}
