// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/namedlist.h"

#include <QObject>

class Banner;
class Desk;
class RelatedListStore;
class RelatedModel;

/// Named lists in the related list of the open article: one is placed, taken apart, or made of the article's
/// own entries. GUI thread only.
class PlacedLists : public QObject
{
    Q_OBJECT

public:
    /// What goes wrong is said in `banner`.
    PlacedLists(Desk &desk, RelatedModel &model, RelatedListStore &store, Banner &banner, QObject *parent);

    /// There are entries that somebody put there, and that are no placed lists.
    [[nodiscard]] bool canKeep() const;
    [[nodiscard]] bool canTakeApart(int row) const;
    /// Lets one of the newsroom's lists be chosen, and places it in this row; -1: below all others.
    void choose(int row);
    /// Puts the entries of the list placed there in its place, as the article's own.
    void takeApart(int row);
    /// Asks for a name, makes a list of the article's own entries, and places that in their stead.
    void keep() { askForName({}); }
    /// The newsroom's lists; what is changed there is shown here as well.
    void openLists(const NamedListId &chosen);

Q_SIGNALS:
    void placed(int row); ///< The row to go to after a change.

private:
    void place(const NamedListSummary &list, int row);
    void askForName(const QString &begun);
    void keepAs(const QString &name);
    void putInStead(const QList<RelatedEntry> &entries, const NamedList &list);
    [[nodiscard]] int rowOf(const NamedListId &list) const; ///< -1 where it is not placed.

    Desk &m_desk;
    RelatedModel &m_model;
    RelatedListStore &m_store;
    Banner &m_banner;
};
