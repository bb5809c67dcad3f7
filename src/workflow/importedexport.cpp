// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/importnote.h"
#include "storage/articlerepository.h"
#include "storage/correctionrepository.h"
#include "storage/lengthtargetrepository.h"
#include "storage/publicationrepository.h"
#include "workflow/importedarticles.h"
#include "workflow/newarticle.h"

#include <algorithm>

namespace {

std::optional<SignOff> bound(std::optional<SignOff> signOff, const ArticleText &text)
{
    if (signOff)
        signOff->contentHash = contentHash(text);
    return signOff;
}

} // namespace

Result<void> ImportedArticles::placeExported(const ExportedText &exported, ArticleText &text,
                                             QList<Sentence> &notes) const
{
    PublicationRepository publication(m_db);
    const auto sections = publication.sections();
    if (!sections)
        return sections.error();
    const auto found = std::ranges::find(*sections, exported.section, &Section::slug);
    if (found != sections->end()) {
        text.section = found->id;
        return {};
    }
    const QString name = exported.sectionName.isEmpty() ? exported.section.text() : exported.sectionName;
    const Section added{SectionId::make(), exported.section, name, int(sections->size())};
    if (auto set = publication.setSections({*sections, *sections + QList{added}}); !set)
        return set;
    text.section = added.id;
    notes.append(
        importNote(QT_TRANSLATE_NOOP("ImportNote", "The section “%1” was added to the newsroom."), {name}));
    return {};
}

Result<Article> ImportedArticles::insertExported(const ExportedParts &parts, Article article,
                                                 const RevisionOrigin &origin, QList<Sentence> &notes)
{
    const ArticleText head = article.text;
    const bool hasOlder = parts.published && !article.published.isNone();
    article.createdAtUtc = std::min(parts.createdAtUtc.value_or(origin.madeAtUtc), m_nowUtc);
    article.signOff = bound(parts.head.signOff, head);
    if (hasOlder) {
        article.text = parts.published->text;
        if (auto placed = placeExported(*parts.published, article.text, notes); !placed)
            return placed.error();
        if (auto named = nameContributors(article.text); !named)
            return named.error();
        article.signOff = bound(parts.published->signOff, article.text);
    }
    const auto stored = insertArticle(m_db, article, origin);
    if (!stored)
        return stored;
    ArticleRepository articles(m_db);
    if (hasOlder) {
        if (const auto added = articles.addRevision(stored->id, stored->head, head, origin); !added)
            return added.error();
        if (const auto signOff = bound(parts.head.signOff, head)) {
            if (const auto kept = articles.setSignOff(stored->id, *signOff, origin.madeAtUtc); !kept)
                return kept.error();
        }
    }
    for (Correction correction : parts.corrections) {
        correction.id = CorrectionId::make();
        correction.article = stored->id;
        correction.revision = stored->published.isNone() ? stored->head : stored->published;
        if (const auto added = CorrectionRepository(m_db).add(correction); !added)
            return added.error();
    }
    if (const auto set = LengthTargetRepository(m_db).set(stored->id, parts.lengthTarget); !set)
        return set.error();
    return articles.article(stored->id);
}
