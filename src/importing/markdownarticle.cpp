// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlefields.h"
#include "importing/articlefile.h"
#include "importing/disclaimertext.h"
#include "importing/exportedarticle.h"
#include "importing/frontmatterfields.h"
#include "importing/htmltext.h"
#include "importing/importnote.h"
#include "importing/listfields.h"
#include "importing/pictureaddresses.h"
#include "importing/relatedcleaning.h"
#include "importing/siteplace.h"
#include "importing/statefields.h"
#include "importing/textdecoding.h"
#include "importing/textlanguage.h"
#include "markdown/frontmatter.h"
#include "markdown/markdown.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// Where the first "# Heading" of a body stands, outside fenced code.
struct TopHeading
{
    QString text;
    qsizetype start = 0;
    qsizetype length = 0; ///< With its line end; 0 = there is none.
    bool opensBody = false; ///< Nothing but template tags and blank lines before it.
};

TopHeading topHeading(const QString &body)
{
    static const QRegularExpression heading(uR"(^ {0,3}#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$)"_s);
    static const QRegularExpression fence(u"^ {0,3}(?:```|~~~)"_s);
    bool inFence = false;
    bool opens = true;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = body.indexOf(u'\n', at) < 0 ? body.size() : body.indexOf(u'\n', at) + 1;
        const QString line = body.mid(at, end - at).trimmed().isEmpty()
            ? QString()
            : body.mid(at, end - at).chopped(body[end - 1] == u'\n' ? 1 : 0);
        if (line.contains(fence))
            inFence = !inFence;
        if (const auto match = heading.match(line); !inFence && match.hasMatch()) {
            const QString text = markdownToPlainText(match.captured(1).toUtf8(), {}).simplified();
            return {text, at, end - at, opens};
        }
        opens = opens && (line.isEmpty() || line.trimmed().startsWith(u"{%"_s));
        at = end;
    }
    return {};
}

/// Reads one file step by step into m_article.
class MarkdownArticleReader
{
public:
    MarkdownArticleReader(const QVariantMap &map, const QString &body, EntryName name,
                          const ArticleFileOptions &options)
        : m_fields(map)
        , m_body(body)
        , m_name(std::move(name))
        , m_options(options)
    { }
    ImportedArticle read(const QList<Sentence> &notes)
    {
        m_article.notes = notes;
        m_article.sourceAddresses = m_name.addresses;
        readTexts();
        readSlugs();
        readPlaces();
        readByline(m_fields, m_article);
        const QSet<QString> before = m_fields.understood();
        readLeadImage(m_fields, m_article);
        const QSet<QString> leadFields = m_fields.understood() - before;
        readSources(m_fields, m_article);
        readRelated(m_fields, m_article);
        readStateFields(m_fields, m_name.date, m_options, m_article);
        readAiUse();
        finishBody();
        m_article.text.keptFrontMatter = m_fields.keptYaml();
        m_article.keptWithoutLead = m_fields.keptYaml(leadFields);
        return m_article;
    }

private:
    QString takeLine(FrontMatterFields::Names names)
    {
        return withoutInlineHtml(m_fields.takeText(names).value_or(QString())).simplified();
    }

    void readTexts()
    {
        ArticleText &text = m_article.text;
        text.headline = takeLine({"title"_L1, "headline"_L1});
        text.standfirst = takeLine({"standfirst"_L1, "dek"_L1, "deck"_L1, "subtitle"_L1, "description"_L1,
                                    "summary"_L1, "excerpt"_L1});
        text.kicker = takeLine({"kicker"_L1});
        text.dateline = takeLine({"dateline"_L1});
        text.language = m_fields.takeLanguage();
        readHeadline();
    }
    void readHeadline()
    {
        QString &headline = m_article.text.headline;
        const TopHeading top = topHeading(m_body);
        const bool isTheHeadline = top.opensBody
            && (headline.isEmpty() || normalisedHeadline(headline) == normalisedHeadline(top.text));
        if (headline.isEmpty() && !top.text.isEmpty()) {
            headline = top.text;
            m_article.notes +=
                importNote(QT_TRANSLATE_NOOP("ImportNote", "The headline was taken from the first heading."));
        } else if (headline.isEmpty()) {
            headline = m_name.words.simplified();
            m_article.notes +=
                importNote(QT_TRANSLATE_NOOP("ImportNote", "The file has no headline; its name stands in."));
        }
        if (isTheHeadline && top.length > 0)
            m_body.remove(top.start, top.length);
    }
    void readSlugs()
    {
        m_article.slugline = takeLine({"slugline"_L1});
        const QString written = takeLine({"slug"_L1, "basename"_L1});
        static const QRegularExpression common(u"^(?:index|readme|_index)$"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        if (Slug(written).isValid()) {
            m_article.slug = Slug(written);
        } else if (!written.isEmpty()) {
            m_article.slug = Slug::fromHeadline(written.section(u'/', -1, -1, QString::SectionSkipEmpty));
            m_article.notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "The slug “%1” became “%2”."),
                                          {written, m_article.slug.text()});
        } else if (!m_name.words.contains(common)) {
            m_article.slug = Slug::fromHeadline(m_name.words);
        }
    }
    void readPlaces()
    {
        m_article.sectionName = takeLine({"section"_L1});
        QStringList tags = m_fields.takeTexts({"tags"_L1, "tag"_L1, "keywords"_L1, "topics"_L1});
        QStringList categories = m_fields.takeTexts({"category"_L1, "categories"_L1});
        if (m_article.sectionName.isEmpty() && !categories.isEmpty())
            m_article.sectionName = categories.takeFirst();
        m_article.otherSections = categories;
        for (const QString &tag : categories + tags) {
            if (!m_article.text.tags.contains(tag, Qt::CaseInsensitive))
                m_article.text.tags += tag;
        }
    }
    void readAiUse()
    {
        const QString written = takeLine({"aiuse"_L1, "ai"_L1});
        if (written.isEmpty())
            return;
        m_saysAiUse = true;
        const QString word = written.toLower().replace(u' ', u'-').replace(u'_', u'-');
        if (const auto use = aiUseCodes.value(word)) {
            m_article.text.aiUse = *use;
        } else if (FrontMatterFields::truthOf(written) == false) {
            m_article.text.aiUse = AiUse::None;
        } else {
            // Somebody said that AI had a part: the strongest statement never claims too little.
            m_article.text.aiUse = AiUse::GeneratedUnreviewed;
            m_article.notes += importNote(
                QT_TRANSLATE_NOOP(
                    "ImportNote",
                    "AI use “%1” is no value known here; it was taken for AI-generated, not reviewed."),
                {written});
        }
    }
    void finishBody()
    {
        ArticleText &text = m_article.text;
        text.body = m_body;
        if (text.language.isEmpty())
            guessLanguage(m_options.language, m_article);
        cutDisclaimer(m_saysAiUse ? DisclaimerWords::KeepAiUse : DisclaimerWords::TellAiUse, m_options,
                      m_article);
        while (text.body.startsWith(u'\n'))
            text.body.remove(0, 1);
        if (const QStringList names = templateTagsIn(text.body); !names.isEmpty())
            m_article.notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "Template tags stand in the text as they were: %1"),
                {names.join(u" · "_s)});
        const FoundPictures pictures = picturesIn(text.body, m_name.addresses.value(0));
        m_article.pictureFiles = pictures.files;
        m_article.remotePictures = pictures.remote;
        if (!text.leadImage.address.isEmpty() && !m_article.pictureFiles.contains(text.leadImage.address))
            m_article.pictureFiles.prepend(text.leadImage.address);
        leaveOutMisleadingRelated(m_article);
    }

    FrontMatterFields m_fields;
    QString m_body;
    EntryName m_name;
    const ArticleFileOptions &m_options;
    bool m_saysAiUse = false;
    ImportedArticle m_article;
};

} // namespace

ImportedArticle articleOfFields(const QVariantMap &fields, const QString &body, const EntryName &name,
                                const ArticleFileOptions &options, const QList<Sentence> &notes)
{
    return MarkdownArticleReader(fields, body, name, options).read(notes);
}

Result<ImportedArticle> readMarkdownArticle(QByteArrayView bytes, const QString &fileName,
                                            const ArticleFileOptions &options)
{
    if (bytes.size() > options.sizeLimit)
        return Error{ErrorCode::Refused, fileName, u"larger than %1 bytes"_s.arg(options.sizeLimit)};
    const DecodedText decoded = beginsLikeExported(bytes) && bytes.isValidUtf8()
        ? DecodedText{QString::fromUtf8(bytes), {}}
        : decodeText(bytes);
    const QByteArray utf8 = decoded.text.toUtf8();
    const FrontMatter matter = splitFrontMatter(utf8);
    QVariantMap map;
    if (matter.format != FrontMatter::Format::None) {
        const auto parsed = parseFrontMatter(matter);
        if (!parsed)
            return frontMatterError(parsed.error(), fileName);
        map = *parsed;
    }
    const QString body = QString::fromUtf8(QByteArrayView(utf8).sliced(matter.bodyStart));
    if (isExported(map))
        return readExportedArticle(map, body.startsWith(u'\n') ? body.sliced(1) : body, fileName, options);
    if (map.isEmpty() && body.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, fileName, u"there is no text in it"_s};
    const SitePlace place = sitePlace(fileName, options.root);
    QList<Sentence> notes = decoded.notes;
    if (place.isDraft) {
        map.insert(u"draft"_s, true);
        notes += importNote(
            QT_TRANSLATE_NOOP("ImportNote", "It lay in the folder of drafts. It comes in as a draft."));
    }
    ImportedArticle article = articleOfFields(map, body, place.name, options, notes);
    article.folderSection = place.section;
    return article;
}
