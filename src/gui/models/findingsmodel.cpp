// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/findingsmodel.h"

#include "base/sentence.h"
#include "gui/statewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

bool isSame(const Finding &a, const Finding &b)
{
    return a.severity == b.severity && a.check == b.check && a.sentence() == b.sentence()
        && a.field == b.field && a.position == b.position && a.length == b.length;
}

/// The field a finding is about, as the desk labels it.
QString fieldWord(const QString &field)
{
    static const QHash<QString, const char *> words{
        {u"headline"_s, QT_TRANSLATE_NOOP("FindingsModel", "Headline")},
        {u"standfirst"_s, QT_TRANSLATE_NOOP("FindingsModel", "Standfirst (dek)")},
        {u"slug"_s, QT_TRANSLATE_NOOP("FindingsModel", "Slug")},
        {u"byline"_s, QT_TRANSLATE_NOOP("FindingsModel", "Byline")},
        {u"section"_s, QT_TRANSLATE_NOOP("FindingsModel", "Section")},
        {u"body"_s, QT_TRANSLATE_NOOP("FindingsModel", "Body")},
        {u"related"_s, QT_TRANSLATE_NOOP("FindingsModel", "Related articles")},
        {u"notes"_s, QT_TRANSLATE_NOOP("FindingsModel", "Notes")},
        {u"leadImage"_s, QT_TRANSLATE_NOOP("FindingsModel", "Lead picture")},
        {u"aiUse"_s, QT_TRANSLATE_NOOP("FindingsModel", "AI use")},
        {u"publication.contactAddress"_s, QT_TRANSLATE_NOOP("FindingsModel", "Publication: contact")},
    };
    const char *word = words.value(field);
    return word ? FindingsModel::tr(word) : QString();
}

} // namespace

void FindingsModel::setFindings(const QList<Finding> &findings)
{
    // Findings come anew after each pause in typing; where nothing changed, selection and scroll stay.
    if (std::ranges::equal(m_findings, findings, isSame))
        return;
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return sentenceText(finding.sentence());
    case DetailRole:
        return fieldWord(finding.field);
    case SignIconRole:
        return severityIconName(finding.severity);
    case SignWordRole:
        return severityWord(finding.severity);
    case Qt::AccessibleTextRole:
        return QString(severityWord(finding.severity) + u": "_s + sentenceText(finding.sentence()));
    default:
        return {};
    }
}
