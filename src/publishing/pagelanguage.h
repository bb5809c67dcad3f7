// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// First subtag of a BCP 47 tag, in lower case: "zh" of "zh-Hans".
[[nodiscard]] QString primaryLanguage(const QString &language);
/// `language` where it has the form of a BCP 47 tag, else `otherwise`.
[[nodiscard]] QString languageTag(const QString &language, const QString &otherwise);
/// The language of words that carry none of their own (labels and disclaimers of the newsroom): Han
/// characters tell Chinese from `otherwise`.
[[nodiscard]] QString languageOfWords(const QString &words, const QString &otherwise);
