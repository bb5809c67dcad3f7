// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/outputfolder.h"
#include "workflow/pagemaking.h"
#include "workflow/publishing.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

namespace {

/// Writes the files in order, the page last, so that a page that is there finds its assets.
Result<void> writePage(const ArticlePage &page, const QString &folder,
                       const std::function<void(int, int, const QString &)> &progress,
                       const std::stop_token &stop, ExportedPage &exported)
{
    auto output = OutputFolder::open(folder);
    if (!output)
        return output.error();
    exported.pagePath = output->absolutePath(page.path);
    const int total = int(page.files.size());
    for (int done = 0; done < total; ++done) {
        const PageFile &file = page.files[done];
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, page.path, {}};
        if (progress)
            progress(done, total, file.path);
        const auto outcome = output->write(file.path, file.bytes);
        if (!outcome)
            return outcome.error();
        ++(*outcome == OutputFolder::Outcome::Written ? exported.filesWritten : exported.filesUnchanged);
    }
    return {};
}

/// A page that was taken down must always go out as its notice, whatever its text has become.
Result<void> mayGoOut(const PageFacts &facts)
{
    return facts.article.publication == PublicationState::Withdrawn ? Result<void>() : refuseBlocked(facts);
}

} // namespace

Result<ExportedPage> Publishing::exportPage(const ArticleId &article, const QString &folder, PageForm form,
                                            const std::function<void(int, int, const QString &)> &progress,
                                            const std::stop_token &stop) const
{
    const auto theme = m_theme->get();
    if (!theme)
        return theme.error();
    ExportedPage exported;
    const auto content = readWith(m_connections, [&](Database &db) -> Result<PageContent> {
        const auto facts = gatherReaderFacts(db, article, m_clock.nowUtc());
        if (!facts)
            return facts.error();
        if (const auto allowed = mayGoOut(*facts); !allowed)
            return allowed.error();
        exported.findings = facts->findings();
        exported.revision = facts->article.head;
        exported.hasNewerText = facts->newest > facts->article.head;
        return pageContent(db, *facts);
    });
    if (!content)
        return content.error();
    const auto page = renderArticlePage(
        *content, **theme, form == PageForm::SingleFile ? PageOutput::SingleFile : PageOutput::Folder);
    if (!page)
        return page.error();
    if (const auto written = writePage(*page, folder, progress, stop, exported); !written)
        return written.error();
    return exported;
}

Result<QString> Publishing::proof(const ArticleId &article, const ArticleText &draft) const
{
    const auto theme = m_theme->get();
    if (!theme)
        return theme.error();
    const auto content = readWith(m_connections, [&](Database &db) -> Result<PageContent> {
        const auto facts = gatherPageFacts(db, article, draft, m_clock.nowUtc());
        return facts ? pageContent(db, *facts) : Result<PageContent>(facts.error());
    });
    if (!content)
        return content.error();
    const auto page = renderArticlePage(*content, **theme, PageOutput::SingleFile);
    if (!page)
        return page.error();
    const auto folder = m_proofs->path();
    if (!folder)
        return folder.error();
    ExportedPage proof;
    if (const auto written = writePage(*page, *folder, {}, {}, proof); !written)
        return written.error();
    return proof.pagePath;
}
