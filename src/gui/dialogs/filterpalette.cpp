// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/filterpalette.h"

#include "gui/appearance.h"
#include "gui/models/paletteroles.h"

#include <QApplication>
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

/// The name, what belongs to it quietly after it, its key at the right.
class PaletteDelegate final : public QStyledItemDelegate
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
        const QString key = index.data(PaletteRole::Key).toString();
        const int keyWidth = key.isEmpty() ? 0 : item.fontMetrics.horizontalAdvance(key) + 12;
        const QRect behind = area.adjusted(item.fontMetrics.horizontalAdvance(text) + 12, 0, -keyWidth, 0);
        painter->save();
        painter->setPen(strong);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->setPen(quiet);
        painter->drawText(behind, Qt::AlignVCenter | Qt::AlignLeft,
                          item.fontMetrics.elidedText(index.data(PaletteRole::Quiet).toString(),
                                                      Qt::ElideRight, behind.width()));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, key);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, rowHeight};
    }
};

} // namespace

FilterPalette::FilterPalette(QAbstractItemModel *rows, QWidget *window)
    : QDialog(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_letters(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_rows(rows)
{
    setAttribute(Qt::WA_DeleteOnClose);
    rows->setParent(this);
    m_letters->setFrame(false);
    m_letters->setTextMargins(12, 8, 12, 8);
    m_letters->installEventFilter(this);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PaletteDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(1);
    column->addWidget(m_letters);
    column->addWidget(m_list);
    connect(m_letters, &QLineEdit::textChanged, this, [this](const QString &letters) {
        setLetters(letters);
        fitRows();
        chooseRow(0);
    });
    connect(m_letters, &QLineEdit::returnPressed, this, [this] { take(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &FilterPalette::take);
    setFixedWidth(paletteWidth);
    fitRows();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, window->height() / 8)));
    chooseRow(0);
}

void FilterPalette::setWords(const QString &placeholder, const QString &line, const QString &list)
{
    m_letters->setPlaceholderText(placeholder);
    m_letters->setAccessibleName(line);
    m_list->setAccessibleName(list);
}

void FilterPalette::popUp()
{
    show();
    // What had the keyboard keeps what was chosen in it.
    setFocus(Qt::PopupFocusReason);
    m_letters->setFocus(Qt::PopupFocusReason);
}

bool FilterPalette::eventFilter(QObject *watched, QEvent *event)
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

void FilterPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void FilterPalette::fitRows()
{
    m_list->setFixedHeight(rowHeight * qBound(1, m_rows->rowCount(), mostRows));
    setFixedHeight(m_letters->sizeHint().height() + 1 + m_list->height() + 2);
}

void FilterPalette::chooseRow(int row)
{
    if (row >= 0 && row < m_rows->rowCount())
        m_list->setCurrentIndex(m_rows->index(row, 0));
}

void FilterPalette::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    close();
    run(index.row());
}
