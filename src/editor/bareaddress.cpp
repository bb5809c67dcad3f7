// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/bareaddress.h"

#include "markdown/codepoints.h"

#include <algorithm>
#include <array>

namespace {

bool mayBeginAt(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const char16_t c = text[at - 1].unicode();
    return isSpaceCharacter(c) || QStringView(u"*_~([{").contains(c) || isCjkLetter(c) || isCjkPunctuation(c);
}

qsizetype endOfAddress(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && !isSpaceCharacter(text[end].unicode()) && text[end] != u'<'
           && !isCjkPunctuation(text[end].unicode()))
        ++end;
    const QStringView address = text.sliced(from, end - from);
    qsizetype unopened = address.count(u')') - address.count(u'(');
    for (; end > from; --end) {
        const QChar last = text[end - 1];
        if (last == u')' && unopened > 0)
            --unopened;
        else if (!QStringView(u"?!.,:;*_~'\"]}").contains(last))
            break;
    }
    return end;
}

} // namespace

std::optional<BareAddress> webAddressAt(QStringView text, qsizetype at)
{
    static constexpr auto starts = std::to_array<QStringView>({u"https://", u"http://", u"www."});
    const QStringView rest = text.sliced(at);
    const auto start = std::ranges::find_if(
        starts, [rest](QStringView begin) { return rest.startsWith(begin, Qt::CaseInsensitive); });
    if (start == starts.end() || !mayBeginAt(text, at))
        return {};
    const qsizetype end = endOfAddress(text, at + start->size());
    const QStringView host = text.sliced(at + start->size(), end - at - start->size());
    return BareAddress{at, end, host.contains(u'.')};
}

std::optional<BareAddress> mailAddressAt(QStringView text, qsizetype at)
{
    const auto isPart = [text](qsizetype place, QStringView others) {
        const QChar c = text[place];
        return c < u'\x80' && (c.isLetterOrNumber() || others.contains(c));
    };
    qsizetype from = at;
    while (from > 0 && isPart(from - 1, u".-_+"))
        --from;
    const qsizetype host = at + 1;
    qsizetype end = host;
    while (end < text.size() && isPart(end, u".-_"))
        ++end;
    if (end > host && text[end - 1] == u'.')
        --end;
    const bool isAddress = from < at && end > host && isPart(at - 1, {}) && isPart(host, {})
        && isPart(end - 1, {}) && text.sliced(host, end - host).contains(u'.');
    return isAddress ? std::optional(BareAddress{from, end}) : std::nullopt;
}
