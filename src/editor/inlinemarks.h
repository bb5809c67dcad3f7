// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <cstdint>

/// What a stretch of Markdown source is, for colouring.
enum class SourceMark : std::uint8_t {
    Punctuation, ///< Marks that do not appear on the page.
    Heading,
    Emphasis,
    Strong,
    Strikethrough,
    Code,
    Link, ///< The words of a link.
    Address,
    Quote,
    ListMarker,
    Html,
};

struct MarkedRange
{
    int start = 0;
    int length = 0;
    SourceMark mark = SourceMark::Punctuation;
    bool operator==(const MarkedRange &) const = default;
};

/// The labels that a text defines links for, normalised, and how many lines do.
using LinkLabels = QHash<QString, int>;

/// Emphasis, code, links and tags of one whole paragraph (its lines joined by LF). Later ranges lie on top.
/// Without labels every `[words][label]` counts as a link, and no `[label]` alone does.
[[nodiscard]] QList<MarkedRange> markInline(QStringView paragraph, const LinkLabels *labels = nullptr);
