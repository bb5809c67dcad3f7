// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/reportwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ReportWords", text);
}

} // namespace

QString reportStateWord(ReportState state)
{
    switch (state) {
    case ReportState::New:
        return say(QT_TRANSLATE_NOOP("ReportWords", "New"));
    case ReportState::Confirmed:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Confirmed"));
    case ReportState::Rejected:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Rejected"));
    case ReportState::Duplicate:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Duplicate"));
    case ReportState::Corrected:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Corrected"));
    }
    Q_UNREACHABLE();
}

QString reportStateIcon(ReportState state)
{
    switch (state) {
    case ReportState::New:
        return u"inbox"_s;
    case ReportState::Confirmed:
        return u"warning"_s;
    case ReportState::Rejected:
        return u"reject"_s;
    case ReportState::Duplicate:
        return u"duplicate"_s;
    case ReportState::Corrected:
        return u"correction"_s;
    }
    Q_UNREACHABLE();
}

Tone reportStateTone(ReportState state)
{
    switch (state) {
    case ReportState::New:
        return Tone::Information;
    case ReportState::Confirmed:
        return Tone::Warning;
    case ReportState::Rejected:
    case ReportState::Duplicate:
        return Tone::Neutral;
    case ReportState::Corrected:
        return Tone::Good;
    }
    Q_UNREACHABLE();
}

QString correctionKindWord(CorrectionKind kind)
{
    switch (kind) {
    case CorrectionKind::Correction:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Correction"));
    case CorrectionKind::Clarification:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Clarification"));
    case CorrectionKind::Update:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Update"));
    case CorrectionKind::EditorsNote:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Editor's note"));
    case CorrectionKind::Retraction:
        return say(QT_TRANSLATE_NOOP("ReportWords", "Retraction"));
    }
    Q_UNREACHABLE();
}

QString correctionSeverityWord(CorrectionSeverity severity)
{
    return severity == CorrectionSeverity::Severe
        ? say(QT_TRANSLATE_NOOP("ReportWords", "Severe: stands above the text"))
        : say(QT_TRANSLATE_NOOP("ReportWords", "Minor: stands below the text"));
}

QString reportDecisionText(const ErrorReport &report, int original)
{
    if (!report.decidedAtUtc)
        return {};
    const QString by = say(QT_TRANSLATE_NOOP("ReportWords", "By %1, %2"))
                           .arg(report.decidedBy,
                                QLocale().toString(report.decidedAtUtc->toLocalTime(), QLocale::ShortFormat));
    if (report.state == ReportState::Duplicate && original > 0)
        return by + u": "_s + say(QT_TRANSLATE_NOOP("ReportWords", "it repeats report #%1")).arg(original);
    return report.decisionReason.isEmpty() ? by : QString(by + u": "_s + report.decisionReason);
}

QString reportTitle(const ErrorReport &report)
{
    return u"#%1 · %2"_s.arg(report.number)
        .arg(QLocale().toString(report.receivedAtUtc.toLocalTime(), QLocale::ShortFormat));
}

QString reportGist(const QString &message)
{
    QStringList own;
    for (const QString &line : message.split(u'\n')) {
        if (!line.startsWith(u'>') && !line.startsWith(u"Article: "_s))
            own.append(line);
    }
    const QString words = own.join(u' ').simplified();
    return (words.isEmpty() ? message.simplified() : words).left(200);
}
