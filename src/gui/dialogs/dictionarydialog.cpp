// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/dictionarydialog.h"

#include "base/errortext.h"
#include "dialogs/ui_dictionarydialog.h"
#include "gui/banner.h"
#include "gui/desk.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"

#include <QAction>
#include <QCollator>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>
#include <iterator>
#include <utility>

namespace {

QTreeWidgetItem *rowOf(const SpellingWord &word)
{
    return new QTreeWidgetItem({word.word, word.language, word.addedBy});
}

} // namespace

DictionaryDialog::DictionaryDialog(Desk &desk, std::function<void()> changed)
    : QDialog(desk.window())
    , m_desk(desk)
    , m_changed(std::move(changed))
    , m_ui(std::make_unique<Ui::DictionaryDialog>())
    , m_banner(new Banner(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->words->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->words->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *remove = new QAction(this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_ui->words->addAction(remove);
    connect(remove, &QAction::triggered, this, &DictionaryDialog::removeChosen);
    connect(m_ui->remove, &QPushButton::clicked, this, &DictionaryDialog::removeChosen);
    connect(m_ui->words, &QTreeWidget::itemSelectionChanged, this, &DictionaryDialog::showChosen);
    connect(m_ui->filter, &QLineEdit::textChanged, this, &DictionaryDialog::filterRows);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->words->setFocus();
    showChosen();
    read();
}

DictionaryDialog::~DictionaryDialog() = default;

void DictionaryDialog::read()
{
    m_desk.services().jobs.read(
        this,
        [&newsroom = m_desk.services().newsroom](const std::stop_token &) {
            return newsroom.spellingWords();
        },
        [this](const Result<QList<SpellingWord>> &words) {
            if (words)
                showWords(*words);
            else
                m_banner->say(Tone::Failure, errorText(words.error()));
        });
}

void DictionaryDialog::showWords(const QList<SpellingWord> &words)
{
    // What is left after words were taken out: the row in their place is the current one.
    const int place = m_ui->words->indexOfTopLevelItem(m_ui->words->currentItem());
    QList<SpellingWord> sorted = words;
    QCollator collator;
    std::ranges::sort(sorted, [&collator](const SpellingWord &one, const SpellingWord &other) {
        const int order = collator.compare(one.word, other.word);
        return order != 0 ? order < 0 : one.language < other.language;
    });
    m_ui->words->clear();
    QList<QTreeWidgetItem *> rows;
    std::ranges::transform(std::as_const(sorted), std::back_inserter(rows), rowOf);
    m_ui->words->addTopLevelItems(rows);
    m_ui->words->setCurrentItem(
        m_ui->words->topLevelItem(std::clamp(place, 0, std::max(0, int(rows.size()) - 1))));
    filterRows();
    showChosen();
}

void DictionaryDialog::showChosen()
{
    m_ui->remove->setEnabled(!m_ui->words->selectedItems().isEmpty());
}

void DictionaryDialog::filterRows()
{
    for (int row = 0; row < m_ui->words->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_ui->words->topLevelItem(row);
        item->setHidden(!item->text(0).contains(m_ui->filter->text(), Qt::CaseInsensitive));
    }
}

void DictionaryDialog::removeChosen()
{
    QList<SpellingWord> chosen;
    for (const QTreeWidgetItem *item : m_ui->words->selectedItems()) {
        if (!item->isHidden())
            chosen.append({.language = item->text(1), .word = item->text(0)});
    }
    if (chosen.isEmpty())
        return;
    m_banner->clear();
    m_desk.services().jobs.write(
        this,
        [&newsroom = m_desk.services().newsroom, chosen, actor = m_desk.actor()](const std::stop_token &) {
            return newsroom.removeSpellingWords(chosen, actor);
        },
        [this](const Result<void> &removed) {
            if (!removed) {
                m_banner->say(Tone::Failure, errorText(removed.error()));
                return;
            }
            m_changed();
            read();
        });
}

void showDictionaryDialog(Desk &desk, std::function<void()> changed)
{
    auto *dialog = new DictionaryDialog(desk, std::move(changed));
    dialog->open();
}
