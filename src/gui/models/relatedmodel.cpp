// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/relatedmodel.h"

#include "gui/models/namedlistwords.h"
#include "gui/statewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString rowMimeType = u"application/x-galley-related-row"_s;

} // namespace

QString exclusionText(RelatedExclusion exclusion)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("RelatedModel", text); };
    switch (exclusion) {
    case RelatedExclusion::None:
        return {};
    case RelatedExclusion::Itself:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out: it is this article"));
    case RelatedExclusion::Double:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out: it stands in the list already"));
    case RelatedExclusion::Unpublished:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out: it is not published"));
    case RelatedExclusion::Embargoed:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out: it is under embargo"));
    case RelatedExclusion::Scheduled:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out until it is published as scheduled"));
    case RelatedExclusion::Spiked:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out: it was spiked"));
    case RelatedExclusion::Withdrawn:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out: it was withdrawn"));
    case RelatedExclusion::Missing:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out: the article no longer exists"));
    case RelatedExclusion::Empty:
        return say(QT_TRANSLATE_NOOP("RelatedModel", "Left out: nothing of the list is shown here"));
    }
    Q_UNREACHABLE();
}

RelatedModel::RelatedModel(SectionName sectionName, QObject *parent)
    : QAbstractListModel(parent)
    , m_sectionName(std::move(sectionName))
{ }

void RelatedModel::setEntries(const QList<RelatedArticle> &entries)
{
    const auto sameRow = [](const RelatedArticle &a, const RelatedArticle &b) {
        return a.entry.article == b.entry.article && a.entry.address == b.entry.address
            && a.entry.list == b.entry.list
            && (!a.entry.article.isNull() || !a.entry.list.isNull() || a.entry.headline == b.entry.headline);
    };
    if (std::ranges::equal(m_entries, entries, sameRow)) {
        m_entries = entries;
        if (!m_entries.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void RelatedModel::setCap(int cap)
{
    if (m_cap == cap)
        return;
    m_cap = cap;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int RelatedModel::shownCount() const
{
    int shown = 0;
    for (const RelatedArticle &related : m_entries)
        shown += rowsShown(related);
    return std::min(m_cap, shown);
}

int RelatedModel::roomAt(int row) const
{
    int before = 0;
    for (int above = 0; above < row; ++above)
        before += rowsShown(at(above));
    return std::max(0, m_cap - before);
}

QList<RelatedEntry> RelatedModel::entries() const
{
    QList<RelatedEntry> entries;
    entries.reserve(m_entries.size());
    for (const RelatedArticle &article : m_entries)
        entries.append(article.entry);
    return entries;
}

void RelatedModel::append(const RelatedEntry &entry, const std::optional<ArticleSummary> &target)
{
    append(QList<RelatedArticle>{{.entry = entry, .target = target}});
}

void RelatedModel::append(const QList<RelatedArticle> &entries)
{
    if (entries.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(entries.size()) - 1);
    m_entries.append(entries);
    endInsertRows();
    Q_EMIT edited();
}

void RelatedModel::insert(int row, const RelatedArticle &entry)
{
    const int last = rowCount();
    beginInsertRows({}, last, last);
    m_entries.append(entry);
    endInsertRows();
    int to = std::clamp(row, 0, last);
    while (to < last && isPinned(to))
        ++to;
    carry(last, to);
    settlePins();
    Q_EMIT edited();
}

void RelatedModel::exchange(const QList<RelatedArticle> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
    Q_EMIT edited();
}

void RelatedModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
    settlePins();
    Q_EMIT edited();
}

void RelatedModel::move(int from, int to)
{
    // Others pass over a pin: it keeps its row.
    while (!isPinned(from) && to >= 0 && to < rowCount() && to != from && isPinned(to))
        to += to > from ? 1 : -1;
    if (from == to || to < 0 || to >= rowCount())
        return;
    carry(from, to);
    settlePins();
    Q_EMIT edited();
}

void RelatedModel::carry(int from, int to)
{
    const bool isPin = isPinned(from);
    QList<int> moving;
    for (int row = 0; row < rowCount(); ++row) {
        if (isPin || !isPinned(row))
            moving.append(row);
    }
    moving.move(moving.indexOf(from), moving.indexOf(to));
    QList<int> order;
    for (int row = 0; row < rowCount(); ++row)
        order.append(isPin || !isPinned(row) ? moving.takeFirst() : row);
    arrange(order);
}

void RelatedModel::arrange(const QList<int> &order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QList<RelatedArticle> arranged;
    for (const int row : order)
        arranged.append(m_entries.at(row));
    m_entries = std::move(arranged);
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex &index : before)
        changePersistentIndex(index, this->index(int(order.indexOf(index.row())), index.column()));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RelatedModel::setPinned(int row, RelatedKind kind)
{
    RelatedEntry &entry = m_entries[row].entry;
    entry.kind = kind;
    entry.pinnedPosition = -1; // where it stands now
    settlePins();
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
}

bool RelatedModel::hasNewHeadline(int row) const
{
    return at(row).target && at(row).headlineChanged;
}

bool RelatedModel::hasNewHeadlines() const
{
    return std::ranges::any_of(
        m_entries, [](const RelatedArticle &related) { return related.target && related.headlineChanged; });
}

void RelatedModel::takeNewHeadline(int row)
{
    RelatedArticle &related = m_entries[row];
    if (!related.target)
        return;
    related.entry.headline = related.target->headline;
    related.headlineChanged = false;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
}

void RelatedModel::takeNewHeadlines()
{
    bool hasTaken = false;
    for (int row = 0; row < rowCount(); ++row) {
        if (!hasNewHeadline(row))
            continue;
        m_entries[row].entry.headline = m_entries[row].target->headline;
        m_entries[row].headlineChanged = false;
        hasTaken = true;
    }
    if (!hasTaken)
        return;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT edited();
}

/// A pin keeps the place among the entries that readers see, those of placed lists one by one. Only where
/// the page could not have it in its row it takes the one in which its row stands now.
void RelatedModel::settlePins()
{
    int shown = 0;
    int least = 0; // It may stand in the midst of the list above it.
    bool isKnown = true;
    for (RelatedArticle &related : m_entries) {
        const int rows = rowsShown(related);
        if (related.entry.kind == RelatedKind::Pinned) {
            int &position = related.entry.pinnedPosition;
            if (position < least || (isKnown && position > shown))
                position = std::max(least, shown);
            least = rows > 0 ? position + rows : least;
        } else if (rows > 0) {
            least = std::max(least, shown + 1);
        }
        isKnown = isKnown && !isUnread(related);
        shown += rows;
    }
}

int RelatedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QString RelatedModel::detail(int row) const
{
    const RelatedArticle &related = at(row);
    if (!related.entry.list.isNull())
        return placementDetail(related, roomAt(row));
    QStringList parts;
    if (related.target) {
        parts.append(stateSign(*related.target).word);
        if (related.target->firstPublishedAtUtc)
            parts.append(QLocale().toString(related.target->firstPublishedAtUtc->toLocalTime().date(),
                                            QLocale::ShortFormat));
        parts.append(m_sectionName(related.target->section));
    } else if (!related.entry.address.isEmpty()) {
        parts.append(related.entry.address);
    } else {
        parts.append(tr("headline without a link"));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString RelatedModel::kindWord(const RelatedEntry &entry) const
{
    if (!entry.list.isNull())
        return entry.kind == RelatedKind::Pinned ? tr("list, pinned") : tr("list");
    switch (entry.kind) {
    case RelatedKind::Pinned:
        return tr("pinned");
    case RelatedKind::Manual:
        return tr("by hand");
    case RelatedKind::Suggested:
        return tr("suggested");
    }
    Q_UNREACHABLE();
}

QString RelatedModel::iconName(const RelatedArticle &related) const
{
    if (related.entry.kind == RelatedKind::Pinned)
        return u"pin"_s;
    if (!related.entry.list.isNull())
        return u"list"_s;
    if (related.entry.kind == RelatedKind::Suggested)
        return u"suggested"_s;
    return related.target ? u"related"_s : u"link"_s;
}

QString RelatedModel::attention(int row) const
{
    const RelatedArticle &related = at(row);
    if (isBeyondCap(row))
        return tr("Left off: a page lists %1 at most").arg(m_cap);
    if (related.isShown() && hasNewHeadline(row))
        return tr("Headline is now “%1” (H takes it)").arg(related.target->headline);
    // Why nothing of a list is shown, its entries say.
    const bool isForItself = related.isShown() || related.exclusion == RelatedExclusion::Empty;
    if (isForItself && !related.members.isEmpty())
        return placementAttention(related, roomAt(row));
    return exclusionText(related.exclusion);
}

QVariant RelatedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RelatedArticle &related = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return related.entry.headline.isEmpty() && related.target ? related.target->headline
                                                                  : related.entry.headline;
    case DetailRole:
        return detail(index.row());
    case ReasonRole:
        return related.entry.reason;
    case SignIconRole:
        return iconName(related);
    case SignWordRole:
        // The number is what "Move to Row" asks for.
        return m_kindsNamed ? QString(QString::number(index.row() + 1) + u" · "_s + kindWord(related.entry))
                            : QString::number(index.row() + 1);
    case QuietRole:
        return !related.isShown() || isBeyondCap(index.row());
    case AttentionRole:
        return attention(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return placementTip(related, roomAt(index.row()));
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), detail(index.row()), related.entry.reason,
                           data(index, SignWordRole).toString(), attention(index.row())}
            .join(u", "_s);
    default:
        return {};
    }
}

Qt::ItemFlags RelatedModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled
                           : QAbstractListModel::flags(index) | Qt::ItemIsDropEnabled;
}

QStringList RelatedModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData *RelatedModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *mime = new QMimeData;
    mime->setData(rowMimeType, QByteArray::number(indexes.first().row()));
    return mime;
}

bool RelatedModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                const QModelIndex &parent)
{
    bool isRow = false;
    const int from = data->data(rowMimeType).toInt(&isRow);
    if (action != Qt::MoveAction || !isRow || from >= rowCount())
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    move(from, before > from ? before - 1 : before);
    // False: the view must not take the row out once more.
    return false;
}
