// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>

class QIODevice;

/// A category, tag or author of an item.
struct WordpressTerm
{
    QString domain; ///< "category", "post_tag", "author", …
    QString slug;
    QString name;
};

/// An item of a WordPress export, as it is written.
struct WordpressItem
{
    /// By the name of the element without its namespace; "content" and "excerpt" are those of the text.
    QHash<QString, QString> fields;
    QList<WordpressTerm> terms;
    QList<std::pair<QString, QString>> meta;
    int comments = 0;
    qint64 position = 0; ///< In the file, behind it.

    [[nodiscard]] QString field(const QString &name) const { return fields.value(name).trimmed(); }
};

/// What an export says of the whole site.
struct WordpressSite
{
    QString address;
    QString language;
    QHash<QString, QString> authors; ///< Login to the name that is shown.
};

/// Reads the items in order; the site's fields are there before the first item that follows them. Errors:
/// InvalidInput "file:line"; Refused (declares entities, over a limit); Cancelled by `take` is none.
[[nodiscard]] Result<void> readWordpressItems(QIODevice &device, const QString &fileName, WordpressSite &site,
                                              const std::function<bool(const WordpressItem &)> &take);
