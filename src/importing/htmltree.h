// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

#include <vector>

/// An element of HTML, or a text between elements.
struct HtmlNode
{
    QString name; ///< In small letters ("p"); empty for a text.
    QString text; ///< Entities decoded, white space as browsers collapse it but for `pre`.
    QHash<QString, QString> attributes; ///< Names in small letters.
    std::vector<HtmlNode> children;

    /// A property of its own style attribute in small letters ("bold"); empty where it has none.
    [[nodiscard]] QString style(QStringView property) const;
};

/// The body of a page or of a piece of one as a tree, at most 200 elements deep. What nobody sees is left
/// out: comments, scripts, styles, what a style attribute hides, controls. Nothing that it names is fetched.
/// Cost: about a second for 5 MB. Errors: InvalidInput (deeper than that, or more than 32 million
/// characters).
[[nodiscard]] Result<HtmlNode> readHtml(const QString &html);
