// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class ArticleTarget;
class Desk;

/// Asks how long the open article is to be, in words or characters, or takes its target away.
void showLengthTargetDialog(Desk &desk, ArticleTarget &target);
