// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/latestjob.h"
#include "workflow/publishing.h"

#include <QObject>
#include <QTimer>

class CurrentArticle;

/// What stands around the text on the page of the open article: disclosure, corrections, related list, and
/// what of the text the page leaves out. Computed in a worker when something it depends on changed, for the
/// text after a pause in typing; preview and Details read the same values. GUI thread only.
class ArticleSurroundings : public QObject
{
    Q_OBJECT

public:
    ArticleSurroundings(const CurrentArticle &article, const Publishing &publishing, JobRunner &jobs,
                        QObject *parent);

    /// Empty until the first answer for the open article.
    [[nodiscard]] const PageSurroundings &page() const { return m_page; }
    /// True while page() is of this very text.
    [[nodiscard]] bool isCurrent() const { return !m_pause.isActive() && !m_job.isBusy(); }
    /// Reads now instead of after the next pause in typing.
    void refresh();

Q_SIGNALS:
    void changed();
    void failed(const Error &error); ///< page() stays what it was.

private:
    void followFields();

    const CurrentArticle &m_article;
    const Publishing &m_publishing;
    LatestJob m_job;
    QTimer m_pause;
    PageSurroundings m_page;
    AiUse m_askedUse = AiUse::None; ///< Of the last question; a change of these is answered at once.
    QString m_askedLanguage;
    SectionId m_askedSection;
};
