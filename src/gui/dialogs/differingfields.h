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

/// Headline, standfirst and body in one text, each a paragraph of its own, as texts are compared.
[[nodiscard]] QString comparableText(const ArticleText &text);
