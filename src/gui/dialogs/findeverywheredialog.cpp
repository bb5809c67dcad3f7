// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/findeverywheredialog.h"

#include "base/errortext.h"
#include "dialogs/ui_findeverywheredialog.h"
#include "gui/actionregistry.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/jobprogress.h"
#include "gui/models/articlehitsmodel.h"
#include "gui/panes/markeddelegate.h"
#include "workflow/appservices.h"
#include "workflow/jobrunner.h"

#include <QAction>
#include <QDialog>
#include <QKeyEvent>
#include <QPointer>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class FindEverywhereDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FindEverywhereDialog(Desk &desk);
    void begin();
    /// The button of a command of the window.
    [[nodiscard]] QPushButton &buttonOf(EverywhereCommand command) const
    {
        return command == EverywhereCommand::ReplaceTicked ? *m_ui.replace : *m_ui.undo;
    }
    /// While something runs, it is stopped first: what came of it has to be seen.
    void reject() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteTermsChanged();
    void noteReplacementChanged();
    void find();
    void showHits(const Result<ArticleHits> &found);
    void replace();
    void undo();
    /// Runs `work` with progress, once all that is typed into the open article is a revision.
    template <typename Work, typename Done>
    void run(const QString &title, Work work, Done done);
    void showReplaced(const Replacing &replacing, bool isUndone);
    void goTo(const QModelIndex &index);
    void enable();
    [[nodiscard]] SearchTerms terms() const;

    Desk &m_desk;
    Ui::FindEverywhereDialog m_ui;
    ArticleHitsModel m_hits;
    QList<ReplacedArticle> m_replaced; ///< What can be undone: all since the dialog was opened.
    bool m_isRunning = false;
    QPointer<JobProgress> m_progress;
};

FindEverywhereDialog::FindEverywhereDialog(Desk &desk)
    : QDialog(desk.window())
    , m_desk(desk)
{
    setObjectName(u"findEverywhere"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui.setupUi(this);
    m_ui.hits->setModel(&m_hits);
    m_ui.hits->setItemDelegate(new MarkedDelegate(this));
    m_ui.hits->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_ui.pattern, &QLineEdit::textChanged, this, &FindEverywhereDialog::noteTermsChanged);
    connect(m_ui.replacement, &QLineEdit::textChanged, this, &FindEverywhereDialog::noteReplacementChanged);
    for (const QCheckBox *box : {m_ui.matchesCase, m_ui.wholeWords, m_ui.isExpression})
        connect(box, &QCheckBox::toggled, this, &FindEverywhereDialog::noteTermsChanged);
    connect(m_ui.find, &QPushButton::clicked, this, &FindEverywhereDialog::find);
    connect(m_ui.replace, &QPushButton::clicked, this, &FindEverywhereDialog::replace);
    connect(m_ui.undo, &QPushButton::clicked, this, &FindEverywhereDialog::undo);
    connect(m_ui.close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_ui.tickAll, &QPushButton::clicked, this, [this] { m_hits.tickAll(true); });
    connect(m_ui.tickNone, &QPushButton::clicked, this, [this] { m_hits.tickAll(false); });
    connect(m_ui.hits, &QTableView::doubleClicked, this, &FindEverywhereDialog::goTo);
    m_ui.hits->installEventFilter(this);
    connect(&m_hits, &QAbstractItemModel::dataChanged, this, &FindEverywhereDialog::enable);
    connect(&m_hits, &QAbstractItemModel::modelReset, this, &FindEverywhereDialog::enable);
    // Other newsrooms have other articles.
    connect(&desk, &QObject::destroyed, this, [this] {
        hide();
        deleteLater();
    });
    // The commands of the window are heard here, too.
    for (const QString &id : {u"library.replaceTicked"_s, u"library.undoReplacing"_s}) {
        if (QAction *command = desk.actions().action(id))
            addAction(command);
    }
    enable();
}

void FindEverywhereDialog::begin()
{
    show();
    raise();
    activateWindow();
    m_ui.pattern->setFocus();
    m_ui.pattern->selectAll();
}

void FindEverywhereDialog::reject()
{
    if (!m_isRunning)
        QDialog::reject();
    else if (m_progress)
        m_progress->deleteLater(); // which stops the job
}

bool FindEverywhereDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        // The view would let the key go on to the button that searches anew.
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            goTo(m_ui.hits->currentIndex());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

SearchTerms FindEverywhereDialog::terms() const
{
    return {.pattern = m_ui.pattern->text(),
            .matchesCase = m_ui.matchesCase->isChecked(),
            .wholeWords = m_ui.wholeWords->isChecked(),
            .isExpression = m_ui.isExpression->isChecked(),
            .replacement = m_ui.replacement->text()};
}

void FindEverywhereDialog::noteTermsChanged()
{
    m_hits.setHits({});
    m_ui.outcome->clear();
}

void FindEverywhereDialog::noteReplacementChanged()
{
    // What an expression makes of a hit is only known by searching.
    if (m_ui.isExpression->isChecked())
        noteTermsChanged();
    else
        m_hits.setReplacement(m_ui.replacement->text());
}

template <typename Work, typename Done>
void FindEverywhereDialog::run(const QString &title, Work work, Done done)
{
    m_isRunning = true;
    enable();
    m_desk.article().saveWhole([this, guard = QPointer(this), title, work, done](const Result<void> &saved) {
        if (!guard)
            return;
        if (!saved) {
            m_isRunning = false;
            m_ui.outcome->setText(errorText(saved.error()));
            enable();
            return;
        }
        m_progress = new JobProgress(title, m_desk);
        m_desk.services().jobs.workUntil(
            m_progress->stopToken(), this,
            [&services = m_desk.services(), work, report = m_progress->reporter()](
                const std::stop_token &stop) { return work(services, report, stop); },
            [this, done](const auto &answer) {
                if (m_progress)
                    m_progress->deleteLater();
                m_isRunning = false;
                done(answer);
                enable();
            });
    });
}

void FindEverywhereDialog::find()
{
    if (m_ui.pattern->text().isEmpty() || m_isRunning)
        return;
    m_hits.setHits({});
    m_ui.outcome->setText(tr("Searching …"));
    run(
        tr("Searching all articles …"),
        [terms = terms()](const AppServices &services, const Reporter &report, const std::stop_token &stop) {
            return findEverywhere(services, terms, report, stop);
        },
        [this, asked = terms()](const Result<ArticleHits> &found) {
            SearchTerms present = terms();
            const QString replacement = *present.replacement;
            // Only what an expression makes of a hit comes from searching.
            if (!present.isExpression)
                present.replacement = asked.replacement;
            if (asked != present) {
                noteTermsChanged();
                return;
            }
            showHits(found);
            if (!present.isExpression)
                m_hits.setReplacement(replacement);
        });
}

void FindEverywhereDialog::showHits(const Result<ArticleHits> &found)
{
    if (!found || !found->fault.isEmpty()) {
        m_ui.outcome->setText(found ? tr("Not searched: %1.").arg(found->fault) : errorText(found.error()));
        return;
    }
    m_hits.setHits(found->hits);
    QSet<ArticleId> articles;
    for (const ArticleHit &hit : found->hits)
        articles.insert(hit.replacement.article);
    const QString count = found->hits.isEmpty() ? tr("Nothing found.")
                                                : tr("%n hits", nullptr, int(found->hits.size())) + u" · "_s
            + tr("%n articles", nullptr, int(articles.size()));
    m_ui.outcome->setText(found->isWhole ? count
                                         : count + u". "_s
                                  + tr("There may be more: the search ended before the last article."));
    if (!found->hits.isEmpty()) {
        m_ui.hits->setCurrentIndex(m_hits.index(0, ArticleHitsModel::Found));
        m_ui.hits->setFocus();
    }
}

void FindEverywhereDialog::replace()
{
    run(
        tr("Replacing …"),
        [hits = m_hits.ticked(), actor = m_desk.actor()](const AppServices &services, const Reporter &report,
                                                         const std::stop_token &stop) {
            return replaceWords(services.articles, hits, actor, report, stop);
        },
        [this](const Replacing &replacing) { showReplaced(replacing, false); });
}

void FindEverywhereDialog::undo()
{
    run(
        tr("Undoing …"),
        [replaced = m_replaced, actor = m_desk.actor()](const AppServices &services, const Reporter &report,
                                                        const std::stop_token &stop) {
            return undoReplacing(services.articles, replaced, actor, report, stop);
        },
        [this](const Replacing &replacing) { showReplaced(replacing, true); });
}

void FindEverywhereDialog::showReplaced(const Replacing &replacing, bool isUndone)
{
    // What could not be undone can be tried once more.
    if (isUndone) {
        for (const ReplacedArticle &done : replacing.articles)
            m_replaced.removeIf([&done](const ReplacedArticle &one) { return one.article == done.article; });
    }
    for (const ReplacedArticle &done : isUndone ? QList<ReplacedArticle>() : replacing.articles) {
        const auto known = std::ranges::find(m_replaced, done.article, &ReplacedArticle::article);
        if (known == m_replaced.end())
            m_replaced.append(done);
        else if (known->after == done.before)
            known->after = done.after;
        else // Somebody saved between both: what they wrote is not to go with the first.
            *known = done;
    }
    const int articles = int(replacing.articles.size());
    QStringList lines{isUndone ? tr("%n articles have their text from before again.", nullptr, articles)
                               : tr("%n hits replaced", nullptr, replacing.words) + u" · "_s
                              + tr("%n articles", nullptr, articles) + u'.'};
    if (replacing.published > 0)
        lines.append(tr("%n of them are published: readers see the change once you publish again.", nullptr,
                        replacing.published));
    if (!replacing.leftAlone.isEmpty())
        lines.append(tr("Left alone, because they changed meanwhile or hold a draft of yours: %1.")
                         .arg(replacing.leftAlone.mid(0, 5).join(u"; "_s)
                              + (replacing.leftAlone.size() > 5 ? u"; …"_s : QString())));
    if (replacing.failure)
        lines.append(tr("Then it stopped: %1.").arg(errorText(*replacing.failure)));
    m_hits.setHits({});
    m_ui.outcome->setText(lines.join(u' '));
    m_desk.noteArticlesChanged();
    if (std::ranges::any_of(replacing.articles, [this](const ReplacedArticle &one) {
            return one.article == m_desk.article().id();
        }))
        m_desk.article().reloadStates();
}

void FindEverywhereDialog::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const ArticleHit &hit = m_hits.at(index.row());
    m_desk.article().open(hit.replacement.article,
                          {fieldName(hit.replacement), hit.replacement.start, hit.replacement.length});
    m_desk.window()->activateWindow();
}

void FindEverywhereDialog::enable()
{
    const bool isFree = !m_isRunning;
    const bool hasHits = m_hits.rowCount() > 0;
    m_ui.find->setEnabled(isFree);
    m_ui.replace->setEnabled(isFree && m_hits.tickedCount() > 0);
    m_ui.tickAll->setEnabled(hasHits);
    m_ui.tickNone->setEnabled(hasHits);
    m_ui.undo->setEnabled(isFree && !m_replaced.isEmpty());
}

FindEverywhereDialog *dialogOf(const Desk &desk)
{
    return desk.window()->findChild<FindEverywhereDialog *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

void showFindEverywhereDialog(Desk &desk)
{
    auto *dialog = dialogOf(desk);
    if (!dialog)
        dialog = new FindEverywhereDialog(desk);
    dialog->begin();
}

bool canRun(const Desk &desk, EverywhereCommand command)
{
    const FindEverywhereDialog *dialog = dialogOf(desk);
    return dialog && dialog->isVisible() && dialog->buttonOf(command).isEnabled();
}

void run(const Desk &desk, EverywhereCommand command)
{
    if (canRun(desk, command))
        dialogOf(desk)->buttonOf(command).click();
}

#include "findeverywheredialog.moc"
