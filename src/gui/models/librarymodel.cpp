// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/librarymodel.h"

#include "gui/newsroomfacts.h"
#include "gui/statewords.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Two to three screens: they are there with the answer, without a moment of empty rows.
constexpr qsizetype firstRows = 60;

} // namespace

/// A first answer with the articles of its first rows.
struct LibraryModel::Found
{
    ArchiveAnswer answer;
    QList<ArchiveRow> rows;
};

/// An article as it is now.
struct LibraryModel::Anew
{
    ArticleNumber number = 0;
    std::optional<ArchiveRow> row; ///< Empty where the filter does not let it through.
};

LibraryModel::LibraryModel(const Archive &archive, const NewsroomFacts &facts, JobRunner &jobs,
                           QObject *parent)
    : QAbstractListModel(parent)
    , m_archive(archive)
    , m_facts(facts)
    , m_jobs(jobs)
    , m_read(new ArchiveRows(archive, jobs, this))
    , m_first(jobs, this)
    , m_rest(jobs, this)
{
    // Which rows were read costs more to find than to paint what is in sight.
    connect(m_read, &ArchiveRows::read, this, &LibraryModel::showAllAnew);
    connect(m_read, &ArchiveRows::failed, this, &LibraryModel::failed);
    connect(&facts, &NewsroomFacts::changed, this, &LibraryModel::showAllAnew);
}

void LibraryModel::setFilter(const ArchiveFilter &filter, const ArchiveOrder &order)
{
    m_filter = filter;
    m_order = order;
    m_isReadingFirst = true;
    m_rest.cancel();
    // What is shown is read again with the answer, so that no row is empty for a moment.
    m_first.start(
        [&archive = m_archive, filter, order,
         shown = m_read->numbers()](const std::stop_token &stop) -> Result<Found> {
            auto answer = archive.find(filter, order, stop);
            if (!answer)
                return answer.error();
            QList<ArticleNumber> numbers = answer->rows.first(std::min(firstRows, answer->rows.size()));
            const QSet<ArticleNumber> listed(answer->rows.cbegin(), answer->rows.cend());
            for (const ArticleNumber number : shown) {
                if (listed.contains(number) && !numbers.contains(number))
                    numbers.append(number);
            }
            auto rows = archive.rows(numbers);
            if (!rows)
                return rows.error();
            return Found{.answer = *std::move(answer), .rows = *std::move(rows)};
        },
        [this](const Result<Found> &found) {
            m_isReadingFirst = false;
            if (found)
                showFirst(*found);
            else if (found.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(found.error());
        });
}

void LibraryModel::showFirst(const Found &found)
{
    const ArchiveAnswer &answer = found.answer;
    const bool isSameQuestion = m_filter == m_shownFilter && m_order == m_shownOrder;
    const bool isSameKind = isSameQuestion && answer.isRanked == m_isRanked;
    // The rest of a long list is asked for again below; until then it stands.
    const bool staysAsItIs = isSameKind && !answer.isWhole && !answer.isRanked
        && m_rows.size() > answer.rows.size() && m_rows.first(answer.rows.size()) == answer.rows;
    m_shownFilter = m_filter;
    m_shownOrder = m_order;
    m_notes = answer.notes;
    m_isWhole = answer.isWhole;
    m_isRanked = answer.isRanked;
    m_changed.clear();
    m_read->forget();
    m_read->put(found.rows);
    m_read->setWords(m_isRanked ? std::optional(m_filter) : std::nullopt);
    if (!isSameKind)
        resetRows(answer.rows);
    else if (!staysAsItIs)
        changeRows(answer.rows);
    showAllAnew();
    Q_EMIT loaded();
    if (!m_isWhole && !m_isRanked)
        readRest();
}

void LibraryModel::showAllAnew()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void LibraryModel::resetRows(const QList<ArticleNumber> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void LibraryModel::changeRows(const QList<ArticleNumber> &rows)
{
    const auto shorter = std::min(m_rows.size(), rows.size());
    int first = 0;
    while (first < shorter && m_rows.at(first) == rows.at(first))
        ++first;
    int last = 0; // rows at the end that are the same
    while (last < shorter - first && m_rows.at(m_rows.size() - 1 - last) == rows.at(rows.size() - 1 - last))
        ++last;
    const int removed = int(m_rows.size()) - first - last;
    const int added = int(rows.size()) - first - last;
    if (removed > 0 && added > 0) {
        resetRows(rows);
    } else if (added > 0) {
        beginInsertRows({}, first, first + added - 1);
        m_rows = rows;
        endInsertRows();
    } else if (removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

void LibraryModel::rankAll()
{
    if (canRankAll())
        readRest();
}

void LibraryModel::readRest()
{
    m_rest.start([&archive = m_archive, filter = m_filter, order = m_order](
                     const std::stop_token &stop) { return archive.findAll(filter, order, stop); },
                 [this](const Result<ArchiveAnswer> &answer) {
                     if (answer)
                         showAll(*answer);
                     else if (answer.error().code != ErrorCode::Cancelled)
                         Q_EMIT failed(answer.error());
                 });
}

void LibraryModel::showAll(const ArchiveAnswer &answer)
{
    m_isWhole = answer.isWhole;
    changeRows(answer.rows);
    Q_EMIT loaded();
}

void LibraryModel::refresh(const ArticleId &id)
{
    // The answer under way may have been found before this article was stored; until it is there, the rows
    // may be those of another filter.
    if (m_isReadingFirst) {
        reload();
        return;
    }
    ArchiveFilter only = m_filter;
    only.article = id;
    m_jobs.read(
        this,
        [&archive = m_archive, only, order = m_order](const std::stop_token &stop) -> Result<Anew> {
            const auto number = archive.numberOf(only.article);
            if (!number)
                return number.error();
            const auto answer = archive.find(only, order, stop);
            if (!answer)
                return answer.error();
            if (answer->rows.isEmpty())
                return Anew{.number = *number, .row = {}};
            const auto rows = archive.rows(answer->rows);
            if (!rows)
                return rows.error();
            return Anew{.number = *number,
                        .row = rows->isEmpty() ? std::nullopt : std::optional(rows->first())};
        },
        [this, only](const Result<Anew> &anew) {
            ArchiveFilter asked = m_filter;
            asked.article = only.article;
            // Where another filter was set meanwhile, its first rows have the article as it is now.
            if (anew && asked == only)
                showAnew(only.article, *anew);
        });
}

void LibraryModel::showAnew(const ArticleId &id, const Anew &anew)
{
    const int row = rowOf(anew.number);
    if (anew.row)
        m_read->put({*anew.row});
    if (!anew.row) {
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    } else if (row >= 0) {
        m_changed.insert(anew.number);
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT shownAnew();
    } else if (isLatestFirst()) {
        insert(*anew.row);
        if (rowOf(anew.number) >= 0)
            Q_EMIT listed(id);
    } else {
        reload(); // only the archive knows where it stands
    }
}

bool LibraryModel::isLatestFirst() const
{
    return (m_order.column == ArchiveColumn::Rank && !m_isRanked)
        || m_order == ArchiveOrder{ArchiveColumn::Changed};
}

int LibraryModel::rowFor(const QDateTime &changedAtUtc, ArticleNumber itself) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const ArticleNumber number = m_rows[row];
        if (number == itself)
            continue;
        if (!m_read->isKept(number))
            return -1;
        if (m_read->article(number)->updatedAtUtc <= changedAtUtc)
            return row;
    }
    return int(m_rows.size());
}

void LibraryModel::insert(const ArchiveRow &row)
{
    const int place = rowFor(row.article.updatedAtUtc, row.number);
    // It belongs to rows that are still to come, or among those that have not been looked at.
    if (place < 0 || (place == int(m_rows.size()) && !m_isWhole)) {
        reload();
        return;
    }
    beginInsertRows({}, place, place);
    m_rows.insert(place, row.number);
    endInsertRows();
}

void LibraryModel::putInOrder()
{
    const QSet<ArticleNumber> changed = std::exchange(m_changed, {});
    if (!isLatestFirst())
        return;
    for (const ArticleNumber number : changed) {
        const int row = rowOf(number);
        const ArticleSummary *article = row < 0 ? nullptr : m_read->article(number);
        const int place = article ? rowFor(article->updatedAtUtc, number) : -1;
        if (place < 0 || place >= row)
            continue;
        beginMoveRows({}, row, row, {}, place);
        m_rows.move(row, place);
        endMoveRows();
    }
}

void LibraryModel::showTyped(const ArticleId &id, const QString &headline)
{
    const ArticleId before = std::exchange(m_typedId, id);
    m_typedHeadline = headline.simplified();
    for (const ArticleId &shown : {before, id}) {
        if (const int row = rowOf(shown); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void LibraryModel::seek(const ArticleId &id)
{
    m_jobs.read(
        this,
        [&archive = m_archive, id](const std::stop_token &) -> Result<ArchiveRow> {
            const auto number = archive.numberOf(id);
            if (!number)
                return number.error();
            const auto rows = archive.rows({*number});
            if (!rows)
                return rows.error();
            return rows->value(0, ArchiveRow{.number = *number, .article = {}});
        },
        [this](const Result<ArchiveRow> &found) {
            if (!found || found->article.id.isNull() || rowOf(found->number) < 0)
                return;
            m_read->put({*found});
            Q_EMIT listed(found->article.id);
        });
}

QString LibraryModel::headlineOf(const ArticleSummary &article) const
{
    const QString &headline = article.id == m_typedId ? m_typedHeadline : article.headline;
    return headline.isEmpty() ? tr("Untitled article") : headline;
}

ArticleId LibraryModel::idAt(int row) const
{
    const ArticleSummary *article = row >= 0 && row < m_rows.size() ? m_read->article(m_rows[row]) : nullptr;
    return article ? article->id : ArticleId();
}

int LibraryModel::rowOf(const ArticleId &id) const
{
    const auto number = m_read->numberOf(id);
    return number ? rowOf(*number) : -1;
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleNumber number = m_rows.at(index.row());
    if (role >= HeadlineHitsRole)
        return hitData(number, role);
    const ArticleSummary *article = m_read->article(number);
    if (!article)
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    if (article->id.isNull())
        return role == Qt::DisplayRole ? QVariant(tr("This article cannot be read")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return headlineOf(*article);
    case Qt::AccessibleTextRole:
        return QString(headlineOf(*article) + u", "_s + stateSign(*article).word + u", "_s
                       + detailOf(*article));
    case DetailRole:
        return detailOf(*article);
    case SignIconRole:
        return stateSign(*article).icon;
    case SignWordRole:
        return stateSign(*article).word;
    case QuietRole:
        return article->workflow == WorkflowState::Spiked
            || article->publication == PublicationState::Withdrawn;
    default:
        return {};
    }
}

QVariant LibraryModel::hitData(ArticleNumber number, int role) const
{
    if (!m_isRanked)
        return {};
    const ArchiveHit *hit = m_read->hit(number);
    switch (role) {
    case HeadlineHitsRole:
        return hit ? QVariant::fromValue(hit->headline) : QVariant();
    case ExcerptRole:
        return hit ? hit->excerpt.text : u""_s;
    case ExcerptHitsRole:
        return hit ? QVariant::fromValue(hit->excerpt.hits) : QVariant();
    default:
        return {};
    }
}

QString LibraryModel::detailOf(const ArticleSummary &article) const
{
    const QDateTime moment = article.publishedAtUtc.value_or(article.updatedAtUtc).toLocalTime();
    QStringList parts{article.byline, m_facts.sectionName(article.section),
                      QLocale().toString(moment.date(), QLocale::ShortFormat)};
    if (article.hasUnsavedDraft)
        parts.prepend(tr("unsaved text"));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}
