// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/manyarticles.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/dialogs/exportfolderdialog.h"
#include "gui/jobprogress.h"
#include "gui/newsroomfacts.h"
#include "workflow/jobrunner.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 5; // a strip above the text holds no more

template <typename One>
bool holds(const QList<One> &list, const ArticleId &id)
{
    return std::ranges::any_of(list, [&id](const One &one) { return one.article == id; });
}

/// Those that are gone are left out.
Result<QList<ArticleId>> idsOf(const Archive &archive, const QList<ArticleNumber> &numbers)
{
    constexpr qsizetype atOnce = 500;
    QList<ArticleId> ids;
    for (qsizetype first = 0; first < numbers.size(); first += atOnce) {
        const auto rows = archive.rows(numbers.mid(first, atOnce));
        if (!rows)
            return rows.error();
        for (const ArchiveRow &row : *rows)
            ids.append(row.article.id);
    }
    return ids;
}

BulkOutcome nothingDone(const Error &error)
{
    BulkOutcome outcome;
    outcome.skipped.append({.headline = {}, .reason = error});
    return outcome;
}

QStringList skippedLines(const QList<SkippedArticle> &skipped)
{
    QStringList lines;
    for (const SkippedArticle &one : skipped.mid(0, mostNamed))
        lines.append(u"“"_s + one.headline + u"”: "_s + errorText(one.reason));
    if (skipped.size() > mostNamed)
        lines.append(ManyArticles::tr("and %n more", nullptr, int(skipped.size() - mostNamed)));
    return lines;
}

} // namespace

ManyArticles::ManyArticles(Desk &desk)
    : QObject(&desk)
    , m_desk(desk)
{ }

void ManyArticles::run(const QString &title, const Work &work,
                       const std::function<void(const BulkOutcome &)> &done)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    const auto start = [this, title, work, done] {
        auto *progress = new JobProgress(title, m_desk);
        // Beside the library thread, where every save would wait for all of it: each article is one short
        // transaction that checks its base.
        m_desk.services().jobs.workUntil(
            progress->stopToken(), this,
            [&services = m_desk.services(), actor = m_desk.actor(), work,
             report = progress->reporter()](const std::stop_token &stop) {
                BulkChanges changes(services.archive, services.articles, actor);
                return work(changes, report, stop);
            },
            [this, progress = QPointer(progress), done](const BulkOutcome &outcome) {
                if (progress)
                    progress->deleteLater();
                m_isRunning = false;
                done(outcome);
            });
    };
    if (!m_desk.article().isOpen())
        return start();
    m_desk.article().saveWhole([this, start](const Result<void> &saved) {
        if (saved)
            return start();
        m_isRunning = false;
        // Why, and what can be done, stands in the strip of the article already.
        m_desk.tell(tr("Nothing was changed, because the text on the desk could not be saved."));
    });
}

void ManyArticles::change(const QList<ArticleNumber> &articles, const BulkChange &change)
{
    run(
        tr("Changing the articles …"),
        [&archive = m_desk.services().archive, articles,
         change](BulkChanges &changes, const BulkReport &report, const std::stop_token &stop) {
            const auto ids = idsOf(archive, articles);
            return ids ? changes.change(*ids, change, report, stop) : nothingDone(ids.error());
        },
        [this](const BulkOutcome &outcome) { showChanged(outcome); });
}

void ManyArticles::undo()
{
    if (!canUndo())
        return;
    run(
        tr("Undoing the change …"),
        [last = m_last](BulkChanges &changes, const BulkReport &report, const std::stop_token &stop) {
            return changes.undo(last, report, stop);
        },
        [this](const BulkOutcome &outcome) { showUndone(outcome); });
}

void ManyArticles::exportPages(const QList<ArticleNumber> &articles)
{
    const auto exportTo = [self = QPointer(this), articles](const QString &folder) {
        if (!self)
            return;
        const auto work = [&archive = self->m_desk.services().archive,
                           &publishing = self->m_desk.services().publishing, articles,
                           folder](const BulkChanges &changes, const BulkReport &report,
                                   const std::stop_token &stop) {
            const auto ids = idsOf(archive, articles);
            return ids ? changes.exportPages(publishing, *ids, folder, report, stop)
                       : nothingDone(ids.error());
        };
        self->run(tr("Exporting the pages …"), work, [self, folder](const BulkOutcome &outcome) {
            if (self)
                self->say(tr("%n page(s) exported to %1.", nullptr, outcome.exported)
                              .arg(QDir::toNativeSeparators(folder)),
                          outcome, {});
        });
    };
    showExportFolderDialog(m_desk.window(), {}, exportTo);
}

void ManyArticles::showChanged(const BulkOutcome &outcome)
{
    if (outcome.changed() > 0)
        m_last = outcome;
    tellOthers(outcome);
    QString what = tr("%n article(s) changed.", nullptr, outcome.changed());
    if (outcome.unchanged > 0)
        what += u' ' + tr("%n were like that already.", nullptr, outcome.unchanged);
    QList<Notice::Offer> offers;
    if (outcome.changed() > 0)
        offers.append({tr("Undo"), [this] { undo(); }});
    say(what, outcome, offers);
}

void ManyArticles::showUndone(const BulkOutcome &outcome)
{
    // What could not be undone can be tried once more.
    m_last.texts.removeIf(
        [&outcome](const ReplacedArticle &one) { return holds(outcome.texts, one.article); });
    m_last.moves.removeIf([&outcome](const MovedArticle &one) { return holds(outcome.moves, one.article); });
    tellOthers(outcome);
    say(tr("%n article(s) are as they were before.", nullptr, outcome.changed()), outcome, {});
}

void ManyArticles::say(const QString &what, const BulkOutcome &outcome, const QList<Notice::Offer> &offers)
{
    QStringList lines{what};
    if (outcome.isStopped)
        lines.append(tr("It was cancelled before the last article."));
    if (!outcome.skipped.isEmpty()) {
        lines.append(tr("%n left alone:", nullptr, int(outcome.skipped.size())));
        lines += skippedLines(outcome.skipped);
    }
    const bool isGood = outcome.skipped.isEmpty() && !outcome.isStopped;
    m_desk.notify({isGood ? Tone::Good : Tone::Warning, lines.join(u'\n'), offers});
}

void ManyArticles::tellOthers(const BulkOutcome &outcome)
{
    if (outcome.changed() == 0)
        return;
    const ArticleId open = m_desk.article().id();
    if (holds(outcome.texts, open) || holds(outcome.moves, open))
        m_desk.article().reloadStates();
    m_desk.noteArticlesChanged();
    m_desk.facts().reload(); // a new tag is offered by the filter
}
