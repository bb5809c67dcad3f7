// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Desk;
class WritingView;

/// Asks where the words at the cursor are to lead: to an article of the library, found as one types, or to an
/// address. At a link that stands already, changes or removes it. Goes with the article it was asked for.
void showLinkDialog(Desk &desk, WritingView &writing);
