// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// Markdown that shows one paragraph of plain text as it is: marks that would mean something are escaped,
/// line ends become spaces (nothing between CJK characters).
[[nodiscard]] QString markdownOfParagraph(const QStringList &lines);
