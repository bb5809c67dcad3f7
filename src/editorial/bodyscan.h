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

enum class BodyLinkKind { Link, Picture };

/// A link or picture as it is written, in running text or as a reference definition.
struct BodyLink
{
    BodyLinkKind kind = BodyLinkKind::Link;
    QString text; ///< Of the link, or the picture's alt.
    QString address; ///< As written, without title and angle brackets.
    BodyRange place; ///< Of the whole construct.
    bool operator==(const BodyLink &) const = default;
};

/// Inline links and pictures, reference definitions and <address> links outside code, in order. A rule's
/// reading, not the renderer's: it may take a few more things for links than the page does.
[[nodiscard]] QList<BodyLink> linksOf(const QString &body);
