// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/deskstatus.h"
#include "gui/features/sightactions.h"
#include "gui/panes/outlinepane.h"
#include "gui/panes/outlinetree.h"
#include "scratchdesk.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>

using namespace Qt::StringLiterals;

/// Outline, counts and the looks of the source, on a desk with a writing view beside it.
class TestWritingComforts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theOutlineFollowsTheTextAndTheCursor();
    void enterAndClickGoToTheHeading();
    void keysMoveASection();
    void draggingMovesASection();
    void whatIsFoldedStaysFolded();
    void theStatusBarCountsTheTextAndTheSelection();
    void looksAreKept();

private:
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QTreeWidgetItem *row(const QString &text) const
    {
        return m_tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<WritingView> m_writing;
    std::unique_ptr<OutlinePane> m_pane;
    OutlineTree *m_tree = nullptr;
};

namespace {

const QString sample = u"Lead.\n\n# One\n\n1\n\n## One A\n\n1a\n\n# Two\n\n2\n"_s;

} // namespace

void TestWritingComforts::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    QVERIFY(m_scratch->show(m_scratch->add(u"Headline"_s)));
    m_writing = std::make_unique<WritingView>(&m_scratch->window());
    m_scratch->article().setBodySource([this] { return m_writing->markdown(); });
    m_pane = std::make_unique<OutlinePane>(m_scratch->desk(), *m_writing, nullptr);
    m_tree = m_pane->findChild<OutlineTree *>(u"outlineTree"_s);
    m_writing->resize(900, 500);
    m_pane->resize(300, 400);
    m_scratch->window().resize(900, 500);
    m_scratch->window().show();
    m_pane->show();
    m_writing->setMarkdown(sample, u"en"_s);
    QTRY_COMPARE(rows().size(), 3);
}

void TestWritingComforts::cleanup()
{
    m_pane.reset();
    m_writing.reset();
    m_scratch.reset();
}

QStringList TestWritingComforts::rows() const
{
    QStringList rows;
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item)
        rows.append((*item)->parent() ? QString((*item)->parent()->text(0) + u'/' + (*item)->text(0))
                                      : (*item)->text(0));
    return rows;
}

void TestWritingComforts::theOutlineFollowsTheTextAndTheCursor()
{
    QCOMPARE(rows(), (QStringList{u"One"_s, u"One/One A"_s, u"Two"_s}));
    SourceEditor &source = *m_writing->source();
    source.selectRange({int(sample.indexOf(u"1a")), 0});
    QVERIFY(row(u"One A"_s)->font(0).bold());
    source.selectRange({int(sample.indexOf(u"# Two")) + 5, 0});
    QVERIFY(row(u"Two"_s)->font(0).bold());
    QVERIFY(!row(u"One A"_s)->font(0).bold());
    QTest::keyClicks(&source, u" and more"_s);
    QTRY_COMPARE(rows().last(), u"Two and more"_s);
    source.selectRange({0, 5});
    QTest::keyClicks(&source, u"# Zero"_s);
    QTRY_COMPARE(rows().size(), 4);
    QVERIFY(row(u"Zero"_s)->font(0).bold());
}

void TestWritingComforts::enterAndClickGoToTheHeading()
{
    m_tree->setFocus();
    m_tree->setCurrentItem(row(u"Two"_s));
    QTest::keyClick(m_tree, Qt::Key_Return);
    QCOMPARE(m_writing->source()->textCursor().position(), int(sample.indexOf(u"# Two")));
    QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, m_tree->visualItemRect(row(u"One"_s)).center());
    QCOMPARE(m_writing->source()->textCursor().position(), int(sample.indexOf(u"# One")));
}

void TestWritingComforts::keysMoveASection()
{
    m_tree->setFocus();
    m_tree->setCurrentItem(row(u"Two"_s));
    QTest::keyClick(m_tree, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(m_writing->markdown(), u"Lead.\n\n# Two\n\n2\n\n# One\n\n1\n\n## One A\n\n1a\n"_s);
    QCOMPARE(m_tree->currentItem(), row(u"Two"_s));
    QTest::keyClick(m_tree, Qt::Key_Up, Qt::AltModifier); // the first already
    QTest::keyClick(m_tree, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(m_writing->markdown(), sample);
    QCOMPARE(m_tree->currentItem(), row(u"Two"_s));
    m_writing->source()->undo();
    m_writing->source()->undo();
    QCOMPARE(m_writing->markdown(), sample);
    m_writing->source()->setReadOnly(true);
    QTest::keyClick(m_tree, Qt::Key_Up, Qt::AltModifier);
    QCoreApplication::processEvents();
    QCOMPARE(m_writing->markdown(), sample);
}

void TestWritingComforts::draggingMovesASection()
{
    const auto drop = [this](const QString &dragged, QPoint place) {
        m_tree->setCurrentItem(row(dragged));
        QMimeData mime;
        QDropEvent event(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        // Qt delivers a drop to the widget that a drag has entered, and only the window system begins one.
        struct Reached : OutlineTree
        {
            using OutlineTree::dropEvent;
        };
        (m_tree->*&Reached::dropEvent)(&event);
        QVERIFY(event.isAccepted());
    };
    drop(u"One"_s, m_tree->viewport()->rect().bottomLeft() + QPoint(5, -5)); // below all
    QTRY_COMPARE(m_writing->markdown(), u"Lead.\n\n# Two\n\n2\n\n# One\n\n1\n\n## One A\n\n1a\n"_s);
    QCOMPARE(rows(), (QStringList{u"Two"_s, u"One"_s, u"One/One A"_s}));
    drop(u"One A"_s, m_tree->visualItemRect(row(u"Two"_s)).center()); // into it
    QTRY_COMPARE(rows(), (QStringList{u"Two"_s, u"Two/One A"_s, u"One"_s}));
    m_writing->source()->undo();
    m_writing->source()->undo();
    QCOMPARE(m_writing->markdown(), sample);
}

void TestWritingComforts::whatIsFoldedStaysFolded()
{
    row(u"One"_s)->setExpanded(false);
    m_writing->source()->selectRange({0, 0});
    m_writing->source()->insertPlainText(u"# Zero\n\n"_s);
    QTRY_COMPARE(rows().size(), 4);
    QVERIFY(!row(u"One"_s)->isExpanded());
}

void TestWritingComforts::theStatusBarCountsTheTextAndTheSelection()
{
    DeskStatus status(m_scratch->desk());
    auto *length = status.findChild<QLabel *>(u"status.length"_s);
    m_writing->setMarkdown(u"It [rained](https://example.org/rain). 港口关闭。"_s, u"en"_s);
    QTRY_COMPARE(length->text(), u"6 words · 16 characters · 2 sentences · 1 min read"_s);
    QVERIFY(length->toolTip().startsWith(u"16 characters with spaces, 14 without."_s));
    QCOMPARE(length->accessibleDescription(), length->toolTip());
    m_writing->source()->selectRange({0, 10});
    QTRY_COMPARE(length->text(), u"2 of 6 words · 9 of 16 characters · 1 of 2 sentences · 1 min read"_s);
    QVERIFY(length->toolTip().startsWith(u"9 characters with spaces, 8 without."_s));
    m_writing->source()->selectRange({15, 5}); // within the address
    QTRY_COMPARE(length->text(), u"0 of 6 words · 0 of 16 characters · 0 of 2 sentences · 1 min read"_s);
    m_writing->source()->selectRange({0, 0});
    QTRY_COMPARE(length->text(), u"6 words · 16 characters · 2 sentences · 1 min read"_s);
    QTest::keyClicks(m_writing->source(), u"# No. "_s);
    QTRY_COMPARE(length->text(), u"7 words · 20 characters · 3 sentences · 1 min read"_s);
}

void TestWritingComforts::looksAreKept()
{
    const auto writing = std::make_shared<QPointer<WritingView>>(m_writing.get());
    ActionRegistry actions(m_scratch->settings(), &m_scratch->window());
    actions.add(sightActions(m_scratch->desk(), writing));
    actions.refresh();
    actions.action(u"view.focus.sentence"_s)->trigger();
    actions.action(u"view.typewriter"_s)->trigger();
    actions.action(u"view.width.wide"_s)->trigger();
    QVERIFY(actions.action(u"view.focus.sentence"_s)->isChecked());
    WritingView next;
    restoreSight(m_scratch->desk(), next);
    QCOMPARE(next.source()->focusMode(), SourceEditor::Focus::Sentence);
    QVERIFY(next.source()->isTypewriter());
    QCOMPARE(next.source()->measure(), 96);
    actions.action(u"view.focus.sentence"_s)->trigger(); // a second time: off
    QCOMPARE(m_writing->source()->focusMode(), SourceEditor::Focus::All);
}

QTEST_MAIN(TestWritingComforts)
#include "tst_writingcomforts.moc"
