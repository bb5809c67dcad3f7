// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/snippet.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

#include <functional>

/// The snippets whose name or trigger fits a few letters, best first.
class SnippetListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// What a snippet would insert; asked once for each that is shown.
    using Preview = std::function<QString(const Snippet &)>;

    SnippetListModel(QList<Snippet> snippets, Preview preview, QObject *parent = nullptr);

    void setLetters(const QString &letters);
    [[nodiscard]] const Snippet &at(int row) const { return m_snippets.at(m_rows.at(row)); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString beginOf(qsizetype index) const;

    QList<Snippet> m_snippets; ///< In the order of the language.
    Preview m_preview;
    mutable QHash<qsizetype, QString> m_begins; ///< Of what the snippets would insert.
    QList<qsizetype> m_rows;
};
