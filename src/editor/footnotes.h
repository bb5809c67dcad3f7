// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QTextBlock;
class QTextCursor;
class Utf8Mirror;

/// The first number above those of all footnotes in the text.
[[nodiscard]] qlonglong nextFootnote(const QByteArray &text);

/// The line is not blank and belongs to a footnote's definition. Cost: the lines above up to the beginning of
/// the definition or paragraph.
[[nodiscard]] bool isInFootnote(const QTextBlock &line);

/// Goes to and fro between a footnote's reference and its definition; elsewhere makes a footnote: a reference
/// behind the selection with the next free number, and its definition, where the cursor goes, at the end of
/// the text. One undo step. `mirror` is the document's. Does nothing in code. Cost: one look through the
/// text.
void toggleFootnote(QTextCursor &cursor, const Utf8Mirror &mirror);
