// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/pageframe.h"
#include "workflow/latestjob.h"
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

private:
    void readSurroundings();
    void showFields();

    Desk &m_desk;
    LatestJob m_job;
    PageSurroundings m_surroundings;
    AiUse m_askedUse = AiUse::None;
    QString m_askedLanguage;
    SectionId m_askedSection;
};
