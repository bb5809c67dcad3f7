// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that tst_killtyping kills. "make" makes a newsroom with one article and answers its id; "type"
// opens it in the real window and types ten keys a second, saying after each when it was pressed and what the
// source held then; "recover" starts anew and answers the text that the article opens with.

#include "base/errortext.h"
#include "editor/sourceeditor.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/deskcontroller.h"
#include "gui/mainwindow.h"
#include "support/articlebuilder.h"
#include "workflow/articles.h"
#include "workflow/recovery.h"

#include <QApplication>
#include <QTest>
#include <QTimer>

#include <cstdio>

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
    return type(words.value(2), ArticleId(words.value(3)), clock);
}
