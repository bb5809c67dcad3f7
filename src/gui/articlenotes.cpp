// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlenotes.h"

#include "editor/textstretches.h"
#include "editor/writingview.h"
#include "gui/articlefindings.h"
#include "gui/begunnotes.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/typingpause.h"

#include <QSet>

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// As often as one hears of who else is here.
constexpr std::chrono::seconds othersInterval{30};
// More than an anchor keeps of a passage and of what is around it.
constexpr int longestMeasured = 1'200;
constexpr int measuredAround = 64;

QString begunName()
{
    return u"begun"_s;
}

} // namespace

ArticleNotes::ArticleNotes(Desk &desk, WritingView &writing, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_source(*writing.source())
    , m_marks(new PassageMarks(m_source))
    , m_job(desk.services().jobs, this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    m_others.setInterval(othersInterval);
    connect(&m_pause, &QTimer::timeout, this, &ArticleNotes::reload);
    connect(&m_others, &QTimer::timeout, this, &ArticleNotes::reload);
    connect(&m_source, &SourceEditor::textReplaced, this, [this](int start, int removed, int added) {
        if (m_job.isBusy())
            m_editsSince.append({start, removed, added});
    });
    connect(m_marks, &PassageMarks::lostOrFound, this, [this] {
        m_pause.start(); // it may have been moved
        sort();
        Q_EMIT changed();
    });
    connect(m_marks, &PassageMarks::entered, this, [this](const QString &id) {
        if (id != begunName())
            Q_EMIT entered(NoteId(id));
    });
    connect(&desk.article(), &CurrentArticle::opened, this, &ArticleNotes::showArticle);
    connect(&desk.article(), &CurrentArticle::stored, this, &ArticleNotes::measure);
    connect(&desk.begunNotes(), &BegunNotes::restored, this, &ArticleNotes::reload);
    showArticle();
}

const DeskNote *ArticleNotes::note(const NoteId &id) const
{
    const auto found = std::ranges::find(m_notes, id, &DeskNote::id);
    return found == m_notes.end() ? nullptr : &*found;
}

int ArticleNotes::openCount() const
{
    return int(std::ranges::count_if(m_notes, &DeskNote::isOpen));
}

void ArticleNotes::showArticle()
{
    // Another text: every passage is looked for, also where it is a text of the same article.
    m_marks->setPassages({});
    if (m_holder != m_desk.article().id()) {
        m_holder = m_desk.article().id();
        m_notes.clear();
        m_asksToWrite = true;
        Q_EMIT changed();
    }
    reload();
}

void ArticleNotes::reload()
{
    m_pause.stop();
    m_editsSince.clear();
    if (!m_desk.article().isOpen()) {
        m_job.cancel();
        m_others.stop();
        return;
    }
    m_others.start();
    QSet<QString> placed;
    for (const Passage &passage : m_marks->passages()) {
        if (passage.range.length > 0)
            placed.insert(passage.id);
    }
    m_job.start(
        [&notes = m_desk.services().notes, id = m_holder, placed, begunAnchor = begunAnchor(),
         asksToWrite = m_asksToWrite,
         bytes = m_source.mirror().text()](const std::stop_token &stop) -> Result<Found> {
            const auto stored = notes.ofArticle(id);
            if (!stored)
                return stored.error();
            Found found{*stored, {}, {}};
            if (const auto may = asksToWrite ? notes.mayWrite() : Result<void>(); !may)
                found.refusal = may.error();
            QString text;
            const auto look = [&](const QString &name, const NoteAnchor &anchor) {
                if (placed.contains(name) || stop.stop_requested())
                    return;
                if (text.isNull())
                    text = QString::fromUtf8(bytes);
                const QuotePlace place = ::placeOf(text, anchor);
                if (place.match != QuoteMatch::NotFound)
                    found.places.insert(name, {int(place.start), int(place.length)});
            };
            look(begunName(), begunAnchor);
            for (const DeskNote &note : found.notes)
                look(note.id.text(), note.anchor);
            return found;
        },
        [this](const Result<Found> &found) { take(found); });
}

void ArticleNotes::take(const Result<Found> &found)
{
    if (!found) {
        Q_EMIT failed(found.error());
        return;
    }
    m_notes = found->notes;
    m_refusal = found->refusal;
    m_asksToWrite = m_refusal.has_value(); // until it may again
    place(found->places);
    sort();
    Q_EMIT changed();
}

void ArticleNotes::place(const QHash<QString, Range> &found)
{
    QList<Passage> passages;
    const auto add = [&](const QString &name, bool isMarked) {
        Range range = found.value(name);
        for (const TextEdit &edit : std::as_const(m_editsSince))
            range = movedBy(range, edit);
        passages.append({name, m_marks->placeOf(name).value_or(range), isMarked});
    };
    for (const DeskNote &note : std::as_const(m_notes))
        add(note.id.text(), note.isOpen());
    if (isBegun())
        add(begunName(), true);
    m_editsSince.clear();
    m_marks->setPassages(passages);
}

void ArticleNotes::sort()
{
    const auto order = [this](const DeskNote &note) {
        const auto place = placeOf(note.id);
        return std::tuple(!place, place ? place->start : 0, note.writtenAtUtc);
    };
    std::ranges::stable_sort(m_notes, {}, order);
}

// Of the text around the passage alone: the whole of it may be long, and there are many passages.
NoteAnchor ArticleNotes::anchorOf(Range passage) const
{
    const int from = std::max(0, passage.start - measuredAround);
    const int measured = std::min(passage.length, longestMeasured);
    // Whole characters: half of one at the outer edge is more than was asked for.
    const QString before = textIn(m_source, {from, passage.start - from});
    const QString rest = textIn(m_source, {passage.start, measured + measuredAround});
    NoteAnchor anchor = anchorAt(before + rest, before.size(), measured, m_desk.article().base());
    anchor.start = passage.start;
    anchor.length = passage.length;
    return anchor;
}

void ArticleNotes::measure(const ArticleId &stored)
{
    // What is typed meanwhile is measured with the revision that holds it.
    if (stored != m_holder || m_desk.article().id() != m_holder || m_desk.article().isUnsaved())
        return;
    QList<MeasuredNote> moved;
    for (DeskNote &note : m_notes) {
        const auto place = placeOf(note.id);
        if (!place)
            continue;
        NoteAnchor anchor = anchorOf(*place);
        const Revision measured = std::exchange(anchor.revision, note.anchor.revision);
        if (anchor == note.anchor)
            continue;
        anchor.revision = measured;
        note.anchor = anchor;
        moved.append({note.id, anchor});
    }
    if (isBegun())
        keepBegun(begunAnchor());
    if (moved.isEmpty())
        return;
    m_desk.services().jobs.write(
        this,
        [&notes = m_desk.services().notes, moved](const std::stop_token &) {
            return notes.moveAnchors(moved);
        },
        [this](const Result<void> &done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

void ArticleNotes::begin(Range passage)
{
    keepBegun(anchorOf(passage));
    QList<Passage> passages = m_marks->passages();
    passages.removeIf([](const Passage &known) { return known.id == begunName(); });
    passages.append({begunName(), passage, true});
    m_marks->setPassages(passages);
    m_marks->setCurrent(begunName());
}

void ArticleNotes::endBegun(const ArticleId &article)
{
    m_desk.begunNotes().drop(article);
    if (article != m_holder)
        return;
    QList<Passage> passages = m_marks->passages();
    passages.removeIf([](const Passage &known) { return known.id == begunName(); });
    m_marks->setPassages(passages);
}

void ArticleNotes::keepBegun(const NoteAnchor &anchor)
{
    BegunNote note = m_desk.begunNotes().of(m_holder);
    note.anchor = anchor;
    m_desk.begunNotes().keep(m_holder, note);
}

NoteAnchor ArticleNotes::begunAnchor() const
{
    // Where its passage was deleted while one wrote, it goes with the words that were there.
    const auto place = m_marks->placeOf(begunName());
    return place ? anchorOf(*place) : m_desk.begunNotes().of(m_holder).anchor;
}

bool ArticleNotes::isBegun() const
{
    return m_desk.begunNotes().of(m_holder).hasPassage();
}

void ArticleNotes::setCurrent(const NoteId &id)
{
    m_marks->setCurrent(isBegun() ? begunName() : id.text());
}

void ArticleNotes::ask(std::function<Result<void>(Notes &)> work, const Answered &answered)
{
    m_desk.services().jobs.write(
        this,
        [&notes = m_desk.services().notes, work = std::move(work)](const std::stop_token &) {
            return work(notes);
        },
        [this, answered](const Result<void> &done) {
            m_asksToWrite = m_asksToWrite || !done;
            answered(done);
            reload();
            m_desk.findings().refresh();
        });
}

void ArticleNotes::add(const QString &text, const Answered &answered)
{
    ask(
        [article = m_holder, anchor = begunAnchor(), text,
         actor = m_desk.actor()](Notes &notes) -> Result<void> {
            const auto added = notes.add(article, anchor, text, actor);
            return added ? Result<void>() : Result<void>(added.error());
        },
        answered);
}

void ArticleNotes::answer(const NoteId &note, const QString &text, const Answered &answered)
{
    ask(
        [note, text, actor = m_desk.actor()](Notes &notes) -> Result<void> {
            const auto added = notes.answer(note, text, actor);
            return added ? Result<void>() : Result<void>(added.error());
        },
        answered);
}

void ArticleNotes::setResolved(const NoteId &note, bool isResolved, const Answered &answered)
{
    ask([note, isResolved, actor = m_desk.actor()](
            Notes &notes) { return isResolved ? notes.resolve(note, actor) : notes.reopen(note, actor); },
        answered);
}

void ArticleNotes::remove(const NoteId &note, const Answered &answered)
{
    ask([note, actor = m_desk.actor()](Notes &notes) { return notes.remove(note, actor); }, answered);
}

void ArticleNotes::removeAnswer(const NoteAnswerId &answer, const Answered &answered)
{
    ask([answer, actor = m_desk.actor()](Notes &notes) { return notes.removeAnswer(answer, actor); },
        answered);
}
