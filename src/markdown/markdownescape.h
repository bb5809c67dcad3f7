// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

/// A text as it is written inside a paragraph so that the renderer reads it as these very characters: marks
/// of CommonMark 0.29 §2.4 get a backslash where they could mean something. What means something at the start
/// of a line only ("#", "1.") is left to whoever knows where lines start. Line ends must not be in it.
[[nodiscard]] QString markdownEscaped(QStringView text);

/// A paragraph that becomes a figure: `![alt](address "Caption | Credit")`, in one line whatever the words
/// hold, and read back as these words. The address must hold neither spaces nor brackets, as those of the
/// newsroom's pictures do. Empty words leave their part out.
[[nodiscard]] QString figureMarkdown(const QString &address, const QString &alt, const QString &caption,
                                     const QString &credit);
