// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QPair>
#include <QSet>
#include <QString>
#include <QStringList>

struct SourceFile;

/// Each rule reads one file and answers its violations as "path:line: what"; an empty list means it keeps the
/// rule.
using Violations = QStringList;

/// Which modules each module may include, from the lines that galley_module() wrote.
using ModuleTable = QHash<QString, QSet<QString>>;

/// Context and sentence → its translation; without a context: any of its translations.
using Translations = QHash<QPair<QString, QString>, QString>;

[[nodiscard]] Violations includesOutside(const SourceFile &file, const ModuleTable &table);
[[nodiscard]] Violations sqlOutsideStorage(const SourceFile &file);
[[nodiscard]] Violations wordsForPeopleBelowTheEdge(const SourceFile &file);
/// Those of a Qt Linguist file that are finished.
[[nodiscard]] Translations finishedTranslations(const SourceFile &ts);
/// Sentences in QT_TRANSLATE_NOOP, translate() and tr() that lack a translation, or whose translation has
/// other arguments; and those that a function translates though nothing marks them.
[[nodiscard]] Violations untranslated(const SourceFile &file, const Translations &translations);
[[nodiscard]] Violations forbiddenIdioms(const SourceFile &file);
[[nodiscard]] Violations connectsWithoutContext(const SourceFile &file);
[[nodiscard]] Violations vagueNames(const SourceFile &file);
[[nodiscard]] Violations missingLicence(const SourceFile &file);
[[nodiscard]] Violations overBudget(const SourceFile &file);
