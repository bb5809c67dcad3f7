// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/publication.h"
#include "editorial/related.h"

// Lists of small values as JSON text, as columns hold them. Reading skips what it does not know, so that a
// field added later does not lock out an older program; text that is no JSON reads as nothing.

[[nodiscard]] QString toJson(const QStringList &texts);
[[nodiscard]] QStringList textsFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<Contributor> &byline);
[[nodiscard]] QList<Contributor> bylineFromJson(const QString &json);

[[nodiscard]] QString toJson(const Picture &picture);
[[nodiscard]] Picture pictureFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<Source> &sources);
[[nodiscard]] QList<Source> sourcesFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<FooterLink> &links);
[[nodiscard]] QList<FooterLink> footerLinksFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<RelatedEntry> &entries);
[[nodiscard]] QList<RelatedEntry> relatedEntriesFromJson(const QString &json);

[[nodiscard]] QString toJson(const ArticleText &text);
[[nodiscard]] ArticleText articleTextFromJson(const QString &json);
