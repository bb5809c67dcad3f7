// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"
#include "storage/articlerepository.h"
#include "storage/auditrepository.h"
#include "storage/connections.h"
#include "storage/draftrepository.h"
#include "storage/relatedrepository.h"
#include "storage/searchindex.h"
#include "storage/transaction.h"
#include "support/fakeclock.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// One save as an editor makes it: revision, related list, draft and audit line together.
Result<Revision> save(Database &db, const Article &article, const QDateTime &nowUtc)
{
    ArticleText text = article.text;
    text.headline = u"New headline"_s;
    text.body = u"New words.\n\n"_s.repeated(2000);
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    const auto revision = ArticleRepository(db).addRevision(
        article.id, article.head, text,
        {.author = u"Mei"_s, .madeAtUtc = nowUtc, .reason = RevisionReason::Saved});
    if (!revision)
        return revision.error();
    const auto related = RelatedRepository(db).replace(
        article.id, {RelatedEntry{.address = u"https://x.example"_s, .headline = u"X"_s}}, 0);
    if (!related)
        return related.error();
    if (auto dropped = DraftRepository(db).drop(article.id); !dropped)
        return dropped.error();
    auto noted = AuditRepository(db).append(
        {.atUtc = nowUtc, .actor = u"Mei"_s, .action = u"article.saved"_s, .subject = article.id.text()});
    if (!noted)
        return noted.error();
    if (auto done = transaction.commit(); !done)
        return done.error();
    return revision->revision;
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorText(error)));
    return 3;
}

} // namespace

/// storage_saver FILE ARTICLE MARK: saves once. Makes the file MARK when the save begins, and says "saved"
/// once it was told so; tst_killpoints cuts it off at each system call in between.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const FakeClock clock;
    const auto connections =
        Connections::open(NewsroomAddress::file(arguments.value(1)), Database::Mode::Existing, clock);
    if (!connections)
        return fail(connections.error());
    const auto db = (*connections)->forThisThread();
    if (!db)
        return fail(db.error());
    const auto article = ArticleRepository(*db).article(ArticleId(arguments.value(2)));
    if (!article)
        return fail(article.error());
    QFile mark(arguments.value(3));
    if (!mark.open(QIODevice::WriteOnly))
        return 2;
    const auto saved = save(*db, *article, clock.nowUtc());
    if (!saved)
        return fail(saved.error());
    std::puts("saved");
    std::fflush(stdout);
    const auto left = SearchIndex(*db).workOff(100);
    return left ? 0 : fail(left.error());
}
