// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What a member of Publication must hold, as a sentence that begins with the field's label in the window.
/// `field` is what wrongField() answers, or "sections".
[[nodiscard]] QString wrongFieldText(const QString &field);
