// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/publishing.h"

#include "editorial/checks/check.h"
#include "markdown/markdown.h"
#include "media/picture.h"
#include "publishing/pagedates.h"
#include "publishing/theme.h"
#include "storage/picturerepository.h"
#include "workflow/pagemaking.h"
#include "workflow/picturestore.h"
#include "workflow/transactional.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

// Larger files are no pictures for a page; reading them whole would only fill the memory.
constexpr qint64 largestPictureBytes = 32 * 1024 * 1024;

QString moment(const QDateTime &atUtc, const PageFacts &facts, const Theme &theme)
{
    return pageDateTime(atUtc, facts.publication.timeZone, theme.languageFor(facts.publication.language));
}

/// "Published 13 October 2025, 09:00 CST", in the words of the page.
QString publishedLine(const PageFacts &facts, const Theme &theme)
{
    const Article &article = facts.article;
    const QString language = theme.languageFor(facts.publication.language);
    if (article.publication == PublicationState::Withdrawn)
        return theme.word(language, u"withdrawn"_s);
    if (!article.firstPublishedAtUtc)
        return theme.word(language, u"unpublished"_s);
    QString line =
        theme.word(language, u"published"_s) + u' ' + moment(*article.firstPublishedAtUtc, facts, theme);
    if (article.publishedAtUtc && *article.publishedAtUtc > *article.firstPublishedAtUtc) {
        line += u" · "_s + theme.word(language, u"updated"_s) + u' '
            + moment(*article.publishedAtUtc, facts, theme);
    }
    return line;
}

PageSurroundings surroundingsOf(const PageFacts &facts, const Theme &theme)
{
    PageSurroundings around;
    around.masthead = facts.publication.name;
    around.tagline = facts.publication.tagline;
    around.sectionName = facts.sectionName(facts.article.text.section);
    around.kicker = facts.article.text.kicker;
    around.publishedLine = publishedLine(facts, theme);
    around.disclosure = facts.disclosure;
    for (const Correction &correction : facts.corrections) {
        const bool isSevere = correction.severity == CorrectionSeverity::Severe;
        (isSevere ? around.severeCorrections : around.otherCorrections).append(correction);
    }
    for (const RelatedArticle &related : facts.shownRelated())
        around.relatedHeadlines.append(related.target ? related.target->headline : related.entry.headline);
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
                                         std::stop_token stop) const
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
    return surroundingsOf(*facts, **theme);
}

Result<QString> Publishing::addPicture(const QString &path, const QString &actor)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, path, file.errorString()};
    if (file.size() > largestPictureBytes)
        return Error{ErrorCode::InvalidInput, path, u"larger than 32 MiB"_s};
    const auto picture = takePicture(file.readAll(), path);
    if (!picture)
        return picture.error();
    return writeWith(m_connections, [&](Database &db) -> Result<QString> {
        const QDateTime now = m_clock.nowUtc();
        const auto name = storePicture(db, *picture, QFileInfo(path).fileName(), actor, now);
        if (!name)
            return name;
        if (const auto noted = record(db, now, {actor, u"picture.added"_s, *name, {}}); !noted)
            return noted.error();
        return name;
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

Result<QByteArray> Publishing::renderBody(const QString &markdown, const QString &language) const
{
    HtmlOptions options;
    if (!language.isEmpty())
        options.markdown.language = language;
    return markdownToHtml(markdown.toUtf8(), options);
}
