// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pagehits.h"

#include "editor/figurewords.h"
#include "editor/findbar.h"
#include "editor/incrementaldocument.h"
#include "editor/previewview.h"
#include "editor/scrollsync.h"

#include <algorithm>

namespace {

int endOf(const SourceEditor::Range &range)
{
    return range.start + range.length;
}

} // namespace

PageHits::PageHits(FindBar &find, SourceEditor &source, PreviewView &page,
                   const IncrementalDocument &document, ScrollSync &sync)
    : m_source(source)
    , m_page(page)
    , m_document(document)
    , m_sync(sync)
{
    page.setFound([this](int row) { return partsIn(row); });
    connect(&find, &FindBar::marked, this, &PageHits::set);
    connect(&find, &FindBar::shown, this, &PageHits::show);
    connect(&source, &SourceEditor::textReplaced, this, &PageHits::follow);
}

void PageHits::set(const QList<Range> &hits, int current)
{
    if (hits == m_hits && current == m_current) // as after most keys: nothing to paint
        return;
    m_hits = hits;
    m_current = current;
    m_page.viewport()->update();
}

void PageHits::follow(int start, int removed, int added)
{
    const auto touched = std::ranges::lower_bound(m_hits, start + 1, {}, endOf);
    const auto behind = std::ranges::lower_bound(touched, m_hits.end(), start + removed, {}, &Range::start);
    for (auto hit = behind; hit != m_hits.end(); ++hit)
        hit->start += added - removed;
    const int first = int(touched - m_hits.begin());
    const int gone = int(behind - touched);
    if (m_current >= first)
        m_current = m_current < first + gone ? -1 : m_current - gone;
    m_hits.erase(touched, behind);
}

void PageHits::show(Range hit)
{
    const RowPlace place = m_sync.placeOf(m_source.mirror().byteAt(hit.start));
    if (!m_sync.alignAtCursor())
        m_page.ensureVisible(place);
    if (m_page.selection().isEmpty()) // keys begin to select here
        m_page.setSelection(place, place);
}

void PageHits::beginOnPage()
{
    const PreviewSelection &selection = m_page.selection();
    const RowPlace top{m_page.place().row, 0};
    const qsizetype start = m_sync.byteOf(selection.isEmpty() ? top : selection.start());
    const qsizetype end = selection.isEmpty() ? start : m_sync.byteOf(selection.end());
    const int from = int(m_source.mirror().unitAt(std::max<qsizetype>(0, start)));
    const int to = end < 0 ? from : int(m_source.mirror().unitAt(end));
    m_source.selectRange({from, std::max(0, to - from)});
}

QList<FoundPart> PageHits::partsIn(int row) const
{
    const int index = row - m_sync.rowsAbove();
    if (m_hits.isEmpty() || index < 0 || index >= int(m_document.rows().size()))
        return {};
    const Row &content = *m_document.rows()[std::size_t(index)].row;
    if (content.style == TextStyle::Caption)
        return partsInFigure(index);
    const qsizetype start = m_document.sourceOf(index).start;
    const Utf8Mirror &text = m_source.mirror();
    QList<FoundPart> parts;
    for (qsizetype number = 0; number < content.pieces.size(); ++number) {
        // A piece is shown letter by letter; what stands behind it up to the next is marks and addresses.
        const TextPiece &piece = content.pieces[number];
        const bool isLast = number + 1 == content.pieces.size();
        const int from = int(text.unitAt(start + piece.source));
        int to = from + int(isLast ? content.text.size() : content.pieces[number + 1].at) - piece.at;
        if (!isLast)
            to = std::min(to, int(text.unitAt(start + content.pieces[number + 1].source)));
        auto hit = std::ranges::lower_bound(m_hits, from + 1, {}, endOf);
        for (; hit != m_hits.end() && hit->start < to; ++hit) {
            const FoundPart part{piece.at + std::max(hit->start, from) - from,
                                 piece.at + std::min(endOf(*hit), to) - from,
                                 int(hit - m_hits.begin()) == m_current};
            if (part.from < part.to)
                parts.append(part);
        }
    }
    return parts;
}

QList<FoundPart> PageHits::partsInFigure(int index) const
{
    const Row &content = *m_document.rows()[std::size_t(index)].row;
    const SourceRange own = m_document.sourceOf(index);
    const bool isPicture = content.kind == RowKind::Picture;
    // A picture and its caption are one paragraph of the source, which is the caption's where there is one.
    const bool isLast = !isPicture || index + 1 == int(m_document.rows().size());
    const SourceRange below = isLast ? own : m_document.sourceOf(index + 1);
    const qsizetype end = below.start == own.start ? below.end : own.end;
    const Utf8Mirror &text = m_source.mirror();
    const QByteArrayView figure = QByteArrayView(text.text()).sliced(own.start, end - own.start);
    const SourceRange words = isPicture ? wordsOfPicture(figure) : titleOfPicture(figure);
    if (words.start < 0)
        return {};
    const QString written = QString::fromUtf8(figure.sliced(words.start, words.end - words.start));
    const QList<int> places = placesIn(written, content.text);
    const int from = int(text.unitAt(own.start + words.start));
    QList<FoundPart> parts;
    auto hit = std::ranges::lower_bound(m_hits, from + 1, {}, endOf);
    for (; hit != m_hits.end() && hit->start < from + written.size(); ++hit) {
        const auto first = std::ranges::lower_bound(places, hit->start - from);
        const auto last = std::ranges::lower_bound(places, endOf(*hit) - from);
        if (first < last)
            parts.append({int(first - places.begin()), int(last - places.begin()),
                          int(hit - m_hits.begin()) == m_current});
    }
    return parts;
}
