// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/archivequery.h"

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

enum class Field { None, Section, Byline, Tag, State, Before, After, Since, Until, On, Headline };

/// The names that fields go by, in both languages of the desk.
Field fieldNamed(QStringView name)
{
    struct Row
    {
        QStringView name;
        Field field;
    };
    static constexpr std::array rows{
        Row{u"section", Field::Section},   Row{u"by", Field::Byline},      Row{u"byline", Field::Byline},
        Row{u"author", Field::Byline},     Row{u"tag", Field::Tag},        Row{u"state", Field::State},
        Row{u"is", Field::State},          Row{u"before", Field::Before},  Row{u"after", Field::After},
        Row{u"since", Field::Since},       Row{u"until", Field::Until},    Row{u"on", Field::On},
        Row{u"headline", Field::Headline}, Row{u"title", Field::Headline}, Row{u"栏目", Field::Section},
        Row{u"作者", Field::Byline},       Row{u"标签", Field::Tag},       Row{u"状态", Field::State},
        Row{u"之前", Field::Before},       Row{u"之后", Field::After},     Row{u"日期", Field::On},
        Row{u"标题", Field::Headline}};
    const auto row = std::ranges::find_if(
        rows, [name](const Row &known) { return name.compare(known.name, Qt::CaseInsensitive) == 0; });
    return row == rows.end() ? Field::None : row->field;
}

/// What ends a quotation that `letter` begins; nothing where it begins none.
QStringView closingQuotes(QChar letter)
{
    switch (letter.unicode()) {
    case u'"':
        return u"\"";
    case u'\uff02':
        return u"\uff02";
    case u'\u201c':
    case u'\u201d':
    case u'\u201e':
        return u"\u201d\u201c\"";
    case u'\u00ab':
        return u"\u00bb";
    case u'\u300c':
        return u"\u300d";
    case u'\u300e':
        return u"\u300f";
    default:
        return {};
    }
}

/// One part of what was typed.
struct Part
{
    QString text; ///< All of it.
    QString value; ///< Without sign, field and quotes.
    Field field = Field::None;
    bool isUnwanted = false;
    bool isQuoted = false;
    bool isAtEnd = false; ///< Nothing follows: it may be about to go on.
};

/// Cuts what was typed at spaces that no quotation holds.
class PartReader
{
public:
    explicit PartReader(QStringView typed)
        : m_typed(typed)
    { }

    QList<Part> read()
    {
        QList<Part> parts;
        for (skipSpaces(); m_at < m_typed.size() && parts.size() < mostParts; skipSpaces())
            parts.append(nextPart());
        return parts;
    }

private:
    void skipSpaces()
    {
        while (m_at < m_typed.size() && m_typed[m_at].isSpace())
            ++m_at;
    }
    [[nodiscard]] qsizetype endOfWord() const
    {
        qsizetype end = m_at;
        while (end < m_typed.size() && !m_typed[end].isSpace())
            ++end;
        return end;
    }
    Part nextPart()
    {
        Part part;
        const qsizetype start = m_at;
        const bool isSigned = m_typed[m_at] == u'-' && m_at + 1 < m_typed.size();
        // "--" and "- " are dashes.
        if (isSigned
            && (m_typed[m_at + 1].isLetterOrNumber() || !closingQuotes(m_typed[m_at + 1]).isEmpty()
                || m_typed[m_at + 1].isSurrogate())) {
            part.isUnwanted = true;
            ++m_at;
        }
        takeField(part);
        takeValue(part);
        part.text = m_typed.sliced(start, m_at - start).toString();
        part.isAtEnd = m_at == m_typed.size();
        return part;
    }
    void takeField(Part &part)
    {
        qsizetype end = m_at;
        while (end < m_typed.size() && m_typed[end].isLetter())
            ++end;
        if (end == m_typed.size() || (m_typed[end] != u':' && m_typed[end] != u'\uff1a'))
            return;
        part.field = fieldNamed(m_typed.sliced(m_at, end - m_at));
        if (part.field != Field::None)
            m_at = end + 1;
    }
    void takeValue(Part &part)
    {
        const QStringView closing = m_at < m_typed.size() ? closingQuotes(m_typed[m_at]) : QStringView();
        if (closing.isEmpty()) {
            const qsizetype end = endOfWord();
            part.value = m_typed.sliced(m_at, end - m_at).toString();
            m_at = end;
            return;
        }
        const qsizetype begin = ++m_at;
        while (m_at < m_typed.size() && !closing.contains(m_typed[m_at]))
            ++m_at;
        part.isQuoted = true;
        part.value = m_typed.sliced(begin, m_at - begin).toString();
        m_at = std::min(m_at + 1, m_typed.size());
    }

    QStringView m_typed;
    qsizetype m_at = 0;
};

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

    ArchiveQuery read(const QList<Part> &parts)
    {
        const auto last = std::find_if(parts.rbegin(), parts.rend(), [](const Part &part) {
            return part.field == Field::None && !part.isUnwanted && !part.isQuoted;
        });
        for (const Part &part : parts)
            take(part, last != parts.rend() && &part == &*last ? LastWord::MayGoOn : LastWord::IsWhole);
        return std::move(m_query);
    }

private:
    void take(const Part &part, LastWord lastWord)
    {
        if (part.field == Field::None) {
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
    bool takeField(const Part &part)
    {
        switch (part.field) {
        case Field::None:
            return false;
        case Field::Section:
            return takeSection(part);
        case Field::Byline:
            return takePhrase(part, part.isUnwanted ? m_query.notBylines : m_query.bylines,
                              SearchField::Names);
        case Field::Headline:
            return takePhrase(part, part.isUnwanted ? m_query.unwanted : m_query.wanted,
                              SearchField::Headline);
        case Field::Tag:
            return takeTag(part);
        case Field::State:
            return takeState(part);
        case Field::Before:
        case Field::After:
        case Field::Since:
        case Field::Until:
        case Field::On:
            return takeDays(part);
        }
        Q_UNREACHABLE();
    }

    void takeWords(const QString &text, const Part &part, LastWord lastWord, bool isPhrase)
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
    bool takePhrase(const Part &part, QList<SearchPhrase> &phrases, SearchField field)
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
    bool takeTag(const Part &part)
    {
        if (part.value.trimmed().isEmpty())
            return false;
        (part.isUnwanted ? m_query.notTags : m_query.tags)
            .append({.text = part.value.trimmed(), .mayGoOn = !part.isQuoted});
        return true;
    }
    bool takeSection(const Part &part)
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
    bool takeState(const Part &part);
    bool takeDays(const Part &part);
    void note(const char *text, const Part &part)
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

bool QueryReader::takeState(const Part &part)
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

bool QueryReader::takeDays(const Part &part)
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
    if (part.field == Field::Since || part.field == Field::On)
        from = days->first;
    if (part.field == Field::After)
        from = days->last.addDays(1);
    if (part.field == Field::Until || part.field == Field::On)
        until = days->last;
    if (part.field == Field::Before)
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
    const QList<Part> parts = PartReader(typed).read();
    ArchiveQuery query = QueryReader(sections).read(parts);
    // Marks alone ask for something that no index holds. A quotation or a field that was only begun does not.
    const bool holdsWords = !query.wanted.isEmpty() || !query.unwanted.isEmpty();
    const bool isOfMarks = std::ranges::any_of(parts, [](const Part &part) {
        return part.field == Field::None && !(part.isQuoted && part.value.isEmpty() && part.isAtEnd);
    });
    query.findsNothing = query.findsNothing || (isOfMarks && !holdsWords);
    return query;
}
