// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Words as the Markdown of a link's text that shows exactly them, whatever characters they hold.
[[nodiscard]] QString linkWords(const QString &words);
/// An address as it stands between the brackets of a link. Blanks and what no address may hold are percent-
/// encoded (RFC 3986 §2.1), brackets that have no partner and what Markdown would decode are escaped.
[[nodiscard]] QString linkAddress(const QString &address);
/// Markdown as the text of a link: as it is where its brackets stand in pairs, else with each escaped.
[[nodiscard]] QString withSafeBrackets(const QString &markdown);
/// What readers see of a stretch of a paragraph, in one line.
[[nodiscard]] QString plainWords(const QString &markdown);
