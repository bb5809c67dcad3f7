// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/pastedpictures.h"

class Desk;
class WritingView;

/// Asks for picture files and inserts them behind the selection.
void choosePictures(Desk &desk, WritingView &writing);

/// Takes pictures into the newsroom in workers, asks for their words, and writes each as a paragraph of its
/// own at `position` of the source, all in one undo step; the place moves along with what is written
/// meanwhile. What is refused is said with its file. Where another article is open by then, nothing is
/// written, and the desk is told.
void insertPictures(Desk &desk, WritingView &writing, const QList<PastedPicture> &pictures, int position);
