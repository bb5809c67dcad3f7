// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class Banner;
class Desk;
class QKeyEvent;
class RelatedFinder;
class RelatedListStore;
class RelatedModel;
struct TextPlace;

QT_BEGIN_NAMESPACE
namespace Ui {
class RelatedPane;
}
QT_END_NAMESPACE

/// What can be done to the related list of the open article, most of it to its current row.
enum class RelatedCommand {
    MoveUp,
    MoveDown,
    MoveToRow,
    TogglePin,
    TakeHeadline,
    TakeAllHeadlines,
    LinkBack,
    Remove,
    FillUp,
    Paste
};

/// The related list of the open article: order by drag, keys and number, pin, remove, add from the library,
/// by address or by pasting a block. Every change is stored at once; what readers will not see says why.
class RelatedPane : public QWidget
{
    Q_OBJECT

public:
    RelatedPane(Desk &desk, QWidget *parent);
    ~RelatedPane() override;

    [[nodiscard]] bool can(RelatedCommand command) const;
    /// Does nothing where it cannot.
    void run(RelatedCommand command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectButtons();
    void connectStore();
    void clear();
    void showPlace(const TextPlace &place);
    void goToWantedRow();
    void showState();
    [[nodiscard]] int currentRow() const;
    void select(int row);
    void moveBy(int rows);
    void askForRow(const QString &begun);
    void endAsking();
    void togglePin(int row);
    void remove(int row);
    void pasteBlock();
    void openCurrent();
    void showMenu(const QPoint &place);
    [[nodiscard]] bool handleListKey(const QKeyEvent &key);
    [[nodiscard]] bool handleNumberKey(int key);

    Desk &m_desk;
    std::unique_ptr<Ui::RelatedPane> m_ui;
    Banner *m_banner;
    RelatedModel *m_model;
    RelatedListStore *m_store;
    RelatedFinder *m_finder;
    int m_wantedRow = -1; ///< Of a finding, until the list is there.
};
