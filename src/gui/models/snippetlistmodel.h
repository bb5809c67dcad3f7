// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/snippet.h"

#include <QAbstractListModel>
#include <QList>

/// The snippets whose name or trigger fits a few letters, best first.
class SnippetListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SnippetListModel(QList<Snippet> snippets, QObject *parent = nullptr);

    void setLetters(const QString &letters);
    [[nodiscard]] const Snippet &at(int row) const { return m_snippets.at(m_rows.at(row)); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Snippet> m_snippets; ///< In the order of the language.
    QList<qsizetype> m_rows;
};
