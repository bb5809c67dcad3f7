// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/shortcutsdialog.h"

#include "dialogs/ui_shortcutsdialog.h"
#include "gui/actionregistry.h"

#include <QAction>
#include <QDialog>
#include <QHeaderView>
#include <QPushButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

class ShortcutsDialog final : public QDialog
{
public:
    ShortcutsDialog(ActionRegistry &registry, QWidget *window)
        : QDialog(window)
        , m_registry(registry)
        , m_ui(std::make_unique<Ui::ShortcutsDialog>())
    {
        m_ui->setupUi(this);
        setAttribute(Qt::WA_DeleteOnClose);
        m_ui->commands->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_ui->commands->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
        connect(m_ui->filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filterRows);
        connect(m_ui->commands, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showChosen);
        connect(m_ui->shortcut, &QKeySequenceEdit::editingFinished, this,
                [this] { store(m_ui->shortcut->keySequence()); });
        connect(m_ui->remove, &QPushButton::clicked, this, [this] { store({}); });
        connect(m_ui->buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
                [this] {
                    m_registry.resetShortcuts();
                    fill();
                });
        connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        fill();
    }

private:
    void fill()
    {
        const QString chosen = chosenId();
        m_ui->commands->clear();
        for (const QAction *action : m_registry.actions()) {
            const QString menu = ActionRegistry::menuTitle(m_registry.menuOf(action->objectName()));
            auto *row = new QTreeWidgetItem(
                m_ui->commands,
                {menu + u" › "_s + action->text().remove(u'&'),
                 QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
            row->setData(0, Qt::UserRole, action->objectName());
            if (action->objectName() == chosen)
                m_ui->commands->setCurrentItem(row);
        }
        filterRows(m_ui->filter->text());
        showChosen();
    }
    void filterRows(const QString &words)
    {
        for (int row = 0; row < m_ui->commands->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = m_ui->commands->topLevelItem(row);
            item->setHidden(!item->text(0).contains(words, Qt::CaseInsensitive)
                            && !item->text(1).contains(words, Qt::CaseInsensitive));
        }
    }
    [[nodiscard]] QString chosenId() const
    {
        const QTreeWidgetItem *item = m_ui->commands->currentItem();
        return item ? item->data(0, Qt::UserRole).toString() : QString();
    }
    void showChosen()
    {
        const QAction *action = m_registry.action(chosenId());
        m_ui->shortcut->setEnabled(action);
        m_ui->remove->setEnabled(action && !action->shortcut().isEmpty());
        m_ui->shortcut->setKeySequence(action ? action->shortcut() : QKeySequence());
    }
    void store(const QKeySequence &shortcut)
    {
        const QAction *action = m_registry.action(chosenId());
        if (!action || action->shortcut() == shortcut)
            return;
        m_registry.setShortcut(action->objectName(), shortcut);
        fill();
    }

    ActionRegistry &m_registry;
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace

void showShortcutsDialog(ActionRegistry &registry, QWidget *window)
{
    auto *dialog = new ShortcutsDialog(registry, window);
    dialog->open();
}
