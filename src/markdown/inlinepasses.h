// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/eventbuffer.h"

/// What makes md4c's inline events Galley's. Each pass rewrites the events between one leaf block's enter and
/// leave.

/// Text of autolinks becomes verbatim, and CJK punctuation that md4c took into a bare address is put behind
/// it.
void trimAutolinks(Events &leaf, EventBuffer &buffer, QByteArrayView workingCopy);

/// Gives links and pictures of a leaf at `place` their SpanStart::place and addressPlace; what is not found
/// keeps none.
/// Answers the end of what it has seen: the next leaf may stand on the same line.
[[nodiscard]] qsizetype placeLinks(const Events &leaf, EventBuffer &buffer, QByteArrayView workingCopy,
                                   SourceRange place);

/// Lets the plain inline tags through, balanced; every other tag is the characters it is.
void balanceInlineTags(Events &leaf, EventBuffer &buffer);

/// A picture's text becomes its alternative text.
void collectAlternativeTexts(Events &leaf, EventBuffer &buffer);

/// Is the leaf nothing but one picture, as collectAlternativeTexts() left it?
[[nodiscard]] bool isOnePicture(const Events &leaf);
