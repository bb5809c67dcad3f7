// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/sentence.h"

#include <QList>
#include <QString>

/// Markdown of an article that an export or a page has as HTML. Frames and players become links, with a note;
/// what no page of the newsroom can hold is left out, with a note. Errors: those of readHtml().
[[nodiscard]] Result<QString> articleMarkdown(const QString &html, QList<Sentence> &notes);

/// The first half of it: `html` with a link in the place of each frame and player.
[[nodiscard]] QString withLinksForFrames(const QString &html, QList<Sentence> &notes);
