// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/article.h"
#include "gui/articletarget.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/articledialogs.h"
#include "gui/dialogs/lengthtargetdialog.h"
#include "gui/features/features.h"
#include "gui/opentabs.h"
#include "workflow/articles.h"

using namespace Qt::StringLiterals;

namespace {

bool isUnpublished(const Article &article)
{
    return !article.firstPublishedAtUtc.has_value();
}

/// Where nothing is said of the text, the section chosen last is the likeliest.
void createArticle(Desk &desk)
{
    ArticleText text;
    text.section = desk.article().text().section;
    desk.article().create(text);
}

void moveTo(Desk &desk, WorkflowState to)
{
    CurrentArticle &article = desk.article();
    const WorkflowState from = article.article().workflow;
    article.change(RevisionReason::Saved,
                   [id = article.id(), from, to, actor = desk.actor()](Articles &articles) {
                       return articles.moveTo(id, from, to, actor);
                   });
}

/// A row of the Article menu that works on the open article.
class ArticleRows
{
public:
    explicit ArticleRows(Desk &desk)
        : m_desk(desk)
    { }
    [[nodiscard]] Action row(const QString &id, const char *text, int group, const QString &key,
                             const QString &icon, const std::function<void(Desk &)> &run,
                             const std::function<bool(const Article &)> &when = {}) const
    {
        return {.id = u"article."_s + id,
                .text = text,
                .menu = Menu::Article,
                .group = group,
                .shortcuts = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{QKeySequence(key)},
                .icon = icon,
                .run = [&desk = m_desk, run] { run(desk); },
                .enabledWhen =
                    [&desk = m_desk, when] {
                        return desk.article().isOpen() && (!when || when(desk.article().article()));
                    }};
    }
    [[nodiscard]] Action move(const QString &id, const char *text, const QString &key, const QString &icon,
                              WorkflowState to, const std::function<bool(const Article &)> &when) const
    {
        return row(
            id, text, 2, key, icon, [to](Desk &desk) { moveTo(desk, to); }, when);
    }

private:
    Desk &m_desk;
};

QList<Action> savingActions(Desk &desk, OpenTabs &tabs, const ArticleRows &rows)
{
    return {
        {.id = u"article.new"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&New Article"),
         .menu = Menu::Article,
         .group = 0,
         .shortcuts = {QKeySequence(QKeySequence::New)},
         .icon = u"new"_s,
         .run =
             [&desk, &tabs] {
                 tabs.expectNew();
                 createArticle(desk);
             }},
        rows.row(u"duplicate"_s, QT_TRANSLATE_NOOP("Action", "D&uplicate"), 0, u"Ctrl+Shift+D"_s,
                 u"duplicate"_s,
                 [&tabs](Desk &d) {
                     tabs.expectNew();
                     d.article().duplicate(d.article().id());
                 }),
        rows.row(u"save"_s, QT_TRANSLATE_NOOP("Action", "&Save a Revision"), 1, u"Ctrl+S"_s, u"save"_s,
                 [](Desk &d) { d.article().save(RevisionReason::Saved); }),
    };
}

QList<Action> workflowActions(const ArticleRows &rows)
{
    return {
        rows.move(u"review"_s, QT_TRANSLATE_NOOP("Action", "Send to &Review"), u"Ctrl+Shift+R"_s, u"review"_s,
                  WorkflowState::InReview,
                  [](const Article &a) { return a.workflow == WorkflowState::Draft; }),
        rows.move(u"ready"_s, QT_TRANSLATE_NOOP("Action", "Mark as Rea&dy"), u"Ctrl+Shift+Y"_s, u"ready"_s,
                  WorkflowState::Ready,
                  [](const Article &a) { return a.workflow == WorkflowState::InReview; }),
        rows.move(u"draft"_s, QT_TRANSLATE_NOOP("Action", "&Back to Draft"), {}, u"draft"_s,
                  WorkflowState::Draft,
                  [](const Article &a) {
                      return a.workflow == WorkflowState::InReview || a.workflow == WorkflowState::Ready;
                  }),
        rows.move(u"spike"_s, QT_TRANSLATE_NOOP("Action", "S&pike"), {}, u"spiked"_s, WorkflowState::Spiked,
                  [](const Article &a) { return isUnpublished(a) && a.workflow != WorkflowState::Spiked; }),
        rows.move(u"unspike"_s, QT_TRANSLATE_NOOP("Action", "Take off the Spi&ke"), {}, u"draft"_s,
                  WorkflowState::Draft, [](const Article &a) { return a.workflow == WorkflowState::Spiked; }),
        rows.row(u"signOff"_s, QT_TRANSLATE_NOOP("Action", "Sign &Off…"), 3, u"Ctrl+Shift+S"_s, u"sign-off"_s,
                 [](Desk &desk) { showSignOffDialog(desk); }),
    };
}

QList<Action> publishingActions(const ArticleRows &rows)
{
    const auto mayGoOut = [](const Article &a) { return a.workflow != WorkflowState::Spiked; };
    return {
        rows.row(
            u"schedule"_s, QT_TRANSLATE_NOOP("Action", "&Embargo and Schedule…"), 4, {}, u"scheduled"_s,
            [](Desk &desk) { showScheduleDialog(desk); },
            [](const Article &a) { return isUnpublished(a) && a.workflow != WorkflowState::Spiked; }),
        rows.row(
            u"publish"_s, QT_TRANSLATE_NOOP("Action", "Pub&lish…"), 4, u"Ctrl+Shift+Return"_s, u"publish"_s,
            [](Desk &desk) { askBeforePublishing(desk); }, mayGoOut),
        rows.row(
            u"withdraw"_s, QT_TRANSLATE_NOOP("Action", "&Withdraw…"), 4, {}, u"withdraw"_s,
            [](Desk &desk) { showWithdrawDialog(desk); },
            [](const Article &a) { return a.publication == PublicationState::Published; }),
    };
}

Action targetAction(Desk &desk, const ArticleRows &rows)
{
    auto &target = *new ArticleTarget(desk, &desk);
    QObject::connect(&target, &ArticleTarget::changed, &desk.actions(), &ActionRegistry::refresh);
    return rows.row(
        u"lengthTarget"_s, QT_TRANSLATE_NOOP("Action", "Lengt&h Target…"), 60, u"Ctrl+Alt+G"_s, {},
        [&target](Desk &d) { showLengthTargetDialog(d, target); },
        [&target](const Article &) { return target.isKnown(); });
}

} // namespace

Feature articleFeature(Desk &desk, OpenTabs &tabs)
{
    const ArticleRows rows(desk);
    return {.id = u"article"_s,
            .panes = {},
            .actions = savingActions(desk, tabs, rows) + workflowActions(rows) + publishingActions(rows)
                + QList<Action>{targetAction(desk, rows)}};
}
