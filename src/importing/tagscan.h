// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <optional>

/// A tag of HTML as it stands in the source.
struct ScannedTag
{
    QString name; ///< In small letters.
    QHash<QString, QString> attributes; ///< Names in small letters, entities decoded; none of a closing tag.
    bool closes = false;
    qsizetype start = 0; ///< Of its "<".
    qsizetype end = 0; ///< Behind its ">".
};

/// The next tag at or behind `from`; comments are passed over. Reading all tags of a text is linear.
[[nodiscard]] std::optional<ScannedTag> nextTag(QStringView html, qsizetype from);

/// What stands between a tag and the next closing tag of its name, and where that one ends.
struct ElementContent
{
    QStringView text;
    qsizetype end = 0;
};
/// Empty where it is never closed.
[[nodiscard]] std::optional<ElementContent> contentOf(const ScannedTag &tag, QStringView html);
