// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/bodyedit.h"

bool extend(BodyEdit &edit, const BodyEdit &next)
{
    if (next.removed != 0 || next.start != edit.start + edit.inserted.size())
        return false;
    edit.inserted += next.inserted;
    return true;
}

bool apply(const BodyEdit &edit, QByteArray &body)
{
    if (edit.start < 0 || edit.removed < 0 || edit.start > body.size()
        || edit.removed > body.size() - edit.start)
        return false;
    body.replace(edit.start, edit.removed, edit.inserted);
    return true;
}
