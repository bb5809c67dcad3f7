// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"
#include "gui/panes/relatedrows.h"

#include <memory>

class Banner;
class Desk;
class PlacedLists;
class RelatedFinder;
class RelatedListStore;
class RelatedModel;
struct TextPlace;

QT_BEGIN_NAMESPACE
namespace Ui {
class RelatedPane;
}
QT_END_NAMESPACE

/// The related list of the open article: order by drag, keys and number, pin, remove, add from the library,
/// by address or by pasting a block, place named lists. Every change is stored at once; what readers will not
/// see says why.
class RelatedPane : public QWidget
{
    Q_OBJECT

public:
    RelatedPane(Desk &desk, QWidget *parent);
    ~RelatedPane() override;

    [[nodiscard]] bool can(RelatedCommand command) const;
    /// Does nothing where it cannot.
    void run(RelatedCommand command);
    /// The newsroom's named lists, with one of them chosen.
    void openLists(const NamedListId &chosen = {});

private:
    void connectButtons();
    void connectStore();
    void clear();
    void showPlace(const TextPlace &place);
    void goToWantedRow();
    void showState();
    void select(int row);
    void togglePin(int row);
    void pasteBlock();
    void openCurrent();
    void showMenu(const QPoint &place);

    Desk &m_desk;
    std::unique_ptr<Ui::RelatedPane> m_ui;
    Banner *m_banner;
    RelatedModel *m_model;
    RelatedRows *m_rows;
    RelatedListStore *m_store;
    PlacedLists *m_placed;
    RelatedFinder *m_finder;
    int m_wantedRow = -1; ///< Of a finding, until the list is there.
};
