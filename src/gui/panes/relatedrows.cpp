// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/relatedrows.h"

#include "gui/models/relatedmodel.h"
#include "gui/panes/twolinedelegate.h"
#include "panes/ui_relatedrows.h"

#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

/// Keys that the list hears by itself.
const QHash<QKeySequence, RelatedCommand> &listKeys()
{
    static const QHash<QKeySequence, RelatedCommand> keys{
        {QKeySequence(u"Alt+Up"_s), RelatedCommand::MoveUp},
        {QKeySequence(u"Alt+Down"_s), RelatedCommand::MoveDown},
        {QKeySequence(u"M"_s), RelatedCommand::MoveToRow},
        {QKeySequence(u"P"_s), RelatedCommand::TogglePin},
        {QKeySequence(u"H"_s), RelatedCommand::TakeHeadline},
        {QKeySequence(u"Shift+H"_s), RelatedCommand::TakeAllHeadlines},
        {QKeySequence(u"R"_s), RelatedCommand::LinkBack},
        {QKeySequence(u"Del"_s), RelatedCommand::Remove},
        {QKeySequence(u"Backspace"_s), RelatedCommand::Remove},
        {QKeySequence(u"F"_s), RelatedCommand::FillUp},
        {QKeySequence(u"Ctrl+V"_s), RelatedCommand::Paste},
        {QKeySequence(u"L"_s), RelatedCommand::PlaceList},
        {QKeySequence(u"T"_s), RelatedCommand::TakeApart},
        {QKeySequence(u"K"_s), RelatedCommand::KeepAsList},
    };
    return keys;
}

} // namespace

RelatedRows::RelatedRows(RelatedModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_ui(std::make_unique<Ui::RelatedRows>())
{
    m_ui->setupUi(this);
    m_ui->list->setModel(&model);
    m_ui->list->setItemDelegate(new TwoLineDelegate(this));
    m_ui->list->installEventFilter(this);
    m_ui->rowNumber->installEventFilter(this);
    m_ui->moveRow->hide();
    setFocusProxy(m_ui->list);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RelatedRows::currentChanged);
}

RelatedRows::~RelatedRows() = default;

QListView &RelatedRows::view() const
{
    return *m_ui->list;
}

int RelatedRows::current() const
{
    return m_ui->list->currentIndex().row(); // -1 where there is none
}

void RelatedRows::select(int row)
{
    m_ui->list->setCurrentIndex(m_model.index(qBound(0, row, m_model.rowCount() - 1)));
}

bool RelatedRows::can(RelatedCommand command) const
{
    const int row = current();
    switch (command) {
    case RelatedCommand::TakeAllHeadlines:
        return m_model.hasNewHeadlines();
    case RelatedCommand::MoveUp:
        return row > 0;
    case RelatedCommand::MoveDown:
        return row >= 0 && row < m_model.rowCount() - 1;
    case RelatedCommand::TakeHeadline:
        return row >= 0 && m_model.hasNewHeadline(row);
    case RelatedCommand::MoveToRow:
    case RelatedCommand::Remove:
        return row >= 0;
    default:
        return false;
    }
}

void RelatedRows::run(RelatedCommand command)
{
    if (!can(command))
        return;
    switch (command) {
    case RelatedCommand::MoveUp:
        return move(current() - 1);
    case RelatedCommand::MoveDown:
        return move(current() + 1);
    case RelatedCommand::MoveToRow:
        return askForRow({});
    case RelatedCommand::TakeHeadline:
        return m_model.takeNewHeadline(current());
    case RelatedCommand::TakeAllHeadlines:
        return m_model.takeNewHeadlines();
    case RelatedCommand::Remove:
        return remove();
    default:
        return;
    }
}

void RelatedRows::move(int to)
{
    m_model.move(current(), to);
    m_ui->list->scrollTo(m_ui->list->currentIndex());
}

void RelatedRows::remove()
{
    const int row = current();
    m_model.remove(row);
    if (m_model.rowCount() > 0)
        select(row);
}

void RelatedRows::askForRow(const QString &begun)
{
    m_ui->rowNumber->setRange(1, m_model.rowCount());
    m_ui->rowNumber->setValue(current() + 1);
    m_ui->moveRow->show();
    m_ui->rowNumber->setFocus();
    m_ui->rowNumber->selectAll();
    if (begun.isEmpty())
        return;
    m_ui->rowNumber->setValue(begun.toInt());
    m_ui->rowNumber->findChild<QLineEdit *>()->end(false);
}

void RelatedRows::endAsking()
{
    if (m_ui->moveRow->isHidden())
        return;
    m_ui->list->setFocus();
    m_ui->moveRow->hide();
}

bool RelatedRows::handleListKey(const QKeyEvent &key)
{
    const auto command = listKeys().constFind(QKeySequence(key.keyCombination()));
    if (command != listKeys().constEnd()) {
        Q_EMIT asked(*command);
        return true;
    }
    const bool isDigit = key.key() >= Qt::Key_1 && key.key() <= Qt::Key_9;
    if (!isDigit || (key.modifiers() & ~Qt::KeypadModifier) || current() < 0)
        return false;
    askForRow(key.text());
    return true;
}

bool RelatedRows::handleNumberKey(int key)
{
    const bool moves = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!moves && key != Qt::Key_Escape)
        return false;
    m_ui->rowNumber->interpretText();
    const int row = m_ui->rowNumber->value() - 1;
    endAsking();
    if (moves && current() >= 0)
        move(row);
    return true;
}

bool RelatedRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_ui->list && handleListKey(*key))
        return true;
    if (watched == m_ui->rowNumber && handleNumberKey(key->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}
