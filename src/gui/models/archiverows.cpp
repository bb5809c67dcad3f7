// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/archiverows.h"

namespace {

// Of a list that is scrolled from end to end only this much stays in memory: some hundred screens.
constexpr int mostKept = 2000;
// A tall screen, twice. What was asked for before has been scrolled out of sight.
constexpr qsizetype mostWanted = 120;

} // namespace

ArchiveRows::ArchiveRows(const Archive &archive, JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_articles(mostKept)
    , m_hits(mostKept)
    , m_articleReader(jobs, this)
    , m_hitReader(jobs, this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ArchiveRows::readWanted);
}

const ArticleSummary *ArchiveRows::article(ArticleNumber number)
{
    const ArticleSummary *found = m_articles.object(number);
    if (!found)
        ask(m_wantedArticles, number);
    return found;
}

const ArchiveHit *ArchiveRows::hit(ArticleNumber number)
{
    if (!m_words)
        return nullptr;
    const ArchiveHit *found = m_hits.object(number);
    if (!found)
        ask(m_wantedHits, number);
    return found;
}

void ArchiveRows::ask(QList<ArticleNumber> &wanted, ArticleNumber number)
{
    if (wanted.contains(number))
        return;
    if (wanted.size() == mostWanted)
        wanted.removeFirst();
    wanted.append(number);
    m_soon.start();
}

void ArchiveRows::setWords(const std::optional<ArchiveFilter> &filter)
{
    if (m_words == filter)
        return;
    m_words = filter;
    m_hitReader.cancel();
    m_hits.clear();
    m_wantedHits.clear();
}

void ArchiveRows::put(const QList<ArchiveRow> &rows)
{
    for (const ArchiveRow &row : rows) {
        m_articles.insert(row.number, new ArticleSummary(row.article));
        m_numbers.insert(row.article.id, row.number);
        m_hits.remove(row.number); // its words may stand elsewhere now
        m_wantedArticles.removeOne(row.number);
    }
    if (m_numbers.size() > 2 * mostKept)
        m_numbers.removeIf([this](const auto &number) { return !m_articles.contains(number.value()); });
}

void ArchiveRows::forget()
{
    m_articleReader.cancel();
    m_hitReader.cancel();
    m_articles.clear();
    m_numbers.clear();
    m_hits.clear();
    m_wantedArticles.clear();
    m_wantedHits.clear();
}

std::optional<ArticleNumber> ArchiveRows::numberOf(const ArticleId &id) const
{
    const auto found = m_numbers.constFind(id);
    return found != m_numbers.constEnd() && m_articles.contains(*found) ? std::optional(*found)
                                                                        : std::nullopt;
}

void ArchiveRows::readWanted()
{
    if (!m_wantedArticles.isEmpty())
        readArticles();
    if (!m_wantedHits.isEmpty())
        readHits();
}

void ArchiveRows::readArticles()
{
    m_articleReader.start([&archive = m_archive, numbers = m_wantedArticles](
                              const std::stop_token &) { return archive.rows(numbers); },
                          [this, numbers = m_wantedArticles](const Result<QList<ArchiveRow>> &rows) {
                              if (!rows) {
                                  m_wantedArticles.clear(); // painting asks anew
                                  Q_EMIT failed(rows.error());
                                  return;
                              }
                              put(*rows);
                              for (const ArticleNumber number : numbers) {
                                  if (m_wantedArticles.removeOne(number))
                                      m_articles.insert(number, new ArticleSummary());
                              }
                              Q_EMIT read();
                          });
}

void ArchiveRows::readHits()
{
    m_hitReader.start(
        [&archive = m_archive, filter = *m_words, numbers = m_wantedHits](const std::stop_token &stop) {
            return archive.hits(filter, numbers, stop);
        },
        [this, numbers = m_wantedHits](const Result<QList<ArchiveHit>> &hits) {
            for (const ArticleNumber number : numbers)
                m_wantedHits.removeOne(number);
            // A row without its excerpt tells enough; the next paint asks for it again.
            if (!hits)
                return;
            for (const ArticleNumber number : numbers)
                m_hits.insert(number,
                              new ArchiveHit{.number = number, .headline = {}, .byline = {}, .excerpt = {}});
            for (const ArchiveHit &hit : *hits)
                m_hits.insert(hit.number, new ArchiveHit(hit));
            Q_EMIT read();
        });
}
