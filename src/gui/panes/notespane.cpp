// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/notespane.h"

#include "base/errortext.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/begunnotes.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/notesmodel.h"
#include "gui/panes/twolinedelegate.h"
#include "panes/ui_notespane.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

NotesPane::NotesPane(Desk &desk, WritingView &writing, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_writing(writing)
    , m_ui(std::make_unique<Ui::NotesPane>())
    , m_banner(new Banner(this))
    , m_notes(new ArticleNotes(desk, writing, this))
    , m_model(new NotesModel(this))
{
    m_ui->setupUi(this);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new TwoLineDelegate(this));
    m_ui->list->installEventFilter(this);
    m_ui->compose->installEventFilter(this);
    setFocusProxy(m_ui->list);
    connect(m_ui->list, &QListView::activated, this, &NotesPane::goToChosen);
    connect(m_ui->list, &QListView::clicked, this, &NotesPane::goToChosen);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NotesPane::showChosen);
    connect(m_ui->compose, &QPlainTextEdit::textChanged, this, [this] {
        keepWritten();
        showCommands();
    });
    connect(m_ui->send, &QPushButton::clicked, this, &NotesPane::send);
    connect(m_ui->resolve, &QPushButton::clicked, this, &NotesPane::resolveChosen);
    connect(m_ui->remove, &QPushButton::clicked, this, &NotesPane::removeChosen);
    connect(m_ui->showResolved, &QCheckBox::toggled, this, &NotesPane::showNotes);
    connect(m_notes, &ArticleNotes::changed, this, &NotesPane::showNotes);
    connect(m_notes, &ArticleNotes::entered, this, &NotesPane::choose);
    connect(m_notes, &ArticleNotes::failed, this,
            [this](const Error &error) { m_banner->say(Tone::Failure, errorText(error)); });
    connect(&desk.article(), &CurrentArticle::opened, this, &NotesPane::showArticle);
    connect(&desk.begunNotes(), &BegunNotes::restored, this, &NotesPane::showBegun);
    showArticle();
}

NotesPane::~NotesPane() = default;

void NotesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_notes->reload();
}

bool NotesPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool sends =
        watched == m_ui->compose && isEnter && (key.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    if (event->type() == QEvent::ShortcutOverride) {
        if (sends) // elsewhere the key opens an article
            event->accept();
        return sends;
    }
    if (watched == m_ui->list && key.matches(QKeySequence::Delete)) {
        removeChosen();
        return true;
    }
    if (watched != m_ui->compose)
        return QWidget::eventFilter(watched, event);
    if (sends) {
        send();
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        // Nothing that is written is thrown away; an empty note was not meant.
        if (m_ui->compose->toPlainText().trimmed().isEmpty()) {
            m_ui->compose->clear();
            m_notes->endBegun(m_holder);
        }
        showChosen();
        m_writing.source()->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NotesPane::showArticle()
{
    const ArticleId id = m_desk.article().id();
    if (id != m_holder) {
        m_holder = id;
        showBegun();
        m_banner->clear();
    }
    showNotes();
}

void NotesPane::showBegun()
{
    const QString text = m_desk.begunNotes().of(m_holder).text;
    if (m_ui->compose->toPlainText() != text) {
        m_ui->compose->setPlainText(text);
        m_ui->compose->moveCursor(QTextCursor::End); // where one goes on
    }
    showCommands();
}

void NotesPane::showNotes()
{
    if (m_holder != m_desk.article().id())
        return; // showArticle() follows, which keeps what is being written
    const QModelIndex current = m_ui->list->currentIndex();
    const NoteId note = current.isValid() ? m_model->noteAt(current.row()).id : NoteId();
    const NoteAnswer *answer = current.isValid() ? m_model->answerAt(current.row()) : nullptr;
    const NoteAnswerId answerId = answer ? answer->id : NoteAnswerId();
    QList<ShownNote> shown;
    for (const DeskNote &known : m_notes->list()) {
        if (known.isOpen() || areResolvedShown())
            shown.append({known, !m_notes->placeOf(known.id)});
    }
    m_model->setNotes(shown);
    if (const int row = std::max(m_model->rowOf(note, answerId), m_model->rowOf(note)); row >= 0)
        m_ui->list->setCurrentIndex(m_model->index(row));
    const int open = m_notes->openCount();
    setWindowTitle(open > 0 ? tr("Notes (%1)").arg(open) : tr("Notes"));
    m_ui->list->setVisible(m_model->rowCount() > 0);
    m_ui->hint->setVisible(m_model->rowCount() == 0);
    const bool hasHidden = !m_notes->list().isEmpty();
    m_ui->hint->setText(!m_desk.article().isOpen() ? tr("Open an article to see its notes.")
                            : hasHidden            ? tr("All notes are resolved.")
                                        : tr("Notes to the desk stand here; readers never see them. Select a "
                                             "passage and choose Article › Notes › Add a Note."));
    showChosen();
}

void NotesPane::showChosen()
{
    const DeskNote *note = chosen();
    m_notes->setCurrent(note ? note->id : NoteId());
    const QString text = note ? threadText(*note) : QString();
    if (m_ui->thread->toPlainText() != text)
        m_ui->thread->setPlainText(text);
    m_ui->thread->setVisible(m_model->rowCount() > 0);
    keepWritten(); // it may answer the chosen one now
    showCommands();
}

void NotesPane::showCommands()
{
    const DeskNote *note = chosen();
    const BegunNote begun = m_desk.begunNotes().of(m_holder);
    const bool isAbout = begun.hasPassage();
    const DeskNote *to = isAbout ? nullptr : m_notes->note(answered());
    m_ui->about->setText(isAbout  ? tr("About %1").arg(NotesModel::quoted(begun.anchor.quote))
                             : to ? tr("Answer to %1").arg(NotesModel::quoted(to->text))
                                  : QString());
    m_ui->about->setVisible(isAbout || to);
    m_ui->compose->setVisible(isAbout || to || !begun.text.isEmpty());
    m_ui->send->setVisible(isAbout || to);
    m_ui->send->setText(isAbout ? tr("Add Note") : tr("Answer"));
    m_ui->send->setEnabled(begun.isWritten() && !m_isSending && mayWrite());
    m_ui->compose->setReadOnly(m_isSending);
    m_ui->resolve->setVisible(note != nullptr);
    m_ui->resolve->setEnabled(mayWrite());
    m_ui->resolve->setText(note && !note->isOpen() ? tr("Reopen") : tr("Resolve"));
    m_ui->remove->setVisible(note != nullptr);
    m_ui->remove->setEnabled(isOwnChosen() && mayWrite());
    m_ui->remove->setToolTip(isOwnChosen() ? QString() : tr("Who wrote it deletes it"));
    m_ui->refusal->setVisible(m_notes->refusal().has_value());
    if (m_notes->refusal())
        m_ui->refusal->setText(
            tr("No note can be written or resolved: %1").arg(errorText(*m_notes->refusal())));
    m_desk.actions().refresh();
}

void NotesPane::keepWritten()
{
    BegunNote begun = m_desk.begunNotes().of(m_holder);
    begun.text = m_ui->compose->toPlainText();
    if (begun.hasPassage() || !begun.isWritten())
        begun.answers = {};
    else if (const DeskNote *to = m_notes->note(answered()))
        begun.answers = to->id;
    m_desk.begunNotes().keep(m_holder, begun);
}

const DeskNote *NotesPane::chosen() const
{
    const QModelIndex index = m_ui->list->currentIndex();
    return index.isValid() ? m_notes->note(m_model->noteAt(index.row()).id) : nullptr;
}

NoteId NotesPane::answered() const
{
    const NoteId answers = m_desk.begunNotes().of(m_holder).answers;
    const DeskNote *note = chosen();
    return !answers.isNull() || !note ? answers : note->id;
}

bool NotesPane::mayWrite() const
{
    return m_desk.article().isOpen() && !m_notes->refusal();
}

bool NotesPane::isOwnChosen() const
{
    const DeskNote *note = chosen();
    if (!note)
        return false;
    const NoteAnswer *answer = m_model->answerAt(m_ui->list->currentIndex().row());
    return (answer ? answer->author : note->author) == m_desk.actor();
}

QString NotesPane::threadText(const DeskNote &note) const
{
    QString text = NotesModel::quoted(note.anchor.quote) + u"\n\n"_s
        + NotesModel::signature(note.author, note.writtenAtUtc) + u'\n' + note.text;
    for (const NoteAnswer &answer : note.answers)
        text += u"\n\n"_s + NotesModel::signature(answer.author, answer.writtenAtUtc) + u'\n' + answer.text;
    if (note.resolvedAtUtc)
        text +=
            u"\n\n"_s + tr("Resolved: %1").arg(NotesModel::signature(note.resolvedBy, *note.resolvedAtUtc));
    return text;
}

void NotesPane::choose(const NoteId &id)
{
    if (const int row = m_model->rowOf(id); row >= 0 && (!chosen() || chosen()->id != id))
        m_ui->list->setCurrentIndex(m_model->index(row));
}

void NotesPane::goToChosen()
{
    const DeskNote *note = chosen();
    const auto place = note ? m_notes->placeOf(note->id) : std::nullopt;
    if (place)
        m_desk.article().showPlace({u"body"_s, place->start, place->length});
    else if (note)
        m_desk.tell(tr("The passage of this note is gone."));
}

void NotesPane::step(int direction)
{
    const QTextCursor cursor = m_writing.source()->textCursor();
    const DeskNote *next = nullptr;
    QList<const DeskNote *> placed;
    for (const DeskNote &note : m_notes->list()) {
        if (note.isOpen() && m_notes->placeOf(note.id))
            placed.append(&note);
    }
    if (placed.isEmpty()) {
        m_desk.tell(tr("No open notes in this text."));
        return;
    }
    const auto startOf = [this](const DeskNote *note) { return m_notes->placeOf(note->id)->start; };
    if (direction > 0) {
        const auto found = std::ranges::upper_bound(placed, cursor.selectionStart(), {}, startOf);
        next = found == placed.end() ? placed.constFirst() : *found;
    } else {
        const auto found = std::ranges::lower_bound(placed, cursor.selectionStart(), {}, startOf);
        next = found == placed.begin() ? placed.constLast() : *std::prev(found);
    }
    choose(next->id);
    goToChosen();
}

void NotesPane::beginNote()
{
    const SourceEditor::Range passage = passageAtCursor(*m_writing.source());
    if (passage.length == 0) {
        m_desk.tell(tr("A note is about some words: select them, or put the cursor into their paragraph."));
        return;
    }
    m_banner->clear();
    m_notes->begin(passage);
    m_desk.showPane(objectName());
    showChosen();
    m_ui->compose->setFocus();
}

void NotesPane::beginAnswer()
{
    if (!chosen())
        return;
    m_desk.showPane(objectName());
    m_ui->compose->setFocus();
}

void NotesPane::send()
{
    const QString text = m_ui->compose->toPlainText();
    if (text.trimmed().isEmpty() || m_isSending || !mayWrite())
        return;
    m_banner->clear();
    m_isSending = true;
    const auto take = [this, holder = m_holder](const Result<void> &sent) { takeSent(holder, sent); };
    if (m_desk.begunNotes().of(m_holder).hasPassage())
        m_notes->add(text, take);
    else
        m_notes->answer(answered(), text, take);
    showCommands();
}

void NotesPane::takeSent(const ArticleId &holder, const Result<void> &sent)
{
    m_isSending = false;
    if (sent && holder == m_holder)
        m_ui->compose->clear(); // first: what stands there is kept
    if (sent)
        m_notes->endBegun(holder);
    else
        m_banner->say(Tone::Failure, tr("The note was not added: %1").arg(errorText(sent.error())));
    if (sent && holder == m_holder) {
        // The next key must not write over the words that the note is about.
        QTextCursor cursor = m_writing.source()->textCursor();
        cursor.setPosition(cursor.selectionEnd());
        m_writing.source()->setTextCursor(cursor);
        m_writing.source()->setFocus();
    }
    showChosen();
}

void NotesPane::resolveChosen()
{
    const DeskNote *note = chosen();
    if (!note)
        return;
    m_banner->clear();
    m_notes->setResolved(note->id, note->isOpen(), [this](const Result<void> &done) {
        if (!done)
            m_banner->say(Tone::Failure, errorText(done.error()));
    });
}

void NotesPane::removeChosen()
{
    if (!isOwnChosen() || !mayWrite())
        return;
    m_banner->clear();
    const auto take = [this](const Result<void> &removed) {
        if (!removed)
            m_banner->say(Tone::Failure, errorText(removed.error()));
    };
    if (const NoteAnswer *answer = m_model->answerAt(m_ui->list->currentIndex().row()))
        m_notes->removeAnswer(answer->id, take);
    else
        m_notes->remove(chosen()->id, take);
}

bool NotesPane::areResolvedShown() const
{
    return m_ui->showResolved->isChecked();
}

void NotesPane::showResolved(bool isOn)
{
    m_ui->showResolved->setChecked(isOn);
    m_desk.actions().refresh();
}
