// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "cli/console.h"
#include "workflow/servicesfixture.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// The command line shows what editors say to each other only where somebody asks for it.
class TestShowNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesAreShownOnlyWhereAskedFor();
    void aLengthTargetIsAField();

private:
    [[nodiscard]] static QByteArray run(const ServicesFixture &desk, const QStringList &arguments)
    {
        QBuffer out;
        QBuffer error;
        out.open(QIODevice::WriteOnly);
        error.open(QIODevice::WriteOnly);
        Console console(out, error, false, false);
        JobRunner jobs;
        const int code =
            runCommandLine(QStringList{u"--newsroom"_s, desk.path()} + arguments, desk.clock, jobs, console);
        return code == ExitDone ? out.data() : error.data();
    }
};

void TestShowNotes::notesAreShownOnlyWhereAskedFor()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    const auto note = desk->notes.add(article->id, anchorAt(article->text.body, 4, 4, {1}),
                                      u"Xylophone\x1b[2J"_s, u"Mei"_s);
    VERIFY_OK(note);
    VERIFY_OK(desk->notes.answer(note->id, u"Quirinus"_s, u"Jonas"_s));
    for (const QStringList &quiet : {QStringList{u"show"_s, u"storm"_s},
                                     {u"--json"_s, u"show"_s, u"storm"_s},
                                     {u"--json"_s, u"check"_s, u"storm"_s},
                                     {u"--json"_s, u"list"_s},
                                     {u"--json"_s, u"search"_s, u"Xylophone"_s}}) {
        const QByteArray said = run(desk, quiet);
        QVERIFY2(!said.contains("Xylophone") && !said.contains("Quirinus"), said.constData());
    }
    const QByteArray text = run(desk, {u"show"_s, u"storm"_s, u"--notes"_s});
    QVERIFY(text.contains("note\tMei\t"));
    QVERIFY(text.contains("\tvote\tXylophone\\x1b[2J\n"));
    QVERIFY(text.contains("answer\tJonas\t"));
    const QJsonArray notes =
        QJsonDocument::fromJson(run(desk, {u"--json"_s, u"show"_s, u"storm"_s, u"--notes"_s}))
            .object()
            .value(u"notes"_s)
            .toArray();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first()[u"quote"_s].toString(), u"vote"_s);
    QCOMPARE(notes.first()[u"answers"_s].toArray().first()[u"text"_s].toString(), u"Quirinus"_s);
}

void TestShowNotes::aLengthTargetIsAField()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    QVERIFY(!run(desk, {u"show"_s, u"storm"_s}).contains("length_target"));
    QVERIFY(!run(desk, {u"--json"_s, u"show"_s, u"storm"_s}).contains("length_target"));
    const LengthTarget target{.unit = LengthUnit::Characters, .amount = 2400};
    VERIFY_OK(desk->notes.setLengthTarget(article->id, target, u"Mei"_s));
    QVERIFY(run(desk, {u"show"_s, u"storm"_s}).contains("length_target\t2400 characters\n"));
    const auto json = QJsonDocument::fromJson(run(desk, {u"--json"_s, u"show"_s, u"storm"_s})).object();
    QCOMPARE(json[u"length_target"_s].toObject(),
             (QJsonObject{{u"unit"_s, u"characters"_s}, {u"amount"_s, 2400}}));
}

QTEST_GUILESS_MAIN(TestShowNotes)
#include "tst_shownotes.moc"
