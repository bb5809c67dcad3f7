// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/importeditems.h"

#include "base/errortext.h"
#include "base/sentence.h"
#include "cli/command.h"
#include "cli/jsonvalues.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

void ImportedItems::show(const ImportedItem &item)
{
    ++m_seen;
    if (m_console.form() == OutputForm::Json && !m_hasProgress)
        m_console.progress(m_seen, 0, item.source); // In text form the lines are the progress.
    if (item.done)
        m_console.row({CliText::tr("done"), item.source, item.slug.text()});
    else
        m_console.problem(item.error);
    for (const Sentence &note : item.notes)
        m_console.line(u"    "_s + sentenceText(note));
}

void ImportedItems::show(const ImportProgress &progress)
{
    m_hasProgress = true;
    const qint64 of = std::max<qint64>(1, progress.of);
    m_console.progress(int(std::min<qint64>(100, 100 * progress.done / of)), 100, progress.source);
}

int ImportedItems::finish(const QList<ImportedItem> &items)
{
    m_console.progress(0, 0, {});
    const auto done = std::ranges::count_if(items, &ImportedItem::done);
    const bool all = done == items.size();
    m_console.line(CliText::tr("%1 done, %2 refused").arg(done).arg(items.size() - done));
    QJsonArray json;
    for (const ImportedItem &item : items)
        json += toJson(item);
    m_console.document(json);
    return all ? ExitDone : ExitFindings;
}
