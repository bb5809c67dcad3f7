// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QTextDocument;

/// The document's text as UTF-8, kept in step by its contentsChange signal. Exact where toPlainText() is not:
/// no-break spaces and line separators stay what they are. Lines end with LF.
class Utf8Mirror
{
public:
    /// Bytes of the text before that were replaced, and how many stand there now.
    struct Edit
    {
        qsizetype start = 0;
        qsizetype removed = 0;
        qsizetype added = 0;
        [[nodiscard]] bool isEmpty() const { return removed == 0 && added == 0; }
        [[nodiscard]] Edit followedBy(const Edit &next) const;
    };

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// Takes over what contentsChange reported (UTF-16 units; what was added follows from the document's
    /// size). Answers what changed: nothing for formats.
    Edit follow(const QTextDocument &document, int position, int removed);
    /// Both count from the last place asked for: near places cost nothing, far ones 1 ms for a megabyte or
    /// two.
    [[nodiscard]] qsizetype byteAt(qsizetype unit) const;
    [[nodiscard]] qsizetype unitAt(qsizetype byte) const;
    [[nodiscard]] qsizetype units() const { return m_units; }
    /// The text between two places in UTF-16 units, as far as it goes. A place within a surrogate pair is
    /// the one before it.
    [[nodiscard]] QString textAt(qsizetype from, qsizetype to) const;

private:
    struct Anchor
    {
        qsizetype unit = 0;
        qsizetype byte = 0;
    };
    void moveToUnit(qsizetype unit) const;
    void moveToByte(qsizetype byte) const;
    void step(int direction) const;

    QByteArray m_text;
    qsizetype m_units = 0;
    mutable Anchor m_anchor;
};
