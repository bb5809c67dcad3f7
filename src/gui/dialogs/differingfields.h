// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"

class NewsroomFacts;
class QTreeWidget;

/// Lists the fields but headline, standfirst and body in which two texts of an article differ: name, the one
/// value, the other. The list is hidden where there is none.
void showDifferingFields(QTreeWidget &list, const ArticleText &before, const ArticleText &after,
                         const NewsroomFacts &facts);

/// Lists every field but the body in which two texts differ, with a tick at the value that was changed since
/// `base`, the text both were begun on; none where both were changed. A tick at the one value takes it from
/// the other.
void showFieldChoices(QTreeWidget &list, const ArticleText &base, const ArticleText &before,
                      const ArticleText &after, const NewsroomFacts &facts);
/// Fields of showFieldChoices() without a tick.
[[nodiscard]] int openFieldChoices(const QTreeWidget &list);
/// `before`, with the fields that were ticked in `after`.
[[nodiscard]] ArticleText withFieldChoices(const QTreeWidget &list, const ArticleText &before,
                                           const ArticleText &after);

/// Headline, standfirst and body in one text, each a paragraph of its own, as texts are compared.
[[nodiscard]] QString comparableText(const ArticleText &text);
