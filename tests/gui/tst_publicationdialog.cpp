// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlefindings.h"
#include "gui/banner.h"
#include "gui/dialogs/publicationdialog.h"
#include "gui/panes/editorpane.h"
#include "gui/scratchdesk.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestPublicationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsStoredIsWhatTheNewsroomHasThen();
    void aWrongFieldIsNamedAndNothingIsStored_data();
    void aWrongFieldIsNamedAndNothingIsStored();
    void sectionsAreAddedRenamedAndOrdered();
    void aSectionWithArticlesStays();
    void whatAnotherEditorChangedIsNotUndone();
    void anEarlierRefusalUndoesNobodyElse();
    void closingTheFormLeavesTheWriteItsOutcome_data();
    void closingTheFormLeavesTheWriteItsOutcome();
    void theContactFindingOpensTheFormAtItsField();

private:
    [[nodiscard]] bool open(const QString &field = {});
    [[nodiscard]] PublicationDialog *dialog() const
    {
        return m_scratch->desk().window()->findChild<PublicationDialog *>();
    }
    template <typename Widget>
    [[nodiscard]] Widget &part(const QString &name) const
    {
        return *dialog()->findChild<Widget *>(name);
    }
    void save() const { part<QDialogButtonBox>(u"buttons"_s).button(QDialogButtonBox::Save)->click(); }
    [[nodiscard]] Publication stored() const
    {
        return m_scratch->desk().services().newsroom.publication().value_or(Publication());
    }
    [[nodiscard]] QStringList sectionNames() const;
    [[nodiscard]] Newsroom &newsroom() const { return m_scratch->desk().services().newsroom; }
    [[nodiscard]] bool setContactAsSomebody(const QString &address) const;

    std::unique_ptr<ScratchDesk> m_scratch;
};

void TestPublicationDialog::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
}

void TestPublicationDialog::cleanup()
{
    if (dialog())
        dialog()->reject();
    m_scratch.reset();
}

bool TestPublicationDialog::open(const QString &field)
{
    showPublicationDialog(m_scratch->desk(), field);
    return QTest::qWaitFor([this] { return part<QTabWidget>(u"tabs"_s).isEnabled(); });
}

QStringList TestPublicationDialog::sectionNames() const
{
    QStringList names;
    for (const Section &section : m_scratch->desk().services().newsroom.sections().value_or({}))
        names.append(section.name);
    return names;
}

bool TestPublicationDialog::setContactAsSomebody(const QString &address) const
{
    Publication theirs = stored();
    if (theirs.name.isEmpty())
        theirs.name = u"The Packet"_s;
    theirs.contactAddress = address;
    return newsroom().setPublication({stored(), theirs}, u"somebody"_s).has_value();
}

void TestPublicationDialog::whatIsStoredIsWhatTheNewsroomHasThen()
{
    QVERIFY(open());
    part<QLineEdit>(u"name"_s).setText(u"  The  Packet "_s);
    part<QLineEdit>(u"baseUrl"_s).setText(u"https://packet.example"_s);
    part<QLineEdit>(u"timeZone"_s).setText(u"Asia/Shanghai"_s);
    part<QLineEdit>(u"contactAddress"_s).setText(u"desk@packet.example"_s);
    part<QLineEdit>(u"correctionsPolicy"_s).setText(u"https://packet.example/corrections"_s);
    part<QPushButton>(u"addLink"_s).click();
    part<QTableWidget>(u"footerLinks"_s).item(0, 0)->setText(u"Imprint"_s);
    part<QTableWidget>(u"footerLinks"_s).item(0, 1)->setText(u"imprint.html"_s);
    part<QSpinBox>(u"suggestTags"_s).setValue(150);
    part<QSpinBox>(u"suggestSection"_s).setValue(0);
    part<QSpinBox>(u"suggestRecency"_s).setValue(200);
    part<QCheckBox>(u"suggestNothingNewer"_s).setChecked(true);
    save();
    QTRY_VERIFY(!dialog());
    const Publication publication = stored();
    QVERIFY(publication.suggestions
            == (SuggestionWeights{.tags = 150, .section = 0, .recency = 200, .nothingNewer = true}));
    QCOMPARE(publication.name, u"The Packet"_s);
    QCOMPARE(publication.baseUrl, u"https://packet.example/"_s);
    QCOMPARE(publication.timeZone, u"Asia/Shanghai"_s);
    QCOMPARE(publication.contactAddress, u"desk@packet.example"_s);
    QCOMPARE(publication.correctionsPolicy, u"https://packet.example/corrections"_s);
    QCOMPARE(publication.footerLinks, (QList<FooterLink>{{u"Imprint"_s, u"imprint.html"_s}}));
    QTRY_COMPARE(m_scratch->desk().facts().publication(), publication);
}

void TestPublicationDialog::aWrongFieldIsNamedAndNothingIsStored_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::newRow("name") << u"name"_s << u" "_s << u"Name"_s;
    QTest::newRow("address") << u"baseUrl"_s << u"packet.example"_s << u"Address of the pages"_s;
    QTest::newRow("zone") << u"timeZone"_s << u"Harbour/Pier"_s << u"Time zone"_s;
    QTest::newRow("contact") << u"contactAddress"_s << u"ask at the desk"_s << u"Contact"_s;
    QTest::newRow("policy") << u"correctionsPolicy"_s << u"our policy"_s << u"Corrections policy"_s;
}

void TestPublicationDialog::aWrongFieldIsNamedAndNothingIsStored()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, label);
    QVERIFY(open());
    const Publication before = stored();
    part<QLineEdit>(u"name"_s).setText(u"The Packet"_s);
    part<QLineEdit>(field).setText(text);
    save();
    QVERIFY(dialog());
    QVERIFY2(dialog()->findChild<Banner *>()->text().startsWith(label),
             qPrintable(dialog()->findChild<Banner *>()->text()));
    QVERIFY(part<QTabWidget>(u"tabs"_s).currentWidget()->isAncestorOf(&part<QLineEdit>(field)));
    QVERIFY(dialog()->focusWidget() == &part<QLineEdit>(field));
    QCOMPARE(stored(), before);
}

void TestPublicationDialog::sectionsAreAddedRenamedAndOrdered()
{
    const QStringList before = sectionNames();
    const Slug slug = m_scratch->desk().facts().sections().constFirst().slug;
    QVERIFY(open());
    part<QLineEdit>(u"name"_s).setText(u"The Packet"_s);
    auto &list = part<QListWidget>(u"sections"_s);
    list.item(0)->setText(u"Harbour news"_s);
    part<QPushButton>(u"addSection"_s).click();
    list.currentItem()->setText(u"Letters"_s);
    while (list.currentRow() > 0)
        part<QPushButton>(u"sectionUp"_s).click();
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(sectionNames(), QStringList({u"Letters"_s, u"Harbour news"_s}) + before.mid(1));
    const auto sections = m_scratch->desk().services().newsroom.sections();
    QCOMPARE(sections->at(0).slug.text(), u"letters"_s);
    QCOMPARE(sections->at(1).slug, slug); // readers know its address
}

void TestPublicationDialog::aSectionWithArticlesStays()
{
    QVERIFY(!m_scratch->add(u"Gulls return"_s).isNull());
    const QStringList before = sectionNames();
    QVERIFY(open());
    part<QLineEdit>(u"name"_s).setText(u"The Packet"_s);
    auto &list = part<QListWidget>(u"sections"_s);
    list.setCurrentRow(0);
    part<QPushButton>(u"removeSection"_s).click();
    save();
    QTRY_VERIFY(dialog()->findChild<Banner *>()->text().contains(before.constFirst()));
    QCOMPARE(sectionNames(), before);
}

void TestPublicationDialog::whatAnotherEditorChangedIsNotUndone()
{
    QVERIFY(setContactAsSomebody(u"old@packet.example"_s));
    QVERIFY(open());
    const auto sections = newsroom().sections().value_or({});
    auto theirs = sections;
    theirs.append({SectionId::make(), Slug(u"tides"_s), u"Tides"_s, int(theirs.size())});
    QVERIFY(newsroom().setSections({sections, theirs}, u"somebody"_s).has_value());
    QVERIFY(setContactAsSomebody(u"new@packet.example"_s));

    part<QLineEdit>(u"tagline"_s).setText(u"News of the quay"_s);
    part<QPushButton>(u"addLink"_s).click();
    part<QTableWidget>(u"footerLinks"_s).item(0, 0)->setText(u"Imprint"_s);
    part<QTableWidget>(u"footerLinks"_s).item(0, 1)->setText(u"imprint.html"_s);
    save();
    // The form shows theirs, and mine beside it.
    QTRY_COMPARE(part<QLineEdit>(u"contactAddress"_s).text(), u"new@packet.example"_s);
    QVERIFY(!dialog()->findChild<Banner *>()->text().isEmpty());
    QCOMPARE(part<QListWidget>(u"sections"_s).count(), theirs.size());
    QCOMPARE(part<QLineEdit>(u"tagline"_s).text(), u"News of the quay"_s);
    QCOMPARE(part<QTableWidget>(u"footerLinks"_s).rowCount(), 1);
    QCOMPARE(stored().tagline, QString());
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(stored().contactAddress, u"new@packet.example"_s);
    QCOMPARE(stored().tagline, u"News of the quay"_s);
    QCOMPARE(sectionNames().constLast(), u"Tides"_s);
}

void TestPublicationDialog::anEarlierRefusalUndoesNobodyElse()
{
    QVERIFY(setContactAsSomebody(u"old@packet.example"_s));
    const ArticleId id = m_scratch->add(u"Gulls return"_s);
    QVERIFY(open());
    part<QLineEdit>(u"tagline"_s).setText(u"News of the quay"_s);
    auto &list = part<QListWidget>(u"sections"_s);
    list.setCurrentRow(0);
    part<QPushButton>(u"removeSection"_s).click();
    QVERIFY(setContactAsSomebody(u"new@packet.example"_s));
    save();
    const auto &buttons = part<QDialogButtonBox>(u"buttons"_s);
    QTRY_VERIFY(!dialog()->findChild<Banner *>()->text().isEmpty() && buttons.isEnabled());
    auto article = m_scratch->articles().open(id);
    QVERIFY(article.has_value());
    article->article.text.section = newsroom().sections()->constLast().id;
    QVERIFY(m_scratch->articles()
                .save(id, article->article.head, article->article.text, RevisionReason::Saved, u"test"_s)
                .has_value());
    const qsizetype before = sectionNames().size();
    save();
    QTRY_COMPARE(part<QLineEdit>(u"contactAddress"_s).text(), u"new@packet.example"_s);
    QCOMPARE(sectionNames().size(), before - 1); // Nobody else changed these.
    QCOMPARE(stored().contactAddress, u"new@packet.example"_s);
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(stored().contactAddress, u"new@packet.example"_s);
    QCOMPARE(stored().tagline, u"News of the quay"_s);
}

void TestPublicationDialog::closingTheFormLeavesTheWriteItsOutcome_data()
{
    QTest::addColumn<bool>("clashes");
    QTest::newRow("stored") << false;
    QTest::newRow("refused") << true;
}

void TestPublicationDialog::closingTheFormLeavesTheWriteItsOutcome()
{
    QFETCH(bool, clashes);
    QSemaphore mayWrite;
    const QSemaphoreReleaser atLast(mayWrite);
    QVERIFY(setContactAsSomebody(u"old@packet.example"_s));
    QVERIFY(open());
    part<QLineEdit>(u"tagline"_s).setText(u"News of the quay"_s);
    if (clashes)
        QVERIFY(setContactAsSomebody(u"new@packet.example"_s));
    m_scratch->desk().services().jobs.write(
        &m_scratch->desk(), [&mayWrite](std::stop_token) { mayWrite.acquire(); }, [] {});
    save();
    QSignalSpy noticed(&m_scratch->desk(), &Desk::noticed);
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    mayWrite.release();
    const QString expected = clashes ? QString() : u"News of the quay"_s;
    QTRY_COMPARE(m_scratch->desk().facts().publication(), stored());
    QTRY_COMPARE(stored().tagline, expected);
    QTRY_COMPARE(m_scratch->desk().facts().publication().tagline, expected);
    QTRY_COMPARE(noticed.size(), clashes ? 1 : 0);
}

void TestPublicationDialog::theContactFindingOpensTheFormAtItsField()
{
    EditorPane pane(m_scratch->desk(), nullptr);
    QVERIFY(m_scratch->show(m_scratch->add(u"Gulls return"_s)));
    m_scratch->article().edit([](ArticleText &text) { text.aiUse = AiUse::GeneratedUnreviewed; });
    const auto contact = [this] {
        const QList<Finding> &findings = m_scratch->desk().findings().list();
        const auto found = std::ranges::find(findings, u"contact-missing"_s, &Finding::check);
        return found == findings.end() ? QString() : found->field;
    };
    QTRY_VERIFY(!contact().isEmpty());
    m_scratch->article().showPlace({contact(), -1, 0});
    QVERIFY(dialog());
    QTRY_VERIFY(part<QTabWidget>(u"tabs"_s).isEnabled());
    QVERIFY(dialog()->focusWidget() == &part<QLineEdit>(u"contactAddress"_s));
    part<QLineEdit>(u"name"_s).setText(u"The Packet"_s);
    part<QLineEdit>(u"contactAddress"_s).setText(u"desk@packet.example"_s);
    save();
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(contact().isEmpty());
}

QTEST_MAIN(TestPublicationDialog)
#include "tst_publicationdialog.moc"
