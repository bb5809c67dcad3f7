// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/pageframe.h"
#include "editor/previewselection.h"
#include "editor/utf8mirror.h"
#include "markdown/sink.h"

#include <QList>

class ScrollSync;

/// The passages of a text that its page leaves out, kept in step with the edits until somebody knows better.
/// A value; an edit costs a comparison a passage.
class LeftOut
{
public:
    void set(const QList<BodyPassage> &passages, const Utf8Mirror &text);
    void follow(const Utf8Mirror::Edit &edit);
    /// Where they show in the preview, whose rows of the body begin at `firstRow`.
    [[nodiscard]] QList<PreviewPassage> placed(const ScrollSync &sync, int firstRow, int rowCount) const;

private:
    QList<SourceRange> m_passages; ///< Bytes; an end of -1 is the end of the text.
};
