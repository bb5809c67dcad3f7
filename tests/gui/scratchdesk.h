// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/newsroomfacts.h"
#include "gui/settings.h"
#include "support/articlebuilder.h"
#include "workflow/articles.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

/// An empty newsroom in a scratch folder with a desk on it. Call open() first, with QVERIFY.
class ScratchDesk
{
public:
    [[nodiscard]] bool open()
    {
        const QString path = m_folder.filePath(QStringLiteral("test.galley"));
        if (!createNewsroom(path, NewsroomContent::Empty, m_clock))
            return false;
        return reopen();
    }
    /// Ends the desk as a crash would, without saving, and opens the newsroom again.
    [[nodiscard]] bool reopen()
    {
        m_desk.reset();
        auto jobs = std::make_unique<JobRunner>();
        auto newsroom = openNewsroom(m_folder.filePath(QStringLiteral("test.galley")), m_clock, *jobs);
        if (!newsroom)
            return false;
        m_desk = std::make_unique<Desk>(std::move(jobs), std::move(*newsroom), m_settings, &m_window);
        m_desk->facts().reload();
        return QTest::qWaitFor([this] { return m_desk->facts().isLoaded(); });
    }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] CurrentArticle &article() { return m_desk->article(); }
    [[nodiscard]] Articles &articles() { return m_desk->services().articles; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.galley")); }
    /// The window that dialogs of the desk belong to.
    [[nodiscard]] QWidget &window() { return m_window; }
    /// A newer revision of somebody else's, with this body.
    [[nodiscard]] bool saveAsSomebody(const ArticleId &id, const QString &body)
    {
        const auto open = articles().open(id);
        if (!open)
            return false;
        ArticleText text = open->article.text;
        text.body = body;
        return articles()
            .save(id, open->article.head, text, RevisionReason::Saved, QStringLiteral("somebody"))
            .has_value();
    }
    [[nodiscard]] SectionId section() const { return m_desk->facts().sections().constFirst().id; }

    /// A stored draft with this headline.
    [[nodiscard]] ArticleId add(const QString &headline)
    {
        const ArticleText text = ArticleBuilder().headline(headline).section(section()).text();
        const auto created = articles().create(text, QStringLiteral("test"));
        return created ? created->id : ArticleId();
    }
    /// Opens the article and waits until it is there.
    [[nodiscard]] bool show(const ArticleId &id)
    {
        article().open(id);
        return QTest::qWaitFor([this, id] { return article().id() == id; });
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    QWidget m_window;
    std::unique_ptr<Desk> m_desk;
};
