// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/publishing.h"

#include "editorial/checks/check.h"
#include "publishing/articleview.h"
#include "publishing/pagedates.h"
#include "publishing/pagelanguage.h"
#include "publishing/pagesecurity.h"
#include "publishing/reportlink.h"
#include "publishing/theme.h"
#include "publishing/typesetting.h"
#include "storage/picturerepository.h"
#include "workflow/pagemaking.h"
#include "workflow/picturestore.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What a page says around its body, in its own words.
class Surroundings
{
public:
    Surroundings(const PageFacts &facts, const Theme &theme)
        : m_facts(facts)
        , m_theme(theme)
        , m_language(wordsLanguage(theme, facts.article.text.language, facts.publication.language))
    { }

    [[nodiscard]] PageSurroundings values() const;

private:
    [[nodiscard]] QString word(const QString &key) const { return m_theme.word(m_language, key); }
    [[nodiscard]] QString moment(const QDateTime &atUtc) const
    {
        return pageDateTime(atUtc, m_facts.publication.timeZone, m_language);
    }
    [[nodiscard]] QString shortDay(const QDateTime &atUtc) const
    {
        return pageShortDay(atUtc, m_facts.publication.timeZone, m_language);
    }
    [[nodiscard]] QString publishedLine() const;
    void addWords(PageSurroundings &around) const;
    void addReportLink(PageSurroundings &around) const;
    void addFoot(PageSurroundings &around) const;
    void addRelated(PageSurroundings &around) const;
    void addCorrections(PageSurroundings &around) const;
    void addNotice(PageSurroundings &around) const;

    const PageFacts &m_facts;
    const Theme &m_theme;
    QString m_language;
};

/// "Published 13 October 2025, 09:00 CST", in the words of the page.
QString Surroundings::publishedLine() const
{
    const Article &article = m_facts.article;
    if (article.publication == PublicationState::Withdrawn)
        return word(u"withdrawn"_s);
    if (!article.firstPublishedAtUtc)
        return word(u"unpublished"_s);
    QString line = word(u"published"_s) + u' ' + moment(*article.firstPublishedAtUtc);
    if (article.publishedAtUtc && *article.publishedAtUtc > *article.firstPublishedAtUtc)
        line += u" · "_s + word(u"updated"_s) + u' ' + moment(*article.publishedAtUtc);
    return line;
}

void Surroundings::addWords(PageSurroundings &around) const
{
    around.words = {word(u"by"_s), word(u"separator"_s), word(u"last-separator"_s), word(u"colon"_s),
                    word(u"untitled"_s)};
    around.sourcesTitle = word(u"sources"_s);
    around.coverageTitle = word(u"coverage"_s);
    around.relatedTitle = word(u"related"_s);
    around.disclaimerTitle = word(u"disclaimer"_s);
}

void Surroundings::addReportLink(PageSurroundings &around) const
{
    const Article &article = m_facts.article;
    if (reportLink(m_facts.publication, article.slug, article.head).isEmpty())
        return;
    around.reportLink = word(u"report"_s);
    around.reportReference = word(u"report-reference"_s) + u' ' + article.slug.text() + word(u"separator"_s)
        + word(u"revision"_s) + u' ' + QString::number(article.head.number);
}

void Surroundings::addFoot(PageSurroundings &around) const
{
    const Publication &publication = m_facts.publication;
    if (!newsletterTarget(publication).isEmpty())
        around.newsletterTitle = word(u"newsletter"_s);
    if (!publication.responsiblePerson.isEmpty())
        around.responsibleLine = word(u"responsible"_s) + word(u"colon"_s) + publication.responsiblePerson;
    for (const FooterLink &link : shownFooterLinks(publication, m_theme, m_language))
        around.footerLinks.append(link.text);
}

void Surroundings::addRelated(PageSurroundings &around) const
{
    const QString house = languageTag(m_facts.publication.language, u"en"_s);
    for (const RelatedArticle &related : m_facts.shownRelated()) {
        if (!related.target) {
            around.related.append({{}, {}, typesetLine(related.entry.headline, house)});
            continue;
        }
        const ArticleSummary &target = *related.target;
        around.related.append({target.firstPublishedAtUtc ? shortDay(*target.firstPublishedAtUtc) : QString(),
                               m_facts.sectionName(target.section),
                               typesetLine(target.headline, languageTag(target.language, house))});
    }
}

void Surroundings::addCorrections(PageSurroundings &around) const
{
    QList<Correction> corrections = m_facts.corrections;
    std::ranges::stable_sort(corrections, {}, &Correction::publishedAtUtc); // as the page does
    for (const Correction &correction : corrections) {
        const PageNote note{word(QString(correctionKindCodes.code(correction.kind))),
                            shortDay(correction.publishedAtUtc), correction.note};
        const bool isSevere = correction.severity == CorrectionSeverity::Severe;
        (isSevere ? around.severeCorrections : around.otherCorrections).append(note);
    }
}

void Surroundings::addNotice(PageSurroundings &around) const
{
    const QString &own = m_facts.article.withdrawnNotice;
    around.isWithdrawn = true;
    around.withdrawnTitle = word(u"withdrawn"_s);
    around.withdrawnNotice = own.trimmed().isEmpty() ? word(u"withdrawn-notice"_s) : own;
}

PageSurroundings Surroundings::values() const
{
    const Article &article = m_facts.article;
    PageSurroundings around;
    around.masthead = m_facts.publication.name;
    around.tagline = m_facts.publication.tagline;
    around.sectionName = m_facts.sectionName(article.text.section);
    around.publishedLine = publishedLine();
    around.disclosure = m_facts.disclosure;
    if (article.firstPublishedAtUtc)
        around.day = pageDay(*article.firstPublishedAtUtc, m_facts.publication.timeZone, m_language);
    addWords(around);
    addReportLink(around);
    addFoot(around);
    addRelated(around);
    addCorrections(around);
    if (article.publication == PublicationState::Withdrawn)
        addNotice(around);
    else
        around.leftOut = m_facts.pastedDisclaimers();
    return around;
}

} // namespace

Publishing::Publishing(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
    , m_theme(std::make_unique<PageTheme>())
    , m_proofs(std::make_unique<ProofFolder>())
{ }

Publishing::~Publishing() = default;

Result<QList<Finding>> Publishing::check(const ArticleId &article, const std::optional<ArticleText> &draft,
                                         const std::stop_token &stop) const
{
    const auto facts = readWith(
        m_connections, [&](Database &db) { return gatherPageFacts(db, article, draft, m_clock.nowUtc()); });
    if (!facts)
        return facts.error();
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, facts->article.slug.text(), {}};
    return facts->findings();
}

Result<PageSurroundings> Publishing::surroundings(const ArticleId &article,
                                                  const std::optional<ArticleText> &draft) const
{
    const auto theme = m_theme->get();
    if (!theme)
        return theme.error();
    const auto facts = readWith(
        m_connections, [&](Database &db) { return gatherPageFacts(db, article, draft, m_clock.nowUtc()); });
    if (!facts)
        return facts.error();
    return Surroundings(*facts, **theme).values();
}

Result<Picture> Publishing::addPicture(const IncomingPicture &incoming, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<Picture> {
        const QDateTime now = m_clock.nowUtc();
        const auto name = storePicture(db, incoming.picture, incoming.wantedName, actor, now);
        if (!name)
            return name.error();
        if (const auto noted = record(db, now, {actor, u"picture.added"_s, *name, {}}); !noted)
            return noted.error();
        Picture picture = incoming.words;
        picture.address = *name;
        return picture;
    });
}

Result<QStringList> Publishing::pictureNames() const
{
    return readWith(m_connections, [](Database &db) -> Result<QStringList> {
        const auto pictures = PictureRepository(db).all();
        if (!pictures)
            return pictures.error();
        QStringList names;
        for (const StoredPicture &picture : *pictures)
            names.append(picture.name);
        return names;
    });
}

Result<QByteArray> Publishing::pictureBytes(const QString &name) const
{
    return readWith(m_connections, [&](Database &db) { return PictureRepository(db).bytes(name); });
}
