// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brokentable.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/dialogs/snippetsdialog.h"
#include "gui/features/snippetactions.h"
#include "gui/models/paletteroles.h"
#include "gui/newsroomsnippets.h"
#include "scratchdesk.h"
#include "support/verifyok.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Snippets on the desk: the list that inserts one, triggers, and the dialog that keeps them.
class TestNewsroomSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneIsFoundByLettersAndInserted();
    void theListShowsWhatWouldBeInserted_data();
    void theListShowsWhatWouldBeInserted();
    void variablesAreFilledIn_data();
    void variablesAreFilledIn();
    void triggersOfOthersAreKnownInTheNextArticle();
    void aBadOneIsToldAndNothingIsChanged();
    void withoutAnyTheListOpens();
    void oneIsAddedAndUsedAtOnce();
    void whatIsWrongWithTheTextIsSaidAtOnce();
    void oneIsDuplicatedAndRemovedAndBroughtBack();
    void twoEditorsLoseNothing();
    void whatIsNotSavedIsAskedFor();
    void aNewsroomThatCannotBeWrittenLosesNothing();

private:
    void put(const QString &name, const QString &trigger, const QString &text)
    {
        const Snippet snippet{.id = {}, .name = name, .trigger = trigger, .text = text};
        const auto stored = newsroom().setSnippet({{}, snippet}, u"Ada"_s);
        VERIFY_OK(stored);
        m_snippets->readAgain();
        QTRY_VERIFY(m_snippets->all().contains(*stored));
    }
    [[nodiscard]] Newsroom &newsroom() const { return m_scratch->desk().services().newsroom; }
    [[nodiscard]] SourceEditor &source() const { return *m_writing->source(); }
    void run(const QString &action) const
    {
        m_scratch->desk().actions().refresh();
        m_scratch->desk().actions().action(action)->trigger();
    }
    [[nodiscard]] SnippetsDialog *openDialog() const
    {
        run(u"snippet.list"_s);
        auto *dialog = m_scratch->window().findChild<SnippetsDialog *>();
        const auto *list = dialog->findChild<QListWidget *>(u"list"_s);
        const auto stored = newsroom().snippets();
        const bool isRead =
            QTest::qWaitFor([&] { return stored && list->count() == stored->size(); }) && dialog->isVisible();
        if (!isRead || !QTest::qWaitForWindowActive(dialog))
            return nullptr;
        // Without a window manager the application may still take the window behind it for the active one.
        QApplication::setActiveWindow(dialog);
        return dialog;
    }
    template <typename Widget>
    [[nodiscard]] static Widget *part(const QDialog *dialog, const QString &name)
    {
        return dialog->findChild<Widget *>(name);
    }
    static void press(const QDialog *dialog, const QString &button)
    {
        auto *found = part<QPushButton>(dialog, button);
        QVERIFY2(found->isEnabled(), qPrintable(button));
        found->click();
    }
    /// A button of the strip at the head of the dialog.
    [[nodiscard]] static QPushButton *offer(const QDialog *dialog, const QString &label)
    {
        for (const Banner *banner : dialog->findChildren<Banner *>()) {
            for (QPushButton *button : banner->findChildren<QPushButton *>()) {
                if (button->text() == label && button->isVisible())
                    return button;
            }
        }
        return nullptr;
    }
    [[nodiscard]] static QString said(const QDialog *dialog)
    {
        QStringList texts;
        for (const Banner *banner : dialog->findChildren<Banner *>()) {
            if (banner->isVisible())
                texts.append(banner->text());
        }
        return texts.join(u'|');
    }
    static void setFields(const QDialog *dialog, const QString &name, const QString &trigger,
                          const QString &text)
    {
        part<QLineEdit>(dialog, u"name"_s)->setText(name);
        part<QLineEdit>(dialog, u"trigger"_s)->setText(trigger);
        part<QPlainTextEdit>(dialog, u"text"_s)->setPlainText(text);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Snippet &snippet : newsroom().snippets().value_or({}))
            names.append(snippet.name);
        return names;
    }

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<WritingView> m_writing;
    NewsroomSnippets *m_snippets = nullptr;
};

void TestNewsroomSnippets::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    QVERIFY(m_scratch->show(m_scratch->add(u"Tide Gate Opens"_s)));
    m_writing = std::make_unique<WritingView>(&m_scratch->window());
    m_scratch->article().setBodySource([this] { return m_writing->markdown(); });
    m_snippets = new NewsroomSnippets(m_scratch->desk(), *m_writing);
    m_scratch->desk().actions().add(
        snippetActions(m_scratch->desk(), std::make_shared<QPointer<WritingView>>(m_writing.get())));
    m_writing->resize(900, 500);
    m_scratch->window().resize(900, 500);
    m_scratch->window().show();
    m_writing->show();
    m_scratch->window().activateWindow();
    source().setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&m_scratch->window()));
    m_writing->setMarkdown({}, u"en"_s);
}

void TestNewsroomSnippets::cleanup()
{
    m_writing.reset();
    m_scratch.reset();
}

void TestNewsroomSnippets::oneIsFoundByLettersAndInserted()
{
    put(u"Pull quote"_s, u"pq"_s, u"> ${1:words} $1"_s);
    put(u"Box"_s, u"box"_s, u"## $1"_s);
    put(u"Quiz"_s, {}, u"Q: $1"_s);
    m_scratch->desk().actions().refresh();
    QTest::keyClick(&source(), Qt::Key_J, Qt::ControlModifier);
    auto *palette = m_scratch->window().findChild<QDialog *>(u"snippetPalette"_s);
    QVERIFY(palette);
    const auto *list = palette->findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 3);
    auto *letters = palette->findChild<QLineEdit *>();
    QTest::keyClicks(letters, u"qu"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    QTest::keyClicks(letters, u"x"_s);
    QCOMPARE(list->model()->rowCount(), 0);
    QTest::keyClick(letters, Qt::Key_Return); // nothing to choose
    QVERIFY(palette->isVisible());
    letters->setText(u"pq"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Pull quote"_s);
    QTest::keyClick(letters, Qt::Key_Return);
    QTRY_COMPARE(m_writing->markdown(), u"> words words"_s);
    QTRY_COMPARE(m_scratch->window().focusWidget(), &source());
    QTest::keyClicks(&source(), u"tide"_s);
    QCOMPARE(m_writing->markdown(), u"> tide tide"_s);
}

void TestNewsroomSnippets::theListShowsWhatWouldBeInserted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("words of fields") << u"On ${1:date}, ${2:the ${3:old} pier}: $1$0"_s
                                     << u"On date, the old pier: date"_s;
    QTest::newRow("what the desk knows") << u"$HEADLINE:\n\n$TM_SELECTED_TEXT, $CLIPBOARD"_s
                                         << u"Tide Gate Opens: ‹selected text›, ‹clipboard›"_s;
    QTest::newRow("a dollar sign") << u"\\$5"_s << u"$5"_s;
    QTest::newRow("no more than a row holds") << u"ab"_s.repeated(500) << u"ab"_s.repeated(60);
}

void TestNewsroomSnippets::theListShowsWhatWouldBeInserted()
{
    QFETCH(QString, text);
    put(u"Snippet"_s, u"s"_s, text);
    run(u"snippet.insert"_s);
    const auto *palette = m_scratch->window().findChild<QWidget *>(u"snippetPalette"_s);
    QVERIFY(palette);
    QTEST(palette->findChild<QListView *>()->currentIndex().data(PaletteRole::Quiet).toString(), "shown");
}

void TestNewsroomSnippets::variablesAreFilledIn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("English")
        << u"en-US"_s << u"^Tide Gate Opens\\|[^|]*\\|copied\\|chosen\\|\\d{1,2} [A-Z][a-z]+ 20\\d\\d$"_s;
    QTest::newRow("German") << u"de"_s << u"\\|\\d{1,2}\\. [A-Z]\\S+ 20\\d\\d$"_s;
    QTest::newRow("Chinese") << u"zh-Hans"_s << u"\\|20\\d\\d年\\d{1,2}月\\d{1,2}日$"_s;
    QTest::newRow("French") << u"fr"_s << u"\\|\\d{1,2} \\p{L}+ 20\\d\\d$"_s;
}

void TestNewsroomSnippets::variablesAreFilledIn()
{
    QFETCH(QString, language);
    QFETCH(QString, pattern);
    put(u"All"_s, u"all"_s, u"$HEADLINE|$BYLINE|$CLIPBOARD|$TM_SELECTED_TEXT|$TODAY"_s);
    m_scratch->article().edit([&language](ArticleText &text) { text.language = language; });
    QApplication::clipboard()->setText(u"copied"_s);
    m_writing->setMarkdown(u"chosen"_s, language);
    source().selectAll();
    m_snippets->insert(m_snippets->all().constFirst());
    QVERIFY2(QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption)
                 .match(m_writing->markdown())
                 .hasMatch(),
             qPrintable(m_writing->markdown()));
}

void TestNewsroomSnippets::triggersOfOthersAreKnownInTheNextArticle()
{
    const Snippet theirs{.id = {}, .name = u"Source"_s, .trigger = u"src"_s, .text = u"Source: $1"_s};
    VERIFY_OK(newsroom().setSnippet({{}, theirs}, u"somebody"_s));
    QVERIFY(m_scratch->show(m_scratch->add(u"Other"_s)));
    QTRY_COMPARE(m_snippets->all().size(), 1);
    source().insertPlainText(u"据src"_s);
    QTest::keyClick(&source(), Qt::Key_Tab);
    QCOMPARE(m_writing->markdown(), u"据Source: "_s);
}

void TestNewsroomSnippets::aBadOneIsToldAndNothingIsChanged()
{
    QSignalSpy noticed(&m_scratch->desk(), &Desk::noticed);
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    // As another program may have written it.
    m_snippets->insert({.id = {}, .name = u"Bad"_s, .trigger = {}, .text = u"a\n$b"_s});
    QCOMPARE(noticed.size(), 1);
    const auto notice = noticed.constFirst().constFirst().value<Notice>();
    QCOMPARE(notice.tone, Tone::Failure);
    QVERIFY2(notice.text.contains(u"Bad:2:1"_s), qPrintable(notice.text));
    QCOMPARE(m_writing->markdown(), QString());
    source().setReadOnly(true);
    m_snippets->insert({.id = {}, .name = u"Good"_s, .trigger = {}, .text = u"a"_s});
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_writing->markdown(), QString());
}

void TestNewsroomSnippets::withoutAnyTheListOpens()
{
    run(u"snippet.insert"_s);
    const auto *dialog = m_scratch->window().findChild<SnippetsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!m_scratch->window().findChild<QDialog *>(u"snippetPalette"_s));
}

void TestNewsroomSnippets::oneIsAddedAndUsedAtOnce()
{
    SnippetsDialog *dialog = openDialog();
    QVERIFY(dialog);
    press(dialog, u"create"_s);
    setFields(dialog, u" Key  facts "_s, u"facts"_s, u"## ${1:$HEADLINE}\u00a0:\n\n- $2"_s);
    QCOMPARE(part<QPlainTextEdit>(dialog, u"preview"_s)->document()->toRawText(),
             u"## Tide Gate Opens\u00a0:\u2029\u2029- "_s);
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(names(), QStringList{u"Key facts"_s});
    QCOMPARE(newsroom().snippets()->first().text, u"## ${1:$HEADLINE}\u00a0:\n\n- $2"_s);
    QTRY_COMPARE(part<QListWidget>(dialog, u"list"_s)->count(), 1);
    QCOMPARE(part<QLineEdit>(dialog, u"name"_s)->text(), u"Key facts"_s);
    QVERIFY(!part<QPushButton>(dialog, u"save"_s)->isEnabled());
    QCOMPARE(said(dialog), QString());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_scratch->window().findChild<SnippetsDialog *>());
    QTRY_COMPARE(m_snippets->all().size(), 1);
    source().insertPlainText(u"facts"_s);
    QTest::keyClick(&source(), Qt::Key_Tab);
    QCOMPARE(m_writing->markdown(), u"## Tide Gate Opens\u00a0:\n\n- "_s);
}

void TestNewsroomSnippets::whatIsWrongWithTheTextIsSaidAtOnce()
{
    put(u"There"_s, u"there"_s, u"$1"_s);
    SnippetsDialog *dialog = openDialog();
    QVERIFY(dialog);
    auto *text = part<QPlainTextEdit>(dialog, u"text"_s);
    QCOMPARE(text->toPlainText(), u"$1"_s);
    text->setPlainText(u"one\n船 ${1:two"_s);
    QVERIFY2(said(dialog).startsWith(u"There:2:3 "_s), qPrintable(said(dialog)));
    QCOMPARE(part<QPlainTextEdit>(dialog, u"preview"_s)->toPlainText(), QString());
    press(dialog, u"save"_s);
    QTRY_VERIFY(said(dialog).count(u"There:2:3"_s) == 2);
    QCOMPARE(newsroom().snippets()->first().text, u"$1"_s);
    QCOMPARE(text->toPlainText(), u"one\n船 ${1:two"_s);
    text->setPlainText(QString(QString(79, u'x') + u'\n').repeated(12'500)); // a megabyte
    QVERIFY2(said(dialog).contains(u"65,536"_s), qPrintable(said(dialog)));
    text->setPlainText(u"one\n船 ${1:two}"_s);
    QTRY_VERIFY(!said(dialog).contains(u"65,536"_s));
    press(dialog, u"save"_s);
    QTRY_COMPARE(newsroom().snippets()->first().text, u"one\n船 ${1:two}"_s);
}

void TestNewsroomSnippets::oneIsDuplicatedAndRemovedAndBroughtBack()
{
    put(u"Quote"_s, u"pq"_s, u"> $1"_s);
    SnippetsDialog *dialog = openDialog();
    QVERIFY(dialog);
    press(dialog, u"duplicate"_s);
    QCOMPARE(part<QLineEdit>(dialog, u"name"_s)->text(), u"Quote (copy)"_s);
    QCOMPARE(part<QLineEdit>(dialog, u"trigger"_s)->text(), QString());
    press(dialog, u"save"_s);
    auto *list = part<QListWidget>(dialog, u"list"_s);
    QTRY_COMPARE(list->count(), 2);
    list->setCurrentRow(1);
    QTRY_COMPARE(part<QLineEdit>(dialog, u"name"_s)->text(), u"Quote (copy)"_s);
    list->setCurrentRow(0);
    list->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(names(), QStringList{u"Quote (copy)"_s});
    QTRY_COMPARE(list->count(), 1);
    QTRY_COMPARE(m_snippets->all().size(), 1);
    QTRY_VERIFY(offer(dialog, u"Undo"_s));
    offer(dialog, u"Undo"_s)->click();
    QTRY_COMPARE(list->count(), 2);
    const auto stored = newsroom().snippets();
    VERIFY_OK(stored);
    QCOMPARE(stored->first().trigger, u"pq"_s);
    QCOMPARE(part<QLineEdit>(dialog, u"trigger"_s)->text(), u"pq"_s);
}

void TestNewsroomSnippets::twoEditorsLoseNothing()
{
    put(u"Quote"_s, u"pq"_s, u"> $1"_s);
    SnippetsDialog *dialog = openDialog();
    QVERIFY(dialog);
    const Snippet read = newsroom().snippets()->first();
    Snippet theirs = read;
    theirs.text = u"theirs"_s;
    VERIFY_OK(newsroom().setSnippet({read, theirs}, u"somebody"_s));
    part<QPlainTextEdit>(dialog, u"text"_s)->setPlainText(u"mine"_s);
    press(dialog, u"save"_s);
    QTRY_VERIFY(said(dialog).contains(u"changed by somebody else"_s));
    QCOMPARE(part<QPlainTextEdit>(dialog, u"text"_s)->toPlainText(), u"mine"_s);
    QCOMPARE(newsroom().snippets()->first().text, u"theirs"_s);
    QTRY_VERIFY(offer(dialog, u"Discard Mine"_s));
    offer(dialog, u"Save Mine as a New One"_s)->click();
    QTRY_COMPARE(names(), (QStringList{u"Quote"_s, u"Quote (copy)"_s}));
    QCOMPARE(newsroom().snippets()->first().text, u"theirs"_s);
    QCOMPARE(newsroom().snippets()->last().text, u"mine"_s);
}

void TestNewsroomSnippets::whatIsNotSavedIsAskedFor()
{
    put(u"Quote"_s, u"pq"_s, u"> $1"_s);
    SnippetsDialog *dialog = openDialog();
    QVERIFY(dialog);
    part<QPlainTextEdit>(dialog, u"text"_s)->setPlainText(u"other"_s);
    QVERIFY(!part<QListWidget>(dialog, u"list"_s)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(said(dialog).contains(u"not saved"_s));
    QTRY_VERIFY(offer(dialog, u"Save"_s));
    offer(dialog, u"Save"_s)->click();
    QTRY_VERIFY(!m_scratch->window().findChild<SnippetsDialog *>());
    QCOMPARE(newsroom().snippets()->first().text, u"other"_s);
    dialog = openDialog();
    QVERIFY(dialog);
    part<QPlainTextEdit>(dialog, u"text"_s)->setPlainText(u"third"_s);
    press(dialog, u"discard"_s);
    QCOMPARE(part<QPlainTextEdit>(dialog, u"text"_s)->toPlainText(), u"other"_s);
    QVERIFY(part<QListWidget>(dialog, u"list"_s)->isEnabled());
}

void TestNewsroomSnippets::aNewsroomThatCannotBeWrittenLosesNothing()
{
    put(u"Quote"_s, u"pq"_s, u"> $1"_s);
    SnippetsDialog *dialog = openDialog();
    QVERIFY(dialog);
    part<QPlainTextEdit>(dialog, u"text"_s)->setPlainText(u"other"_s);
    {
        const BrokenTable broken(m_scratch->path(), u"snippet"_s);
        press(dialog, u"save"_s);
        QTRY_VERIFY(!said(dialog).isEmpty());
        QCOMPARE(part<QPlainTextEdit>(dialog, u"text"_s)->toPlainText(), u"other"_s);
    }
    press(dialog, u"save"_s);
    QTRY_COMPARE(newsroom().snippets()->first().text, u"other"_s);
}

QTEST_MAIN(TestNewsroomSnippets)
#include "tst_newsroomsnippets.moc"
