// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "gui/appearance.h"
#include "workflow/appservices.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

class ActionRegistry;
class ArchiveIndexing;
class ArticleFindings;
class ArticleSurroundings;
class BegunNotes;
class CurrentArticle;
class NewsroomFacts;
class Settings;

/// What the outcome of a command says in the strip above the text, and what can be done next.
struct Notice
{
    struct Offer
    {
        QString label;
        std::function<void()> run;
    };
    Tone tone = Tone::Information;
    QString text;
    QList<Offer> offers;
};

/// An open newsroom as the features see it: services, what panes share, and a few requests to the window.
/// Lives in the GUI thread from opening to closing the newsroom; longer than every pane.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(std::unique_ptr<JobRunner> jobs, std::unique_ptr<OpenNewsroom> newsroom, Settings &settings,
         QWidget *window);
    ~Desk() override;

    [[nodiscard]] const AppServices &services() const;
    [[nodiscard]] CurrentArticle &article() const { return *m_article; }
    [[nodiscard]] NewsroomFacts &facts() const { return *m_facts; }
    [[nodiscard]] ArticleFindings &findings() const { return *m_findings; }
    [[nodiscard]] ArticleSurroundings &surroundings() const { return *m_surroundings; }
    [[nodiscard]] BegunNotes &begunNotes() const { return *m_begunNotes; }
    [[nodiscard]] Settings &settings() const { return m_settings; }
    /// The commands of the window, for context menus.
    [[nodiscard]] ActionRegistry &actions() const { return *m_actions; }
    /// Who the audit names: the name set by the person, else that of the system's account.
    [[nodiscard]] static QString actorOf(const Settings &settings);
    /// Who does it, for the audit.
    [[nodiscard]] const QString &actor() const { return m_actor; }
    /// Reads the person's name again, after it was changed in the settings.
    void readActor();
    /// Parent of dialogs. Dialogs are opened with open(), never exec().
    [[nodiscard]] QWidget *window() const { return m_window; }

    /// Brings the pane of this id to the front.
    void showPane(const QString &id) { Q_EMIT paneRequested(id); }
    /// A passing word at the foot of the window ("Exported 1 page").
    void tell(const QString &text) { Q_EMIT told(text); }
    /// An outcome that is to be read and answered, not only passed by.
    void notify(const Notice &notice) { Q_EMIT noticed(notice); }
    /// Tells library and history that the list of articles is no longer what it was.
    void noteArticlesChanged() { Q_EMIT articlesChanged(); }
    /// Tells whoever offers the newsroom's pictures that there are more.
    void notePicturesChanged() { Q_EMIT picturesChanged(); }
    /// Tells inbox and composer that readers' reports came in or were decided.
    void noteReportsChanged() { Q_EMIT reportsChanged(); }
    /// Puts a confirmed report before the composer of corrections, as soon as its article is open.
    void requestCorrection(const ReportId &report, const ArticleId &article)
    {
        Q_EMIT correctionRequested(report, article);
    }

Q_SIGNALS:
    void paneRequested(const QString &id);
    void told(const QString &text);
    void noticed(const Notice &notice);
    void articlesChanged(); ///< Added, imported or changed otherwise than through the open article.
    void picturesChanged();
    void reportsChanged();
    void correctionRequested(const ReportId &report, const ArticleId &article);

private:
    Settings &m_settings;
    QWidget *m_window;
    QString m_actor;
    // Order matters: what asks goes before the jobs, and the jobs before the services they use.
    std::unique_ptr<OpenNewsroom> m_newsroom;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<ActionRegistry> m_actions;
    std::unique_ptr<NewsroomFacts> m_facts;
    std::unique_ptr<CurrentArticle> m_article;
    std::unique_ptr<ArticleFindings> m_findings;
    std::unique_ptr<ArchiveIndexing> m_indexing;
    std::unique_ptr<ArticleSurroundings> m_surroundings;
    std::unique_ptr<BegunNotes> m_begunNotes;
};
