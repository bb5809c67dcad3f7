// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/candidatemodel.h"

#include "gui/models/relatedmodel.h"
#include "gui/statewords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int recentDays = 30; // By then half of what its age lifts a suggestion is gone.

} // namespace

CandidateModel::CandidateModel(SectionName sectionName, QObject *parent)
    : QAbstractListModel(parent)
    , m_sectionName(std::move(sectionName))
{ }

void CandidateModel::replace(const QList<RelatedArticle> &rows)
{
    // Neither is a placed list, so that there are no members to compare.
    const auto isSame = [](const RelatedArticle &one, const RelatedArticle &other) {
        return one.entry == other.entry && one.exclusion == other.exclusion
            && one.headlineChanged == other.headlineChanged && one.target == other.target;
    };
    if (std::ranges::equal(rows, m_rows, isSame))
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void CandidateModel::showSuggestions(const QList<RelatedSuggestion> &suggestions, const QDateTime &nowUtc)
{
    QList<RelatedArticle> rows;
    for (const RelatedSuggestion &suggestion : suggestions) {
        RelatedArticle row;
        row.entry.article = suggestion.article.id;
        row.entry.headline = suggestion.article.headline;
        row.entry.reason = suggestionReason(suggestion, nowUtc);
        row.target = suggestion.article;
        rows.append(row);
    }
    replace(rows);
}

void CandidateModel::showFound(const QList<RelatedArticle> &judged)
{
    replace(judged);
}

void CandidateModel::showAddress(const QString &address)
{
    RelatedArticle row;
    row.entry.address = address;
    row.entry.headline = address;
    replace({row});
}

int CandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CandidateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RelatedArticle &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.target ? row.target->headline : tr("Link to %1").arg(row.entry.address);
    case DetailRole: {
        if (!row.target)
            return tr("Another site; give it its headline below");
        QStringList parts;
        parts.append(stateSign(*row.target).word);
        if (row.target->firstPublishedAtUtc)
            parts.append(QLocale().toString(row.target->firstPublishedAtUtc->toLocalTime().date(),
                                            QLocale::ShortFormat));
        parts.append(m_sectionName(row.target->section));
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case ReasonRole:
        return row.entry.reason;
    case SignIconRole:
        return row.target ? stateSign(*row.target).icon : u"link"_s;
    case SignWordRole:
        return {};
    case QuietRole:
        return !row.isShown();
    case AttentionRole:
        return exclusionText(row.exclusion);
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), data(index, DetailRole).toString(),
                           row.entry.reason, data(index, AttentionRole).toString()}
            .join(u", "_s);
    default:
        return {};
    }
}

Qt::ItemFlags CandidateModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows.at(index.row()).isShown() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

QString suggestionReason(const RelatedSuggestion &suggestion, const QDateTime &nowUtc)
{
    QStringList why;
    if (!suggestion.sharedWords.isEmpty())
        why.append(CandidateModel::tr("shares %1").arg(suggestion.sharedWords.join(u", "_s)));
    if (!suggestion.sharedTags.isEmpty())
        why.append(CandidateModel::tr("tagged %1").arg(suggestion.sharedTags.join(u", "_s)));
    if (suggestion.sameSection)
        why.append(CandidateModel::tr("same section"));
    const auto &published = suggestion.article.firstPublishedAtUtc;
    if (published && published->daysTo(nowUtc) <= recentDays)
        why.append(CandidateModel::tr("recent"));
    why.append(CandidateModel::tr("score %1").arg(QLocale().toString(suggestion.score, 'f', 3)));
    return why.join(u"; "_s);
}
