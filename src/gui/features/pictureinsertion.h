// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class Desk;
class WritingView;

/// Asks for a picture file, takes it into the newsroom in a worker, and writes it at the cursor, which then
/// stands where the alt text is to be typed.
void choosePicture(Desk &desk, WritingView &writing);

/// The same with a file already chosen. Where another article is open once the picture is in the newsroom,
/// nothing is written, and the desk is told.
void insertPictureFile(Desk &desk, WritingView &writing, const QString &path);
