// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/snippetlistmodel.h"

#include "gui/models/palettemodel.h"
#include "gui/models/paletteroles.h"

#include <QCollator>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBegin = 120; // wider than any row

} // namespace

SnippetListModel::SnippetListModel(QList<Snippet> snippets, QObject *parent)
    : QAbstractListModel(parent)
    , m_snippets(std::move(snippets))
{
    const QCollator collator;
    std::ranges::sort(m_snippets, [&collator](const Snippet &one, const Snippet &other) {
        return collator.compare(one.name, other.name) < 0;
    });
    setLetters({});
}

void SnippetListModel::setLetters(const QString &letters)
{
    QList<std::pair<int, qsizetype>> hits;
    for (qsizetype index = 0; index < m_snippets.size(); ++index) {
        const Snippet &snippet = m_snippets[index];
        // Who types the whole trigger means it.
        const bool isTrigger = !snippet.trigger.isEmpty() && snippet.trigger == letters;
        const int score = fuzzyScore(letters, snippet.name + u' ' + snippet.trigger);
        if (isTrigger || score >= 0)
            hits.append({isTrigger ? std::numeric_limits<int>::max() : score, index});
    }
    std::ranges::stable_sort(hits,
                             [](const auto &one, const auto &other) { return one.first > other.first; });
    beginResetModel();
    m_rows.clear();
    for (const auto &[score, index] : std::as_const(hits))
        m_rows.append(index);
    endResetModel();
}

int SnippetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SnippetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Snippet &snippet = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return snippet.name;
    case PaletteRole::Quiet:
        return snippet.text.left(longestBegin).simplified();
    case PaletteRole::Key:
        return snippet.trigger;
    default:
        return {};
    }
}
