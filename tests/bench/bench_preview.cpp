// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long from a key press until both panes have painted, in the real editor pane; and how that compares to
// a whole parse of the same text in the same process. bench_preview [--json] [words…]

#include "benchreport.h"
#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/spelling.h"
#include "editor/writingview.h"
#include "markdown/markdown.h"

#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTimer>

#include <chrono>
#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A thousand keys of a kind: of fewer, p99 is a matter of one or two.
constexpr int rounds = 5;
constexpr int keysARound = 200;

/// Swallows what the parser tells.
class NoSink : public MarkdownSink
{
public:
    bool enterBlock(const BlockStart &) override { return true; }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &) override { return true; }
    bool leaveSpan(SpanKind) override { return true; }
    bool text(TextKind, QByteArrayView, qsizetype) override { return true; }
};

class Bench
{
public:
    Bench(int words, const QString &text, BenchReport &report)
        : m_words(words)
        , m_report(report)
        , m_text(text)
    {
        m_view.resize(1400, 900);
        m_view.show();
        // As on the desk; without a dictionary for English, nothing is checked.
        m_spelling->setLanguage(u"en"_s);
        m_spelling->setOn(true);
        QApplication::processEvents();
    }

    void run()
    {
        measureWholeParse(); // first: what it leaves in memory is not the editor's
        measureFirstPaint();
        for (const auto &[name, share] :
             {std::pair("start", 0.02), std::pair("middle", 0.5), std::pair("end", 0.98)})
            measureAt(QLatin1StringView(name), share);
        m_spelling->setOn(false);
        placeCursor(0.5);
        measureLetters(u"key middle, spelling off"_s);
        m_spelling->setOn(true);
        measureMemory();
    }

    /// Keys in the middle of one very large block.
    void runKeys(const QString &name, const QString &before = {})
    {
        m_view.setMarkdown(m_text, u"en"_s);
        measureWholeParse();
        QTextCursor cursor(m_view.source()->document()->findBlock(int(m_text.size() / 2)));
        if (!before.isEmpty())
            cursor = m_view.source()->document()->find(before, cursor);
        cursor.movePosition(QTextCursor::NextWord, QTextCursor::MoveAnchor, 3);
        m_view.source()->setTextCursor(cursor);
        m_view.source()->centerCursor();
        settle();
        measureLetters(name);
    }

private:
    double timed(const std::function<void()> &act)
    {
        return timedMs([&act] {
            act();
            // Both panes have posted their updates; sending them paints and flushes.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateLater);
        });
    }

    void press(int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
        QCoreApplication::sendEvent(m_view.source(), &down);
    }

    void print(const QString &name, const QList<double> &times)
    {
        m_report.row(name, m_words, times, {.ratioTo = u"whole parse"_s, .peerMs = m_wholeMs});
    }

    void measureFirstPaint()
    {
        QList<double> times;
        for (int round = 0; round < 5; ++round)
            times.append(timed([this] {
                m_view.setMarkdown(m_text, u"en"_s);
                m_view.preview()->viewport()->repaint();
            }));
        print(u"first paint"_s, times);
        m_text.clear(); // from here on the memory is the editor's own
    }

    void measureWholeParse()
    {
        const QByteArray utf8 = m_text.toUtf8();
        QList<double> times;
        for (int round = 0; round < 7; ++round) {
            times.append(timedMs([&utf8] {
                NoSink sink;
                if (!parseMarkdown(utf8, {}, sink))
                    qCritical("the text was refused");
            }));
        }
        print(u"whole parse"_s, times);
        m_wholeMs = medianMs(times);
    }

    void placeCursor(double share)
    {
        const QTextDocument &document = *m_view.source()->document();
        QTextBlock block = document.findBlock(int(double(document.characterCount()) * share));
        while (block.next().isValid() && block.length() < 200)
            block = block.next();
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::NextWord, QTextCursor::MoveAnchor, 20);
        m_view.source()->setTextCursor(cursor);
        m_view.source()->centerCursor();
        m_view.source()->setFocus();
        settle();
    }

    /// Lets timers come to their end, without spinning.
    void settle(std::chrono::milliseconds time = 450ms)
    {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    }

    QList<double> typeLetters()
    {
        QList<double> times;
        const QString typed = u"the ferry goes on and the words go on and on "_s;
        for (int index = 0; index < keysARound; ++index) {
            const QString letter(typed[index % typed.size()]);
            times.append(timed([&] { press(letter == u" "_s ? Qt::Key_Space : Qt::Key_A, letter); }));
        }
        return times;
    }

    QList<double> repeatKey(int key, const QString &text)
    {
        QList<double> times;
        for (int index = 0; index < keysARound; ++index)
            times.append(timed([&] { press(key, text); }));
        return times;
    }

    /// The next round meets the paragraph as it was.
    void removeLetters()
    {
        QTextCursor cursor = m_view.source()->textCursor();
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, keysARound);
        cursor.removeSelectedText();
        settle();
    }

    void measureLetters(const QString &name)
    {
        QList<double> letters;
        for (int round = 0; round < rounds; ++round) {
            letters += typeLetters();
            settle();
            removeLetters();
        }
        print(name, letters);
    }

    void measureKeys(const std::function<QString(const char *)> &label)
    {
        QList<double> letters;
        QList<double> enters;
        QList<double> deletions;
        for (int round = 0; round < rounds; ++round) {
            letters += typeLetters();
            enters += repeatKey(Qt::Key_Return, u"\r"_s);
            deletions += repeatKey(Qt::Key_Backspace, {});
            settle();
            removeLetters();
        }
        print(label("key"), letters);
        print(label("enter"), enters);
        print(label("backspace"), deletions);
    }

    void measureAt(QLatin1StringView name, double share)
    {
        const auto label = [name](const char *what) {
            return QString(QLatin1StringView(what) + u' ' + name);
        };
        placeCursor(share);
        measureKeys(label);
        const QString pasted = TextMaker().text(2000);
        QList<double> pastes;
        QList<double> undos;
        for (int index = 0; index < 5; ++index) {
            pastes.append(timed([&] { m_view.source()->insertPlainText(pasted); }));
            settle();
            undos.append(timed([&] { m_view.source()->undo(); }));
            settle();
        }
        print(label("paste"), pastes);
        print(label("undo"), undos);
        measureBlocks(label);
    }

    /// Edits that make other blocks of what stands there.
    void measureBlocks(const std::function<QString(const char *)> &label)
    {
        QList<double> deletions;
        QList<double> lists;
        QList<double> openings;
        QList<double> closings;
        for (int round = 0; round < 5; ++round) {
            selectParagraph();
            deletions.append(timed([&] { press(Qt::Key_Delete, {}); }));
            settle();
            m_view.source()->undo();
            m_view.source()->moveCursor(QTextCursor::StartOfBlock);
            press(Qt::Key_Minus, u"-"_s);
            lists.append(timed([&] { press(Qt::Key_Space, u" "_s); }));
            press(Qt::Key_Backspace, {});
            press(Qt::Key_Backspace, {});
            m_view.source()->insertPlainText(u"``\n"_s);
            m_view.source()->moveCursor(QTextCursor::PreviousBlock);
            m_view.source()->moveCursor(QTextCursor::EndOfBlock);
            settle();
            // Every fence below it begins where it ended before.
            openings.append(timed([&] { press(Qt::Key_QuoteLeft, u"`"_s); }));
            settle();
            closings.append(timed([&] { press(Qt::Key_Backspace, {}); }));
            settle();
            for (int key = 0; key < 2; ++key)
                press(Qt::Key_Backspace, {});
            press(Qt::Key_Delete, {});
            settle();
        }
        print(label("delete paragraph"), deletions);
        print(label("open list"), lists);
        print(label("open fence"), openings);
        print(label("fence gone"), closings);
    }

    void selectParagraph()
    {
        QTextCursor cursor = m_view.source()->textCursor();
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
        m_view.source()->setTextCursor(cursor);
    }

    /// What 10,000 edits leave in memory: a row before and one after them.
    void measureMemory()
    {
        m_view.setMarkdown(TextMaker().text(m_words), u"en"_s);
        placeCursor(0.5);
        const auto edits = [this](int count) {
            QList<double> times;
            for (int edit = 0; edit < count; ++edit) {
                const bool isTyped = edit % 100 < 50;
                times.append(timed(
                    [&] { press(isTyped ? Qt::Key_A : Qt::Key_Backspace, isTyped ? u"a"_s : QString()); }));
            }
            settle(5s); // what a look at the whole text takes is given back after a longer rest
            return times;
        };
        print(u"memory: 100 edits"_s, edits(100));
        print(u"memory: 10,000 more"_s, edits(10'000));
    }

    int m_words;
    BenchReport &m_report;
    QString m_text;
    double m_wholeMs = 0;
    WritingView m_view;
    Spelling *m_spelling = new Spelling(*m_view.source()); ///< The source owns it.
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BenchReport report(u"preview"_s, QApplication::arguments().mid(1), {1000, 10000, 100000});
    for (const int words : report.sizes()) {
        // With a name, so that the text that was handed over does not live as long as the run.
        Bench bench(words, TextMaker().text(words), report);
        bench.run();
    }
    QString list;
    QString table = u"| Name | One | Two | Three | Four |\n|---|---|---|---|---|\n"_s;
    TextMaker maker;
    for (int item = 0; item < 2000; ++item) {
        list += u"- "_s + maker.sentence(9) + u'\n';
        if (item < 1000)
            table += u"| "_s + maker.sentence(3) + u" | 1 | 22 | 333 | "_s + maker.sentence(2) + u" |\n"_s;
    }
    // A letter in a paragraph with a footnote, one of a hundred, and with links that are defined at the end.
    QString notes;
    QString definitions = u"[map]: https://packet.example/map\n\n"_s;
    for (int note = 1; note <= 100; ++note) {
        notes +=
            maker.text(980) + u"\n\n"_s + maker.sentence(12) + u" see the [map] there[^%1].\n\n"_s.arg(note);
        definitions += u"[^%1]: "_s.arg(note) + maker.sentence(10) + u"\n\n"_s;
    }
    Bench(100'000, notes + definitions, report).runKeys(u"key beside a footnote"_s, u"see the"_s);
    Bench(2000 * 9, list, report).runKeys(u"key in a list of 2000"_s);
    Bench(1000 * 8, table, report).runKeys(u"key in a table of 1000"_s);
    return 0;
}
