// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/textmerge.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

using Kind = ComparedParagraph::Kind;

namespace {

/// Paragraphs that stand in one text at one place and in the other at another.
QSet<QStringView> movedParagraphs(QStringView before, QStringView after, const QList<ComparedParagraph> &rows)
{
    QSet<QStringView> removed;
    for (const ComparedParagraph &row : rows) {
        if (row.kind == Kind::Removed)
            removed.insert(row.before.in(before));
    }
    QSet<QStringView> moved;
    for (const ComparedParagraph &row : rows) {
        if (row.kind == Kind::Added && removed.contains(row.after.in(after)))
            moved.insert(row.after.in(after));
    }
    return moved;
}

/// How many more copies of a paragraph a text has than the one it was begun on.
class AddedParagraphs
{
public:
    AddedParagraphs(QStringView base, QStringView text)
    {
        for (const ParagraphSpan &paragraph : paragraphsOf(text))
            ++m_more[paragraph.in(text)];
        for (const ParagraphSpan &paragraph : paragraphsOf(base))
            --m_more[paragraph.in(base)];
    }
    /// Takes one of the added copies, if there is one left.
    bool take(QStringView paragraph)
    {
        int &more = m_more[paragraph];
        return more > 0 && more-- > 0;
    }

private:
    QHash<QStringView, int> m_more;
};

/// Parted from what follows by a blank line at least: the last paragraph of a text has none of its own.
void appendParagraph(QString &text, QStringView paragraph)
{
    if (!text.isEmpty() && !text.endsWith(u"\n\n"_s) && !text.endsWith(u"\n\r\n"_s))
        text += text.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s;
    text += paragraph;
}

} // namespace

bool isOpen(const RowPair &pair, const MergeChoice &choice)
{
    return pair.before >= 0 && pair.after >= 0 && !choice.before && !choice.after;
}

QList<MergeChoice> suggestedChoices(const QString &base, const QString &before, const QString &after,
                                    const QList<ComparedParagraph> &rows)
{
    AddedParagraphs addedBefore(base, before);
    AddedParagraphs addedAfter(base, after);
    const QSet<QStringView> moved = movedParagraphs(before, after, rows);
    QList<MergeChoice> choices;
    for (const RowPair &pair : pairedRows(rows)) {
        if (pair.before == pair.after && rows.at(pair.before).kind == Kind::Same) {
            choices.append({true, false});
            continue;
        }
        const QStringView old = pair.before < 0 ? QStringView() : rows.at(pair.before).before.in(before);
        const QStringView now = pair.after < 0 ? QStringView() : rows.at(pair.after).after.in(after);
        const bool isAdded = pair.before >= 0 && addedBefore.take(old);
        const bool isMoved = pair.before >= 0 && moved.contains(old);
        MergeChoice choice{isAdded || isMoved,
                           pair.after >= 0 && addedAfter.take(now) && !moved.contains(now)};
        // What was only moved away stays beside what was written in its place: no second copy is taken.
        if (isAdded && choice.after)
            choice = {};
        choices.append(choice);
    }
    return choices;
}

QString mergedText(const QString &before, const QString &after, const QList<ComparedParagraph> &rows,
                   const QList<MergeChoice> &choices)
{
    const QList<RowPair> pairs = pairedRows(rows);
    Q_ASSERT(pairs.size() == choices.size());
    QString text;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (choices.at(i).before)
            appendParagraph(text, rows.at(pairs.at(i).before).before.withBlankIn(before));
        if (choices.at(i).after)
            appendParagraph(text, rows.at(pairs.at(i).after).after.withBlankIn(after));
    }
    return text;
}
