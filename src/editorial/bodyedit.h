// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/// One change of a body: bytes of its UTF-8 that were replaced, and what stands there now.
struct BodyEdit
{
    qsizetype start = 0;
    qsizetype removed = 0;
    QByteArray inserted;
    bool operator==(const BodyEdit &) const = default;
};

/// Takes in an edit that goes on where this one ended, as typing does; false where it does not.
bool extend(BodyEdit &edit, const BodyEdit &next);

/// False where the edit reaches beyond the body; that is left as it was.
bool apply(const BodyEdit &edit, QByteArray &body);
