// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/safepath.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "con", "con.html", "lpt1.txt": Windows opens a device, whatever the ending (Naming Files, Win32
/// documentation).
bool isDeviceName(const QString &part)
{
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = part.section(u'.', 0, 0);
    const bool isNumbered = stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1))
        && stem.at(3) >= u'0' && stem.at(3) <= u'9';
    return isNumbered || devices.contains(stem);
}

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool isSafePart(const QString &part)
{
    constexpr qsizetype longest = 200; // File systems take 255 bytes; temporary names and hosts add to it.
    if (part.isEmpty() || part.size() > longest || !isLetterOrDigit(part.front()) || part.endsWith(u'.'))
        return false;
    const bool plain = std::ranges::all_of(
        part, [](QChar c) { return isLetterOrDigit(c) || c == u'.' || c == u'_' || c == u'-'; });
    return plain && !isDeviceName(part);
}

} // namespace

bool isSafePath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() <= 2 && std::ranges::all_of(parts, isSafePart);
}
