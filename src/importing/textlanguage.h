// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

/// Sets the language of a text that does not say its own where the script gives it away (Han, kana, Hangul,
/// Greek, Armenian) and it is not `publicationLanguage`; with a note. Other texts are left open.
void guessLanguage(const QString &publicationLanguage, ImportedArticle &article);
