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

// Two to three screens: the next page is there before the eye reaches the end.
constexpr int pageSize = 100;

} // namespace

LibraryModel::LibraryModel(const Archive &archive, const NewsroomFacts &facts, JobRunner &jobs,
                           QObject *parent)
    : QAbstractListModel(parent)
    , m_archive(archive)
    , m_facts(facts)
    , m_jobs(jobs)
    , m_pages(jobs, this)
{
    connect(&facts, &NewsroomFacts::changed, this, [this] {
        if (!m_articles.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_articles.size()) - 1));
    });
}

void LibraryModel::setFilter(const ArchiveFilter &filter)
{
    m_filter = filter;
    m_isReadingHead = true;
    m_pages.start(
        [&archive = m_archive, filter](const std::stop_token &stop) {
            return archive.list(filter, std::nullopt, pageSize, stop);
        },
        [this, filter](const Result<ArchivePage> &page) {
            m_isReadingHead = false;
            if (page)
                showFirstPage(filter, *page);
            else if (page.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(page.error());
        });
}

void LibraryModel::showFirstPage(const ArchiveFilter &filter, const ArchivePage &page)
{
    if (filter != m_shownFilter || !isHead(page)) {
        m_hasMore = false; // who asks for more in the middle of a change would get the same page twice
        beginResetModel();
        m_articles = page.articles;
        endResetModel();
        m_shownFilter = filter;
        m_hasMore = page.hasMore;
        noteLastRead(page);
    }
    Q_EMIT loaded();
}

bool LibraryModel::isHead(const ArchivePage &page) const
{
    // What changes comes first: where the first page is as it was, the pages after it are too.
    return (page.hasMore || page.articles.size() == m_articles.size())
        && m_articles.first(std::min(page.articles.size(), m_articles.size())) == page.articles;
}

void LibraryModel::noteLastRead(const ArchivePage &page)
{
    m_lastRead = page.articles.isEmpty() ? std::nullopt : std::optional(page.articles.constLast());
}

void LibraryModel::refresh(const ArticleId &id)
{
    // The page under way may have been read before this article was stored, and would come after it; until
    // then the rows may be those of another filter.
    if (m_isReadingHead) {
        reload();
        return;
    }
    ArchiveFilter only = m_filter;
    only.article = id;
    m_jobs.read(
        this,
        [&archive = m_archive, only](const std::stop_token &stop) {
            return archive.list(only, std::nullopt, 1, stop);
        },
        [this, only](const Result<ArchivePage> &found) {
            ArchiveFilter asked = m_filter;
            asked.article = only.article;
            // Where another filter was set meanwhile, its first page has the article as it is now.
            if (found && asked == only)
                showAnew(only.article, *found);
        });
}

void LibraryModel::showAnew(const ArticleId &id, const ArchivePage &found)
{
    const int row = rowOf(id);
    if (found.articles.isEmpty()) {
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_articles.removeAt(row);
        endRemoveRows();
    } else if (row >= 0) {
        m_articles[row] = found.articles.constFirst();
        Q_EMIT dataChanged(index(row), index(row));
    } else {
        insert(found.articles.constFirst());
    }
}

void LibraryModel::insert(const ArticleSummary &article)
{
    const auto place = std::ranges::find_if(m_articles, [&article](const ArticleSummary &listed) {
        return listed.updatedAtUtc <= article.updatedAtUtc;
    });
    // It belongs to a page that is still to be read.
    if (place == m_articles.end() && m_hasMore)
        return;
    const int row = int(place - m_articles.begin());
    beginInsertRows({}, row, row);
    m_articles.insert(row, article);
    endInsertRows();
    Q_EMIT listed(article.id);
}

void LibraryModel::putInOrder()
{
    for (int row = 1; row < int(m_articles.size()); ++row) {
        const QDateTime changed = m_articles[row].updatedAtUtc;
        if (m_articles[row - 1].updatedAtUtc >= changed)
            continue;
        const auto place = std::ranges::find_if(
            m_articles, [&changed](const ArticleSummary &listed) { return listed.updatedAtUtc < changed; });
        const int to = int(place - m_articles.begin());
        beginMoveRows({}, row, row, {}, to);
        m_articles.move(row, to);
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

QString LibraryModel::headlineOf(const ArticleSummary &article) const
{
    const QString &headline = article.id == m_typedId ? m_typedHeadline : article.headline;
    return headline.isEmpty() ? tr("Untitled article") : headline;
}

int LibraryModel::rowOf(const ArticleId &id) const
{
    const auto found = std::ranges::find(m_articles, id, &ArticleSummary::id);
    return found == m_articles.end() ? -1 : int(found - m_articles.begin());
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleSummary &article = m_articles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return headlineOf(article);
    case Qt::AccessibleTextRole:
        return QString(data(index, Qt::DisplayRole).toString() + u", "_s + stateSign(article).word + u", "_s
                       + detailOf(article));
    case DetailRole:
        return detailOf(article);
    case SignIconRole:
        return stateSign(article).icon;
    case SignWordRole:
        return stateSign(article).word;
    case QuietRole:
        return article.workflow == WorkflowState::Spiked
            || article.publication == PublicationState::Withdrawn;
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

bool LibraryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_pages.isBusy();
}

void LibraryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || !m_lastRead)
        return;
    m_pages.start([&archive = m_archive, filter = m_filter, last = *m_lastRead](
                      const std::stop_token &stop) { return archive.list(filter, last, pageSize, stop); },
                  [this](const Result<ArchivePage> &page) {
                      if (!page) {
                          Q_EMIT failed(page.error());
                          return;
                      }
                      append(*page);
                  });
}

void LibraryModel::append(ArchivePage page)
{
    m_hasMore = false; // as in showFirstPage()
    if (page.articles.isEmpty())
        return;
    noteLastRead(page);
    // What was stored since the pages before were read may stand there already.
    page.articles.removeIf([this](const ArticleSummary &article) { return rowOf(article.id) >= 0; });
    if (!page.articles.isEmpty()) {
        const int first = int(m_articles.size());
        beginInsertRows({}, first, first + int(page.articles.size()) - 1);
        m_articles += page.articles;
        endInsertRows();
    }
    m_hasMore = page.hasMore;
}
