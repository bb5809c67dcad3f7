// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/newstokenizer.h"

#include "editorial/words.h"
#include "storage/newsrank.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

namespace {

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    static int noState = 0; // FTS5 only asks that it is not null
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&noState);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) { }

// Places are given as 0: only highlight() and snippet() read them, and an index without content has neither.
int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size,
             int (*take)(void *, int, const char *, int, int, int))
{
    int status = SQLITE_OK;
    qsizetype lastEnd = -1;
    const bool isQuestion = (flags & FTS5_TOKENIZE_QUERY) != 0;
    forEachWord(QString::fromUtf8(text, size), [&](QStringView word, qsizetype start, qsizetype length) {
        const bool isLoneEnd = start < lastEnd && start + length <= lastEnd; // see searchPhrases()
        lastEnd = start + length;
        if (status != SQLITE_OK || (isQuestion && isLoneEnd))
            return;
        const QByteArray utf8 = word.toUtf8();
        status = take(context, 0, utf8.constData(), int(utf8.size()), 0, 0);
    });
    return status;
}

fts5_api *fts5Of(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

bool registerNewsSearch(sqlite3 *connection)
{
    fts5_api *api = fts5Of(connection);
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    return api && api->xCreateTokenizer(api, "news", nullptr, &tokenizer, nullptr) == SQLITE_OK
        && registerNewsRank(api);
}
