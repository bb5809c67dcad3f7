// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"

#include <functional>

class Desk;
class QObject;

/// Shows what each line of `text` is to the related list of the open article, which `entries` is so far, and
/// lets people choose what is kept. `add` is called with that, unless `context` is gone or another article is
/// open by then. Tells where there is no text.
void showPastedRelatedDialog(Desk &desk, const QList<RelatedEntry> &entries, const QString &text,
                             QObject *context, std::function<void(const QList<RelatedArticle> &)> add);
