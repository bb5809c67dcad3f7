// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

enum class PageLineKind {
    Blank,
    Text,
    Residue, ///< Of the page's machinery: players, buttons, boxes, the copyright line.
    RelatedHeading, ///< "Related Articles": headlines follow.
};

struct PageLine
{
    PageLineKind kind = PageLineKind::Blank;
    QString text; ///< Without white space around it.
};

/// What one line of a page is by itself.
[[nodiscard]] PageLine pageLine(const QString &line);

/// A saved page cut in lines, with its date line found.
struct PageLines
{
    QList<PageLine> lines;
    qsizetype dateLine = 0;
    QDateTime date; ///< UTC.
};

/// Empty where none of the first lines is a date: no saved page.
[[nodiscard]] std::optional<PageLines> pageLines(const QString &text, const QString &timeZone);
