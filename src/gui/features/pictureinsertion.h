// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Desk;
class WritingView;

/// Asks for a picture file, takes it into the newsroom in a worker, and writes it at the cursor with its alt
/// text selected for typing.
void choosePicture(Desk &desk, WritingView &writing);
