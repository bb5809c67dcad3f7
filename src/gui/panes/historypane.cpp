// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/historypane.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/comparisondialog.h"
#include "gui/minuteformat.h"
#include "gui/models/historymodel.h"
#include "gui/panes/twolinedelegate.h"
#include "panes/ui_historypane.h"
#include "workflow/articles.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

HistoryPane::HistoryPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::HistoryPane>())
    , m_banner(new Banner(this))
    , m_model(new HistoryModel(this))
    , m_list(desk.services().jobs, this)
    , m_text(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->list->setModel(m_model);
    auto *delegate = new TwoLineDelegate(this);
    m_ui->list->setItemDelegate(delegate);
    // What came while a name was being written is shown now.
    connect(delegate, &QAbstractItemDelegate::closeEditor, this, &HistoryPane::readRevisions,
            Qt::QueuedConnection);
    m_ui->list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(m_model, &HistoryModel::nameGiven, this, &HistoryPane::storeName);
    connect(m_ui->name, &QPushButton::clicked, this, &HistoryPane::nameChosen);
    setFocusProxy(m_ui->list);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPane::showText);
    connect(m_model, &HistoryModel::modelReset, this, &HistoryPane::showText);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPane::showCommands);
    connect(m_ui->restore, &QPushButton::clicked, this, &HistoryPane::restore);
    connect(&desk.article(), &CurrentArticle::opened, this, &HistoryPane::showArticle);
    connect(m_ui->compare, &QPushButton::clicked, this, &HistoryPane::compare);
    connect(&desk.article(), &CurrentArticle::stateChanged, this, &HistoryPane::readRevisions);
    showText();
    showArticle();
}

HistoryPane::~HistoryPane() = default;

void HistoryPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readRevisions();
}

void HistoryPane::showArticle()
{
    // Where the list of this one cannot be read, the rows of the last one could be restored into it.
    if (m_holder != m_desk.article().id()) {
        m_holder = m_desk.article().id();
        m_banner->clear();
        m_model->setRevisions({}, {});
    }
    readRevisions();
}

void HistoryPane::readRevisions()
{
    if (!m_desk.article().isOpen()) {
        m_list.cancel(); // Saving on the way out asked for the rows of the article that is gone.
        return;
    }
    // Behind another tab nobody looks at it; showEvent asks again.
    if (!isVisible())
        return;
    m_list.start([&articles = m_desk.services().articles,
                  id = m_desk.article().id()](const std::stop_token &) { return articles.revisions(id); },
                 [this](const Result<QList<RevisionSummary>> &revisions) {
                     if (revisions)
                         takeRevisions(*revisions);
                     else
                         m_banner->say(Tone::Failure, errorText(revisions.error()));
                 });
}

void HistoryPane::showText()
{
    const QModelIndex index = m_ui->list->currentIndex();
    showCommands();
    if (!index.isValid()) {
        m_text.cancel();
        m_ui->text->clear();
        return;
    }
    m_text.start([&articles = m_desk.services().articles, id = m_desk.article().id(),
                  revision = m_model->at(index.row()).revision](
                     const std::stop_token &) { return articles.textOf(id, revision); },
                 [this](const Result<ArticleText> &text) {
                     if (text)
                         m_ui->text->setPlainText(text->headline + QStringLiteral("\n\n") + text->body);
                     else
                         m_banner->say(Tone::Failure, errorText(text.error()));
                 });
}

void HistoryPane::showCommands()
{
    const qsizetype chosen = m_ui->list->selectionModel()->selectedRows().size();
    m_ui->restore->setEnabled(chosen == 1 && m_ui->list->currentIndex().isValid());
    m_ui->name->setEnabled(chosen == 1 && m_ui->list->currentIndex().isValid());
    m_ui->compare->setEnabled(chosen == 1 || chosen == 2);
    m_ui->compare->setText(chosen == 2 ? tr("&Compare the Two Texts…")
                                       : tr("&Compare with the Present Text…"));
}

void HistoryPane::compare()
{
    QList<Revision> chosen;
    for (const QModelIndex &index : m_ui->list->selectionModel()->selectedRows())
        chosen.append(m_model->at(index.row()).revision);
    if (chosen.isEmpty())
        chosen.append(m_desk.article().article().head);
    std::ranges::sort(chosen);
    if (!m_desk.article().isOpen() || chosen.size() > 2)
        return;
    m_banner->clear();
    m_desk.services().jobs.read(
        this,
        [&articles = m_desk.services().articles, id = m_desk.article().id(),
         chosen](const std::stop_token &) -> Result<QList<NamedArticleText>> {
            QList<NamedArticleText> texts;
            for (const Revision revision : chosen) {
                const auto text = articles.textOf(id, revision);
                if (!text)
                    return text.error();
                texts.append({tr("Revision %1").arg(revision.number), *text});
            }
            return texts;
        },
        [this, id = m_desk.article().id()](const Result<QList<NamedArticleText>> &texts) {
            if (id != m_desk.article().id())
                return;
            if (!texts) {
                m_banner->say(Tone::Failure, errorText(texts.error()));
                return;
            }
            // It stays on the screen while one types on.
            const QString now = QLocale().toString(QDateTime::currentDateTime(), minuteFormat());
            const NamedArticleText present{tr("The text at %1").arg(now), m_desk.article().text()};
            showComparisonDialog(m_desk, texts->constFirst(),
                                 texts->size() == 2 ? texts->constLast() : present);
        });
}

void HistoryPane::takeRevisions(const QList<RevisionSummary> &revisions)
{
    // New rows would take the editor away with the name that is being written in it.
    if (m_ui->list->isPersistentEditorOpen(m_ui->list->currentIndex()))
        return;
    const QModelIndex current = m_ui->list->currentIndex();
    const auto chosen = current.isValid() ? std::optional(m_model->at(current.row()).revision) : std::nullopt;
    m_model->setRevisions(revisions, m_desk.article().article().published);
    for (int row = 0; chosen && row < m_model->rowCount(); ++row) {
        if (m_model->at(row).revision == *chosen)
            m_ui->list->setCurrentIndex(m_model->index(row));
    }
    if (!std::exchange(m_namesNext, false) || m_model->rowCount() == 0)
        return;
    m_ui->list->setCurrentIndex(m_model->index(0));
    nameChosen();
}

void HistoryPane::nameNewest()
{
    // A save that is just through has made a revision that the rows do not show yet.
    m_namesNext = true;
    readRevisions();
}

void HistoryPane::nameChosen()
{
    m_ui->list->setFocus();
    m_ui->list->edit(m_ui->list->currentIndex());
}

void HistoryPane::storeName(Revision revision, const QString &name)
{
    m_banner->clear();
    m_desk.services().jobs.write(
        this,
        [&articles = m_desk.services().articles, id = m_holder, revision, name, actor = m_desk.actor()](
            const std::stop_token &) { return articles.nameRevision(id, revision, name, actor); },
        [this, name](const Result<void> &named) {
            if (named)
                readRevisions();
            else
                m_banner->say(Tone::Failure,
                              tr("The name “%1” was not kept: %2").arg(name, errorText(named.error())));
        });
}

bool HistoryPane::canRestore() const
{
    return isVisible() && m_ui->restore->isEnabled();
}

void HistoryPane::restore()
{
    const QModelIndex index = m_ui->list->currentIndex();
    if (!index.isValid())
        return;
    m_banner->clear();
    m_desk.services().jobs.read(
        this,
        [&articles = m_desk.services().articles, id = m_desk.article().id(),
         revision = m_model->at(index.row()).revision](const std::stop_token &) {
            return articles.textOf(id, revision);
        },
        [this, id = m_desk.article().id()](const Result<ArticleText> &text) {
            if (id != m_desk.article().id())
                return;
            if (!text) {
                m_banner->say(Tone::Failure, errorText(text.error()));
                return;
            }
            m_desk.article().goBackTo(*text, [this, id](const Result<void> &done) {
                if (!done && id == m_desk.article().id())
                    m_banner->say(Tone::Failure, tr("Not restored: %1").arg(errorText(done.error())));
            });
        });
}
