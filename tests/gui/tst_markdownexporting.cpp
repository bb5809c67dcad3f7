// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/markdownexporting.h"
#include "gui/scratchdesk.h"
#include "support/spoiltarticle.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// All articles as Markdown, from the desk.
class TestMarkdownExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scratch.reset(); }
    void whatIsTypedGoesOutToo();
    void aFolderThatHoldsSomethingIsNamed();
    void whatCannotBeReadIsNamed();
    void theDialogSaysWhatBecomesOfTheFolder();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"out"_s); }
    [[nodiscard]] QString outcome() const { return m_notices.isEmpty() ? QString() : m_notices.last().text; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScratchDesk> m_scratch;
    MarkdownExporting *m_exporting = nullptr; ///< The desk's.
    QList<Notice> m_notices;
};

void TestMarkdownExporting::init()
{
    m_notices.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_exporting = new MarkdownExporting(m_scratch->desk());
    connect(&m_scratch->desk(), &Desk::noticed, this,
            [this](const Notice &notice) { m_notices.append(notice); });
}

void TestMarkdownExporting::whatIsTypedGoesOutToo()
{
    QVERIFY(!m_scratch->add(u"Terns leave"_s).isNull());
    QVERIFY(m_scratch->show(m_scratch->add(u"Gulls return"_s)));
    m_scratch->article().edit([](ArticleText &text) { text.headline = u"Gulls return at last"_s; });
    m_exporting->exportTo(folder());
    QTRY_VERIFY2(outcome().startsWith(u"2 article"_s), qPrintable(outcome()));
    QCOMPARE(m_notices.last().tone, Tone::Good);
    QCOMPARE(m_notices.last().offers.size(), 1);
    const QString year = QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    QFile file(folder() + u'/' + year + u"/gulls-return.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("title: Gulls return at last\n"));
}

void TestMarkdownExporting::aFolderThatHoldsSomethingIsNamed()
{
    QVERIFY(!m_scratch->add(u"Terns leave"_s).isNull());
    QVERIFY(QDir().mkpath(folder() + u"/mine"_s));
    m_exporting->exportTo(folder());
    QTRY_VERIFY(outcome().startsWith(u"Not exported"_s));
    QVERIFY(outcome().contains(folder()));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"mine"_s});
    // Once more, elsewhere: it is not thought to run still.
    m_exporting->exportTo(m_folder->filePath(u"other"_s));
    QTRY_VERIFY(outcome().startsWith(u"1 article"_s));
}

void TestMarkdownExporting::whatCannotBeReadIsNamed()
{
    for (const auto &headline : {u"Terns leave"_s, u"Gulls return"_s, u"Tides"_s})
        QVERIFY(!m_scratch->add(headline).isNull());
    QVERIFY(spoilArticle(m_scratch->path(), u"gulls-return"_s));
    m_exporting->exportTo(folder());
    QTRY_VERIFY2(outcome().startsWith(u"2 article"_s), qPrintable(outcome()));
    QCOMPARE(m_notices.last().tone, Tone::Warning);
    const QStringList lines = outcome().split(u'\n');
    QVERIFY2(lines.contains(u"1 could not be written whole:"_s), qPrintable(outcome()));
    QVERIFY2(lines.last().contains(u"gulls-return"_s), qPrintable(outcome()));
}

void TestMarkdownExporting::theDialogSaysWhatBecomesOfTheFolder()
{
    m_exporting->chooseFolder();
    auto *dialog = m_scratch->window().findChild<QDialog *>(u"exportFolderDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(u"Markdown"_s));
    QVERIFY(dialog->findChild<QLineEdit *>(u"folder"_s)->text().endsWith(u"test-markdown"_s));
    dialog->findChild<QLineEdit *>(u"folder"_s)->setText(folder());
    QVERIFY(dialog->findChild<QLabel *>(u"place"_s)->text().contains(folder()));
    QVERIFY(dialog->findChild<QLabel *>(u"place"_s)->text().contains(u"empty"_s));
    dialog->accept();
    QTRY_VERIFY(outcome().startsWith(u"0 article"_s));
}

QTEST_MAIN(TestMarkdownExporting)
#include "tst_markdownexporting.moc"
