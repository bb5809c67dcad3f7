// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// How the text on the desk stands to the newsroom.
enum class SaveState {
    Saved, ///< Equal to the newest revision.
    Unsaved, ///< In no revision; as a draft it is on disk within a second.
    Saving,
    Conflict, ///< Somebody else made a newer revision; both texts are kept until one is chosen.
    Failed, ///< The last attempt failed; the text is on the desk, and the next edit or save tries again.
};
