// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journal.h"

#include "base/log.h"
#include "storage/database.h"
#include "storage/journaldialect.h"
#include "storage/sqlitefile.h"
#include "storage/statement.h"
#include "storage/textjson.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

// So many edits are worked into a text of a million words in about a second; writing that text anew takes as
// long as typing one of them.
constexpr qint64 mostEdits = 1000;

// A program that was stopped while it held the lock must not hold up the start of another.
constexpr int lockTimeoutMs = 5000;

constexpr QStringView suffix = u".galley-journal";

Statement &bindKey(Statement &statement, const JournalKey &key)
{
    return statement.bind(u":newsroom"_s, key.newsroom).bind(u":article"_s, key.article);
}

// With the first note: journals that earlier programs left behind have no place for one.
Result<void> makeNoteTable(Database &db)
{
    return db.execute(u"CREATE TABLE IF NOT EXISTS kept_note (newsroom TEXT NOT NULL, article TEXT NOT NULL,"
                      " body TEXT NOT NULL, answers TEXT, revision INTEGER NOT NULL,"
                      " place_start INTEGER NOT NULL, place_length INTEGER NOT NULL, quote TEXT NOT NULL,"
                      " context_before TEXT NOT NULL, context_after TEXT NOT NULL, kept_at INTEGER NOT NULL,"
                      " PRIMARY KEY (newsroom, article))"_s);
}

/// Held while files come and go: a journal that is just being made is not yet locked, and would be taken for
/// one that was left behind.
QString lockPath(const QString &folder)
{
    return folder + u"/lock"_s;
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::create(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Io, folder, u"the folder could not be made"_s};
    // What is typed is nobody else's: SQLite makes the files beside the journal with the rights of the umask.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QLockFile lock(lockPath(folder));
    if (!lock.tryLock(lockTimeoutMs))
        return Error{ErrorCode::Io, folder, u"the folder could not be locked"_s};
    const QString path = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + suffix;
    auto db = Database::openAs(std::make_unique<JournalDialect>(), NewsroomAddress::file(path),
                               Database::Mode::Create);
    if (!db) {
        // Tried again every second on a full disk: what was begun must not heap up.
        for (const QString &file : filesOfDatabase(path))
            QFile::remove(file);
        return db.error();
    }
    return std::unique_ptr<Journal>(new Journal(path, std::move(*db)));
}

std::vector<std::unique_ptr<Journal>> Journal::leftBehind(const QString &folder)
{
    std::vector<std::unique_ptr<Journal>> journals;
    QLockFile lock(lockPath(folder));
    const QDir place(folder);
    if (!place.exists() || !lock.tryLock(lockTimeoutMs))
        return journals;
    const QFileInfoList files = place.entryInfoList({u'*' + suffix.toString()}, QDir::Files);
    for (const QFileInfo &file : files) {
        auto db = Database::openAs(std::make_unique<JournalDialect>(), NewsroomAddress::file(file.filePath()),
                                   Database::Mode::Existing);
        if (db)
            journals.push_back(std::unique_ptr<Journal>(new Journal(file.filePath(), std::move(*db))));
        else
            qCInfo(logStorage) << "left where it is:" << file.fileName() << db.error().detail;
    }
    return journals;
}

Journal::Journal(QString path, std::unique_ptr<Database> db)
    : m_path(std::move(path))
    , m_db(std::move(db))
{ }

Journal::~Journal() = default;

Result<void> Journal::write(const QList<JournalEntry> &entries)
{
    Transaction transaction(*m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    QList<JournalKey> edited;
    for (const JournalEntry &entry : entries) {
        if (auto done = std::visit([this](const auto &what) { return put(what); }, entry); !done)
            return done;
        if (const auto *edit = std::get_if<JournalledEdit>(&entry); edit && !edited.contains(edit->key))
            edited.append(edit->key);
    }
    for (const JournalKey &key : edited) {
        if (auto done = shorten(key); !done)
            return done;
    }
    return transaction.commit();
}

Result<void> Journal::put(const JournalledText &entry)
{
    ArticleText fields = entry.text;
    fields.body.clear();
    if (auto gone = put(JournalEnd{entry.key}); !gone)
        return gone;
    Statement statement(*m_db,
                        u"INSERT INTO kept_text (newsroom, article, base, fields, body, kept_at)"
                        " VALUES (:newsroom, :article, :base, :fields, :body, :keptAt)"_s);
    return bindKey(statement, entry.key)
        .bind(u":base"_s, entry.base.number)
        .bind(u":fields"_s, toJson(fields))
        .bind(u":body"_s, entry.text.body.toUtf8())
        .bind(u":keptAt"_s, entry.keptAtUtc)
        .perform();
}

Result<void> Journal::put(const JournalledEdit &entry)
{
    Statement moment(*m_db,
                     u"UPDATE kept_text SET kept_at = :keptAt"
                     " WHERE newsroom = :newsroom AND article = :article"_s);
    const auto found = bindKey(moment, entry.key).bind(u":keptAt"_s, entry.keptAtUtc).run();
    if (!found)
        return found.error();
    if (*found == 0)
        return Error{ErrorCode::NotFound, entry.key.article.text(), {}};
    Statement edit(*m_db,
                   u"INSERT INTO kept_edit (newsroom, article, start, removed, inserted)"
                   " VALUES (:newsroom, :article, :start, :removed, :inserted)"_s);
    return bindKey(edit, entry.key)
        .bind(u":start"_s, qint64(entry.edit.start))
        .bind(u":removed"_s, qint64(entry.edit.removed))
        .bind(u":inserted"_s, entry.edit.inserted)
        .perform();
}

Result<void> Journal::put(const JournalEnd &entry)
{
    Statement statement(*m_db, u"DELETE FROM kept_text WHERE newsroom = :newsroom AND article = :article"_s);
    return bindKey(statement, entry.key).perform();
}

Result<void> Journal::put(const JournalledNote &entry)
{
    if (auto made = makeNoteTable(*m_db); !made)
        return made;
    Statement gone(*m_db, u"DELETE FROM kept_note WHERE newsroom = :newsroom AND article = :article"_s);
    if (auto done = bindKey(gone, entry.key).perform(); !done || !entry.note.isWritten())
        return done;
    const auto &[text, answers, anchor] = entry.note;
    Statement statement(*m_db,
                        u"INSERT INTO kept_note (newsroom, article, body, answers, revision, place_start,"
                        " place_length, quote, context_before, context_after, kept_at)"
                        " VALUES (:newsroom, :article, :body, :answers, :revision, :start, :length, :quote,"
                        " :before, :after, :keptAt)"_s);
    return bindKey(statement, entry.key)
        .bind(u":body"_s, text)
        .bind(u":answers"_s, answers)
        .bind(u":revision"_s, anchor.revision.number)
        .bind(u":start"_s, qint64(anchor.start))
        .bind(u":length"_s, qint64(anchor.length))
        .bind(u":quote"_s, anchor.quote)
        .bind(u":before"_s, anchor.before)
        .bind(u":after"_s, anchor.after)
        .bind(u":keptAt"_s, entry.keptAtUtc)
        .perform();
}

Result<bool> Journal::hasNoteTable()
{
    const auto tables =
        Statement(*m_db, m_db->dialect().countTables()).bind(u":name"_s, u"kept_note"_s).number();
    return tables ? Result<bool>(*tables > 0) : Result<bool>(tables.error());
}

Result<QList<JournalledNote>> Journal::notes()
{
    const auto isKept = hasNoteTable();
    if (!isKept)
        return isKept.error();
    if (!*isKept)
        return QList<JournalledNote>();
    return Statement(*m_db,
                     u"SELECT newsroom, article, body, answers, revision, place_start, place_length, quote,"
                     " context_before, context_after, kept_at FROM kept_note"
                     " ORDER BY kept_at, newsroom, article"_s)
        .all([](ResultRow &row) {
            JournalledNote kept;
            kept.key.newsroom = row.text();
            kept.key.article = row.id<ArticleId>();
            kept.note.text = row.text();
            kept.note.answers = row.id<NoteId>();
            NoteAnchor &anchor = kept.note.anchor;
            anchor.revision = {row.number()};
            anchor.start = qsizetype(row.number());
            anchor.length = qsizetype(row.number());
            anchor.quote = row.text();
            anchor.before = row.text();
            anchor.after = row.text();
            kept.keptAtUtc = row.moment();
            return kept;
        });
}

Result<QByteArray> Journal::bodyOf(const JournalKey &key)
{
    Statement text(*m_db, u"SELECT body FROM kept_text WHERE newsroom = :newsroom AND article = :article"_s);
    const auto found = bindKey(text, key).first([](ResultRow &row) { return row.bytes(); });
    if (!found)
        return found.error();
    QByteArray body = found->value_or(QByteArray());
    Statement edits(*m_db,
                    u"SELECT start, removed, inserted FROM kept_edit"
                    " WHERE newsroom = :newsroom AND article = :article ORDER BY number"_s);
    const auto kept = bindKey(edits, key).all([](ResultRow &row) {
        const qint64 start = row.number();
        const qint64 removed = row.number();
        return BodyEdit{start, removed, row.bytes()};
    });
    if (!kept)
        return kept.error();
    for (const BodyEdit &edit : *kept) {
        if (apply(edit, body))
            continue;
        // Those behind it stand on a text that nobody has; the words up to here are good.
        qCWarning(logStorage) << "left out, an edit does not fit its text:" << m_path << key.article.text();
        break;
    }
    return body;
}

Result<void> Journal::shorten(const JournalKey &key)
{
    Statement count(*m_db,
                    u"SELECT COUNT(*) FROM kept_edit WHERE newsroom = :newsroom AND article = :article"_s);
    const auto edits = bindKey(count, key).number();
    if (!edits)
        return edits.error();
    if (*edits <= mostEdits)
        return {};
    const auto body = bodyOf(key);
    if (!body)
        return body.error();
    Statement text(*m_db,
                   u"UPDATE kept_text SET body = :body WHERE newsroom = :newsroom AND article = :article"_s);
    if (auto written = bindKey(text, key).bind(u":body"_s, *body).perform(); !written)
        return written;
    Statement done(*m_db, u"DELETE FROM kept_edit WHERE newsroom = :newsroom AND article = :article"_s);
    return bindKey(done, key).perform();
}

Result<JournalTexts> Journal::texts()
{
    const auto held = Statement(*m_db, u"SELECT COUNT(*) FROM kept_text"_s).number();
    if (!held)
        return held.error();
    auto texts = Statement(*m_db,
                           u"SELECT newsroom, article, base, fields, kept_at FROM kept_text"
                           " ORDER BY kept_at, newsroom, article"_s)
                     .all(
                         [](ResultRow &row) {
                             JournalledText kept;
                             kept.key.newsroom = row.text();
                             kept.key.article = row.id<ArticleId>();
                             kept.base = {row.number()};
                             kept.text = row.json(articleTextFromJson);
                             kept.keptAtUtc = row.moment();
                             return kept;
                         },
                         BadRows::AreLeftOut);
    if (!texts)
        return texts.error();
    for (JournalledText &kept : *texts) {
        const auto body = bodyOf(kept.key);
        if (!body)
            return body.error();
        kept.text.body = QString::fromUtf8(*body);
    }
    const auto begun = notes();
    if (!begun)
        qCWarning(logStorage) << "left out, the notes of" << m_path << begun.error().detail;
    return JournalTexts{
        .texts = *texts, .notes = begun.value_or({}), .areAll = begun && texts->size() == *held};
}

Result<bool> Journal::isEmpty()
{
    const auto hasNotes = hasNoteTable();
    if (!hasNotes)
        return hasNotes.error();
    const QString texts = u"SELECT COUNT(*) FROM kept_text"_s;
    const QString both = u"SELECT (SELECT COUNT(*) FROM kept_text) + (SELECT COUNT(*) FROM kept_note)"_s;
    const auto held = Statement(*m_db, *hasNotes ? both : texts).number();
    return held ? Result<bool>(*held == 0) : Result<bool>(held.error());
}

void Journal::remove(std::unique_ptr<Journal> journal)
{
    // While it is still locked: nobody must find it and lose its text with it.
    for (const QString &file : filesOfDatabase(journal->m_path))
        QFile::remove(file);
}
