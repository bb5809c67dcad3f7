// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/lossreportdialog.h"

#include "base/errortext.h"
#include "base/sentence.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QStringList lossReport(const QList<ImportedItem> &items)
{
    QStringList lines;
    for (const ImportedItem &item : items) {
        lines.append(item.done ? LossReportDialog::tr("Imported: %1").arg(item.source)
                               : LossReportDialog::tr("Refused: %1").arg(errorText(item.error)));
        for (const Sentence &note : item.notes)
            lines.append(u"    "_s + sentenceText(note));
    }
    return lines;
}

LossReportDialog::LossReportDialog(const QList<ImportedItem> &items, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Import"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto done = std::ranges::count(items, true, &ImportedItem::done);
    auto *summary = new QLabel(tr("%1 of %2 imported.").arg(done).arg(items.size()), this);
    summary->setTextFormat(Qt::PlainText);
    auto *lines = new QPlainTextEdit(lossReport(items).join(u'\n'), this);
    lines->setReadOnly(true);
    lines->setTabChangesFocus(true);
    lines->setAccessibleName(tr("What was imported, refused and left out"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addWidget(lines);
    layout->addWidget(buttons);
    resize(640, 400);
}
