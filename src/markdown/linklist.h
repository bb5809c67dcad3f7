// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// A link or picture of a text, as the page has it. Places are UTF-16 offsets.
struct FoundLink
{
    bool isPicture = false;
    QString text; ///< Words of the link; alternative text of the picture.
    QString address; ///< As it was written, entities decoded, also where the page may not link to it.
    qsizetype start = 0; ///< Of the whole construct, "[words](address)" or "<address>".
    qsizetype length = 0;
    bool operator==(const FoundLink &) const = default;
};

/// All links and pictures that parseMarkdown() sees in a body, in its order: what is code, or defined and
/// never used, is none. Of a text over the renderer's limits, those that stand before the limit.
[[nodiscard]] QList<FoundLink> linksIn(const QString &markdown);
