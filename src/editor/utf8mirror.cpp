// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/utf8mirror.h"

#include <QStringView>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace {

bool continues(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

int unitsOf(char lead)
{
    return static_cast<unsigned char>(lead) >= 0xF0 ? 2 : 1;
}

/// UTF-16 units that begin in a stretch of whole characters.
qsizetype unitsIn(const char *from, const char *to)
{
    qsizetype units = 0;
    for (; from != to; ++from)
        units += (continues(*from) ? 0 : 1) + (static_cast<unsigned char>(*from) >= 0xF0 ? 1 : 0);
    return units;
}

QString textOf(const QTextDocument &document, int position, int length)
{
    QString text;
    text.reserve(length);
    int end = position + length;
    for (QTextBlock block = document.findBlock(position); block.isValid() && block.position() < end;
         block = block.next()) {
        const QString line = block.text();
        const int from = std::max(0, position - block.position());
        const int to = std::min(end - block.position(), int(line.size()));
        text += QStringView(line).sliced(from, std::max(0, to - from));
        if (block.position() + int(line.size()) < end)
            text += u'\n';
    }
    text.truncate(length);
    return text;
}

} // namespace

Utf8Mirror::Edit Utf8Mirror::Edit::followedBy(const Edit &next) const
{
    if (isEmpty())
        return next;
    if (next.isEmpty())
        return *this;
    const qsizetype first = std::min(start, next.start);
    const qsizetype between = std::max(start + added, next.start + next.removed);
    return {first, between - (added - removed) - first, between + (next.added - next.removed) - first};
}

void Utf8Mirror::step(int direction) const
{
    if (direction > 0) {
        m_anchor.unit += unitsOf(m_text[m_anchor.byte]);
        ++m_anchor.byte;
        while (m_anchor.byte < m_text.size() && continues(m_text[m_anchor.byte]))
            ++m_anchor.byte;
    } else {
        --m_anchor.byte;
        while (m_anchor.byte > 0 && continues(m_text[m_anchor.byte]))
            --m_anchor.byte;
        m_anchor.unit -= unitsOf(m_text[m_anchor.byte]);
    }
}

void Utf8Mirror::moveToUnit(qsizetype unit) const
{
    if (unit < m_anchor.unit / 2)
        m_anchor = {};
    // A block can not hold more units than bytes: whole blocks are safe to jump over.
    constexpr qsizetype block = 4096;
    while (unit - m_anchor.unit > block * 2 && m_anchor.byte + block < m_text.size()) {
        qsizetype end = m_anchor.byte + block;
        while (continues(m_text[end]))
            --end;
        m_anchor.unit += unitsIn(m_text.constData() + m_anchor.byte, m_text.constData() + end);
        m_anchor.byte = end;
    }
    while (m_anchor.unit < unit && m_anchor.byte < m_text.size())
        step(1);
    while (m_anchor.unit > unit && m_anchor.byte > 0)
        step(-1);
}

void Utf8Mirror::moveToByte(qsizetype byte) const
{
    byte = std::clamp<qsizetype>(byte, 0, m_text.size());
    while (byte > 0 && byte < m_text.size() && continues(m_text[byte]))
        --byte;
    const char *text = m_text.constData();
    if (byte < m_anchor.byte / 2)
        m_anchor = {};
    if (byte >= m_anchor.byte)
        m_anchor.unit += unitsIn(text + m_anchor.byte, text + byte);
    else
        m_anchor.unit -= unitsIn(text + byte, text + m_anchor.byte);
    m_anchor.byte = byte;
}

qsizetype Utf8Mirror::byteAt(qsizetype unit) const
{
    moveToUnit(std::clamp<qsizetype>(unit, 0, m_units));
    return m_anchor.byte;
}

qsizetype Utf8Mirror::unitAt(qsizetype byte) const
{
    moveToByte(byte);
    return m_anchor.unit;
}

QString Utf8Mirror::textAt(qsizetype from, qsizetype to) const
{
    const qsizetype start = byteAt(from);
    return QString::fromUtf8(m_text.sliced(start, std::max(start, byteAt(to)) - start));
}

Utf8Mirror::Edit Utf8Mirror::follow(const QTextDocument &document, int position, int removed)
{
    // The signal counts the document's last separator, which is no text.
    const qsizetype newUnits = document.characterCount() - 1;
    qsizetype first = std::min<qsizetype>(position, m_units);
    qsizetype oldEnd = std::min<qsizetype>(qsizetype(position) + removed, m_units);
    // A change that begins or ends inside a surrogate pair, before or after it, takes in the whole pair.
    if (first > 0 && document.characterAt(int(first) - 1).isHighSurrogate())
        --first;
    if (newUnits > m_units - oldEnd
        && document.characterAt(int(newUnits - (m_units - oldEnd))).isLowSurrogate() && oldEnd < m_units)
        ++oldEnd;
    moveToUnit(oldEnd);
    if (m_anchor.unit < oldEnd)
        step(1);
    oldEnd = m_anchor.unit;
    const qsizetype endByte = m_anchor.byte;
    moveToUnit(first);
    if (m_anchor.unit > first)
        step(-1);
    first = m_anchor.unit;
    const qsizetype startByte = m_anchor.byte;
    const qsizetype newEnd = newUnits - (m_units - oldEnd);
    const QByteArray bytes = textOf(document, int(first), int(newEnd - first)).toUtf8();
    if (bytes == QByteArrayView(m_text).sliced(startByte, endByte - startByte))
        return {};
    m_text.replace(startByte, endByte - startByte, bytes);
    m_units = newUnits;
    m_anchor = {first, startByte};
    return {startByte, endByte - startByte, bytes.size()};
}
