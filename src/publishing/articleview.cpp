// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/articleview.h"

#include "markdown/htmlescape.h"
#include "markdown/markdown.h"
#include "markdown/textdirection.h"
#include "publishing/headinglevel.h"
#include "publishing/pagedates.h"
#include "publishing/pagelanguage.h"
#include "publishing/pagesecurity.h"
#include "publishing/reportlink.h"
#include "publishing/structureddata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString safeAddress(const QString &address)
{
    return isAllowedAddress(address.toUtf8()) ? address : QString();
}

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 200; // What search results and share cards show.
    QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', longest);
    qsizetype cut = space > longest / 2 ? space : longest;
    if (line.at(cut - 1).isHighSurrogate())
        --cut;
    return line.left(cut) + u'…';
}

} // namespace

QString wordsLanguage(const Theme &theme, const QString &article, const QString &publication)
{
    const QString publicationTag = languageTag(publication, u"en"_s);
    const QString articleTag = languageTag(article, publicationTag);
    const QString words = theme.languageFor(articleTag);
    return primaryLanguage(words) == primaryLanguage(articleTag) ? words : theme.languageFor(publicationTag);
}

QList<FooterLink> shownFooterLinks(const Publication &publication, const Theme &theme,
                                   const QString &wordsLanguage)
{
    QList<FooterLink> links{
        {theme.word(wordsLanguage, u"contact"_s), contactLink(publication)},
        {theme.word(wordsLanguage, u"corrections-policy"_s), publication.correctionsPolicy},
        {theme.word(wordsLanguage, u"publishing-principles"_s), publication.publishingPrinciples}};
    links += publication.footerLinks;
    links.removeIf([](const FooterLink &link) { return safeAddress(link.address).isEmpty(); });
    return links;
}

ArticleView::ArticleView(const PageContent &content, const Theme &theme, PageOutput output)
    : m_content(content)
    , m_theme(theme)
    , m_output(output)
    , m_assets(content.pictures, output)
    , m_publicationLanguage(languageTag(content.publication.language, u"en"_s))
    , m_textLanguage(languageTag(content.text.language, m_publicationLanguage))
    , m_wordsLanguage(wordsLanguage(theme, content.text.language, content.publication.language))
{
    m_pageLanguage = primaryLanguage(m_textLanguage) == primaryLanguage(m_wordsLanguage) ? m_textLanguage
                                                                                         : word("language");
}

QString ArticleView::word(const char *key) const
{
    return m_theme.word(m_wordsLanguage, QString::fromLatin1(key));
}

TemplateValue ArticleView::languageAttributes(const QString &language) const
{
    if (language.isEmpty() || language == m_pageLanguage)
        return {};
    QByteArray attributes = " lang=\"" + htmlEscape(language) + '"';
    if (const auto direction = directionOfLanguage(language);
        direction != directionOfLanguage(m_pageLanguage))
        attributes += direction == TextDirection::RightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"";
    return TemplateValue::markup(attributes);
}

TemplateValue ArticleView::day(const QDateTime &atUtc) const
{
    const QString &zone = m_content.publication.timeZone;
    return Fields{{"machine", machineDateTime(atUtc, zone).left(10)},
                  {"text", pageShortDay(atUtc, zone, m_wordsLanguage)},
                  {"long", pageDay(atUtc, zone, m_wordsLanguage)}};
}

TemplateValue ArticleView::moment(const QDateTime &atUtc) const
{
    const QString &zone = m_content.publication.timeZone;
    return Fields{{"machine", machineDateTime(atUtc, zone)},
                  {"text", pageDateTime(atUtc, zone, m_wordsLanguage)}};
}

QString ArticleView::description() const
{
    if (m_content.withdrawn)
        return word("withdrawn-notice");
    if (!m_content.text.standfirst.isEmpty())
        return shortened(m_content.text.standfirst);
    MarkdownOptions options;
    options.language = m_textLanguage;
    return shortened(markdownToPlainText(m_content.text.body.toUtf8(), options));
}

Result<TemplateValue> ArticleView::html(const QString &markdown, const QString &language,
                                        const QString &subject, int headingOffset)
{
    HtmlOptions options;
    options.markdown.language = language;
    options.markdown.headingOffset = headingOffset;
    // Notes of other texts would take the body's numbers and ids.
    options.markdown.footnotes = subject == "body"_L1;
    options.rewriteAddress = [this](QStringView address, bool isPicture) {
        QString name = address.toString();
        if (!isPicture)
            return name;
        return m_assets.picture(name) ? m_assets.pictureAddress(name) : QString();
    };
    const auto made = markdownToHtml(markdown.toUtf8(), options);
    if (!made)
        return Error{made.error().code, subject, made.error().detail};
    return TemplateValue::markup(*made);
}

TemplateValue ArticleView::picture(const Picture &picture)
{
    if (picture.address.isEmpty())
        return {};
    Fields fields{{"alt", picture.alt}, {"caption", picture.caption}, {"credit", picture.credit}};
    fields.insert("hasWords", !picture.caption.isEmpty() || !picture.credit.isEmpty());
    if (const PagePicture *known = m_assets.picture(picture.address)) {
        fields.insert("address", m_assets.pictureAddress(picture.address));
        if (known->width > 0 && known->height > 0) {
            fields.insert(
                "size",
                Fields{{"width", QString::number(known->width)}, {"height", QString::number(known->height)}});
        }
        return fields;
    }
    // A picture elsewhere would tell its host who reads this page; the reader decides.
    const bool remote = picture.address.startsWith("https://"_L1) || picture.address.startsWith("http://"_L1);
    if (!remote || safeAddress(picture.address).isEmpty())
        return {};
    fields.insert("elsewhere", picture.address);
    return fields;
}

Result<TemplateValue::Fields> ArticleView::fields()
{
    Fields fields;
    fields.insert("words", m_theme.words(m_wordsLanguage));
    fields.insert("withdrawn", m_content.withdrawn);
    addMasthead(fields);
    addHeader(fields);
    addByline(fields);
    if (const auto added = addCorrections(fields); !added)
        return added.error();
    if (const auto added = addTexts(fields); !added)
        return added.error();
    addSources(fields);
    addRelated(fields);
    addFooter(fields);
    addHead(fields);
    return fields;
}

void ArticleView::addHead(Fields &fields)
{
    const QString summary = description();
    PageAddresses addresses{canonicalAddress(m_content.publication, m_content.slug), {}};
    const QString &lead = m_content.text.leadImage.address;
    if (!addresses.canonical.isEmpty() && m_output == PageOutput::Folder && m_assets.picture(lead)) {
        const qsizetype folder = addresses.canonical.lastIndexOf(u'/') + 1;
        addresses.image = addresses.canonical.left(folder) + m_assets.pictureAddress(lead);
    }
    fields.insert("pageLanguage", m_pageLanguage);
    fields.insert("rightToLeft", directionOfLanguage(m_pageLanguage) == TextDirection::RightToLeft);
    fields.insert("description", summary);
    fields.insert("canonical", addresses.canonical);
    fields.insert("hidden", m_content.withdrawn || !m_content.publishedAtUtc);
    if (m_output == PageOutput::SingleFile)
        fields.insert("style", TemplateValue::markup(m_theme.style()));
    else
        fields.insert("styleAddress", m_assets.styleAddress(m_theme.style()));
    fields.insert("securityPolicy", contentSecurityPolicy(m_content.publication, m_theme.style(), m_output));
    if (m_content.withdrawn)
        return;
    List properties;
    for (const auto &[name, value] : openGraph(m_content, summary, addresses))
        properties.append(Fields{{"name", name}, {"content", value}});
    fields.insert("openGraph", properties);
    fields.insert("structuredData", TemplateValue::markup(newsArticleJson(m_content, summary, addresses)));
    fields.insert("disclosureWord", disclosureWord(m_content.text.aiUse, m_content.signedOff));
}

void ArticleView::addMasthead(Fields &fields) const
{
    const Publication &publication = m_content.publication;
    fields.insert("publication",
                  Fields{{"name", publication.name},
                         {"tagline", publication.tagline},
                         {"address", safeAddress(publication.baseUrl)},
                         {"language", languageAttributes(m_publicationLanguage)}});
    if (m_content.publishedAtUtc)
        fields.insert("day", day(*m_content.publishedAtUtc));
}

void ArticleView::addHeader(Fields &fields)
{
    const ArticleText &text = m_content.text;
    fields.insert("textLanguage", languageAttributes(m_textLanguage));
    fields.insert("headline", text.headline.isEmpty() ? word("untitled") : text.headline);
    fields.insert("kicker", text.kicker.isEmpty() ? m_content.sectionName : text.kicker);
    fields.insert("sectionName", m_content.sectionName);
    fields.insert("standfirst", text.standfirst);
    fields.insert("dateline", text.dateline);
    if (m_content.publishedAtUtc) {
        fields.insert("published", moment(*m_content.publishedAtUtc));
        if (m_content.updatedAtUtc && *m_content.updatedAtUtc > *m_content.publishedAtUtc)
            fields.insert("updated", moment(*m_content.updatedAtUtc));
    }
    if (m_content.withdrawn)
        return;
    fields.insert("label", m_content.disclosure.label);
    fields.insert("labelLanguage",
                  languageAttributes(languageOfWords(m_content.disclosure.label, m_pageLanguage)));
    fields.insert("leadPicture", picture(text.leadImage));
}

void ArticleView::addByline(Fields &fields) const
{
    List authors;
    List others;
    for (const Contributor &contributor : m_content.text.byline) {
        if (contributor.role.isEmpty())
            authors.append(Fields{{"name", contributor.name}});
        else
            others.append(Fields{{"name", contributor.name}, {"role", contributor.role}});
    }
    for (qsizetype i = 1; i < authors.size(); ++i) {
        const bool isLast = i == authors.size() - 1;
        Fields author = *authors.at(i).fields();
        author.insert("before", isLast ? word("last-separator") : word("separator"));
        authors[i] = author;
    }
    fields.insert("authors", authors);
    fields.insert("hasAuthors", !authors.isEmpty());
    fields.insert("others", others);
}

Result<void> ArticleView::addCorrections(Fields &fields)
{
    QList<Correction> corrections = m_content.corrections;
    std::ranges::stable_sort(corrections, {}, &Correction::publishedAtUtc);
    List severe;
    List others;
    for (const Correction &correction : corrections) {
        const auto note = html(correction.note, m_textLanguage, u"correction"_s, 3);
        if (!note)
            return note.error();
        const QString kind = QString::fromLatin1(correctionKindCodes.code(correction.kind));
        Fields entry{{"kind", m_theme.word(m_wordsLanguage, kind)},
                     {"code", kind},
                     {"date", day(correction.publishedAtUtc)},
                     {"note", *note}};
        (correction.severity == CorrectionSeverity::Severe ? severe : others).append(entry);
    }
    fields.insert("severeCorrections", Fields{{"entries", severe}, {"any", !severe.isEmpty()}});
    fields.insert("otherCorrections", Fields{{"entries", others}, {"any", !others.isEmpty()}});
    return {};
}

Result<void> ArticleView::addTexts(Fields &fields)
{
    if (m_content.withdrawn) {
        const bool own = !m_content.withdrawnNotice.trimmed().isEmpty();
        const QString notice = own ? m_content.withdrawnNotice : word("withdrawn-notice");
        const auto made = html(notice, own ? m_textLanguage : m_pageLanguage, u"notice"_s, 1);
        if (!made)
            return made.error();
        fields.insert("notice", *made);
        return {};
    }
    MarkdownOptions options;
    options.language = m_textLanguage;
    const int offset = headingOffsetFor(m_content.text.body.toUtf8(), options);
    const auto body = html(m_content.text.body, m_textLanguage, u"body"_s, offset);
    if (!body)
        return body.error();
    fields.insert("body", *body);
    const QString language = languageOfWords(m_content.disclosure.text, m_pageLanguage);
    const auto disclaimer = html(m_content.disclosure.text, language, u"disclaimer"_s, 2);
    if (!disclaimer)
        return disclaimer.error();
    fields.insert("disclaimer", *disclaimer);
    fields.insert("disclaimerLanguage", languageAttributes(language));
    return {};
}

void ArticleView::addSources(Fields &fields) const
{
    if (m_content.withdrawn)
        return;
    List sources;
    List coverage;
    for (const Source &source : m_content.text.sources) {
        if (source.name().isEmpty())
            continue;
        (source.fullCoverage ? coverage : sources)
            .append(Fields{{"title", source.name()},
                           {"outlet", source.outlet},
                           {"address", safeAddress(source.address)}});
    }
    fields.insert("sources", Fields{{"entries", sources}, {"any", !sources.isEmpty()}});
    fields.insert("coverage", Fields{{"entries", coverage}, {"any", !coverage.isEmpty()}});
    fields.insert("hasReferences", !sources.isEmpty() || !coverage.isEmpty());
}

void ArticleView::addRelated(Fields &fields) const
{
    if (m_content.withdrawn)
        return;
    List items;
    const qsizetype cap = std::max(0, m_content.publication.relatedCap);
    for (const RelatedItem &item : m_content.related.mid(0, cap)) {
        const QString address = item.slug.isValid() ? articlePath(item.slug) : safeAddress(item.address);
        const QString language = languageTag(item.language, m_publicationLanguage);
        Fields entry{{"headline", item.headline},
                     {"address", address},
                     {"elsewhere", !item.slug.isValid() && !address.isEmpty()},
                     {"section", item.sectionName},
                     {"language", languageAttributes(language)}};
        if (item.publishedAtUtc)
            entry.insert("date", day(*item.publishedAtUtc));
        items.append(entry);
    }
    fields.insert("related", Fields{{"entries", items}, {"any", !items.isEmpty()}});
}

void ArticleView::addFooter(Fields &fields) const
{
    const Publication &publication = m_content.publication;
    const QString report = reportLink(publication, m_content.slug, m_content.revision);
    if (!report.isEmpty()) {
        fields.insert("report",
                      Fields{{"address", report},
                             {"slug", m_content.slug.text()},
                             {"revision", QString::number(m_content.revision.number)}});
    }
    if (!newsletterTarget(publication).isEmpty())
        fields.insert("newsletter", publication.newsletterAddress);
    List links;
    for (const FooterLink &link : shownFooterLinks(publication, m_theme, m_wordsLanguage))
        links.append(Fields{{"text", link.text}, {"address", link.address}});
    fields.insert(
        "footer",
        Fields{{"links", links}, {"any", !links.isEmpty()}, {"responsible", publication.responsiblePerson}});
}
