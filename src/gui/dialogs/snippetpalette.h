// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class NewsroomSnippets;
class QWidget;

/// Opens the newsroom's snippets over `window`, found by a few letters of name or trigger; Enter inserts the
/// chosen one.
void showSnippetPalette(NewsroomSnippets &snippets, QWidget *window);
