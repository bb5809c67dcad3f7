// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/articlehitsmodel.h"

using namespace Qt::StringLiterals;

void ArticleHitsModel::setHits(const QList<ArticleHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    m_unticked.clear();
    endResetModel();
}

void ArticleHitsModel::setReplacement(const QString &replacement)
{
    for (ArticleHit &hit : m_hits)
        hit.replacement.words = replacement;
    if (!m_hits.isEmpty())
        Q_EMIT dataChanged(index(0, Becomes), index(int(m_hits.size()) - 1, Becomes));
}

void ArticleHitsModel::tickAll(bool on)
{
    m_unticked.clear();
    for (int row = 0; !on && row < m_hits.size(); ++row)
        m_unticked.insert(row);
    if (!m_hits.isEmpty())
        Q_EMIT dataChanged(index(0, Found), index(int(m_hits.size()) - 1, Found));
}

QList<TextReplacement> ArticleHitsModel::ticked() const
{
    QList<TextReplacement> hits;
    for (int row = 0; row < m_hits.size(); ++row) {
        if (!m_unticked.contains(row))
            hits.append(m_hits.at(row).replacement);
    }
    return hits;
}

int ArticleHitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

int ArticleHitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArticleHitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleHit &hit = m_hits.at(index.row());
    // An expression can take more than the excerpt shows of it.
    const qsizetype shown = std::min(hit.replacement.length, hit.excerpt.size() - hit.excerptStart);
    const QString words = QString(hit.replacement.words).replace(u'\n', u' ');
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == Found)
            return hit.excerpt;
        if (index.column() == Becomes)
            return QString(hit.excerpt).replace(hit.excerptStart, shown, words);
        return hit.headline;
    case Qt::CheckStateRole:
        if (index.column() == Found)
            return m_unticked.contains(index.row()) ? Qt::Unchecked : Qt::Checked;
        return {};
    case MarkStartRole:
        return index.column() == InArticle ? QVariant() : QVariant(hit.excerptStart);
    case MarkLengthRole:
        return index.column() == Found  ? QVariant(shown)
            : index.column() == Becomes ? QVariant(words.size())
                                        : QVariant();
    default:
        return {};
    }
}

bool ArticleHitsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Found)
        return false;
    if (value.toInt() == Qt::Checked)
        m_unticked.remove(index.row());
    else
        m_unticked.insert(index.row());
    Q_EMIT dataChanged(index, index, {role});
    return true;
}

QVariant ArticleHitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Found:
        return tr("Found");
    case Becomes:
        return tr("Becomes");
    default:
        return tr("Article");
    }
}

Qt::ItemFlags ArticleHitsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Found ? flags | Qt::ItemIsUserCheckable : flags;
}
