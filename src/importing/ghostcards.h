// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

#include <QJsonObject>
#include <QList>
#include <QString>

// The two forms in which Ghost keeps the text of a post, as HTML. What they cannot be read as is left out
// with a note.

/// Ghost 5: the tree of Lexical.
[[nodiscard]] QString htmlOfLexical(const QJsonObject &document, QList<Sentence> &notes);

/// Ghost 1 to 4: Mobiledoc 0.3.
[[nodiscard]] QString htmlOfMobiledoc(const QJsonObject &document, QList<Sentence> &notes);
