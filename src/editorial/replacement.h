// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What is replaced as a whole: the value as the editor had read it, and as it is to be. Where `before` is
/// not what is stored any more, somebody else has changed it, and replacing it would undo that without a
/// trace.
template <typename Value>
struct Replacement
{
    Value before;
    Value after;
};
