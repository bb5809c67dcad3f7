// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/pageframe.h"
#include "workflow/publishing.h"

#include <QObject>

class Desk;

/// What stands around the text in the preview: the page's own surroundings and the article's fields.
[[nodiscard]] PageFrame pageFrame(const ArticleText &text, const PageSurroundings &surroundings);

/// Keeps the frame of the preview true: fields at once, disclosure, corrections and related list as soon as
/// they are computed in a worker. GUI thread only.
class PagePreview : public QObject
{
    Q_OBJECT

public:
    PagePreview(Desk &desk, QObject *parent);

Q_SIGNALS:
    void frameChanged(const PageFrame &frame);
    /// The text as it stands has these passages that the page leaves out.
    void leftOutChanged(const QList<BodyPassage> &passages);

private:
    void showFields();
    void showSurroundings();

    Desk &m_desk;
};
