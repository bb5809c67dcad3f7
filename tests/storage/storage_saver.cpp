// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"
#include "storage/articlerepository.h"
#include "storage/auditrepository.h"
#include "storage/connections.h"
#include "storage/draftrepository.h"
#include "storage/indexrepair.h"
#include "storage/relatedrepository.h"
#include "storage/searchindex.h"
#include "storage/transaction.h"
#include "storage/upkeep.h"
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
    if (auto dropped = DraftRepository(db).drop(article.id, u"Mei"_s); !dropped)
        return dropped.error();
    auto noted = AuditRepository(db).append(
        {.atUtc = nowUtc, .actor = u"Mei"_s, .action = u"article.saved"_s, .subject = article.id.text()});
    if (!noted)
        return noted.error();
    if (auto done = transaction.commit(); !done)
        return done.error();
    return revision->revision;
}

Result<void> repair(Database &db)
{
    IndexRepair repair;
    while (!repair.isDone()) {
        if (auto done = repair.step(db); !done)
            return done;
    }
    const auto left = SearchIndex(db).workOff(100);
    return left ? Result<void>() : Result<void>(left.error());
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorText(error)));
    return 3;
}

} // namespace

/// storage_saver DEED FILE ARTICLE MARK. Makes the file MARK when the deed begins and says "saved" once it
/// was told that the deed is done; tst_killpoints cuts it off at each system call in between. The deeds:
/// "save" the article once, "open" (bring an older schema up to date), "back-up" to FILE.copy, "restore" FILE
/// from FILE.copy, "repair" the index.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString deed = arguments.value(1);
    const QString path = arguments.value(2);
    const FakeClock clock;
    QFile mark(arguments.value(4));
    const auto begin = [&mark] { return mark.open(QIODevice::WriteOnly) ? 0 : 2; };
    const auto tell = [](const Result<void> &done) {
        if (!done)
            return fail(done.error());
        std::puts("saved");
        std::fflush(stdout);
        return 0;
    };
    if (deed == u"open" || deed == u"restore") {
        if (const int failed = begin(); failed != 0)
            return failed;
        if (deed == u"restore")
            return tell(restoreFile(path + u".copy"_s, path));
    }
    const auto connections = Connections::open(NewsroomAddress::file(path), Database::Mode::Existing, clock);
    if (!connections || deed == u"open")
        return tell(connections ? Result<void>() : Result<void>(connections.error()));
    const auto db = (*connections)->forThisThread();
    const auto article =
        db ? ArticleRepository(*db).article(ArticleId(arguments.value(3))) : Result<Article>(db.error());
    if (!article)
        return fail(article.error());
    if (const int failed = begin(); failed != 0)
        return failed;
    if (deed == u"back-up")
        return tell(backUp(*db, path + u".copy"_s));
    if (deed == u"repair")
        return tell(repair(*db));
    const auto saved = save(*db, *article, clock.nowUtc());
    if (const int failed = tell(saved ? Result<void>() : Result<void>(saved.error())); failed != 0)
        return failed;
    const auto left = SearchIndex(*db).workOff(100);
    return left ? 0 : fail(left.error());
}
