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

SnippetListModel::SnippetListModel(QList<Snippet> snippets, Preview preview, QObject *parent)
    : QAbstractListModel(parent)
    , m_snippets(std::move(snippets))
    , m_preview(std::move(preview))
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

QString SnippetListModel::beginOf(qsizetype index) const
{
    const auto known = m_begins.constFind(index);
    if (known != m_begins.constEnd())
        return *known;
    return *m_begins.insert(index, m_preview(m_snippets.at(index)).left(longestBegin).simplified());
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
        return beginOf(m_rows.at(index.row()));
    case PaletteRole::Key:
        return snippet.trigger;
    default:
        return {};
    }
}
