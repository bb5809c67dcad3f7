// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QAbstractItemModel;
class QLineEdit;
class QListView;

/// A line over the window in which one types letters, and the rows that fit under it: Up, Down and Enter
/// choose. The rows show PaletteRole. The heir filters its model and does what a row stands for. Closes
/// itself.
class FilterPalette : public QDialog
{
public:
    /// `rows` belongs to the palette.
    FilterPalette(QAbstractItemModel *rows, QWidget *window);

    /// Shows it, and takes the focus.
    void popUp();

protected:
    /// Filters the rows.
    virtual void setLetters(const QString &letters) = 0;
    /// After the palette has given the focus back.
    virtual void run(int row) = 0;
    /// The words that stand in the line, and what it and the list are called.
    void setWords(const QString &placeholder, const QString &line, const QString &list);

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitRows();
    void chooseRow(int row);
    void take(const QModelIndex &index);

    QLineEdit *m_letters;
    QListView *m_list;
    QAbstractItemModel *m_rows;
};
