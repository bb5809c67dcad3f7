// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/commandpalette.h"

#include "gui/actionregistry.h"
#include "gui/appearance.h"
#include "gui/models/palettemodel.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int paletteWidth = 600;
constexpr int rowHeight = 32;
constexpr int mostRows = 12;

/// The command, its menu quietly after it, its shortcut at the right.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const bool isSelected = item.state & QStyle::State_Selected;
        const QColor strong = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = isSelected ? strong : quietColour(item.palette);
        const QString text = item.text;
        item.text.clear();
        item.icon = {};
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const QRect area = item.rect.adjusted(16, 0, -16, 0);
        painter->save();
        painter->setPen(strong);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->setPen(quiet);
        painter->drawText(area.adjusted(item.fontMetrics.horizontalAdvance(text) + 12, 0, 0, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, index.data(PaletteModel::MenuRole).toString());
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight,
                          index.data(PaletteModel::ShortcutRole).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, rowHeight};
    }
};

class CommandPalette final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(CommandPalette)

public:
    CommandPalette(ActionRegistry &registry, QWidget *window)
        : QDialog(window, Qt::Popup | Qt::FramelessWindowHint)
        , m_letters(new QLineEdit(this))
        , m_list(new QListView(this))
        , m_model(new PaletteModel(registry, this))
    {
        setObjectName(u"palette"_s);
        setAttribute(Qt::WA_DeleteOnClose);
        m_letters->setPlaceholderText(tr("Type a command…"));
        m_letters->setAccessibleName(tr("Command"));
        m_letters->setFrame(false);
        m_letters->setTextMargins(12, 8, 12, 8);
        m_letters->installEventFilter(this);
        m_list->setModel(m_model);
        m_list->setItemDelegate(new CommandDelegate(this));
        m_list->setUniformItemSizes(true);
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setAccessibleName(tr("Commands"));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(1, 1, 1, 1);
        column->setSpacing(1);
        column->addWidget(m_letters);
        column->addWidget(m_list);
        connect(m_letters, &QLineEdit::textChanged, this, [this](const QString &letters) {
            m_model->setLetters(letters);
            fitRows();
            chooseRow(0);
        });
        connect(m_letters, &QLineEdit::returnPressed, this, [this] { run(m_list->currentIndex()); });
        connect(m_list, &QListView::clicked, this, &CommandPalette::run);
        setFixedWidth(paletteWidth);
        fitRows();
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, window->height() / 8)));
        chooseRow(0);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
            if (step != 0) {
                chooseRow(m_list->currentIndex().row() + step);
                return true;
            }
        }
        return QDialog::eventFilter(watched, event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    void fitRows()
    {
        m_list->setFixedHeight(rowHeight * qBound(1, m_model->rowCount(), mostRows));
        setFixedHeight(m_letters->sizeHint().height() + 1 + m_list->height() + 2);
    }
    void chooseRow(int row)
    {
        if (row >= 0 && row < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(row));
    }
    void run(const QModelIndex &index)
    {
        if (!index.isValid())
            return;
        QAction *action = m_model->at(index.row());
        close();
        // After the popup has given the focus back: some commands work on what has it.
        QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
    }

    QLineEdit *m_letters;
    QListView *m_list;
    PaletteModel *m_model;
};

} // namespace

void showCommandPalette(ActionRegistry &registry, QWidget *window)
{
    registry.refresh();
    auto *palette = new CommandPalette(registry, window);
    palette->show();
    palette->setFocus();
    if (auto *letters = palette->findChild<QLineEdit *>())
        letters->setFocus();
}
