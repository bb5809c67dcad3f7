// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/eventbuffer.h"
#include "markdown/offsetmap.h"

#include <QByteArray>

#include <string>
#include <unordered_map>
#include <vector>

/// `[^label]: …` with its indented continuation, taken out of the text before md4c reads it.
struct Footnote
{
    std::string label; ///< Lower case; the first of two equal ones counts.
    SourceRange source;
    QByteArray content; ///< Markdown without the continuation's indent.
    OffsetMap map; ///< From content to the source.
};

struct FootnoteSet
{
    std::vector<Footnote> notes;
    std::unordered_map<std::string, size_t> byLabel;
    std::vector<SourceRange> blanks; ///< Rising.

    [[nodiscard]] bool isEmpty() const { return notes.empty(); }
};
/// `fences` are the fenced code blocks of the text, rising: what stands in them is no note.
[[nodiscard]] FootnoteSet findFootnotes(QByteArrayView source, const std::vector<SourceRange> &fences);
/// Can the text hold notes at all?
[[nodiscard]] bool mayHoldFootnotes(QByteArrayView source);

/// A reference as it is shown.
struct NoteReference
{
    unsigned number = 0;
    unsigned occurrence = 0;
};

/// Numbers notes by first use.
class NoteNumbers
{
public:
    explicit NoteNumbers(const FootnoteSet &set)
        : m_set(&set)
        , m_uses(set.notes.size())
    { }
    [[nodiscard]] bool knows(const std::string &label) const { return m_set->byLabel.contains(label); }
    [[nodiscard]] NoteReference next(const std::string &label);
    /// Notes in order of first use.
    [[nodiscard]] const std::vector<size_t> &order() const { return m_order; }
    [[nodiscard]] unsigned uses(size_t note) const { return m_uses[note].occurrence; }

private:
    const FootnoteSet *m_set;
    std::vector<NoteReference> m_uses;
    std::vector<size_t> m_order;
};

/// Turns `[^label]` of known notes in a leaf's text into references, but not in links.
void markReferences(Events &leaf, EventBuffer &buffer, NoteNumbers &numbers);
