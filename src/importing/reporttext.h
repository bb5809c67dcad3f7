// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/reportfiles.h"

#include <QHash>

/// Fills in what a reader's free text says: the passage it quotes, the article and revision it names.
/// `report.report.message` and `subject` are set; fields that are set already stay.
void readReportText(ImportedReport &report);

/// A report from named values (a CSV row, a JSON object); names are folded as FrontMatterFields does.
/// Cleans, cuts to the limits, makes the externalId where there is none, refuses what has no message.
[[nodiscard]] ImportedReport reportFromFields(const QString &source, const QHash<QString, QString> &fields,
                                              const QDateTime &receivedUtc, const ReportLimits &limits);

/// Text of a reader as plain text within the limits; what was changed goes to `notes`, each note once.
[[nodiscard]] QString cleanReaderText(const QString &text, qsizetype limit, QList<Sentence> &notes);
/// The same on one line, for names, subjects and addresses.
[[nodiscard]] QString cleanReaderLine(const QString &text, QList<Sentence> &notes);
