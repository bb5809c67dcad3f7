// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spelling.h"

#include "editor/spellingdictionary.h"
#include "editor/spellinglines.h"
#include "editor/waveline.h"

#include <QPainter>

#include <algorithm>
#include <iterator>
#include <utility>

namespace {

using Range = SourceEditor::Range;

// A word is marked so soon after the space behind it, and no key waits for it.
constexpr int pauseMs = 100;

bool isBefore(Range one, Range other)
{
    return std::pair(one.start, one.length) < std::pair(other.start, other.length);
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
}

/// Whether a marked word is another one after the edit.
bool isBroken(Range word, const TextEdit &edit, const QTextDocument &document)
{
    const int removedEnd = edit.start + edit.removed;
    if (word.start < removedEnd && endOf(word) > edit.start)
        return true;
    if (endOf(word) == edit.start)
        return isPartOfWord(document.characterAt(edit.start));
    if (word.start == removedEnd && edit.start + edit.added > 0)
        return isPartOfWord(document.characterAt(edit.start + edit.added - 1));
    return false;
}

/// Where a word that the edit does not break is after it.
Range shifted(Range word, const TextEdit &edit)
{
    const bool isBehind = word.start >= edit.start + edit.removed;
    return {word.start + (isBehind ? edit.added - edit.removed : 0), word.length};
}

QList<Range> misspeltWords(const SourceLines &source, SpellingDictionary &dictionary,
                           const std::atomic_bool &stop)
{
    QList<Range> found;
    for (const SpelledWord &word : spelledWords(source, dictionary.script())) {
        if (stop.load(std::memory_order_relaxed))
            break;
        if (!dictionary.isRight(word))
            found.append({word.start, word.length});
    }
    return found;
}

} // namespace

template <typename Work, typename Done>
void Spelling::ask(Work work, Done done, int priority)
{
    m_pool.start(
        [this, work = std::move(work), done = std::move(done)] {
            // The destructor waits for this thread, so `this` lives; the call itself dies with it.
            QMetaObject::invokeMethod(
                this, [done, answer = work()] { done(answer); }, Qt::QueuedConnection);
        },
        priority);
}

Spelling::Spelling(SourceEditor &source)
    : QObject(&source)
    , m_source(source)
    , m_dictionary(std::make_shared<std::unique_ptr<SpellingDictionary>>())
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Spelling::check);
    connect(&source, &SourceEditor::textReplaced, this, [this](int start, int removed, int added) {
        followEdit({start, removed, added});
    });
    connect(&source, &SourceEditor::linesHighlighted, this, &Spelling::noteLines);
    connect(&source, &SourceEditor::documentExchanged, this, [this] {
        forgetMarks();
        if (m_dictionaryState == Dictionary::Found)
            checkAllAgain();
    });
    connect(&source, &SourceEditor::painted, this, &Spelling::paint);
    connect(&source, &QPlainTextEdit::cursorPositionChanged, this, &Spelling::noteCursor);
}

Spelling::~Spelling()
{
    m_stop->store(true, std::memory_order_relaxed);
    m_pool.clear();
    m_pool.waitForDone();
}

void Spelling::setOn(bool on)
{
    if (m_isOn == on)
        return;
    m_isOn = on;
    loadDictionary();
}

void Spelling::setLanguage(const QString &tag)
{
    if (m_language == tag)
        return;
    m_language = tag;
    loadDictionary();
}

void Spelling::setAccepted(const QStringList &words)
{
    if (m_accepted == words)
        return;
    m_accepted = words;
    if (m_dictionaryState != Dictionary::Found && m_dictionaryState != Dictionary::Loading)
        return;
    ask(
        [words, dictionary = m_dictionary] {
            if (*dictionary)
                (*dictionary)->setAccepted(words);
            return true;
        },
        [](bool) {});
    if (m_dictionaryState == Dictionary::Found)
        checkAllAgain();
}

void Spelling::loadDictionary()
{
    ++m_epoch;
    m_step.reset();
    m_dictionaryState = m_isOn ? Dictionary::Loading : Dictionary::None;
    forgetMarks();
    if (!m_isOn)
        return;
    ask(
        [language = m_language, accepted = m_accepted, dictionary = m_dictionary] {
            *dictionary = SpellingDictionary::load(language);
            if (*dictionary)
                (*dictionary)->setAccepted(accepted);
            return bool(*dictionary);
        },
        [this, epoch = m_epoch](bool isFound) {
            if (epoch != m_epoch)
                return;
            m_dictionaryState = isFound ? Dictionary::Found : Dictionary::Missing;
            Q_EMIT dictionaryChanged();
            if (isFound)
                checkAllAgain();
        });
}

Range Spelling::whole() const
{
    return {0, m_source.document()->characterCount()};
}

void Spelling::checkAllAgain()
{
    ++m_epoch;
    m_unchecked.add(whole());
    check();
}

void Spelling::forgetMarks()
{
    m_unchecked.clear();
    if (!m_marks.isEmpty())
        m_source.viewport()->update();
    m_marks.clear();
}

bool Spelling::isWhole() const
{
    return m_dictionaryState == Dictionary::Found && m_unchecked.isEmpty();
}

std::optional<Range> Spelling::markAt(int position) const
{
    const auto found = std::ranges::lower_bound(m_marks, position, {}, endOf);
    return found != m_marks.end() && found->start <= position ? std::optional(*found) : std::nullopt;
}

// In the way of each key press: the marks behind the edit move, and nothing else is done.
void Spelling::followEdit(const TextEdit &edit)
{
    ++m_edits;
    m_step.reset();
    const int place = edit.start + edit.added;
    m_typedAt = m_source.textCursor().position() == place ? place : -1;
    if (m_dictionaryState != Dictionary::Found)
        return;
    const auto first = std::ranges::lower_bound(m_marks, edit.start, {}, endOf);
    auto kept = first;
    const auto end = m_marks.end();
    for (auto mark = first; mark != end; ++mark) {
        if (!isBroken(*mark, edit, *m_source.document()))
            *kept++ = shifted(*mark, edit);
    }
    m_marks.resize(kept - m_marks.begin());
    m_unchecked.follow(edit);
    if (m_checking) {
        m_again.follow(edit);
        m_editsSince.append(edit);
    }
}

void Spelling::noteLines(const QTextBlock &first, const QTextBlock &last)
{
    if (m_dictionaryState != Dictionary::Found)
        return;
    const Range lines{first.position(), last.position() + last.length() - first.position()};
    m_unchecked.add(lines);
    if (m_checking)
        m_again.add(lines);
    if (!m_pause.isActive())
        m_pause.start();
}

void Spelling::noteCursor()
{
    if (m_typedAt < 0 || m_source.textCursor().position() == m_typedAt)
        return;
    const int left = std::exchange(m_typedAt, -1);
    if (const auto mark = markAt(left))
        repaint({*mark});
}

Range Spelling::nextStretch() const
{
    const QList<SourceEditor::SeenLine> seen = m_source.linesIn(m_source.viewport()->rect());
    const int cursor = m_source.textCursor().position();
    const int top = seen.isEmpty() ? cursor : seen.front().block.position();
    const int bottom = seen.isEmpty() ? cursor : seen.back().block.position() + seen.back().block.length();
    for (const Range &place : {Range{top, bottom - top}, Range{cursor, endOf(whole()) - cursor}}) {
        if (const Range stretch = m_unchecked.firstIn(place); stretch.length > 0)
            return stretch;
    }
    return m_unchecked.firstIn(whole());
}

void Spelling::check()
{
    if (m_dictionaryState != Dictionary::Found || m_checking)
        return;
    const QTextDocument &document = *m_source.document();
    if (const int lines = frontMatterLines(document); lines != m_frontLines) {
        const QTextBlock beyond = document.findBlockByNumber(std::max(lines, m_frontLines));
        m_unchecked.add({0, beyond.isValid() ? beyond.position() : document.characterCount()});
        m_frontLines = lines;
    }
    const Range stretch = nextStretch();
    if (stretch.length == 0) {
        m_unchecked.clear(); // what was left of it lies beyond the text
        tryStep();
        return;
    }
    const auto [lines, range] = linesAround(document, stretch, m_frontLines);
    m_checking = range;
    m_again.clear();
    m_editsSince.clear();
    ask([lines = lines, dictionary = m_dictionary,
         stop = m_stop] { return *dictionary ? misspeltWords(lines, **dictionary, *stop) : QList<Range>(); },
        [this, epoch = m_epoch](const QList<Range> &marks) {
            Range checked = *std::exchange(m_checking, std::nullopt);
            if (epoch == m_epoch)
                takeMarks(checked, marks);
            tryStep();
            check();
        });
}

void Spelling::takeMarks(Range checked, QList<Range> marks)
{
    for (const TextEdit &edit : std::as_const(m_editsSince)) {
        checked = movedBy(checked, edit);
        const Range gone{edit.start, edit.removed};
        marks.removeIf([gone](Range mark) { return mark.start < endOf(gone) && endOf(mark) > gone.start; });
        for (Range &mark : marks)
            mark = shifted(mark, edit);
    }
    const auto first = std::ranges::lower_bound(m_marks, checked.start, {}, &Range::start);
    const auto last = std::ranges::lower_bound(m_marks, endOf(checked), {}, &Range::start);
    // In lines that changed meanwhile, what is marked stays until they are looked at again.
    QList<Range> fresh;
    std::copy_if(first, last, std::back_inserter(fresh),
                 [this](Range mark) { return m_again.overlaps(mark); });
    std::ranges::copy_if(marks, std::back_inserter(fresh), [this, checked](Range mark) {
        return mark.length > 0 && endOf(mark) <= endOf(checked) && !m_again.overlaps(mark);
    });
    std::ranges::sort(fresh, isBefore);
    QList<Range> different;
    std::set_symmetric_difference(first, last, fresh.cbegin(), fresh.cend(), std::back_inserter(different),
                                  isBefore);
    if (!different.isEmpty()) {
        const qsizetype index = first - m_marks.begin();
        m_marks = m_marks.first(index) + fresh + m_marks.sliced(index + (last - first));
        repaint(different);
    }
    m_unchecked.remove(checked);
    m_unchecked.add(m_again);
}

void Spelling::suggestFor(Range word, int most, std::function<void(const QStringList &)> answer)
{
    QTextCursor cursor(m_source.document());
    cursor.setPosition(word.start);
    cursor.setPosition(endOf(word), QTextCursor::KeepAnchor);
    ask(
        [text = cursor.selectedText(), most, dictionary = m_dictionary] {
            return *dictionary ? (*dictionary)->suggestions(text, most) : QStringList();
        },
        [this, number = ++m_suggesting, edits = m_edits,
         answer = std::move(answer)](const QStringList &found) {
            if (number == m_suggesting && edits == m_edits)
                answer(found);
        },
        1);
}

bool Spelling::isBeingTyped(Range word) const
{
    return word.start <= m_typedAt && m_typedAt <= endOf(word);
}

void Spelling::repaint(const QList<Range> &words)
{
    for (const auto &[block, place] : m_source.linesIn(m_source.viewport()->rect())) {
        const auto first = std::ranges::lower_bound(words, block.position(), {}, &Range::start);
        if (first != words.end() && first->start < block.position() + block.length())
            m_source.viewport()->update(place.toAlignedRect());
    }
}

void Spelling::paint(const QRect &area) const
{
    if (m_marks.isEmpty())
        return;
    const QPalette palette = m_source.palette();
    const bool isDark = palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
    QPainter painter(m_source.viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isDark ? QColor(0xff, 0x7b, 0x72) : QColor(0xd3, 0x1a, 0x1a), 1.3));
    for (const SourceEditor::SeenLine &line : m_source.linesIn(area)) {
        const int start = line.block.position();
        const int end = start + line.block.length();
        for (auto mark = std::ranges::lower_bound(m_marks, start, {}, &Range::start);
             mark != m_marks.end() && mark->start < end; ++mark) {
            if (!isBeingTyped(*mark))
                drawWave(painter, line, {mark->start - start, mark->length});
        }
    }
}
