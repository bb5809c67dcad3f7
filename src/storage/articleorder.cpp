// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articleorder.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/publicationrepository.h"
#include "storage/statement.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

const QString &latestChangeFirst()
{
    static const QString order = u"article.updated_at DESC, article.number DESC"_s;
    return order;
}

/// Where the work stands, as the desk shows it in one word; then by the other kind of state.
int stageOf(WorkflowState workflow, PublicationState publication)
{
    if (workflow == WorkflowState::Spiked)
        return 6;
    switch (publication) {
    case PublicationState::Unpublished:
        break;
    case PublicationState::Scheduled:
        return 3;
    case PublicationState::Published:
        return 4;
    case PublicationState::Withdrawn:
        return 5;
    }
    return int(workflow);
}

int stateRank(WorkflowState workflow, PublicationState publication)
{
    return 16 * stageOf(workflow, publication) + 4 * int(workflow) + int(publication);
}

QList<ListStretch> stretchesOfStates()
{
    QList<std::pair<int, ListStretch>> ranked;
    for (const auto &[workflow, workflowWord] : workflowStateCodes.rows) {
        for (const auto &[publication, publicationWord] : publicationStateCodes.rows)
            ranked.append({stateRank(workflow, publication),
                           {.condition = u"article.workflow = :listWorkflow"
                                         " AND article.publication = :listPublication"_s,
                            .values = {{u":listWorkflow"_s, QString(workflowWord)},
                                       {u":listPublication"_s, QString(publicationWord)}},
                            .orderBy = latestChangeFirst()}});
    }
    std::ranges::sort(ranked, {}, [](const auto &row) { return row.first; });
    QList<ListStretch> stretches;
    for (const auto &[rank, stretch] : ranked)
        stretches.append(stretch);
    return stretches;
}

/// By name, the same on every machine.
Result<QList<SectionId>> sectionsByName(Database &db)
{
    auto sections = PublicationRepository(db).sections();
    if (!sections)
        return sections.error();
    std::ranges::sort(*sections, {}, [](const Section &section) {
        return std::pair(section.name.toCaseFolded(), section.position);
    });
    QList<SectionId> ids;
    for (const Section &section : *sections)
        ids.append(section.id);
    return ids;
}

QList<ListStretch> stretchesOfSections(const QList<SectionId> &sections)
{
    QList<ListStretch> stretches{
        {.condition = u"article.section_id IS NULL"_s, .values = {}, .orderBy = latestChangeFirst()}};
    for (const SectionId &section : sections)
        stretches.append({.condition = u"article.section_id = :listSection"_s,
                          .values = {{u":listSection"_s, section.text()}},
                          .orderBy = latestChangeFirst()});
    return stretches;
}

/// What a row is sorted by; members that an order does not need are equal.
struct SortKey
{
    qint64 first = 0;
    QByteArray text; ///< UTF-8: compared by bytes as the databases do.
    qint64 changed = 0; ///< Within a section or state.
    ArticleNumber number = 0;
};

bool comesBefore(const SortKey &left, const SortKey &right, bool isDescending, bool hasGroups)
{
    if (left.first != right.first)
        return (left.first < right.first) != isDescending;
    if (const int texts = left.text.compare(right.text); texts != 0)
        return (texts < 0) != isDescending;
    if (left.changed != right.changed)
        return left.changed > right.changed;
    return (left.number < right.number) != (isDescending || hasGroups);
}

/// The columns of a row that sorting may need, in the order of the statement below.
SortKey sortKeyOf(ResultRow &row, ArchiveColumn column, const QList<SectionId> &sections)
{
    SortKey key;
    key.number = row.smallNumber();
    const qint64 changed = row.number();
    const std::optional<QDateTime> published = row.optionalMoment();
    const QString text = row.text();
    const auto section = row.id<SectionId>();
    const auto workflow = row.code(workflowStateCodes);
    const auto publication = row.code(publicationStateCodes);
    switch (column) {
    case ArchiveColumn::Rank:
    case ArchiveColumn::Changed:
        key.first = changed;
        break;
    case ArchiveColumn::Published:
        key.first = published ? published->toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
        break;
    case ArchiveColumn::Headline:
    case ArchiveColumn::Byline:
        key.text = text.toUtf8();
        break;
    case ArchiveColumn::Section:
        key.first = sections.indexOf(section);
        key.changed = changed;
        break;
    case ArchiveColumn::State:
        key.first = stateRank(workflow, publication);
        key.changed = changed;
        break;
    }
    return key;
}

QString orderBy(const QString &column, bool isDescending)
{
    return column + (isDescending ? u" DESC, article.number DESC"_s : u" ASC, article.number ASC"_s);
}

} // namespace

void ListStretch::bindTo(Statement &statement) const
{
    for (const auto &[name, value] : values)
        statement.bind(name, value);
}

Result<QList<ListStretch>> stretchesOf(Database &db, const ArchiveOrder &order)
{
    const bool isDescending = order.direction == Qt::DescendingOrder || order.column == ArchiveColumn::Rank;
    QList<ListStretch> stretches;
    switch (order.column) {
    case ArchiveColumn::Rank:
    case ArchiveColumn::Changed:
        return QList<ListStretch>{
            {.condition = {}, .values = {}, .orderBy = orderBy(u"article.updated_at"_s, isDescending)}};
    case ArchiveColumn::Published:
        return QList<ListStretch>{{.condition = {},
                                   .values = {},
                                   .orderBy = isDescending
                                       ? u"article.published_at DESC NULLS LAST, article.number DESC"_s
                                       : u"article.published_at ASC NULLS FIRST, article.number ASC"_s}};
    case ArchiveColumn::Headline:
        return QList<ListStretch>{
            {.condition = {},
             .values = {},
             .orderBy = orderBy(db.dialect().inOrderOfBytes(u"article.headline_key"_s), isDescending)}};
    case ArchiveColumn::Byline:
        return QList<ListStretch>{
            {.condition = {},
             .values = {},
             .orderBy = orderBy(db.dialect().inOrderOfBytes(u"article.byline_key"_s), isDescending)}};
    case ArchiveColumn::State:
        stretches = stretchesOfStates();
        break;
    case ArchiveColumn::Section: {
        const auto sections = sectionsByName(db);
        if (!sections)
            return sections.error();
        stretches = stretchesOfSections(*sections);
        break;
    }
    }
    if (isDescending)
        std::ranges::reverse(stretches);
    return stretches;
}

Result<QList<ArticleNumber>> sortedThatFit(Database &db, const QList<ArticleNumber> &numbers,
                                           const ArticleFilter &filter, const ArchiveOrder &order)
{
    const auto sections = order.column == ArchiveColumn::Section
        ? sectionsByName(db)
        : Result<QList<SectionId>>(QList<SectionId>());
    if (!sections)
        return sections.error();
    const ArticleConditions conditions(db, filter, ArticleConditions::Unwanted::OneByOne);
    Statement statement(
        db,
        u"SELECT article.number, article.updated_at, article.published_at, "_s
            + (order.column == ArchiveColumn::Byline ? u"article.byline_key"_s : u"article.headline_key"_s)
            + u", article.section_id, article.workflow, article.publication, article.byline"
              " FROM article WHERE article.number IN ("_s
            + listedNumbers(db, u":numbers"_s) + u") AND "_s + conditions.sql());
    conditions.bindTo(statement);
    std::vector<SortKey> keys;
    const auto done = statement.bind(u":numbers"_s, listOf(numbers)).each([&](ResultRow &row) {
        SortKey key = sortKeyOf(row, order.column, *sections);
        if (fitsByline(filter, row.text()))
            keys.push_back(std::move(key));
        return true;
    });
    if (!done)
        return done.error();
    const bool isDescending = order.direction == Qt::DescendingOrder || order.column == ArchiveColumn::Rank;
    const bool hasGroups = order.column == ArchiveColumn::Section || order.column == ArchiveColumn::State;
    std::ranges::sort(keys, [=](const SortKey &left, const SortKey &right) {
        return comesBefore(left, right, isDescending, hasGroups);
    });
    QList<ArticleNumber> sorted;
    sorted.reserve(qsizetype(keys.size()));
    for (const SortKey &key : keys)
        sorted.append(key.number);
    return sorted;
}

QString listOf(const QList<ArticleNumber> &numbers)
{
    QStringList texts;
    texts.reserve(numbers.size());
    for (const ArticleNumber number : numbers)
        texts.append(QString::number(number));
    return u'[' + texts.join(u',') + u']';
}

QString listedNumbers(const Database &db, const QString &name)
{
    return u"SELECT CAST(value AS BIGINT) FROM ("_s + db.dialect().listedValues().replace(u":list"_s, name)
        + u") AS chosen"_s;
}
