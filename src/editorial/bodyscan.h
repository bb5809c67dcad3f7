// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// A piece of a Markdown body that rules look at, without rendering it: places are UTF-16 offsets.
struct BodyRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const BodyRange &) const = default;
};

/// Runs of lines between blank lines, without fenced and indented code. A fence ends a paragraph.
[[nodiscard]] QList<BodyRange> paragraphsOf(const QString &body);

/// A link or picture of the body, as the page has it. Whoever runs the checks gathers them: what is a link,
/// only the Markdown reader knows.
struct BodyLink
{
    enum class Kind { Link, Picture };
    Kind kind = Kind::Link;
    QString text; ///< Of the link, or the picture's alt.
    QString address; ///< As written, also where a page may not link to it.
    BodyRange place; ///< Of the whole construct.
    bool operator==(const BodyLink &) const = default;
};
