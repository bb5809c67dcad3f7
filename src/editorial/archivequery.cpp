// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/archivequery.h"

#include "editorial/queryparts.h"
#include "editorial/words.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// More come from a paste, and each costs a walk through the index.
constexpr int mostParts = 32;
/// No name, tag or date is longer.
constexpr qsizetype longestValue = 200;

struct Days
{
    QDate first;
    QDate last;
};

/// "2025-10-01", "2025-10" or "2025", also with dots and slashes.
std::optional<Days> daysOf(const QString &value)
{
    static const QRegularExpression parts(u"^(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?$"_s);
    const QRegularExpressionMatch match = parts.match(value);
    if (!match.hasMatch() || match.captured(1).toInt() < 1)
        return std::nullopt;
    const int year = match.captured(1).toInt();
    if (match.capturedLength(2) == 0)
        return Days{.first = QDate(year, 1, 1), .last = QDate(year, 12, 31)};
    const int month = match.captured(2).toInt();
    const QDate first(year, month, match.capturedLength(3) == 0 ? 1 : match.captured(3).toInt());
    if (!first.isValid())
        return std::nullopt;
    if (match.capturedLength(3) > 0)
        return Days{.first = first, .last = first};
    return Days{.first = first, .last = first.addMonths(1).addDays(-1)};
}

/// What names are compared by: "In Review" is "in-review".
QString nameKey(const QString &name)
{
    return wordsOf(name).join(QString());
}

/// What reads the parts into a query.
class QueryReader
{
public:
    explicit QueryReader(const QList<Section> &sections)
        : m_sections(sections)
    { }

    ArchiveQuery read(const QList<QueryPart> &parts)
    {
        const auto last = std::find_if(parts.rbegin(), parts.rend(), [](const QueryPart &part) {
            return part.field == QueryField::None && !part.isUnwanted && !part.isQuoted;
        });
        for (const QueryPart &part : parts)
            take(part, last != parts.rend() && &part == &*last ? LastWord::MayGoOn : LastWord::IsWhole);
        return std::move(m_query);
    }

private:
    void take(const QueryPart &part, LastWord lastWord)
    {
        if (part.field == QueryField::None) {
            takeWords(part.value, part, lastWord, part.isQuoted);
            return;
        }
        // A field that is still being typed asks for nothing yet.
        if (part.value.isEmpty() && part.isAtEnd)
            return;
        if (part.value.size() > longestValue || !takeField(part))
            takeWords(part.text, part, LastWord::IsWhole, false);
    }
    /// False where the value names nothing.
    bool takeField(const QueryPart &part)
    {
        switch (part.field) {
        case QueryField::None:
            return false;
        case QueryField::Section:
            return takeSection(part);
        case QueryField::Byline:
            return takePhrase(part, part.isUnwanted ? m_query.notBylines : m_query.bylines,
                              SearchField::Names);
        case QueryField::Headline:
            return takePhrase(part, part.isUnwanted ? m_query.unwanted : m_query.wanted,
                              SearchField::Headline);
        case QueryField::Tag:
            return takeTag(part);
        case QueryField::State:
            return takeState(part);
        case QueryField::Before:
        case QueryField::After:
        case QueryField::Since:
        case QueryField::Until:
        case QueryField::On:
            return takeDays(part);
        }
        Q_UNREACHABLE();
    }

    void takeWords(const QString &text, const QueryPart &part, LastWord lastWord, bool isPhrase)
    {
        if (part.isUnwanted || isPhrase) {
            if (auto phrase = phraseOf(text, LastWord::IsWhole))
                addPhrase(part.isUnwanted ? m_query.unwanted : m_query.wanted, *std::move(phrase));
            return;
        }
        const QList<SearchPhrase> phrases = searchPhrases(text, lastWord);
        for (const SearchPhrase &phrase : phrases)
            addPhrase(m_query.wanted, phrase);
    }
    bool takePhrase(const QueryPart &part, QList<SearchPhrase> &phrases, SearchField field)
    {
        auto phrase = phraseOf(part.value, part.isQuoted ? LastWord::IsWhole : LastWord::MayGoOn);
        if (!phrase)
            return false;
        phrase->field = field;
        addPhrase(phrases, *std::move(phrase));
        return true;
    }
    static void addPhrase(QList<SearchPhrase> &phrases, SearchPhrase phrase)
    {
        if (phrases.size() < mostParts)
            phrases.append(std::move(phrase));
    }
    bool takeTag(const QueryPart &part)
    {
        if (part.value.trimmed().isEmpty())
            return false;
        (part.isUnwanted ? m_query.notTags : m_query.tags)
            .append({.text = part.value.trimmed(), .mayGoOn = !part.isQuoted});
        return true;
    }
    bool takeSection(const QueryPart &part)
    {
        const QString key = nameKey(part.value);
        QSet<SectionId> exact;
        QSet<SectionId> begun;
        for (const Section &section : m_sections) {
            for (const QString &name : {nameKey(section.name), nameKey(section.slug.text())}) {
                if (name == key)
                    exact.insert(section.id);
                if (name.startsWith(key))
                    begun.insert(section.id);
            }
        }
        const QSet<SectionId> named = exact.isEmpty() && !part.isQuoted ? begun : exact;
        if (key.isEmpty() || named.isEmpty()) {
            note(QT_TRANSLATE_NOOP("ArchiveQuery", "No section is called “%1”; it is looked for as words."),
                 part);
            return false;
        }
        (part.isUnwanted ? m_query.notSections : m_query.sections) += named;
        return true;
    }
    bool takeState(const QueryPart &part);
    bool takeDays(const QueryPart &part);
    void note(const char *text, const QueryPart &part)
    {
        if (part.value.isEmpty())
            return;
        m_query.notes.append({.context = "ArchiveQuery", .text = text, .arguments = {part.value}});
    }

    const QList<Section> &m_sections;
    ArchiveQuery m_query;
};

struct StateName
{
    QStringView name;
    std::optional<WorkflowState> workflow = {};
    std::optional<PublicationState> publication = {};
};
constexpr std::array stateNames{StateName{u"draft", WorkflowState::Draft},
                                StateName{u"review", WorkflowState::InReview},
                                StateName{u"inreview", WorkflowState::InReview},
                                StateName{u"ready", WorkflowState::Ready},
                                StateName{u"spiked", WorkflowState::Spiked},
                                StateName{u"unpublished", {}, PublicationState::Unpublished},
                                StateName{u"scheduled", {}, PublicationState::Scheduled},
                                StateName{u"published", {}, PublicationState::Published},
                                StateName{u"withdrawn", {}, PublicationState::Withdrawn},
                                StateName{u"草稿", WorkflowState::Draft},
                                StateName{u"审稿中", WorkflowState::InReview},
                                StateName{u"待发", WorkflowState::Ready},
                                StateName{u"已弃用", WorkflowState::Spiked},
                                StateName{u"未发布", {}, PublicationState::Unpublished},
                                StateName{u"定时", {}, PublicationState::Scheduled},
                                StateName{u"已发布", {}, PublicationState::Published},
                                StateName{u"已撤回", {}, PublicationState::Withdrawn}};

/// The values of a set that a part leaves: those named, or all others.
template <typename Enum, size_t count>
void narrow(QSet<Enum> &set, const QSet<Enum> &named, const EnumCodes<Enum, count> &codes, bool isUnwanted)
{
    if (named.isEmpty())
        return;
    if (!isUnwanted) {
        set += named;
        return;
    }
    if (set.isEmpty()) {
        for (const auto &[value, word] : codes.rows)
            set.insert(value);
    }
    set -= named;
}

bool QueryReader::takeState(const QueryPart &part)
{
    const QString letters = part.value.toCaseFolded().remove(u' ').remove(u'-').remove(u'_');
    QSet<WorkflowState> workflow;
    QSet<PublicationState> publication;
    for (const StateName &state : stateNames) {
        const bool isNamed = part.isQuoted ? state.name == letters : state.name.startsWith(letters);
        if (letters.isEmpty() || !isNamed)
            continue;
        if (state.workflow)
            workflow.insert(*state.workflow);
        else
            publication.insert(*state.publication);
    }
    if (workflow.isEmpty() && publication.isEmpty()) {
        note(QT_TRANSLATE_NOOP("ArchiveQuery", "No state is called “%1”; it is looked for as words."), part);
        return false;
    }
    // The beginning of a state of either kind ("s") names none yet.
    if (!workflow.isEmpty() && !publication.isEmpty())
        return true;
    narrow(m_query.workflow, workflow, workflowStateCodes, part.isUnwanted);
    narrow(m_query.publication, publication, publicationStateCodes, part.isUnwanted);
    m_query.findsNothing = m_query.findsNothing
        || (part.isUnwanted
            && (workflow.isEmpty() ? m_query.publication.isEmpty() : m_query.workflow.isEmpty()));
    return true;
}

bool QueryReader::takeDays(const QueryPart &part)
{
    static const QRegularExpression begun(u"^(\\d{1,3}|\\d{4}[-./](\\d{1,2}[-./])?)$"_s);
    const std::optional<Days> days = daysOf(part.value.trimmed());
    if (!days && part.isAtEnd && begun.match(part.value).hasMatch())
        return true; // still being typed
    if (!days || part.isUnwanted) {
        note(days ? QT_TRANSLATE_NOOP("ArchiveQuery",
                                      "A minus before a date means nothing; “%1” is looked for as words.")
                  : QT_TRANSLATE_NOOP(
                      "ArchiveQuery",
                      "“%1” is no date, such as 2025-10-01, 2025-10 or 2025; it is looked for as words."),
             part);
        return false;
    }
    std::optional<QDate> from;
    std::optional<QDate> until;
    if (part.field == QueryField::Since || part.field == QueryField::On)
        from = days->first;
    if (part.field == QueryField::After)
        from = days->last.addDays(1);
    if (part.field == QueryField::Until || part.field == QueryField::On)
        until = days->last;
    if (part.field == QueryField::Before)
        until = days->first.addDays(-1);
    if (from)
        m_query.from = std::max(*from, m_query.from.value_or(*from));
    if (until)
        m_query.until = std::min(*until, m_query.until.value_or(*until));
    return true;
}

} // namespace

ArchiveQuery archiveQuery(const QString &typed, const QList<Section> &sections)
{
    const QList<QueryPart> parts = queryParts(typed);
    ArchiveQuery query = QueryReader(sections).read(parts);
    // Marks alone ask for something that no index holds. A quotation or a field that was only begun does not.
    const bool holdsWords = !query.wanted.isEmpty() || !query.unwanted.isEmpty();
    const bool isOfMarks = std::ranges::any_of(parts, [](const QueryPart &part) {
        return part.field == QueryField::None && !(part.isQuoted && part.value.isEmpty() && part.isAtEnd);
    });
    query.findsNothing = query.findsNothing || (isOfMarks && !holdsWords);
    return query;
}
