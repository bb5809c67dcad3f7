// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/writingview.h"

#include "editor/findbar.h"
#include "editor/framerows.h"
#include "editor/insertedsight.h"
#include "editor/leftout.h"
#include "editor/pagehits.h"
#include "editor/previewview.h"
#include "editor/scrollsync.h"
#include "editor/sourceeditor.h"
#include "editor/wholeparser.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFontInfo>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace {

// Above this a whole parse would be felt while typing: it runs beside the GUI thread.
constexpr qsizetype largestInGuiThread = qsizetype(1024) * 1024;
constexpr qint64 longestInGuiThreadMs = 6;
// After so much rest the incremental rows are compared to a whole parse.
constexpr int restMs = 300;

std::vector<RowPtr> pointersOf(const PlacedRows &rows)
{
    std::vector<RowPtr> pointers;
    pointers.reserve(rows.size());
    for (const PlacedRow &placed : rows)
        pointers.push_back(placed.row);
    return pointers;
}

} // namespace

/// The panes and what keeps them together.
class WritingView::Private
{
public:
    explicit Private(WritingView *view)
        : shown(view)
        , sourcePane(new QWidget(view))
        , source(new SourceEditor(sourcePane))
        , find(new FindBar(source, sourcePane))
        , pagePane(new QWidget(view))
        , preview(new PreviewView(pagePane))
        , sync(*source, *preview, document)
        , inserted(*source, *preview, sync)
        , hits(*find, *source, *preview, document, sync)
    { }
    Q_DISABLE_COPY_MOVE(Private)

    void showPatch(const IncrementalDocument::Patch &patch)
    {
        if (patch.removed > 0 || !patch.added.empty())
            preview->replaceRows(rowsAbove + patch.first, patch.removed, patch.added);
        placeLeftOut();
        isBehind = false;
        inserted.follow();
        Q_EMIT shown->parsed();
    }
    void placeLeftOut() { preview->setLeftOut(leftOut.placed(sync, rowsAbove, int(document.rows().size()))); }
    void followEdit(const Utf8Mirror::Edit &edit);
    void parseAll();
    void parseBeside();
    void checkAtRest();
    void setFrameRows(const FrameRows &rows);
    /// Runs `align` so that its scrolling is not answered by the other pane.
    template <typename Function>
    void inStep(Function align)
    {
        if (isAligning)
            return;
        isAligning = true;
        align();
        isAligning = false;
    }

    WritingView *shown;
    QWidget *sourcePane;
    SourceEditor *source;
    FindBar *find;
    QWidget *pagePane;
    PreviewView *preview;
    IncrementalDocument document;
    ScrollSync sync;
    InsertedSight inserted;
    PageHits hits;
    WholeParser parser;
    QTimer rest;
    PageFrame frame;
    PictureLoader loader;
    WritingLayout layout = WritingLayout::SideBySide;
    int rowsAbove = 0;
    int rowsBelow = 0;
    bool isAligning = false;
    bool isLoading = false;
    bool isParsingBeside = false; ///< The rows are older than the text by `unseen`.
    bool isBehind = false; ///< The rows are older than the text.
    Utf8Mirror::Edit unseen;
    qint64 lastWholeMs = 0;
    LeftOut leftOut;
};

void WritingView::Private::parseAll()
{
    const QByteArray &text = source->mirror().text();
    if (text.size() > largestInGuiThread || lastWholeMs > longestInGuiThreadMs) {
        parseBeside();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    showPatch(document.adopt(parseWhole(text, document.language())));
    lastWholeMs = clock.elapsed();
}

void WritingView::Private::parseBeside()
{
    isParsingBeside = true;
    isBehind = true;
    unseen = {};
    parser.request(source->mirror().text(), document.language(), [this](ParsedText parsed) {
        isParsingBeside = false;
        showPatch(document.adopt(std::move(parsed)));
        if (!unseen.isEmpty())
            followEdit(std::exchange(unseen, {}));
    });
}

void WritingView::Private::followEdit(const Utf8Mirror::Edit &edit)
{
    if (isParsingBeside) {
        unseen = unseen.followedBy(edit);
        isBehind = true;
        return;
    }
    parser.cancel(); // a look at the text before says nothing of this one
    if (const auto patch = document.follow(source->mirror().text(), edit))
        showPatch(*patch);
    else
        parseAll();
    rest.start(restMs);
}

void WritingView::Private::checkAtRest()
{
    if (isParsingBeside)
        return;
    lastWholeMs = 0;
    parser.look(source->mirror().text(), document.language(), [this](const TextLook &look) {
        if (!document.looksLike(look))
            parseAll();
    });
}

void WritingView::Private::setFrameRows(const FrameRows &rows)
{
    const auto exchange = [this](int first, int count, const PlacedRows &fresh) {
        // Only the rows that differ: a title being typed must not repaint the page.
        const RowList &shown = preview->rows();
        int same = 0;
        while (same < count && same < int(fresh.size())
               && shown.at(first + same)->hash == fresh[std::size_t(same)].row->hash)
            ++same;
        int tail = 0;
        while (tail < count - same && tail < int(fresh.size()) - same
               && shown.at(first + count - 1 - tail)->hash
                   == fresh[fresh.size() - 1 - std::size_t(tail)].row->hash)
            ++tail;
        const std::vector<RowPtr> pointers = pointersOf(fresh);
        if (same + tail < count || same + tail < int(fresh.size()))
            preview->replaceRows(first + same, count - same - tail,
                                 {pointers.begin() + same, pointers.end() - tail});
    };
    exchange(rowsAbove + int(document.rows().size()), rowsBelow, rows.below);
    exchange(0, rowsAbove, rows.above);
    rowsAbove = int(rows.above.size());
    rowsBelow = int(rows.below.size());
    sync.setRowsAbove(rowsAbove);
    placeLeftOut();
}

WritingView::WritingView(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_d(std::make_unique<Private>(this))
{
    const auto addPane = [this](QWidget *pane, QWidget *text) {
        auto *column = new QVBoxLayout(pane);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(text, 1);
        addWidget(pane);
    };
    addPane(m_d->sourcePane, m_d->source);
    addPane(m_d->pagePane, m_d->preview);
    m_d->sourcePane->layout()->addWidget(m_d->find);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setSizes({1000, 1000});
    setBodyFont(m_d->source->font());
    m_d->rest.setSingleShot(true);
    connect(&m_d->rest, &QTimer::timeout, this, [this] { m_d->checkAtRest(); });
    connect(m_d->source, &QPlainTextEdit::textChanged, this, &WritingView::followSource);
    connect(m_d->source, &QPlainTextEdit::cursorPositionChanged, this, &WritingView::placeCursorMark);
    connect(m_d->source, &SourceEditor::findRequested, this, &WritingView::showFind);
    connect(m_d->source, &SourceEditor::replaceRequested, this, &WritingView::showReplace);
    connect(m_d->source, &SourceEditor::placeClicked, this, [this] { m_d->sync.alignAtCursor(); });
    connect(m_d->source->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_d->isLoading && !m_d->find->isShowingHitOfPage())
            m_d->inStep([this] { m_d->sync.alignPreview(); });
    });
    connect(m_d->source, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int scrolled) {
        if (scrolled != 0 && !m_d->isLoading) // as behind the cursor, where the bar says nothing
            m_d->inStep([this] { m_d->sync.followCursor(); });
    });
    connect(m_d->preview, &PreviewView::scrolledByPerson, this,
            [this] { m_d->inStep([this] { m_d->sync.alignSource(); }); });
    connect(m_d->preview, &PreviewView::placeClicked, this,
            [this](RowPlace place) { m_d->inStep([&] { m_d->sync.showInSource(place); }); });
    connect(m_d->preview, &PreviewView::linkActivated, this, &WritingView::linkActivated);
    connect(m_d->preview, &PreviewView::pictureWanted, this, [this](const QString &address) {
        if (m_d->loader)
            m_d->loader(address, [view = QPointer(this), address](const QImage &image) {
                if (!view)
                    return;
                view->m_d->preview->setPicture(address, image);
                view->m_d->inserted.follow();
            });
    });
}

WritingView::~WritingView() = default;

void WritingView::followSource()
{
    const Utf8Mirror::Edit edit = m_d->source->takeEdit();
    if (edit.isEmpty() || m_d->isLoading)
        return;
    m_d->leftOut.follow(edit);
    m_d->followEdit(edit);
    placeCursorMark();
    Q_EMIT edited(edit);
}

void WritingView::placeCursorMark()
{
    const int row = m_d->sync.markWritten();
    m_d->sync.noteCursorMoved();
    const QWidget *typedIn = QApplication::focusWidget(); // the text, or what finds in it
    if (!m_d->isLoading && typedIn && m_d->sourcePane->isAncestorOf(typedIn) && !m_d->isAligning)
        m_d->inStep([&] { m_d->preview->ensureVisible(row); });
}

void WritingView::showText(const std::function<void()> &change, const QString &language)
{
    m_d->isLoading = true;
    m_d->parser.cancel();
    m_d->isParsingBeside = false;
    m_d->unseen = {};
    m_d->leftOut = {};
    m_d->hits.clear();
    m_d->lastWholeMs = 0;
    m_d->preview->forgetPictures();
    m_d->document.setLanguage(language);
    change();
    m_d->sync.begin();
    (void)m_d->source->takeEdit();
    if (m_d->source->mirror().text().size() > largestInGuiThread)
        m_d->showPatch(m_d->document.adopt({})); // the rows of the text before, until its own come
    m_d->parseAll();
    m_d->preview->setSelection({}, {});
    m_d->preview->scrollTo(0, 0);
    m_d->isLoading = false;
    placeCursorMark();
}

void WritingView::setLanguage(const QString &language)
{
    if (m_d->document.language() == language)
        return;
    m_d->document.setLanguage(language);
    m_d->parseAll();
    m_d->setFrameRows(buildFrameRows(m_d->frame, language));
}

void WritingView::setFrame(const PageFrame &frame)
{
    if (m_d->frame == frame)
        return;
    m_d->frame = frame;
    m_d->setFrameRows(buildFrameRows(frame, m_d->document.language()));
    placeCursorMark();
}

void WritingView::setPictureLoader(PictureLoader loader)
{
    m_d->loader = std::move(loader);
    m_d->preview->forgetPictures();
}

void WritingView::setLeftOut(const QList<BodyPassage> &passages)
{
    m_d->leftOut.set(passages, m_d->source->mirror());
    m_d->placeLeftOut();
}

void WritingView::setLayoutMode(WritingLayout layout)
{
    m_d->layout = layout;
    m_d->sourcePane->setVisible(layout != WritingLayout::PreviewOnly);
    m_d->pagePane->setVisible(layout != WritingLayout::SourceOnly);
    m_d->preview->setVisible(layout != WritingLayout::SourceOnly);
    if (layout == WritingLayout::PreviewOnly)
        m_d->find->moveTo(m_d->pagePane, m_d->preview);
    else
        m_d->find->moveTo(m_d->sourcePane, m_d->source);
}

WritingLayout WritingView::layoutMode() const
{
    return m_d->layout;
}

void WritingView::showRange(qsizetype start, qsizetype length)
{
    m_d->source->selectRange({int(start), int(length)});
    const Utf8Mirror &mirror = m_d->source->mirror();
    const RowPlace from = m_d->sync.placeOf(mirror.byteAt(start));
    const RowPlace to = m_d->sync.placeOf(mirror.byteAt(start + length));
    m_d->preview->setSelection(from, to);
    if (!m_d->sync.alignAtCursor())
        m_d->inStep([&] { m_d->preview->ensureVisible(from.row); });
}

Outline WritingView::outline() const
{
    return outlineOf(m_d->document, m_d->source->mirror().text());
}

RowParts WritingView::parts() const
{
    return partsOf(m_d->document);
}

RowParts WritingView::selectedParts() const
{
    const QTextCursor cursor = m_d->source->textCursor();
    const Utf8Mirror &mirror = m_d->source->mirror();
    return partsOf(m_d->document, mirror.text(),
                   {mirror.byteAt(cursor.selectionStart()), mirror.byteAt(cursor.selectionEnd())});
}

bool WritingView::isOutlineCurrent() const
{
    return !m_d->isBehind;
}

void WritingView::showFind()
{
    if (m_d->layout == WritingLayout::PreviewOnly && m_d->find->isHidden())
        m_d->inStep([this] { m_d->hits.beginOnPage(); });
    m_d->find->open(FindBar::Mode::Find);
}

FindBar *WritingView::findBar() const
{
    return m_d->find;
}

void WritingView::setBodyFont(const QFont &font)
{
    m_d->source->setFont(font);
    // Serif text reads as large as monospaced text that is a sixth smaller.
    m_d->preview->setTextSize(std::round(QFontInfo(font).pixelSize() * 1.2));
}

SourceEditor *WritingView::source() const
{
    return m_d->source;
}

PreviewView *WritingView::preview() const
{
    return m_d->preview;
}
