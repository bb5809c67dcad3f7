// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/lossreportdialog.h"
#include "gui/translations.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<ImportedItem> items()
{
    ImportedItem taken;
    taken.source = u"storm.md"_s;
    taken.done = true;
    taken.notes = {{"ImportNote", "The slug “%1” became “%2”.", {u"Storm!"_s, u"storm"_s}}};
    ImportedItem refused;
    refused.error = {ErrorCode::Refused, u"tide.zip"_s, {}};
    return {taken, refused};
}

} // namespace

/// The loss report of an import, in the language of the desk.
class TestLossReportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyItemHasItsLineAndItsNotes()
    {
        const QStringList expected{u"Imported: storm.md"_s, u"    The slug “Storm!” became “storm”."_s,
                                   u"Refused: tide.zip was refused"_s};
        QCOMPARE(lossReport(items()), expected);
    }

    void theWholeReportIsTranslated() // Last: translations stay installed.
    {
        installTranslations(u"zh_CN"_s);
        const QStringList expected{u"已导入：storm.md"_s, u"    网址名“Storm!”已改为“storm”。"_s,
                                   u"已拒绝：tide.zip 被拒绝"_s};
        QCOMPARE(lossReport(items()), expected);
        const LossReportDialog dialog(items(), nullptr);
        QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), expected.join(u'\n'));
    }
};

QTEST_MAIN(TestLossReportDialog)
#include "tst_lossreportdialog.moc"
