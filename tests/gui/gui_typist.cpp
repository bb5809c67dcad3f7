// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that tst_killtyping kills and tst_writefaults hinders. "make" makes a newsroom with one article
// and answers its id; "type" opens it in the real window and types ten keys a second, saying after each when
// it was pressed and what the source held then; "recover" starts anew and answers the text that the article
// opens with. "outlast" types and saves while something keeps it from writing, and again when that is over;
// "lock" is such a thing.

#include "base/errortext.h"
#include "editor/sourceeditor.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/deskcontroller.h"
#include "gui/mainwindow.h"
#include "support/articlebuilder.h"
#include "workflow/articles.h"
#include "workflow/recovery.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int keyIntervalMs = 100;

int fail(const Error &error)
{
    std::fputs(qPrintable(errorText(error) + u'\n'), stderr);
    return 1;
}

void answer(const QByteArray &line)
{
    std::fputs(line.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

int make(const QString &path, const Clock &clock, JobRunner &jobs)
{
    if (const auto made = createNewsroom(path, NewsroomContent::Empty, clock); !made)
        return fail(made.error());
    const auto opened = openNewsroom(path, clock, jobs);
    if (!opened)
        return fail(opened.error());
    const auto text = ArticleBuilder().section({}).text();
    const auto article = (*opened)->services().articles.create(text, u"Mei"_s);
    if (!article)
        return fail(article.error());
    answer(article->id.text().toUtf8());
    return 0;
}

int recover(const QString &path, const ArticleId &id, const Clock &clock, JobRunner &jobs)
{
    const auto opened = openNewsroom(path, clock, jobs);
    if (!opened)
        return fail(opened.error());
    const AppServices &services = (*opened)->services();
    if (const auto recovery = recoverTexts(services, defaultJournalFolder(), u"Mei"_s); !recovery)
        return fail(recovery.error());
    const auto article = services.articles.open(id, u"Mei"_s);
    if (!article)
        return fail(article.error());
    answer(article->draft.value_or(article->article.text).body.toUtf8().toBase64());
    return 0;
}

/// One key a beat: words at the end, now and then a line, a word further up, a character taken back.
void press(SourceEditor &source, int beat)
{
    if (beat % 17 == 0)
        QTest::keyClick(&source, Qt::Key_Home, Qt::ControlModifier);
    else if (beat % 17 == 5)
        QTest::keyClick(&source, Qt::Key_End, Qt::ControlModifier);
    if (beat % 23 == 22)
        QTest::keyClick(&source, Qt::Key_Return);
    else if (beat % 13 == 12)
        QTest::keyClick(&source, Qt::Key_Backspace);
    else if (beat % 11 == 10)
        source.insertPlainText(u"风🌊"_s);
    else
        QTest::keyClick(&source, char('a' + beat % 26));
}

int type(const QString &path, const ArticleId &id, const Clock &clock)
{
    Settings settings;
    settings.setValue(settingsTable.personName, u"Mei"_s);
    DeskController controller(settings, clock);
    controller.start(path);
    QTimer beats;
    int beat = 0;
    QObject::connect(&beats, &QTimer::timeout, &beats, [&] {
        auto *const source = controller.window().findChild<SourceEditor *>();
        if (!controller.desk() || !source)
            return;
        CurrentArticle &article = controller.desk()->article();
        if (article.id() != id) {
            article.open(id);
            return;
        }
        const QByteArray moment = QByteArray::number(QDateTime::currentMSecsSinceEpoch());
        press(*source, ++beat);
        answer(moment + ' ' + source->mirror().text().toBase64());
    });
    beats.start(keyIntervalMs);
    return QApplication::exec();
}

/// Nobody else can write to the newsroom for that time.
int lock(const QString &path, int seconds)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    db.setDatabaseName(path);
    QSqlQuery query(db);
    if (!db.open() || !QSqlQuery(db).exec(u"BEGIN EXCLUSIVE"_s))
        return 1;
    answer("locked");
    QThread::sleep(ulong(seconds));
    return 0;
}

/// The longest time in which the window looked at nothing.
class Pulse : public QObject
{
public:
    Pulse()
    {
        connect(&m_beat, &QTimer::timeout, this,
                [this] { m_longestMs = std::max(m_longestMs, m_clock.restart()); });
        m_clock.start();
        m_beat.start(5);
    }
    [[nodiscard]] qint64 longestMs() const { return m_longestMs; }

private:
    QTimer m_beat;
    QElapsedTimer m_clock;
    qint64 m_longestMs = 0;
};

/// By system call: tests/support/faultshim.c must neither count it nor let it fail.
bool makeFile(const QString &path)
{
    return syscall(SYS_mknodat, AT_FDCWD, QFile::encodeName(path).constData(), S_IFREG | 0600, 0) == 0;
}

Result<void> saveAndWait(CurrentArticle &article)
{
    std::optional<Result<void>> outcome;
    article.save(RevisionReason::Saved, [&outcome](const Result<void> &done) { outcome = done; });
    while (!outcome)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *outcome;
}

/// Answers in lines: the outcome of the save while it lasts, what the strip says then, the longest pause of
/// the window in ms, and the text of the newest revision in the end.
int outlast(const QString &path, const ArticleId &id, const QString &scratch, int lockSeconds,
            const Clock &clock)
{
    Settings settings;
    settings.setValue(settingsTable.personName, u"Mei"_s);
    DeskController controller(settings, clock);
    controller.start(path);
    const auto waitUntil = [](const std::function<bool()> &isSo) { return QTest::qWaitFor(isSo, 120'000); };
    if (!waitUntil([&] { return controller.desk() != nullptr; }))
        return 2;
    CurrentArticle &article = controller.desk()->article();
    article.open(id);
    if (!waitUntil([&] { return article.id() == id; }))
        return 3;
    auto *const source = controller.window().findChild<SourceEditor *>();
    QProcess locker;
    if (lockSeconds > 0) {
        locker.start(QCoreApplication::applicationFilePath(),
                     {u"lock"_s, path, QString::number(lockSeconds)});
        if (!locker.waitForReadyRead())
            return 4;
    }
    if (!makeFile(scratch + u"/begun"_s))
        return 5;
    const Pulse pulse;
    for (int beat = 1; beat <= 40; ++beat) {
        press(*source, beat);
        QTest::qWait(20);
    }
    const Result<void> hindered = saveAndWait(article);
    answer(hindered ? QByteArray("saved") : QByteArray("failed " + errorText(hindered.error()).toUtf8()));
    QByteArrayList strips;
    for (const Banner *strip : controller.window().findChildren<Banner *>()) {
        if (strip->isVisible())
            strips.append(strip->text().toUtf8());
    }
    answer(strips.join(" | "));
    press(*source, 41);
    if (!waitUntil([&] { return locker.state() == QProcess::NotRunning; }))
        return 6;
    if (!makeFile(scratch + u"/ended"_s))
        return 5;
    const Result<void> after = saveAndWait(article);
    answer(QByteArray::number(pulse.longestMs()));
    if (!after)
        return fail(after.error());
    const auto stored = controller.desk()->services().articles.open(id);
    answer(stored ? stored->article.text.body.toUtf8().toBase64() : QByteArray());
    answer(source->mirror().text().toBase64());
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const SystemClock clock;
    JobRunner jobs;
    if (words.value(1) == "make"_L1)
        return make(words.value(2), clock, jobs);
    if (words.value(1) == "recover"_L1)
        return recover(words.value(2), ArticleId(words.value(3)), clock, jobs);
    if (words.value(1) == "lock"_L1)
        return lock(words.value(2), words.value(3).toInt());
    if (words.value(1) == "outlast"_L1)
        return outlast(words.value(2), ArticleId(words.value(3)), words.value(4), words.value(5).toInt(),
                       clock);
    return type(words.value(2), ArticleId(words.value(3)), clock);
}
