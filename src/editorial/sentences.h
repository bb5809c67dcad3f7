// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

/// Sentences of a Markdown text, as Unicode parts them (UAX #29). The lines of a paragraph belong together; a
/// heading or an item of a list is a sentence, with or without a full stop. Cost: one walk over the text.
[[nodiscard]] int countSentences(QStringView text);
