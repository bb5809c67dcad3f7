// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/features/features.h"
#include "gui/models/twolineroles.h"
#include "gui/opentabs.h"
#include "gui/reportfixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Takes the place of the system's browser.
class HeldBrowser : public QObject
{
    Q_OBJECT

public:
    HeldBrowser() { QDesktopServices::setUrlHandler(u"https"_s, this, "take"); }
    ~HeldBrowser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    Q_DISABLE_COPY_MOVE(HeldBrowser)
    QList<QUrl> opened;

public Q_SLOTS:
    void take(const QUrl &url) { opened.append(url); }
};

/// The link dialog over the source of an open article, worked by keys as a writer does.
class TestLinkDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wordsFindAnArticleAndEnterLinksIt();
    void theHeadlineStandsInWhereThereAreNoWords();
    void enterWaitsForTheAnswer();
    void keysGoThroughWhatIsFound();
    void anArticleThatReadersCannotOpenIsWarnedOf();
    void anAddressIsLinked_data();
    void anAddressIsLinked();
    void theAddressOnTheClipboardIsOffered();
    void aRefusedAddressSaysWhy_data();
    void aRefusedAddressSaysWhy();
    void anAddressOfAnOwnPageIsItsArticle();
    void aLinkIsChangedAndKeepsWhatWasNotTouched();
    void aLinkThatLeadsNowhereTakesWhatIsChosen();
    void aLinkIsRemoved();
    void aLinkOpens();
    void theDialogGoesWithItsArticle();
    void commandsFollowAndRemoveTheLinkAtTheCursor();
    void aLinkOfThePageOpensItsArticle();

private:
    [[nodiscard]] SourceEditor &source() const { return *m_writing->source(); }
    [[nodiscard]] QDialog *dialog() const
    {
        return m_scratch->window().findChild<QDialog *>(u"linkDialog"_s);
    }
    void trigger(const QString &id) { m_scratch->desk().actions().action(id)->trigger(); }
    /// Puts the text on the desk with the cursor, or a selection, between the bars, and asks for a link.
    void ask(QString text);
    [[nodiscard]] QLineEdit *target() const { return part<QLineEdit>(*dialog(), "target"); }
    [[nodiscard]] QLineEdit *words() const { return part<QLineEdit>(*dialog(), "words"); }
    [[nodiscard]] QListView *found() const { return part<QListView>(*dialog(), "found"); }
    [[nodiscard]] QString notice() const { return dialog()->findChild<Banner *>()->text(); }
    /// Types into the target and waits for the rows.
    [[nodiscard]] bool type(const QString &text, int rows);

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<QWidget> m_pane;
    WritingView *m_writing = nullptr;
    ArticleId m_id;
    ArticleId m_ferry;
};

void TestLinkDialog::init()
{
    QApplication::clipboard()->clear();
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_ferry = addPublished(*m_scratch, u"Ferry [fares] rise"_s, u"The fares rise."_s);
    m_id = m_scratch->add(u"Harbour budget"_s);
    Desk &desk = m_scratch->desk();
    const Feature feature = writingFeature(desk, *new OpenTabs(desk));
    desk.actions().add(feature.actions);
    m_pane.reset(feature.panes.first().create(&m_scratch->window()));
    m_writing = m_pane->findChild<WritingView *>(u"writing"_s);
    m_scratch->window().resize(900, 600);
    m_pane->resize(900, 600);
    m_scratch->window().show();
    QVERIFY(m_scratch->show(m_id));
    desk.actions().refresh();
}

void TestLinkDialog::cleanup()
{
    m_pane.reset();
    m_scratch.reset();
}

void TestLinkDialog::ask(QString text)
{
    QTRY_VERIFY(!dialog()); // one that was answered goes with the next event
    const int from = int(text.indexOf(u'|'));
    text.remove(from, 1);
    const int to = int(text.indexOf(u'|'));
    text.remove(u'|');
    source().selectAll();
    source().insertPlainText(text);
    source().selectRange({from, to < 0 ? 0 : to - from});
    source().setFocus();
    trigger(u"format.link"_s);
    QVERIFY(dialog() && dialog()->isVisible());
}

bool TestLinkDialog::type(const QString &text, int rows)
{
    target()->selectAll();
    QTest::keyClicks(target(), text);
    return QTest::qWaitFor([this, rows] {
        return found()->model()->rowCount() == rows && (rows == 0 || found()->currentIndex().isValid());
    });
}

void TestLinkDialog::wordsFindAnArticleAndEnterLinksIt()
{
    ask(u"The |new fares| hurt."_s);
    const QAbstractItemModelTester tester(found()->model());
    QCOMPARE(words()->text(), u"new fares"_s);
    QCOMPARE(dialog()->focusWidget(), target());
    QVERIFY(type(u"ferry"_s, 1));
    const QModelIndex row = found()->currentIndex();
    QCOMPARE(row.data().toString(), u"Ferry [fares] rise"_s);
    QCOMPARE(row.data(SignWordRole).toString(), u"Published"_s);
    const QString detail = row.data(DetailRole).toString();
    QVERIFY2(detail.contains(m_scratch->desk().facts().sectionName(m_scratch->section())),
             qPrintable(detail));
    QVERIFY2(detail.contains(QLocale().toString(QDate::currentDate(), QLocale::ShortFormat)),
             qPrintable(detail));
    QCOMPARE(notice(), QString());
    QTest::keyClick(target(), Qt::Key_Return);
    QCOMPARE(source().toPlainText(), u"The [new fares](ferry-fares-rise.html) hurt."_s);
    QTRY_VERIFY(!dialog());
    source().undo();
    QCOMPARE(source().toPlainText(), u"The new fares hurt."_s);
}

void TestLinkDialog::theHeadlineStandsInWhereThereAreNoWords()
{
    ask(u"See: |"_s);
    QVERIFY(type(u"ferry"_s, 1));
    QTest::keyClick(target(), Qt::Key_Return);
    QCOMPARE(source().toPlainText(), u"See: [Ferry \\[fares\\] rise](ferry-fares-rise.html)"_s);
}

void TestLinkDialog::enterWaitsForTheAnswer()
{
    ask(u"See |it|."_s);
    QTest::keyClicks(target(), u"ferry"_s);
    QTest::keyClick(target(), Qt::Key_Return);
    QTRY_COMPARE(source().toPlainText(), u"See [it](ferry-fares-rise.html)."_s);
}

void TestLinkDialog::keysGoThroughWhatIsFound()
{
    (void)addPublished(*m_scratch, u"Ferry crews vote"_s, u"They vote."_s);
    ask(u"See |it|."_s);
    QVERIFY(type(u"ferry"_s, 2));
    const QString first = found()->currentIndex().data().toString();
    QTest::keyClick(target(), Qt::Key_Up);
    QCOMPARE(found()->currentIndex().data().toString(), first);
    QTest::keyClick(target(), Qt::Key_Down);
    const QString second = found()->currentIndex().data().toString();
    QVERIFY(second != first);
    QTest::keyClick(target(), Qt::Key_Return);
    QCOMPARE(source().toPlainText(),
             second == u"Ferry crews vote"_s ? u"See [it](ferry-crews-vote.html)."_s
                                             : u"See [it](ferry-fares-rise.html)."_s);
}

void TestLinkDialog::anArticleThatReadersCannotOpenIsWarnedOf()
{
    QVERIFY(!m_scratch->add(u"Dredger to be sold"_s).isNull());
    ask(u"See |it|."_s);
    QVERIFY(type(u"dredger"_s, 1));
    QVERIFY2(notice().contains(u"not published"_s), qPrintable(notice()));
    QVERIFY(found()->currentIndex().data(AttentionRole).toString().contains(u"not published"_s));
    QCOMPARE(found()->currentIndex().data(SignWordRole).toString(), u"Draft"_s);
    QTest::keyClick(target(), Qt::Key_Return);
    QCOMPARE(source().toPlainText(), u"See [it](dredger-to-be-sold.html)."_s);

    ask(u"See |it|."_s);
    target()->selectAll();
    QTest::keyClicks(target(), u"harbour budget"_s);
    QTRY_COMPARE(found()->model()->rowCount(), 1);
    QVERIFY(!found()->currentIndex().isValid()); // this article itself
    QTest::keyClick(target(), Qt::Key_Return);
    QVERIFY(dialog());
    QCOMPARE(source().toPlainText(), u"See it."_s);

    QVERIFY(type(u"zeppelin"_s, 0));
    QTRY_VERIFY(notice().contains(u"No article"_s));
}

void TestLinkDialog::anAddressIsLinked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("web") << u"https://example.org/a (b"_s << u"See |it|."_s
                         << u"See [it](https://example.org/a%20\\(b)."_s;
    QTest::newRow("host") << u"example.org/x"_s << u"See |it|."_s << u"See [it](https://example.org/x)."_s;
    QTest::newRow("mail") << u"desk@example.org"_s << u"See |it|."_s
                          << u"See [it](mailto:desk@example.org)."_s;
    QTest::newRow("without words") << u"https://example.org/x"_s << u"See | now"_s
                                   << u"See <https://example.org/x> now"_s;
    QTest::newRow("no page of ours") << u"about.html"_s << u"See |it|."_s << u"See [it](about.html)."_s;
}

void TestLinkDialog::anAddressIsLinked()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    ask(text);
    QTest::keyClicks(target(), typed);
    QTest::keyClick(target(), Qt::Key_Return);
    QTRY_COMPARE(source().toPlainText(), expected);
}

void TestLinkDialog::theAddressOnTheClipboardIsOffered()
{
    QApplication::clipboard()->setText(u"https://example.org/x\n"_s);
    ask(u"See |it|."_s);
    QCOMPARE(target()->text(), u"https://example.org/x"_s);
    QCOMPARE(target()->selectedText(), target()->text()); // typing takes its place
    QTest::keyClick(target(), Qt::Key_Return);
    QTRY_COMPARE(source().toPlainText(), u"See [it](https://example.org/x)."_s);

    QApplication::clipboard()->setText(u"no address at all"_s);
    ask(u"See |it|."_s);
    QCOMPARE(target()->text(), QString());
}

void TestLinkDialog::aRefusedAddressSaysWhy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("script") << u"javascript:alert(1)"_s << u"“javascript:”"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"“file:”"_s;
    QTest::newRow("unfinished") << u"https://"_s << u"not complete"_s;
}

void TestLinkDialog::aRefusedAddressSaysWhy()
{
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    ask(u"See |it|."_s);
    QVERIFY(type(typed, 0));
    QTRY_VERIFY2(notice().contains(reason), qPrintable(notice()));
    QVERIFY(!part<QPushButton>(*dialog(), "link")->isEnabled());
    QTest::keyClick(target(), Qt::Key_Return);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(source().toPlainText(), u"See it."_s);
}

void TestLinkDialog::anAddressOfAnOwnPageIsItsArticle()
{
    ask(u"See |it|."_s);
    QTest::keyClicks(target(), u"./ferry-fares-rise.html#crew"_s);
    QTRY_COMPARE(found()->currentIndex().data().toString(), u"Ferry [fares] rise"_s);
    QTest::keyClick(target(), Qt::Key_Return);
    QCOMPARE(source().toPlainText(), u"See [it](ferry-fares-rise.html#crew)."_s);
}

void TestLinkDialog::aLinkIsChangedAndKeepsWhatWasNotTouched()
{
    ask(u"See [the *fa|res*](./ferry-fares-rise.html#x \"T\") now."_s);
    QCOMPARE(words()->text(), u"the fares"_s);
    QCOMPARE(target()->text(), u"./ferry-fares-rise.html#x"_s);
    QTRY_COMPARE(found()->currentIndex().data().toString(), u"Ferry [fares] rise"_s);
    words()->setText(u"all fares"_s);
    QTest::keyClick(words(), Qt::Key_Return);
    QTRY_COMPARE(source().toPlainText(), u"See [all fares](./ferry-fares-rise.html#x \"T\") now."_s);
    source().undo();

    ask(u"See [the *fa|res*](a.html \"T\") now."_s);
    target()->selectAll();
    QTest::keyClicks(target(), u"https://example.org/y"_s);
    QTest::keyClick(target(), Qt::Key_Return);
    QTRY_COMPARE(source().toPlainText(), u"See [the *fares*](https://example.org/y \"T\") now."_s);
}

void TestLinkDialog::aLinkThatLeadsNowhereTakesWhatIsChosen()
{
    ask(u"See [it|](ferry)."_s);
    QTRY_COMPARE(found()->model()->rowCount(), 1);
    QTest::keyClick(target(), Qt::Key_Return);
    QTRY_COMPARE(source().toPlainText(), u"See [it](ferry-fares-rise.html)."_s);
}

void TestLinkDialog::aLinkIsRemoved()
{
    ask(u"See [the *fa|res*](a.html \"T\") now."_s);
    part<QPushButton>(*dialog(), "removeLink")->click();
    QCOMPARE(source().toPlainText(), u"See the *fares* now."_s);
    QTRY_VERIFY(!dialog());
    source().undo();
    QCOMPARE(source().toPlainText(), u"See [the *fares*](a.html \"T\") now."_s);

    ask(u"See |it|."_s);
    QVERIFY(!part<QPushButton>(*dialog(), "removeLink")->isVisible());
    QVERIFY(!part<QPushButton>(*dialog(), "openLink")->isVisible());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(source().toPlainText(), u"See it."_s);
}

void TestLinkDialog::aLinkOpens()
{
    const HeldBrowser browser;
    ask(u"See [the fa|res](https://example.org/x)."_s);
    part<QPushButton>(*dialog(), "openLink")->click();
    QTRY_COMPARE(browser.opened, QList<QUrl>{QUrl(u"https://example.org/x"_s)});
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_scratch->article().id(), m_id);

    ask(u"See [the fa|res](ferry-fares-rise.html)."_s);
    part<QPushButton>(*dialog(), "openLink")->click();
    QTRY_COMPARE(m_scratch->article().id(), m_ferry);
    QCOMPARE(browser.opened.size(), 1);
    QCOMPARE(m_scratch->articles().open(m_id)->article.text.body,
             u"See [the fares](ferry-fares-rise.html)."_s);
}

void TestLinkDialog::theDialogGoesWithItsArticle()
{
    ask(u"See |it|."_s);
    QVERIFY(m_scratch->show(m_ferry));
    QTRY_VERIFY(!dialog());
    QCOMPARE(source().toPlainText(), u"The fares rise."_s);
}

void TestLinkDialog::commandsFollowAndRemoveTheLinkAtTheCursor()
{
    const HeldBrowser browser;
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    ask(u"See [the fa|res](https://example.org/x)."_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    trigger(u"format.openLink"_s);
    QTRY_COMPARE(browser.opened.size(), 1);
    trigger(u"format.removeLink"_s);
    QCOMPARE(source().toPlainText(), u"See the fares."_s);
    QCOMPARE(told.size(), 0);
    trigger(u"format.removeLink"_s);
    trigger(u"format.openLink"_s);
    QCOMPARE(told.size(), 2);
    QCOMPARE(browser.opened.size(), 1);
}

void TestLinkDialog::aLinkOfThePageOpensItsArticle()
{
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    Q_EMIT m_writing->linkActivated(u"nothing-here.html"_s);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(u"nothing-here.html"_s));
    Q_EMIT m_writing->linkActivated(u"ferry-fares-rise.html"_s);
    QTRY_COMPARE(m_scratch->article().id(), m_ferry);
}

QTEST_MAIN(TestLinkDialog)
#include "tst_linkdialog.moc"
