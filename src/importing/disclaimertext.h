// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

/// Whether the words of a disclaimer may say how AI was used, or the file has said so itself.
enum class DisclaimerWords { TellAiUse, KeepAiUse };

/// Cuts passages that read as an AI disclaimer from the body; the first becomes article.disclaimer, with the
/// contact link it names made a real one. Notes say what happened.
void cutDisclaimer(DisclaimerWords words, const ArticleFileOptions &options, ImportedArticle &article);
