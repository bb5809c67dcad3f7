// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/statefields.h"

#include "importing/importnote.h"
#include "importing/loosedate.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What a word of a state field says; either half may be left open.
struct StateWord
{
    std::optional<WorkflowState> workflow;
    std::optional<PublicationState> publication;
};

std::optional<StateWord> stateWord(const QString &written)
{
    using Work = WorkflowState;
    using Seen = PublicationState;
    static const QHash<QString, StateWord> words{
        {u"draft"_s, {Work::Draft, Seen::Unpublished}},
        {u"autodraft"_s, {Work::Draft, Seen::Unpublished}},
        {u"review"_s, {Work::InReview, {}}},
        {u"inreview"_s, {Work::InReview, {}}},
        {u"pending"_s, {Work::InReview, Seen::Unpublished}},
        {u"ready"_s, {Work::Ready, {}}},
        {u"spiked"_s, {Work::Spiked, Seen::Unpublished}},
        {u"trash"_s, {Work::Spiked, Seen::Unpublished}},
        {u"unpublished"_s, {{}, Seen::Unpublished}},
        {u"private"_s, {Work::Ready, Seen::Unpublished}},
        {u"hidden"_s, {Work::Ready, Seen::Unpublished}},
        {u"future"_s, {Work::Ready, Seen::Unpublished}},
        {u"scheduled"_s, {Work::Ready, Seen::Scheduled}},
        {u"publish"_s, {Work::Ready, Seen::Published}},
        {u"published"_s, {Work::Ready, Seen::Published}},
        {u"live"_s, {Work::Ready, Seen::Published}},
        {u"withdrawn"_s, {Work::Ready, Seen::Withdrawn}},
    };
    const auto found = words.find(FrontMatterFields::folded(written));
    return found == words.end() ? std::nullopt : std::optional(*found);
}

/// Reads the fields in order and keeps what they want until they are judged together.
class StateReader
{
public:
    StateReader(FrontMatterFields &fields, const ArticleFileOptions &options, ImportedArticle &article)
        : m_fields(fields)
        , m_options(options)
        , m_article(article)
    { }
    void read(const QString &fileNameDate)
    {
        readWords();
        readTruths();
        readVisibility();
        readDates(fileNameDate);
        readEmbargo();
        readSchedule();
        decide();
    }

private:
    void note(const char *text, const QStringList &arguments = {})
    {
        m_article.notes += importNote(text, arguments);
    }

    void readWords()
    {
        for (const auto names : {"state"_L1, "status"_L1, "workflow"_L1, "publication"_L1}) {
            const auto field = m_fields.find({names});
            const QString written =
                field ? FrontMatterFields::textOf(field->value).value_or(QString()) : QString();
            if (written.isEmpty())
                continue;
            if (const auto word = stateWord(written)) {
                m_fields.tickOff(field->key);
                if (word->workflow == WorkflowState::Ready
                    && word->publication == PublicationState::Unpublished)
                    note(QT_TRANSLATE_NOOP("ImportNote", "Its state was “%1”. It comes in unpublished."),
                         {written});
                m_workflow = word->workflow ? word->workflow : m_workflow;
                m_publication = word->publication ? word->publication : m_publication;
            } else {
                note(QT_TRANSLATE_NOOP("ImportNote",
                                       "%1 “%2” is no state known here; the article comes in as a draft."),
                     {field->key, written});
                m_workflow = WorkflowState::Draft;
                m_publication = PublicationState::Unpublished;
            }
        }
    }
    void readTruths()
    {
        if (m_fields.takeTruth({"draft"_L1}).value_or(false)) {
            m_workflow = WorkflowState::Draft;
            m_publication = PublicationState::Unpublished;
        }
        if (m_fields.takeTruth({"private"_L1}).value_or(false))
            hold(QT_TRANSLATE_NOOP("ImportNote", "It was private. It comes in unpublished."));
        if (const auto published = m_fields.takeTruth({"published"_L1, "publish"_L1})) {
            if (!*published)
                hold(QT_TRANSLATE_NOOP("ImportNote",
                                       "It was marked as not published. It comes in unpublished."));
            else if (!m_publication)
                m_publication = PublicationState::Published;
        }
    }
    /// What kept readers out keeps the article back, whatever its state: nothing becomes public by an import.
    void readVisibility()
    {
        for (const auto name : {"hidden"_L1, "archived"_L1, "unlisted"_L1, "membersonly"_L1}) {
            const auto field = m_fields.find({name});
            if (field && m_fields.takeTruth({name}).value_or(false))
                holdFor(*field);
        }
        const auto visibility = m_fields.find({"visibility"_L1});
        if (visibility
            && FrontMatterFields::textOf(visibility->value).value_or(QString()).toLower() == u"public")
            m_fields.tickOff(visibility->key);
        else if (visibility && visibility->value != QString())
            holdFor(*visibility); // The field stays: who may see it is not said anywhere else.
        const auto password = m_fields.find({"password"_L1, "postpassword"_L1});
        if (password && password->value != QString() && FrontMatterFields::truthOf(password->value) != false)
            holdFor(*password);
    }
    void readDates(const QString &fileNameDate)
    {
        m_first = readMoment({"date"_L1, "firstpublished"_L1, "published"_L1, "publishdate"_L1,
                              "publishedat"_L1, "publishedtime"_L1, "pubdate"_L1, "created"_L1},
                             m_firstKey);
        if (!m_first && !fileNameDate.isEmpty())
            m_first = momentOf(fileNameDate);
        m_article.updatedAtUtc =
            takeMoment({"updated"_L1, "lastmod"_L1, "modified"_L1, "updatedat"_L1, "lastmodifiedat"_L1});
        const auto expiry = m_fields.find({"expirydate"_L1, "expires"_L1, "unpublishdate"_L1});
        const auto expires =
            expiry ? momentOf(FrontMatterFields::textOf(expiry->value).value_or(QString())) : std::nullopt;
        if (expires && *expires <= m_options.nowUtc)
            hold(QT_TRANSLATE_NOOP("ImportNote", "It had expired (%1). It comes in unpublished."),
                 {expiry->value.toString()});
    }
    void readEmbargo()
    {
        const auto field = m_fields.find({"embargo"_L1, "embargoeduntil"_L1});
        const auto reason = m_fields.takeText({"embargoreason"_L1});
        if (!field)
            return;
        const auto moment = momentOf(FrontMatterFields::textOf(field->value).value_or(QString()));
        const bool isOpen = FrontMatterFields::textOf(field->value) == u"open"_s;
        const auto truth = isOpen ? true : FrontMatterFields::truthOf(field->value);
        if (!moment && truth == false)
            return m_fields.tickOff(field->key);
        if (moment || truth)
            m_fields.tickOff(field->key);
        else // An embargo nobody can read is still a promise.
            note(QT_TRANSLATE_NOOP("ImportNote",
                                   "%1 “%2” is no date: the embargo holds until an editor removes it."),
                 {field->key, field->value.toString()});
        m_article.embargo = Embargo{moment, reason.value_or(QString())};
    }
    void readSchedule()
    {
        m_scheduled = takeMoment({"scheduled"_L1, "scheduledat"_L1, "scheduledfor"_L1});
        if (!m_scheduled && m_publication == PublicationState::Scheduled && m_first > m_options.nowUtc)
            m_scheduled = m_first;
        if (m_scheduled && !m_publication)
            m_publication = PublicationState::Scheduled;
    }

    void decide()
    {
        m_article.withdrawnNotice = m_fields.takeText({"withdrawnnotice"_L1}).value_or(QString());
        if (!m_article.withdrawnNotice.isEmpty() && m_publication == PublicationState::Published)
            m_publication = PublicationState::Withdrawn;
        // A dated post without a word about its state is how most site generators keep what is published.
        if (!m_publication)
            m_publication =
                !m_workflow && m_first ? PublicationState::Published : PublicationState::Unpublished;
        m_article.publication = m_held ? PublicationState::Unpublished : *m_publication;
        judgePublication();
        const bool wasSeen = m_article.publication != PublicationState::Unpublished;
        m_article.workflow = m_workflow.value_or(m_first ? WorkflowState::Ready : WorkflowState::Draft);
        if (wasSeen)
            m_article.workflow = WorkflowState::Ready;
    }
    /// Takes back what the dates forbid.
    void judgePublication()
    {
        PublicationState &state = m_article.publication;
        const bool isSeen = state == PublicationState::Published || state == PublicationState::Withdrawn;
        if (isSeen && !m_first)
            fallBack(
                QT_TRANSLATE_NOOP("ImportNote", "It has no date of publication. It comes in unpublished."));
        else if (isSeen && *m_first > m_options.nowUtc)
            fallBack(
                QT_TRANSLATE_NOOP("ImportNote", "Its date %1 has not come yet. It comes in unpublished."),
                {m_first->toString(Qt::ISODate)});
        else if (isSeen && m_article.embargo && m_article.embargo->holdsAt(m_options.nowUtc))
            fallBack(QT_TRANSLATE_NOOP("ImportNote", "Its embargo still holds. It comes in unpublished."));
        else if (state == PublicationState::Withdrawn && m_article.withdrawnNotice.isEmpty())
            fallBack(QT_TRANSLATE_NOOP(
                "ImportNote", "It was withdrawn, but has no notice for readers. It comes in unpublished."));
        else if (state == PublicationState::Scheduled && (!m_scheduled || *m_scheduled <= m_options.nowUtc))
            fallBack(QT_TRANSLATE_NOOP(
                "ImportNote", "Its scheduled moment is missing or has passed. It comes in unpublished."));
        else if (state == PublicationState::Scheduled && m_article.embargo)
            fallBack(QT_TRANSLATE_NOOP(
                "ImportNote", "It has an embargo, so its schedule was left out. It comes in unpublished."));
        if (state == PublicationState::Scheduled)
            m_article.scheduledAtUtc = m_scheduled;
        if (state == PublicationState::Published || state == PublicationState::Withdrawn) {
            m_article.firstPublishedAtUtc = m_first;
            m_fields.tickOff(
                m_firstKey); // An unpublished article has no such field: its date is kept as written.
            const QDateTime update = m_article.updatedAtUtc.value_or(*m_first);
            m_article.publishedAtUtc = update <= m_options.nowUtc ? std::max(update, *m_first) : *m_first;
        }
    }
    void fallBack(const char *reason, const QStringList &arguments = {})
    {
        m_article.publication = PublicationState::Unpublished;
        note(reason, arguments);
    }
    void hold(const char *reason, const QStringList &arguments = {})
    {
        if (!m_held && m_publication != PublicationState::Unpublished)
            note(reason, arguments);
        m_held = true;
    }

    /// Names the field, not its value: that may be a password.
    void holdFor(const FrontMatterFields::Field &field)
    {
        hold(QT_TRANSLATE_NOOP("ImportNote", "Its field %1 kept readers out. It comes in unpublished."),
             {field.key});
    }

    std::optional<QDateTime> momentOf(const QString &text) const
    {
        const auto date = parseLooseDate(text, m_options.timeZone);
        return date ? std::optional(date->utc) : std::nullopt;
    }
    /// Ticks the field off.
    std::optional<QDateTime> takeMoment(FrontMatterFields::Names names)
    {
        QString key;
        auto moment = readMoment(names, key);
        if (moment)
            m_fields.tickOff(key);
        return moment;
    }
    /// Leaves the field; `key` says which it was.
    std::optional<QDateTime> readMoment(FrontMatterFields::Names names, QString &key)
    {
        for (const QLatin1StringView name : names) {
            const auto field = m_fields.find({name});
            const QString text =
                field ? FrontMatterFields::textOf(field->value).value_or(QString()) : QString();
            if (text.isEmpty())
                continue;
            if (auto moment = momentOf(text)) {
                key = field->key;
                return moment;
            }
            note(QT_TRANSLATE_NOOP("ImportNote", "%1 “%2” could not be read as a date."),
                 {field->key, text.left(80)});
        }
        return std::nullopt;
    }

    FrontMatterFields &m_fields;
    const ArticleFileOptions &m_options;
    ImportedArticle &m_article;
    std::optional<WorkflowState> m_workflow;
    std::optional<PublicationState> m_publication;
    bool m_held = false; ///< Something says that readers must not see it, whatever else is said.
    std::optional<QDateTime> m_first;
    QString m_firstKey; ///< Empty where the date is of the file name.
    std::optional<QDateTime> m_scheduled;
};

} // namespace

void readStateFields(FrontMatterFields &fields, const QString &fileNameDate,
                     const ArticleFileOptions &options, ImportedArticle &article)
{
    StateReader(fields, options, article).read(fileNameDate);
}
