// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/conflictdialog.h"

#include "base/errortext.h"
#include "dialogs/ui_conflictdialog.h"
#include "gui/comparisonview.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/differingfields.h"

#include <QDialog>
#include <QPushButton>

namespace {

class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(Desk &desk, const std::function<void()> &putOff)
        : QDialog(desk.window())
        , m_desk(desk)
        , m_mine(desk.article().text())
        , m_theirs(desk.article().theirs()->text)
        , m_comparison(new ComparisonView(desk.services().jobs, this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        m_ui.setupUi(this);
        m_ui.column->insertWidget(2, m_comparison, 1);
        m_ui.fields->hide();
        connect(m_ui.keepMine, &QPushButton::clicked, this, [this] { choose({}); });
        connect(m_ui.takeTheirs, &QPushButton::clicked, this, [this] { choose(m_theirs); });
        connect(m_ui.takeMerged, &QPushButton::clicked, this, [this] { choose(merged()); });
        connect(m_ui.later, &QPushButton::clicked, this, &QDialog::reject);
        connect(this, &QDialog::rejected, &desk.article(), putOff);
        connect(m_comparison, &ComparisonView::choicesChanged, this, &ConflictDialog::sayWhatIsOpen);
        readBase();
    }

private:
    void readBase()
    {
        m_desk.services().jobs.read(
            this,
            [&articles = m_desk.services().articles, id = m_desk.article().id(),
             base = m_desk.article().base()](const std::stop_token &) { return articles.textOf(id, base); },
            [this](const Result<ArticleText> &base) {
                if (base)
                    offerMerge(*base);
                else
                    showBoth(errorText(base.error()));
            });
    }

    /// Who changed what is not known: one goes on with one of both.
    void showBoth(const QString &why)
    {
        showDifferingFields(*m_ui.fields, m_mine, m_theirs, m_desk.facts());
        m_comparison->compare({tr("Yours"), comparableText(m_mine)},
                              {tr("In the newsroom"), comparableText(m_theirs)});
        m_ui.open->setText(tr("Not merged: %1").arg(why));
    }

    void offerMerge(const ArticleText &base)
    {
        showFieldChoices(*m_ui.fields, base, m_mine, m_theirs, m_desk.facts());
        connect(m_ui.fields, &QTreeWidget::itemChanged, this, &ConflictDialog::sayWhatIsOpen);
        m_comparison->merge({tr("Yours"), m_mine.body}, {tr("In the newsroom"), m_theirs.body}, base.body);
    }

    void sayWhatIsOpen()
    {
        const std::optional<int> open = m_comparison->openChoices();
        if (!open)
            return;
        const int count = *open + openFieldChoices(*m_ui.fields);
        m_ui.open->setText(count == 0 ? QString()
                                      : tr("%n places were changed by both of you: choose.", nullptr, count));
        m_ui.takeMerged->setEnabled(count == 0);
    }

    [[nodiscard]] ArticleText merged() const
    {
        ArticleText text = withFieldChoices(*m_ui.fields, m_mine, m_theirs);
        text.body = m_comparison->merged();
        return text;
    }

    void choose(const std::optional<ArticleText> &chosen)
    {
        accept();
        m_desk.article().resolveConflict(chosen);
    }

    Desk &m_desk;
    ArticleText m_mine;
    ArticleText m_theirs;
    Ui::ConflictDialog m_ui;
    ComparisonView *m_comparison;
};

} // namespace

void showConflictDialog(Desk &desk, const std::function<void()> &putOff)
{
    if (!desk.article().theirs())
        return;
    auto *dialog = new ConflictDialog(desk, putOff);
    dialog->open();
}

#include "conflictdialog.moc"
