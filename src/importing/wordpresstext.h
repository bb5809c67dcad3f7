// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

#include <QList>
#include <QString>

/// The content of a WordPress post as the HTML that WordPress shows: paragraphs where the classic editor kept
/// empty lines, [caption] as a figure, [embed] as a link. Other shortcodes stay as they are written, with a
/// note that names them.
[[nodiscard]] QString wordpressHtml(const QString &content, QList<Sentence> &notes);

/// The paragraphs of the classic editor: empty lines part them, a single line end is a line end.
[[nodiscard]] QString withParagraphs(const QString &content);
