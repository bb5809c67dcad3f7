// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class QKeyEvent;
class QListView;
class RelatedModel;

QT_BEGIN_NAMESPACE
namespace Ui {
class RelatedRows;
}
QT_END_NAMESPACE

/// What can be done to a related list, most of it to its current row.
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
    Paste,
    PlaceList,
    TakeApart,
    KeepAsList
};

/// The rows of a related list, be it an article's or one kept by name: moved by drag, keys and number, and
/// taken out; new headlines are taken over. It hears the keys of all commands; what is done is its owner's.
class RelatedRows : public QWidget
{
    Q_OBJECT

public:
    RelatedRows(RelatedModel &model, QWidget *parent);
    ~RelatedRows() override;

    [[nodiscard]] QListView &view() const;
    [[nodiscard]] int current() const; ///< -1 where there is none.
    void select(int row); ///< Or the nearest that there is.
    /// False for commands that are more than moving, taking out and new headlines: they are the owner's.
    [[nodiscard]] bool can(RelatedCommand command) const;
    /// Does nothing where it cannot.
    void run(RelatedCommand command);
    /// Takes back the question for a row's number.
    void endAsking();

Q_SIGNALS:
    void asked(RelatedCommand command); ///< By its key.
    void currentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(int to);
    void remove();
    void askForRow(const QString &begun);
    [[nodiscard]] bool handleListKey(const QKeyEvent &key);
    [[nodiscard]] bool handleNumberKey(int key);

    RelatedModel &m_model;
    std::unique_ptr<Ui::RelatedRows> m_ui;
};
