// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/publication.h"
#include "editorial/related.h"

#include <optional>

// Lists of small values as JSON text, as columns hold them. Reading skips fields that it does not know, so
// that one added later does not lock out an older program. It answers nothing where the text is not of that
// form at all or a word in it is unknown: an empty list in its place would go out as if somebody had written
// it.

[[nodiscard]] QString toJson(const QStringList &texts);
[[nodiscard]] std::optional<QStringList> textsFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<Contributor> &byline);
[[nodiscard]] std::optional<QList<Contributor>> bylineFromJson(const QString &json);

[[nodiscard]] QString toJson(const Picture &picture);
[[nodiscard]] std::optional<Picture> pictureFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<Source> &sources);
[[nodiscard]] std::optional<QList<Source>> sourcesFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<FooterLink> &links);
[[nodiscard]] std::optional<QList<FooterLink>> footerLinksFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<RelatedEntry> &entries);

[[nodiscard]] QString toJson(const ArticleText &text);
[[nodiscard]] std::optional<ArticleText> articleTextFromJson(const QString &json);
