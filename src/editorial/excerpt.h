// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/searchwords.h"

#include <QStringView>

/// A stretch of a text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

/// Where the phrases stand in `text`, in order; hits that touch or overlap are one range. Cost: linear in the
/// text for each phrase.
[[nodiscard]] QList<TextRange> hitRanges(QStringView text, const QList<SearchPhrase> &phrases);

/// A piece of a text on one line, and the hits in it.
struct Excerpt
{
    QString text; ///< "…" stands where the text goes on. Empty where there is nothing to show.
    QList<TextRange> hits;
    bool operator==(const Excerpt &) const = default;
};

/// The stretch of about `length` characters of a plain text that holds most of the phrases, the first such;
/// the beginning where it holds none. White space is one space each.
[[nodiscard]] Excerpt excerptOf(const QString &text, const QList<SearchPhrase> &phrases, qsizetype length);
