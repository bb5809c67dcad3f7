// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/namedlist.h"
#include "workflow/latestjob.h"

#include <QDialog>

#include <functional>
#include <memory>

class Banner;
class Desk;
class NamedListEntries;
class NamedListStore;
struct NamedListHolders;
namespace Ui {
class RelatedListsDialog;
}

/// The newsroom's named lists: makes, names and deletes them, and changes what they hold. Every change is
/// stored at once. What could not be stored, because somebody else was faster, is kept and offered.
class RelatedListsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `chosen` is shown first, where there is such a list. `changed` is called when lists are others than
    /// before.
    RelatedListsDialog(Desk &desk, const NamedListId &chosen, std::function<void()> changed);
    ~RelatedListsDialog() override;

    /// Waits until everything is stored; stays where something was not.
    void reject() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void connectStore();
    void read();
    void showLists(const QList<NamedListSummary> &lists);
    void filterLists();
    void showChosen();
    void showList();
    void readHolders();
    void showHolders(const NamedListHolders &holders);
    void showState();
    void showAdded(const NamedList &list);
    void noteChanged();

    void create();
    void askForName();
    void takeName();
    void showName();
    void removeList();
    void showRemoved(const NamedList &list);
    void showRefused(const NamedList &mine, const Error &error);
    /// Makes a list of it; where that fails, `strip` says so and offers it again.
    void keep(const NamedList &mine, Banner *strip);

    void openArticle(const ArticleId &id);

    Desk &m_desk;
    std::function<void()> m_changed;
    std::unique_ptr<Ui::RelatedListsDialog> m_ui;
    Banner *m_banner;
    Banner *m_unstored; ///< What is offered of what was not stored.
    Banner *m_deleted; ///< The list that was deleted last.
    NamedListEntries *m_entries;
    NamedListStore &m_store;
    LatestJob m_reading;
    LatestJob m_holders;
    NamedListId m_holdersOf; ///< The list whose articles are shown.
    int m_holderCount = 0;
    NamedListId m_wanted; ///< To be chosen as soon as it is listed.
    NamedListId m_made; ///< Was made just now: its first entry comes next.
    QString m_sentName; ///< Is being stored, or was refused.
    bool m_isNew = false; ///< The name that is typed is that of a list to be made.
    bool m_closes = false; ///< As soon as everything is stored.
};

void showRelatedListsDialog(Desk &desk, const NamedListId &chosen, std::function<void()> changed);
