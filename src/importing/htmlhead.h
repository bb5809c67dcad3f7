// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QJsonObject>
#include <QString>

/// What a page says of itself outside its text.
struct HtmlHead
{
    QString title; ///< Of the window.
    QString heading; ///< The only h1; empty where there are several.
    QString language;
    QString canonical;
    QHash<QString, QStringList> metas; ///< By name or property in small letters, in order.
    QJsonObject article; ///< The first schema.org object that is an article.
    QString date; ///< Of a `time` element that is marked as the publication's (microformats).
    QString author;

    [[nodiscard]] QString meta(std::initializer_list<QLatin1StringView> names) const;
};

[[nodiscard]] HtmlHead readHtmlHead(const QString &html);

/// The charset that a page declares in its first bytes; empty for none.
[[nodiscard]] QByteArray declaredCharset(QByteArrayView bytes);
