// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"

#include <functional>

class Desk;
class QWidget;

/// Shows what each line of `text` is to a related list, which `entries` is so far, and lets people choose
/// what is kept. `holder` is the open article, whose list it is; null: it is a named list. `add` is called
/// with that, unless `context` is gone or another article is open by then. Tells where there is no text.
void showPastedRelatedDialog(Desk &desk, const ArticleId &holder, const QList<RelatedEntry> &entries,
                             const QString &text, QWidget &context,
                             std::function<void(const QList<RelatedArticle> &)> add);
