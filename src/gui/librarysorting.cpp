// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/librarysorting.h"

#include "gui/settings.h"

#include <QMenu>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct SortColumn
{
    ArchiveColumn column;
    const char *text;
};
constexpr std::array sortColumns{
    SortColumn{ArchiveColumn::Rank, QT_TRANSLATE_NOOP("Action", "Sort by &Relevance")},
    SortColumn{ArchiveColumn::Changed, QT_TRANSLATE_NOOP("Action", "Sort by Last &Change")},
    SortColumn{ArchiveColumn::Published, QT_TRANSLATE_NOOP("Action", "Sort by &Publication")},
    SortColumn{ArchiveColumn::Headline, QT_TRANSLATE_NOOP("Action", "Sort by &Headline")},
    SortColumn{ArchiveColumn::Section, QT_TRANSLATE_NOOP("Action", "Sort by S&ection")},
    SortColumn{ArchiveColumn::State, QT_TRANSLATE_NOOP("Action", "Sort by S&tate")},
    SortColumn{ArchiveColumn::Byline, QT_TRANSLATE_NOOP("Action", "Sort by &Byline")},
};

Qt::SortOrder usualDirection(ArchiveColumn column)
{
    const bool isMoment = column == ArchiveColumn::Rank || column == ArchiveColumn::Changed
        || column == ArchiveColumn::Published;
    return isMoment ? Qt::DescendingOrder : Qt::AscendingOrder;
}

const QString reversedId = u"library.sort-reversed"_s;

QString actionId(ArchiveColumn column)
{
    return u"library.sort-"_s + archiveColumnCodes.code(column);
}

} // namespace

LibrarySorting::LibrarySorting(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QString kept = settings.value(settingsTable.librarySort);
    m_order.column = archiveColumnCodes.value(kept).value_or(ArchiveColumn::Rank);
    m_order.direction = usualDirection(m_order.column);
    if (settings.value(settingsTable.librarySortReversed) && canReverse())
        reverse();
}

void LibrarySorting::sortBy(ArchiveColumn column)
{
    setOrder({.column = column, .direction = usualDirection(column)});
}

void LibrarySorting::reverse()
{
    const bool isAscending = m_order.direction == Qt::AscendingOrder;
    setOrder({.column = m_order.column, .direction = isAscending ? Qt::DescendingOrder : Qt::AscendingOrder});
}

bool LibrarySorting::isReversed() const
{
    return m_order.direction != usualDirection(m_order.column);
}

void LibrarySorting::setOrder(const ArchiveOrder &order)
{
    if (m_order == order)
        return;
    m_order = order;
    m_settings.setValue(settingsTable.librarySort, QString(archiveColumnCodes.code(order.column)));
    m_settings.setValue(settingsTable.librarySortReversed, isReversed());
    Q_EMIT changed();
}

QList<Action> sortingActions(const std::function<LibrarySorting *()> &sorting)
{
    constexpr const char *menu = QT_TRANSLATE_NOOP("Menu", "Sort the &Library");
    QList<Action> actions;
    for (const SortColumn &row : sortColumns) {
        const auto isIt = [sorting, column = row.column] { return sorting()->order().column == column; };
        actions.append({.id = actionId(row.column),
                        .text = row.text,
                        .menu = Menu::View,
                        .group = 26,
                        .submenu = menu,
                        .run = [sorting, column = row.column] { sorting()->sortBy(column); },
                        .enabledWhen = [sorting] { return sorting() != nullptr; },
                        .checkedWhen = [sorting, isIt] { return sorting() && isIt(); }});
    }
    actions.append({.id = reversedId,
                    .text = QT_TRANSLATE_NOOP("Action", "Sort the Other Way &Round"),
                    .menu = Menu::View,
                    .group = 27,
                    .submenu = menu,
                    .run = [sorting] { sorting()->reverse(); },
                    .enabledWhen = [sorting] { return sorting() && sorting()->canReverse(); },
                    .checkedWhen = [sorting] { return sorting() && sorting()->isReversed(); }});
    return actions;
}

void fillSortMenu(QMenu &menu, const ActionRegistry &actions)
{
    for (const SortColumn &row : sortColumns)
        menu.addAction(actions.action(actionId(row.column)));
    menu.addSeparator();
    menu.addAction(actions.action(reversedId));
}
