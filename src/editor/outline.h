// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/incrementaldocument.h"

#include <QList>
#include <QString>

#include <optional>

/// A heading that opens a section of the text. Those in quotations and lists open none.
struct OutlineHeading
{
    int level = 1; ///< 1 to 6.
    QString text; ///< As the page shows it.
    qsizetype start = 0; ///< Byte its line begins with.
    bool operator==(const OutlineHeading &) const = default;
};
using Outline = QList<OutlineHeading>;

/// In the order of the text. Cost: one look at each row.
[[nodiscard]] Outline outlineOf(const IncrementalDocument &document, const QByteArray &text);

/// Heading of the section a byte stands in; -1 before the first.
[[nodiscard]] int headingAt(const Outline &outline, qsizetype byte);
/// The heading that ends the section of another: the next of its level or above; outline.size() for none.
[[nodiscard]] int sectionEnd(const Outline &outline, int heading);

/// The heading to put a section before (see moveSection()) so that it passes the one above (-1) or below (1)
/// it under the same heading. Nothing where it is the first or the last there, or would get into the one
/// below, which is of a higher rank.
[[nodiscard]] std::optional<int> sectionStep(const Outline &outline, int heading, int direction);

/// How a text changes when a section goes elsewhere: `removed` bytes from `start` on become `added`.
struct SectionMove
{
    qsizetype start = 0;
    qsizetype removed = 0;
    QByteArray added;
    qsizetype sectionFrom = 0; ///< Where the section was, and how long it is.
    qsizetype sectionSize = 0;
    qsizetype sectionTo = 0; ///< Where it is afterwards.
    qsizetype othersTo = 0; ///< Where the text it passed begins afterwards.
    /// Where a byte of the old text is in the new one.
    [[nodiscard]] qsizetype moved(qsizetype byte) const;
};
/// Puts a section before another heading; outline.size() = the end of the text, above the definitions that
/// stand there. Nothing where it would stay where it is, or leaves something open (a code fence) that would
/// swallow what comes after it.
[[nodiscard]] std::optional<SectionMove> moveSection(const QByteArray &text, const Outline &outline,
                                                     int heading, int before);
