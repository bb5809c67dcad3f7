// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QList>

class ActionRegistry;
class QAction;

/// How well `letters` fit `text`: -1 not at all; more for letters in a row and at beginnings of words.
/// Case and accents do not count; every letter must occur in order.
[[nodiscard]] int fuzzyScore(const QString &letters, const QString &text);

/// The enabled commands that fit a few letters, best first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    PaletteModel(const ActionRegistry &registry, QObject *parent);

    void setLetters(const QString &letters);
    [[nodiscard]] QAction *at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const ActionRegistry &m_registry;
    QList<QAction *> m_rows;
};
