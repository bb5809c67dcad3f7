// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

#include <functional>

/// A save of the open article that was asked for and is not answered yet.
struct SaveRequest
{
    /// What a success promises.
    enum class Holds {
        TextAsAsked, ///< What stood on the desk is in a revision; more may have been typed since.
        WholeText, ///< Nothing on the desk is in no revision: it may be left, replaced, published.
    };
    /// Answers success, or why the text is in no revision yet.
    using Settled = std::function<void(const Result<void> &)>;

    RevisionReason reason;
    Holds holds;
    Settled settled;
};
