// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/jsonvalues.h"

#include "base/errortext.h"
#include "base/sentence.h"

using namespace Qt::StringLiterals;

namespace {

/// Builds an object and leaves out what is empty.
class Object
{
public:
    Object &add(const char16_t *name, const QString &text)
    {
        if (!text.isEmpty())
            m_object.insert(QStringView(name), text);
        return *this;
    }
    Object &add(const char16_t *name, QLatin1StringView word) { return add(name, QString(word)); }
    Object &add(const char16_t *name, const std::optional<QDateTime> &moment)
    {
        return add(name, moment ? moment->toUTC().toString(Qt::ISODateWithMs) : QString());
    }
    Object &add(const char16_t *name, const QJsonArray &array)
    {
        if (!array.isEmpty())
            m_object.insert(QStringView(name), array);
        return *this;
    }
    Object &always(const char16_t *name, const QJsonValue &value)
    {
        m_object.insert(QStringView(name), value);
        return *this;
    }
    [[nodiscard]] QJsonObject object() const { return m_object; }

private:
    QJsonObject m_object;
};

QString errorWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::InvalidInput:
        return u"invalid-input"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::Database:
        return u"database"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray bylineJson(const QList<Contributor> &byline)
{
    QJsonArray names;
    for (const Contributor &contributor : byline)
        names += Object().always(u"name", contributor.name).add(u"role", contributor.role).object();
    return names;
}

QJsonArray sourcesJson(const QList<Source> &sources)
{
    QJsonArray list;
    for (const Source &source : sources)
        list += Object()
                    .add(u"title", source.title)
                    .add(u"outlet", source.outlet)
                    .add(u"url", source.address)
                    .always(u"full_coverage", source.fullCoverage)
                    .object();
    return list;
}

} // namespace

QString exclusionWord(RelatedExclusion exclusion)
{
    switch (exclusion) {
    case RelatedExclusion::None:
        return {};
    case RelatedExclusion::Itself:
        return u"itself"_s;
    case RelatedExclusion::Double:
        return u"double"_s;
    case RelatedExclusion::Unpublished:
        return u"unpublished"_s;
    case RelatedExclusion::Embargoed:
        return u"embargoed"_s;
    case RelatedExclusion::Scheduled:
        return u"scheduled"_s;
    case RelatedExclusion::Spiked:
        return u"spiked"_s;
    case RelatedExclusion::Withdrawn:
        return u"withdrawn"_s;
    case RelatedExclusion::Missing:
        return u"missing"_s;
    case RelatedExclusion::Empty:
        return u"empty"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Error &error)
{
    return Object()
        .always(u"code", errorWord(error.code))
        .add(u"subject", error.subject)
        .add(u"detail", error.detail)
        .add(u"text", errorText(error))
        .object();
}

QJsonObject toJson(const ArticleSummary &article)
{
    return Object()
        .always(u"id", article.id.text())
        .always(u"slug", article.slug.text())
        .always(u"headline", article.headline)
        .add(u"standfirst", article.standfirst)
        .add(u"slugline", article.slugline)
        .add(u"byline", article.byline)
        .add(u"tags", QJsonArray::fromStringList(article.tags))
        .add(u"workflow", workflowStateCodes.code(article.workflow))
        .add(u"publication", publicationStateCodes.code(article.publication))
        .add(u"ai_use", aiUseCodes.code(article.aiUse))
        .add(u"language", article.language)
        .always(u"embargoed", article.embargoed)
        .add(u"published", article.publishedAtUtc)
        .add(u"updated", std::optional(article.updatedAtUtc))
        .object();
}

QJsonObject toJson(const Article &article)
{
    const ArticleText &text = article.text;
    return Object()
        .always(u"id", article.id.text())
        .always(u"slug", article.slug.text())
        .always(u"headline", text.headline)
        .add(u"standfirst", text.standfirst)
        .add(u"kicker", text.kicker)
        .add(u"slugline", article.slugline)
        .add(u"byline", bylineJson(text.byline))
        .add(u"dateline", text.dateline)
        .add(u"tags", QJsonArray::fromStringList(text.tags))
        .add(u"workflow", workflowStateCodes.code(article.workflow))
        .add(u"publication", publicationStateCodes.code(article.publication))
        .add(u"ai_use", aiUseCodes.code(text.aiUse))
        .add(u"language", text.language)
        .add(u"image", text.leadImage.address)
        .add(u"sources", sourcesJson(text.sources))
        .always(u"revision", article.head.number)
        .always(u"published_revision", article.published.number)
        .add(u"first_published", article.firstPublishedAtUtc)
        .add(u"published", article.publishedAtUtc)
        .add(u"scheduled", article.scheduledAtUtc)
        .add(u"embargo_lifts", article.embargo ? article.embargo->liftsAt : std::nullopt)
        .always(u"embargoed", article.embargo.has_value())
        .add(u"withdrawn_notice", article.withdrawnNotice)
        .add(u"created", std::optional(article.createdAtUtc))
        .add(u"updated", std::optional(article.updatedAtUtc))
        .always(u"body", text.body)
        .object();
}

QJsonObject toJson(const Finding &finding)
{
    Object object;
    object.always(u"severity", QString(severityCodes.code(finding.severity)))
        .always(u"check", finding.check)
        .always(u"text", sentenceText(finding.sentence()))
        .add(u"field", finding.field);
    if (finding.position >= 0)
        object.always(u"position", finding.position).always(u"length", finding.length);
    return object.object();
}

QJsonObject toJson(const RelatedArticle &related)
{
    Object object;
    object.always(u"kind", QString(relatedKindCodes.code(related.entry.kind)))
        .always(u"headline", related.target ? related.target->headline : related.entry.headline)
        .add(u"slug", related.target ? related.target->slug.text() : QString())
        .add(u"url", related.entry.address)
        .add(u"reason", related.entry.reason)
        .always(u"shown", related.isShown())
        .add(u"excluded", exclusionWord(related.exclusion));
    if (related.entry.pinnedPosition >= 0)
        object.always(u"pinned", related.entry.pinnedPosition);
    if (related.headlineChanged)
        object.always(u"headline_changed", true);
    if (!related.entry.list.isNull()) {
        QJsonArray members;
        for (const RelatedArticle &member : related.members)
            members += toJson(member);
        object.always(u"list", related.entry.headline).always(u"members", members);
    }
    return object.object();
}

QJsonObject toJson(const ErrorReport &report)
{
    Object object;
    object.always(u"number", report.number)
        .always(u"id", report.id.text())
        .always(u"state", QString(reportStateCodes.code(report.state)))
        .add(u"article", report.article.text())
        .add(u"quote", report.quote)
        .add(u"message", report.message)
        .add(u"evidence", report.evidence)
        .add(u"reader_name", report.readerName)
        .add(u"reader_email", report.readerEmail)
        .add(u"received", std::optional(report.receivedAtUtc))
        .add(u"reason", report.decisionReason)
        .add(u"duplicate_of", report.duplicateOf.text())
        .add(u"note", report.privateNote)
        .add(u"decided_by", report.decidedBy)
        .add(u"decided", report.decidedAtUtc);
    if (!report.revision.isNone())
        object.always(u"revision", report.revision.number);
    return object.object();
}

QJsonObject toJson(const Correction &correction)
{
    return Object()
        .always(u"id", correction.id.text())
        .always(u"kind", QString(correctionKindCodes.code(correction.kind)))
        .always(u"severity", QString(correctionSeverityCodes.code(correction.severity)))
        .always(u"note", correction.note)
        .add(u"published", std::optional(correction.publishedAtUtc))
        .always(u"revision", correction.revision.number)
        .object();
}

QJsonObject toJson(const ImportedItem &item)
{
    QJsonArray notes;
    for (const Sentence &note : item.notes)
        notes += sentenceText(note);
    Object object;
    object.always(u"source", item.source)
        .always(u"done", item.done)
        .add(u"slug", item.slug.text())
        .add(u"notes", notes);
    if (!item.done)
        object.always(u"error", toJson(item.error));
    return object.object();
}

QJsonObject toJson(const DeskNote &note)
{
    QJsonArray answers;
    for (const NoteAnswer &answer : note.answers) {
        answers.append(Object()
                           .add(u"author", answer.author)
                           .add(u"written", std::optional(answer.writtenAtUtc))
                           .add(u"text", answer.text)
                           .object());
    }
    return Object()
        .always(u"id", note.id.text())
        .add(u"quote", note.anchor.quote)
        .add(u"author", note.author)
        .add(u"written", std::optional(note.writtenAtUtc))
        .add(u"text", note.text)
        .add(u"resolved_by", note.resolvedBy)
        .add(u"resolved", note.resolvedAtUtc)
        .add(u"answers", answers)
        .object();
}
