// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

/// A word that the newsroom holds for right beside the dictionary of its language.
struct SpellingWord
{
    QString language; ///< As spellingLanguage() makes it.
    QString word; ///< Composed (NFC).
    QDateTime addedAtUtc;
    QString addedBy;
    bool operator==(const SpellingWord &) const = default;
};

/// The language of a tag without its place or script, "en" of "en-GB": a name is one in all of them.
[[nodiscard]] inline QString spellingLanguage(const QString &tag)
{
    return tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
}
