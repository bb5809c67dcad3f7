// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/figurewords.h"

#include "markdown/linktail.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace {

// The longest that stands for one character: an entity.
constexpr int mostSkipped = 12;
// So many characters alike are no chance; where one replacement follows another there are fewer.
constexpr qsizetype mostAlike = 3;

/// How many characters to leave out of both, so that the next ones are alike.
std::optional<std::pair<int, int>> skipped(QStringView written, QStringView shown)
{
    for (qsizetype alike = std::min(mostAlike, shown.size()); alike >= 0; --alike) {
        for (int all = 1; all <= mostSkipped; ++all) {
            for (int ofShown = 0; ofShown <= std::min(all, 2); ++ofShown) {
                const int ofWritten = all - ofShown;
                if (ofShown > shown.size() || ofWritten > written.size())
                    continue;
                const QStringView next = shown.sliced(ofShown);
                if ((alike > 0 || next.isEmpty()) && next.size() >= alike
                    && written.sliced(ofWritten).startsWith(next.first(alike)))
                    return std::pair(ofShown, ofWritten);
            }
        }
    }
    return {};
}

} // namespace

SourceRange wordsOfPicture(QByteArrayView figure)
{
    const qsizetype start = figure.indexOf("![");
    int depth = 0;
    for (qsizetype at = start + 1; start >= 0 && at < figure.size(); ++at) {
        if (figure[at] == '\\')
            ++at;
        else if (figure[at] == '[')
            ++depth;
        else if (figure[at] == ']' && --depth == 0)
            return {start + 2, at};
    }
    return {-1, -1};
}

SourceRange titleOfPicture(QByteArrayView figure)
{
    const SourceRange words = wordsOfPicture(figure);
    if (words.start < 0)
        return {-1, -1};
    const LinkTail tail = takeLinkTail(figure, words.end + 1);
    if (tail.address.start < 0 || tail.address.end >= tail.end)
        return {-1, -1};
    return {tail.address.end, tail.end - 1};
}

QList<int> placesIn(QStringView written, QStringView shown)
{
    QList<int> places;
    places.reserve(shown.size());
    qsizetype at = 0;
    while (places.size() < shown.size()) {
        if (at < written.size() && written[at] == shown[places.size()]) {
            places.append(int(at++));
            continue;
        }
        const auto skip = skipped(written.sliced(at), shown.sliced(places.size()));
        if (!skip)
            break;
        for (int count = 0; count < skip->first; ++count)
            places.append(int(at));
        at += skip->second;
    }
    return places;
}
