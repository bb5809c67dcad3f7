// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/brokentable.h"
#include "gui/panes/editorpane.h"
#include "gui/presencewatch.h"
#include "gui/scratchdesk.h"
#include "workflow/presence.h"

using namespace Qt::StringLiterals;

/// Two desks on one newsroom: each sees that the other has the article open.
class TestPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scratch.reset(); }
    void whoHasTheArticleOpenIsSaid();
    void anotherWindowOfOnesOwnIsCalledThat();
    void otherDesksSeeThisOneUntilItLeaves();
    void whereTheNewsroomCannotBeWrittenNobodyIsShown();
    void whileASaveFailsNobodyIsAskedFor();

private:
    [[nodiscard]] Presence &presence() const { return m_scratch->desk().services().presence; }
    [[nodiscard]] static QString said(const EditorPane &pane)
    {
        return pane.findChild<Banner *>(u"others"_s)->text();
    }

    std::unique_ptr<ScratchDesk> m_scratch;
    ArticleId m_id;
};

void TestPresence::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_id = m_scratch->add(u"Ferry crews vote"_s);
}

void TestPresence::whoHasTheArticleOpenIsSaid()
{
    const EditorPane pane(m_scratch->desk(), nullptr);
    QVERIFY(presence().note(u"other desk"_s, m_id, u"Mei Lin"_s).has_value());
    QVERIFY(m_scratch->show(m_id));
    QTRY_VERIFY(said(pane).contains(u"Mei Lin"_s));

    // Another article is another matter, and so is the same one once she has left it.
    QVERIFY(m_scratch->show(m_scratch->add(u"Port stays open"_s)));
    QVERIFY(said(pane).isEmpty());
    QVERIFY(m_scratch->show(m_id));
    QTRY_VERIFY(said(pane).contains(u"Mei Lin"_s));
    QVERIFY(presence().end(u"other desk"_s).has_value());
    pane.findChild<PresenceWatch *>()->look();
    QTRY_VERIFY(said(pane).isEmpty());
}

void TestPresence::anotherWindowOfOnesOwnIsCalledThat()
{
    const EditorPane pane(m_scratch->desk(), nullptr);
    QVERIFY(presence().note(u"other desk"_s, m_id, m_scratch->desk().actor()).has_value());
    QVERIFY(m_scratch->show(m_id));
    QTRY_VERIFY(said(pane).contains(u"you, in another window"_s));
    QVERIFY(!said(pane).contains(m_scratch->desk().actor()));
}

void TestPresence::otherDesksSeeThisOneUntilItLeaves()
{
    const auto seen = [this] { return *presence().note(u"other desk"_s, m_id, u"Mei Lin"_s); };
    auto pane = std::make_unique<EditorPane>(m_scratch->desk(), nullptr);
    QVERIFY(m_scratch->show(m_id));
    QTRY_COMPARE(seen(), QStringList{m_scratch->desk().actor()});
    QVERIFY(m_scratch->show(m_scratch->add(u"Port stays open"_s)));
    QTRY_COMPARE(seen(), QStringList());
    QVERIFY(m_scratch->show(m_id));
    QTRY_COMPARE(seen(), QStringList{m_scratch->desk().actor()});
    pane.reset();
    QTRY_COMPARE(seen(), QStringList());
}

void TestPresence::whereTheNewsroomCannotBeWrittenNobodyIsShown()
{
    const EditorPane pane(m_scratch->desk(), nullptr);
    QVERIFY(presence().note(u"other desk"_s, m_id, u"Mei Lin"_s).has_value());
    const BrokenTable broken(m_scratch->path(), u"presence"_s);
    QVERIFY(m_scratch->show(m_id));
    m_scratch->article().edit([](ArticleText &text) { text.body = u"Typed."_s; });
    m_scratch->article().save(RevisionReason::Saved);
    QTRY_COMPARE(m_scratch->article().saveState(), SaveState::Saved);
    QVERIFY(said(pane).isEmpty());
}

void TestPresence::whileASaveFailsNobodyIsAskedFor()
{
    const EditorPane pane(m_scratch->desk(), nullptr);
    QVERIFY(presence().note(u"other desk"_s, m_id, u"Mei Lin"_s).has_value());
    QVERIFY(m_scratch->show(m_id));
    QTRY_VERIFY(said(pane).contains(u"Mei Lin"_s));
    const BrokenTable broken(m_scratch->path(), u"audit"_s); // presence has no line in it
    m_scratch->article().edit([](ArticleText &text) { text.body = u"Typed."_s; });
    m_scratch->article().save(RevisionReason::Saved);
    QTRY_COMPARE(m_scratch->article().saveState(), SaveState::Failed);
    pane.findChild<PresenceWatch *>()->look();
    QVERIFY(said(pane).isEmpty());
}

QTEST_MAIN(TestPresence)

#include "tst_presence.moc"
