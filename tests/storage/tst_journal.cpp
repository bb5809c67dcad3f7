// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"
#include "storage/journal.h"
#include "storage/journaldialect.h"
#include "support/articlebuilder.h"
#include "support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const JournalKey storm{u"newsroom"_s, ArticleId(u"0190f5b0-0000-7000-8000-000000000001"_s)};

JournalledText kept(const JournalKey &key, const QString &body)
{
    return {.key = key,
            .base = {3},
            .text = ArticleBuilder().headline(u"Storm"_s).body(body).text(),
            .keptAtUtc = QDateTime({2026, 3, 1}, {9, 0}, Qt::UTC)};
}

JournalledEdit typed(qsizetype start, qsizetype removed, const QByteArray &inserted)
{
    return {storm, {start, removed, inserted}, QDateTime({2026, 3, 1}, {9, 1}, Qt::UTC)};
}

/// What the next program finds after this one has ended.
QStringList bodiesLeftIn(const QString &folder)
{
    QStringList bodies;
    for (const std::unique_ptr<Journal> &journal : Journal::leftBehind(folder)) {
        const auto texts = journal->texts();
        for (const JournalledText &text : texts.value_or({}).texts)
            bodies.append(text.text.body);
    }
    return bodies;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What was typed is in the file when write() answers, and comes back byte for byte.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void textsComeBackWhole()
    {
        const JournalledText text = kept(storm, u"风暴\u00a0and\u2028more 🌊"_s);
        {
            const auto journal = Journal::create(folder());
            VERIFY_OK(journal);
            VERIFY_OK((*journal)->write({text}));
        }
        const auto left = Journal::leftBehind(folder());
        QCOMPARE(left.size(), size_t(1));
        const auto texts = left.front()->texts();
        VERIFY_OK(texts);
        QVERIFY(texts->areAll);
        QCOMPARE(texts->texts, QList{text});
    }

    void editsAreWorkedIn()
    {
        const auto journal = Journal::create(folder());
        VERIFY_OK(journal);
        VERIFY_OK((*journal)->write({kept(storm, u"The storm"_s)}));
        VERIFY_OK((*journal)->write({typed(9, 0, " came"), typed(0, 3, "A 风")}));
        VERIFY_OK((*journal)->write({typed(5, 6, {})}));
        const auto texts = (*journal)->texts();
        VERIFY_OK(texts);
        QCOMPARE(texts->texts.constFirst().text.body, u"A 风 came"_s);
        QCOMPARE(texts->texts.constFirst().keptAtUtc, typed(0, 0, {}).keptAtUtc);
    }

    void aWholeTextTakesThePlaceOfItsEdits()
    {
        const auto journal = Journal::create(folder());
        VERIFY_OK(journal);
        VERIFY_OK((*journal)->write({kept(storm, u"One"_s), typed(3, 0, " two"), kept(storm, u"Other"_s)}));
        QCOMPARE((*journal)->texts()->texts.constFirst().text.body, u"Other"_s);
    }

    void manyEditsAreShortened()
    {
        QByteArray expected = "0";
        {
            const auto journal = Journal::create(folder());
            VERIFY_OK(journal);
            QList<JournalEntry> entries{kept(storm, u"0"_s)};
            for (int i = 1; i <= 2500; ++i) {
                const QByteArray word = QByteArray::number(i) + ' ';
                entries.append(typed(i % 2 ? 0 : expected.size(), 0, word));
                expected.insert(i % 2 ? 0 : expected.size(), word);
            }
            VERIFY_OK((*journal)->write(entries));
        }
        QCOMPARE(bodiesLeftIn(folder()), QStringList{QString::fromUtf8(expected)});
    }

    void anEditThatDoesNotFitEndsItsTextOnly()
    {
        const JournalKey other{u"newsroom"_s, ArticleId(u"0190f5b0-0000-7000-8000-000000000002"_s)};
        {
            const auto journal = Journal::create(folder());
            VERIFY_OK(journal);
            VERIFY_OK((*journal)->write({kept(other, u"Calm"_s), kept(storm, u"One"_s), typed(3, 0, " two"),
                                         typed(500, 1, "x"), typed(0, 0, "y")}));
            // The same edit must not stop what is typed after it from being kept.
            VERIFY_OK((*journal)->write(QList<JournalEntry>(2000, typed(0, 0, "z"))));
            VERIFY_OK((*journal)->write({typed(7, 0, " three")}));
        }
        QCOMPARE(bodiesLeftIn(folder()), (QStringList{u"Calm"_s, u"One two three"_s}));
    }

    void aDamagedTextDoesNotHideTheOthers()
    {
        const JournalKey other{u"newsroom"_s, ArticleId(u"0190f5b0-0000-7000-8000-000000000002"_s)};
        QString path;
        {
            const auto journal = Journal::create(folder());
            VERIFY_OK(journal);
            VERIFY_OK((*journal)->write({kept(other, u"Calm"_s), kept(storm, u"One"_s)}));
            path = (*journal)->path();
        }
        {
            const auto db = Database::openAs(std::make_unique<JournalDialect>(), NewsroomAddress::file(path),
                                             Database::Mode::Existing);
            VERIFY_OK(db);
            VERIFY_OK((*db)->execute(u"UPDATE kept_text SET fields = '{' WHERE article LIKE '%2'"_s));
        }
        QCOMPARE(bodiesLeftIn(folder()), QStringList{u"One"_s});
        QVERIFY(!Journal::leftBehind(folder()).front()->texts()->areAll);
    }

    void anEditWithoutItsTextIsRefusedWhole()
    {
        const auto journal = Journal::create(folder());
        VERIFY_OK(journal);
        const JournalKey other{u"newsroom"_s, ArticleId(u"0190f5b0-0000-7000-8000-000000000002"_s)};
        const auto written = (*journal)->write({kept(other, u"Calm"_s), typed(0, 0, "x")});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NotFound);
        QVERIFY((*journal)->texts()->texts.isEmpty());
    }

    void whatEndedIsGone()
    {
        const auto journal = Journal::create(folder());
        VERIFY_OK(journal);
        VERIFY_OK((*journal)->write({kept(storm, u"One"_s), typed(0, 0, "x"), JournalEnd{storm}}));
        QVERIFY((*journal)->texts()->texts.isEmpty());
    }

    void notesComeBackWholeAndBesideTheText()
    {
        const JournalledNote about{
            .key = storm,
            .note = {u"Is it?\n风暴 🌊"_s, {}, anchorAt(u"The ferry leaves at six."_s, 17, 6, {3})},
            .keptAtUtc = QDateTime({2026, 3, 1}, {9, 2}, Qt::UTC)};
        const JournalledNote answer{.key = {u"newsroom"_s, ArticleId::make()},
                                    .note = {u"Seven."_s, NoteId::make(), {}},
                                    .keptAtUtc = QDateTime({2026, 3, 1}, {9, 3}, Qt::UTC)};
        {
            const auto journal = Journal::create(folder());
            VERIFY_OK(journal);
            VERIFY_OK((*journal)->write({kept(storm, u"One"_s), about, answer, JournalEnd{storm}}));
        }
        const auto left = Journal::leftBehind(folder());
        const auto held = left.front()->texts();
        VERIFY_OK(held);
        QCOMPARE(held->notes, (QList{about, answer}));
        QVERIFY(held->texts.isEmpty());
        QCOMPARE(left.front()->notes()->size(), 2);
        QVERIFY(!*left.front()->isEmpty());
        VERIFY_OK(left.front()->write(
            {JournalledNote{storm, {u" \n"_s, {}, {}}, {}}, JournalledNote{answer.key, {}, {}}}));
        QVERIFY(*left.front()->isEmpty());
    }

    void damagedNotesDoNotHideTheTexts()
    {
        QString path;
        {
            const auto journal = Journal::create(folder());
            VERIFY_OK(journal);
            VERIFY_OK(
                (*journal)->write({kept(storm, u"One"_s),
                                   JournalledNote{storm, {u"Is it?"_s, {}, {}}, typed(0, 0, {}).keptAtUtc}}));
            path = (*journal)->path();
        }
        {
            const auto db = Database::openAs(std::make_unique<JournalDialect>(), NewsroomAddress::file(path),
                                             Database::Mode::Existing);
            VERIFY_OK(db);
            VERIFY_OK((*db)->execute(u"ALTER TABLE kept_note RENAME COLUMN quote TO another"_s));
        }
        const auto left = Journal::leftBehind(folder());
        const auto held = left.front()->texts();
        VERIFY_OK(held);
        QCOMPARE(held->texts, QList{kept(storm, u"One"_s)});
        QVERIFY(held->notes.isEmpty());
        QVERIFY2(!held->areAll, "the file would be removed with its notes");
        QVERIFY(!*left.front()->isEmpty());
    }

    void aJournalFromBeforeThereWereNotesIsReadAsItIs()
    {
        QString path;
        {
            const auto journal = Journal::create(folder());
            VERIFY_OK(journal);
            VERIFY_OK((*journal)->write({kept(storm, u"One"_s)}));
            path = (*journal)->path();
        }
        {
            const auto db = Database::openAs(std::make_unique<JournalDialect>(), NewsroomAddress::file(path),
                                             Database::Mode::Existing);
            VERIFY_OK(db);
            VERIFY_OK((*db)->execute(u"DROP TABLE IF EXISTS kept_note"_s));
        }
        const QByteArray before = bytesOf(path);
        {
            const auto left = Journal::leftBehind(folder());
            QCOMPARE(left.front()->texts()->texts, QList{kept(storm, u"One"_s)});
            QVERIFY(left.front()->notes()->isEmpty());
            QVERIFY(!*left.front()->isEmpty());
        }
        QVERIFY2(bytesOf(path) == before, "it could not be read from a full disk");
        const auto left = Journal::leftBehind(folder());
        VERIFY_OK(left.front()->write({JournalEnd{storm}, JournalledNote{storm, {}, {}}}));
        QVERIFY(*left.front()->isEmpty());
        VERIFY_OK(
            left.front()->write({JournalledNote{storm, {u"Is it?"_s, {}, {}}, typed(0, 0, {}).keptAtUtc}}));
        QCOMPARE(left.front()->notes()->constFirst().note.text, u"Is it?"_s);
    }

    void aLivingProgramsJournalIsNotTaken()
    {
        {
            const auto living = Journal::create(folder());
            VERIFY_OK(living);
            VERIFY_OK((*living)->write({kept(storm, u"Mine"_s)}));
            QVERIFY(Journal::leftBehind(folder()).empty());
        }
        const auto first = Journal::leftBehind(folder());
        QCOMPARE(first.size(), size_t(1));
        QVERIFY2(Journal::leftBehind(folder()).empty(), "two programs would recover one text");
    }

    void whatIsNoJournalStaysAndHindersNothing()
    {
        {
            const auto journal = Journal::create(folder());
            VERIFY_OK(journal);
            VERIFY_OK((*journal)->write({kept(storm, u"Mine"_s)}));
        }
        for (const QString &name : {u"a.galley-journal"_s, u"z.galley-journal"_s}) {
            QFile file(folder() + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(name.startsWith(u'a') ? 0 : 5000, 'x'));
        }
        QCOMPARE(bodiesLeftIn(folder()), QStringList{u"Mine"_s});
        QVERIFY(QFile::exists(folder() + u"/z.galley-journal"_s));
    }

    void removingLeavesNoFile()
    {
        auto journal = Journal::create(folder());
        VERIFY_OK(journal);
        VERIFY_OK((*journal)->write({kept(storm, u"Mine"_s)}));
        Journal::remove(std::move(*journal));
        QCOMPARE(QDir(folder()).entryList({u"*journal*"_s}), QStringList());
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        QFile file(folder());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto journal = Journal::create(folder() + u"/below"_s);
        QVERIFY(!journal);
        QCOMPARE(journal.error().code, ErrorCode::Io);
        QCOMPARE(journal.error().subject, folder() + u"/below"_s);
    }

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"journal"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
