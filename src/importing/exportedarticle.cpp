// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/exportedarticle.h"

#include "importing/exportedfields.h"
#include "importing/importnote.h"
#include "importing/loosedate.h"
#include "importing/pictureaddresses.h"
#include "markdown/frontmatter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int knownFormat = 1;

/// As the export writes it; whoever edits a file by hand may write it otherwise.
std::optional<QDateTime> momentOf(const QString &text, const ArticleFileOptions &options)
{
    const QDateTime exact = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (exact.isValid() && exact.timeSpec() != Qt::LocalTime)
        return exact.toUTC();
    const auto loose = parseLooseDate(text, options.timeZone);
    return loose ? std::optional(loose->utc) : std::nullopt;
}

ArticleText takeWords(ExportedFields &fields)
{
    ArticleText text;
    text.headline = fields.takeText(u"title"_s);
    text.kicker = fields.takeText(u"kicker"_s);
    text.standfirst = fields.takeText(u"standfirst"_s);
    text.dateline = fields.takeText(u"dateline"_s);
    text.language = fields.takeText(u"language"_s);
    // Whoever says something that is not known here has not said "none".
    const bool saysAiUse = fields.holds(u"ai_use"_s);
    text.aiUse = fields.takeCode(u"ai_use"_s, aiUseCodes)
                     .value_or(saysAiUse ? AiUse::GeneratedUnreviewed : AiUse::None);
    for (const QVariant &tag : fields.takeList(u"tags"_s))
        text.tags.append(tag.toString());
    fields.takeMaps(u"byline"_s, [&text](ExportedFields item) {
        const QString name = item.takeText(u"name"_s);
        text.byline.append({name, item.takeText(u"role"_s), {}});
    });
    ExportedFields image(fields.takeMap(u"image"_s));
    text.leadImage.address = image.takeText(u"src"_s);
    text.leadImage.alt = image.takeText(u"alt"_s);
    text.leadImage.caption = image.takeText(u"caption"_s);
    text.leadImage.credit = image.takeText(u"credit"_s);
    fields.takeMaps(u"sources"_s, [&text](ExportedFields item) {
        Source source;
        source.title = item.takeText(u"title"_s);
        source.outlet = item.takeText(u"outlet"_s);
        source.address = item.takeText(u"url"_s);
        source.fullCoverage = item.takeTruth(u"full_coverage"_s);
        text.sources.append(source);
    });
    return text;
}

class ExportedReader
{
public:
    ExportedReader(const QVariantMap &map, const ArticleFileOptions &options)
        : m_fields(map)
        , m_options(options)
    { }
    ImportedArticle read(const QString &body)
    {
        m_article.text = takeWords(m_fields);
        m_article.text.body = body;
        readPlace();
        readStates();
        readLists();
        readKept();
        // Last, when the text is whole.
        m_parts.head.signOff = takeSignOff(m_signedOff, m_article.text);
        readPublished();
        findPictures();
        m_article.exported = m_parts;
        return m_article;
    }

private:
    void note(const char *text, const QStringList &arguments = {})
    {
        m_article.notes += importNote(text, arguments);
    }
    void takePlace(ExportedFields &fields, ExportedText &text)
    {
        text.sectionName = fields.takeText(u"section"_s);
        const Slug slug(fields.takeText(u"section_slug"_s));
        if (slug.isValid())
            text.section = slug;
        else if (!text.sectionName.isEmpty())
            text.section = Slug::fromHeadline(text.sectionName);
    }
    void readPlace()
    {
        takePlace(m_fields, m_parts.head);
        const Slug slug(m_fields.takeText(u"slug"_s));
        m_article.slug = slug.isValid() ? slug : Slug();
        m_article.slugline = m_fields.takeText(u"slugline"_s);
    }
    std::optional<QDateTime> takeMoment(ExportedFields &fields, const QString &key)
    {
        const QString text = fields.takeText(key);
        const auto moment = text.isEmpty() ? std::nullopt : momentOf(text, m_options);
        if (!moment && !text.isEmpty())
            note(QT_TRANSLATE_NOOP("ImportNote", "%1 “%2” could not be read as a date."),
                 {key, text.left(80)});
        return moment;
    }
    std::optional<QDateTime> takeMoment(const QString &key) { return takeMoment(m_fields, key); }

    template <typename Codes, typename Code>
    Code takeState(const QString &key, const Codes &codes, Code otherwise)
    {
        const QString written = m_fields.takeText(key);
        const auto state = codes.value(written);
        if (!state)
            note(QT_TRANSLATE_NOOP("ImportNote",
                                   "%1 “%2” is no state known here; the article comes in as a draft."),
                 {key, written});
        return state.value_or(otherwise);
    }
    void readStates()
    {
        m_article.workflow = takeState(u"state"_s, workflowStateCodes, WorkflowState::Draft);
        m_article.publication =
            takeState(u"publication"_s, publicationStateCodes, PublicationState::Unpublished);
        static_cast<void>(m_fields.takeTruth(u"draft"_s)); // Says nothing that the two do not.
        m_article.firstPublishedAtUtc = takeMoment(u"date"_s);
        m_article.publishedAtUtc = takeMoment(u"updated"_s);
        m_article.scheduledAtUtc = takeMoment(u"scheduled"_s);
        m_article.withdrawnNotice = m_fields.takeText(u"withdrawn_notice"_s);
        m_parts.createdAtUtc = takeMoment(u"created"_s);
        m_article.updatedAtUtc = takeMoment(u"changed"_s);
        readEmbargo();
        judgeDates();
    }
    void readEmbargo()
    {
        const QString reason = m_fields.takeText(u"embargo_reason"_s);
        if (!m_fields.holds(u"embargo"_s))
            return;
        const QString written = m_fields.takeText(u"embargo"_s);
        const auto moment = momentOf(written, m_options);
        if (!moment && written != u"open"_s) // An embargo nobody can read is still a promise.
            note(QT_TRANSLATE_NOOP("ImportNote",
                                   "%1 “%2” is no date: the embargo holds until an editor removes it."),
                 {u"embargo"_s, written});
        m_article.embargo = Embargo{moment, reason};
    }
    void fallBack(const char *reason, const QStringList &arguments = {})
    {
        m_article.publication = PublicationState::Unpublished;
        note(reason, arguments);
    }
    /// A file says what it likes; the present moment decides. An embargo may well be set on what is
    /// published.
    void judgeDates()
    {
        const PublicationState state = m_article.publication;
        const auto &first = m_article.firstPublishedAtUtc;
        const bool isSeen = state == PublicationState::Published || state == PublicationState::Withdrawn;
        if (isSeen && !first)
            fallBack(
                QT_TRANSLATE_NOOP("ImportNote", "It has no date of publication. It comes in unpublished."));
        else if (isSeen && *first > m_options.nowUtc)
            fallBack(
                QT_TRANSLATE_NOOP("ImportNote", "Its date %1 has not come yet. It comes in unpublished."),
                {first->toString(Qt::ISODate)});
        else if (state == PublicationState::Scheduled
                 && (!m_article.scheduledAtUtc || *m_article.scheduledAtUtc <= m_options.nowUtc))
            fallBack(QT_TRANSLATE_NOOP(
                "ImportNote", "Its scheduled moment is missing or has passed. It comes in unpublished."));
        else if (state == PublicationState::Scheduled && m_article.embargo)
            fallBack(QT_TRANSLATE_NOOP(
                "ImportNote", "It has an embargo, so its schedule was left out. It comes in unpublished."));
        if (m_article.publication != PublicationState::Scheduled)
            m_article.scheduledAtUtc.reset();
        const bool staysSeen = isSeen && m_article.publication == state;
        if (!staysSeen) {
            m_article.firstPublishedAtUtc.reset();
            m_article.publishedAtUtc.reset();
        } else if (!m_article.publishedAtUtc || *m_article.publishedAtUtc > m_options.nowUtc) {
            m_article.publishedAtUtc = first;
        }
    }
    void readLists()
    {
        ExportedFields target(m_fields.takeMap(u"length_target"_s));
        const auto unit = target.takeCode(u"unit"_s, lengthUnitCodes);
        const LengthTarget wanted{unit.value_or(LengthUnit::Words), target.takeNumber(u"amount"_s, 0)};
        if (unit && wanted.isSound())
            m_parts.lengthTarget = wanted;
        m_fields.takeMaps(u"related"_s, [this](const ExportedFields &item) {
            m_article.related.append(exportedRelated(item));
        });
        m_fields.takeMaps(u"corrections"_s, [this](ExportedFields item) {
            Correction correction;
            const auto kind = item.takeCode(u"kind"_s, correctionKindCodes);
            const auto severity = item.takeCode(u"severity"_s, correctionSeverityCodes);
            const auto at = takeMoment(item, u"at"_s);
            correction.note = item.takeText(u"note"_s);
            if (!kind || !severity || !at || *at > m_options.nowUtc || correction.note.isEmpty())
                return note(
                    QT_TRANSLATE_NOOP("ImportNote", "A correction cannot be read and was left out: %1"),
                    {correction.note.left(80)});
            correction.kind = *kind;
            correction.severity = *severity;
            correction.publishedAtUtc = *at;
            m_parts.corrections.append(correction);
        });
        m_signedOff = m_fields.takeMap(u"signed_off"_s);
    }
    void readKept()
    {
        m_publishedText = m_fields.takeMap(u"published_text"_s);
        const QString text = m_fields.takeText(u"kept_text"_s);
        QVariantMap kept = m_fields.takeMap(u"kept"_s);
        static_cast<void>(m_fields.takeNumber(u"galley"_s, 0));
        kept.insert(m_fields.rest());
        QList<std::pair<QString, QVariant>> entries;
        for (auto entry = kept.cbegin(); entry != kept.cend(); ++entry)
            entries.append({entry.key(), entry.value()});
        QString &whole = m_article.text.keptFrontMatter;
        whole = text;
        if (!entries.isEmpty()) {
            if (!whole.isEmpty() && !whole.endsWith(u'\n'))
                whole += u'\n';
            whole += QString::fromUtf8(writeYaml(entries));
        }
        m_article.keptWithoutLead = m_article.text.keptFrontMatter;
    }
    /// Only for the words that were reviewed: a file is easily changed.
    std::optional<SignOff> takeSignOff(const QVariantMap &map, const ArticleText &text)
    {
        if (map.isEmpty())
            return std::nullopt;
        ExportedFields fields(map);
        const auto at = takeMoment(fields, u"at"_s);
        const QString person = fields.takeText(u"person"_s);
        if (at && !person.isEmpty() && fields.takeText(u"text_hash"_s) == contentHash(text))
            return SignOff{person, fields.takeText(u"role"_s), {}, *at};
        note(QT_TRANSLATE_NOOP("ImportNote",
                               "The text is not the one that “%1” signed off; the sign-off was left out."),
             {person});
        return std::nullopt;
    }
    void readPublished()
    {
        if (m_publishedText.isEmpty())
            return;
        ExportedFields fields(m_publishedText);
        ExportedText published;
        published.text = takeWords(fields);
        published.text.body = fields.takeText(u"body"_s);
        published.text.keptFrontMatter = fields.takeText(u"kept_text"_s);
        takePlace(fields, published);
        published.signOff = takeSignOff(fields.takeMap(u"signed_off"_s), published.text);
        m_parts.published = published;
    }
    void findPictures()
    {
        QStringList &files = m_article.pictureFiles;
        const auto add = [&files](const ArticleText &text) {
            for (const QString &address :
                 QStringList{text.leadImage.address} + picturesIn(text.body, {}).files) {
                if (!address.isEmpty() && !files.contains(address))
                    files.append(address);
            }
        };
        add(m_article.text);
        if (m_parts.published)
            add(m_parts.published->text);
    }

    ExportedFields m_fields;
    const ArticleFileOptions &m_options;
    QVariantMap m_signedOff;
    QVariantMap m_publishedText;
    ImportedArticle m_article;
    ExportedParts m_parts;
};

} // namespace

bool beginsLikeExported(QByteArrayView bytes)
{
    return bytes.startsWith("---\ngalley: ");
}

bool isExported(const QVariantMap &frontMatter)
{
    const QVariant mark = frontMatter.value(u"galley"_s);
    return mark.typeId() == QMetaType::LongLong && mark.toLongLong() >= knownFormat;
}

Result<ImportedArticle> readExportedArticle(const QVariantMap &frontMatter, const QString &body,
                                            const QString &fileName, const ArticleFileOptions &options)
{
    if (frontMatter.value(u"galley"_s).toLongLong() > knownFormat)
        return Error{ErrorCode::Refused, fileName,
                     QString::fromUtf8(QT_TRANSLATE_NOOP("Refusal", "a newer Galley wrote it"))};
    return ExportedReader(frontMatter, options).read(body);
}
