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
        return say("New");
    case ReportState::Confirmed:
        return say("Confirmed");
    case ReportState::Rejected:
        return say("Rejected");
    case ReportState::Duplicate:
        return say("Duplicate");
    case ReportState::Corrected:
        return say("Corrected");
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
        return u"remove"_s;
    case ReportState::Duplicate:
        return u"duplicate"_s;
    case ReportState::Corrected:
        return u"correction"_s;
    }
    Q_UNREACHABLE();
}

QString correctionKindWord(CorrectionKind kind)
{
    switch (kind) {
    case CorrectionKind::Correction:
        return say("Correction");
    case CorrectionKind::Clarification:
        return say("Clarification");
    case CorrectionKind::Update:
        return say("Update");
    case CorrectionKind::EditorsNote:
        return say("Editor's note");
    case CorrectionKind::Retraction:
        return say("Retraction");
    }
    Q_UNREACHABLE();
}

QString correctionSeverityWord(CorrectionSeverity severity)
{
    return severity == CorrectionSeverity::Severe ? say("Severe: stands above the text")
                                                  : say("Minor: stands below the text");
}

QString reportTitle(const ErrorReport &report)
{
    return u"#%1 · %2"_s.arg(report.number)
        .arg(QLocale().toString(report.receivedAtUtc.toLocalTime(), QLocale::ShortFormat));
}
