// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/archive.h"
#include "workflow/latestjob.h"

#include <QPoint>
#include <QTimer>
#include <QWidget>

#include <memory>

class Banner;
class Desk;
class LibraryModel;
class LibrarySorting;
class QKeyEvent;
class QMenu;
class SearchNotes;
class StateChips;

QT_BEGIN_NAMESPACE
namespace Ui {
class LibraryPane;
}
QT_END_NAMESPACE

/// The list of all articles with its filters. A click opens one on the desk, Enter goes to its text as well.
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    LibraryPane(Desk &desk, QWidget *parent);
    ~LibraryPane() override;

    void focusFilter();
    [[nodiscard]] LibrarySorting *sorting() const { return m_sorting; }
    [[nodiscard]] bool canRankAll() const;
    void rankAll();
    /// The row of the cursor, or the first one while the filter is typed in.
    void openInNewTab();
    /// As it stands in the pane.
    [[nodiscard]] ArchiveFilter filter() const;
    /// Without `order`, rows are sorted as before.
    void setFilter(const ArchiveFilter &filter, const std::optional<ArchiveOrder> &order = {});
    /// Of the button beside the filter.
    void setViewsMenu(QMenu *menu);
    /// Those that are selected, in the order of their rows.
    [[nodiscard]] QList<ArticleNumber> chosen() const;

Q_SIGNALS:
    void newTabRequested(const ArticleId &id); ///< It is to be opened beside the one on the desk.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Search { Answered, UnderWay, UnderWayToOpenFirst, UnderWayToGoToFirst };
    enum class Focus { Stays, GoesToText };

    void connectFilters();
    void connectList();
    void applyFilter();
    void showCounts();
    void showFacts();
    void showFound();
    void showWhetherEmpty();
    void selectOpenArticle();
    void choose(const QList<ArticleNumber> &articles);
    void openFirst();
    void goToFirst();
    void clearOrLeaveFilter();
    [[nodiscard]] bool takeFilterKey(const QKeyEvent &key);
    [[nodiscard]] bool takeListKey(const QKeyEvent &key);
    void openRow(const QModelIndex &index, Focus focus);
    void openRowInNewTab(const QModelIndex &index);
    void askForMenu(const QPoint &position);
    void showWantedMenu();
    void showMenu(const QPoint &globalPosition);
    void showMenuOfChosen(const QPoint &globalPosition);
    /// Ids of commands; an empty one is a line.
    void showCommands(const QStringList &ids, const QPoint &globalPosition);

    Desk &m_desk;
    std::unique_ptr<Ui::LibraryPane> m_ui;
    Banner *m_banner;
    StateChips *m_chips;
    SearchNotes *m_notes;
    LibrarySorting *m_sorting;
    LibraryModel *m_model;
    LatestJob m_counts;
    QTimer m_order; ///< Between a change and the rows taking their order from it.
    Search m_search = Search::Answered; ///< Until it is, the rows are those of other filters.
    QList<ArticleNumber> m_keptChoice; ///< Several, while the rows are read again.
    ArticleId m_opening; ///< Asked for in this event: some styles report a click twice.
    ArticleId m_menuOf; ///< The article whose menu comes as soon as it is open.
    QPoint m_menuPlace; ///< On the screen.
};
