// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/snippetsdialog.h"

#include "base/errortext.h"
#include "dialogs/ui_snippetsdialog.h"
#include "editorial/replacement.h"
#include "gui/banner.h"
#include "gui/desk.h"
#include "gui/newsroomsnippets.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"

#include <QCollator>
#include <QFontDatabase>
#include <QShortcut>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole;

bool saysTheSame(const Snippet &one, const Snippet &other)
{
    return one.name == other.name && one.trigger == other.trigger && one.text == other.text;
}

} // namespace

SnippetsDialog::SnippetsDialog(Desk &desk, std::function<void()> changed)
    : QDialog(desk.window())
    , m_desk(desk)
    , m_changed(std::move(changed))
    , m_ui(std::make_unique<Ui::SnippetsDialog>())
    , m_banner(new Banner(this))
    , m_fault(new Banner(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->right->insertWidget(2, m_fault);
    for (QPlainTextEdit *text : {m_ui->text, m_ui->preview})
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connectParts();
    m_ui->list->setFocus();
    showState();
    read({});
}

SnippetsDialog::~SnippetsDialog() = default;

void SnippetsDialog::connectParts()
{
    connect(new QShortcut(QKeySequence::Delete, m_ui->list, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &SnippetsDialog::removeChosen);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &SnippetsDialog::save);
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, this, &SnippetsDialog::create);
    connect(m_ui->filter, &QLineEdit::textChanged, this, &SnippetsDialog::filterRows);
    connect(m_ui->list, &QListWidget::currentRowChanged, this, &SnippetsDialog::showChosen);
    connect(m_ui->create, &QPushButton::clicked, this, &SnippetsDialog::create);
    connect(m_ui->duplicate, &QPushButton::clicked, this, &SnippetsDialog::duplicate);
    connect(m_ui->remove, &QPushButton::clicked, this, &SnippetsDialog::removeChosen);
    connect(m_ui->save, &QPushButton::clicked, this, &SnippetsDialog::save);
    connect(m_ui->discard, &QPushButton::clicked, this, &SnippetsDialog::discard);
    connect(m_ui->closeDialog, &QPushButton::clicked, this, &SnippetsDialog::reject);
    connect(m_ui->name, &QLineEdit::textChanged, this, &SnippetsDialog::showState);
    connect(m_ui->trigger, &QLineEdit::textChanged, this, &SnippetsDialog::showState);
    connect(m_ui->text, &QPlainTextEdit::textChanged, this, &SnippetsDialog::showState);
}

void SnippetsDialog::read(const SnippetId &chosen)
{
    m_desk.services().jobs.read(
        this,
        [&newsroom = m_desk.services().newsroom](const std::stop_token &) { return newsroom.snippets(); },
        [this, chosen](const Result<QList<Snippet>> &snippets) {
            if (snippets)
                showSnippets(*snippets, chosen);
            else
                m_banner->say(Tone::Failure, errorText(snippets.error()));
        });
}

void SnippetsDialog::showSnippets(const QList<Snippet> &snippets, const SnippetId &chosen)
{
    const int place = m_ui->list->currentRow();
    m_snippets = snippets;
    const QCollator collator;
    std::ranges::sort(m_snippets, [&collator](const Snippet &one, const Snippet &other) {
        return collator.compare(one.name, other.name) < 0;
    });
    {
        const QSignalBlocker silent(m_ui->list);
        m_ui->list->clear();
        for (const Snippet &snippet : std::as_const(m_snippets)) {
            auto *item = new QListWidgetItem(snippet.name, m_ui->list);
            item->setData(IdRole, snippet.id.text());
            if (!snippet.trigger.isEmpty())
                item->setText(tr("%1 (%2)").arg(snippet.name, snippet.trigger));
        }
        const auto found = std::ranges::find(m_snippets, chosen, &Snippet::id);
        const int row = found != m_snippets.end()
            ? int(found - m_snippets.begin())
            : std::clamp(place, 0, std::max(0, int(m_snippets.size()) - 1));
        m_ui->list->setCurrentRow(row);
    }
    filterRows();
    if (!isEdited())
        showChosen();
}

void SnippetsDialog::filterRows()
{
    for (int row = 0; row < m_ui->list->count(); ++row) {
        QListWidgetItem *item = m_ui->list->item(row);
        item->setHidden(!item->text().contains(m_ui->filter->text(), Qt::CaseInsensitive));
    }
}

void SnippetsDialog::showChosen()
{
    const Snippet chosen = m_snippets.value(m_ui->list->currentRow());
    fill(chosen, chosen);
}

void SnippetsDialog::fill(const Snippet &stored, const Snippet &typed)
{
    m_shown = stored;
    m_ui->name->setText(typed.name);
    m_ui->trigger->setText(typed.trigger);
    m_ui->text->setPlainText(typed.text);
    showState();
}

Snippet SnippetsDialog::typed() const
{
    Snippet snippet = m_shown;
    snippet.name = m_ui->name->text();
    snippet.trigger = m_ui->trigger->text();
    // toPlainText() would make no-break spaces spaces.
    snippet.text = m_ui->text->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    return snippet;
}

bool SnippetsDialog::isEdited() const
{
    return !saysTheSame(typed(), m_shown);
}

void SnippetsDialog::showState()
{
    const bool edited = isEdited();
    const bool isChosen = !m_shown.id.isNull();
    for (QWidget *other : {static_cast<QWidget *>(m_ui->filter), static_cast<QWidget *>(m_ui->list),
                           static_cast<QWidget *>(m_ui->create)})
        other->setEnabled(!edited);
    m_ui->duplicate->setEnabled(!edited && isChosen);
    m_ui->remove->setEnabled(!edited && isChosen);
    m_ui->save->setEnabled(edited);
    m_ui->discard->setEnabled(edited);
    showPreview();
}

void SnippetsDialog::showPreview()
{
    const Snippet snippet = typed();
    const auto filled = NewsroomSnippets::preview(m_desk, snippet);
    m_ui->preview->setPlainText(filled ? filled->text : QString());
    if (!filled) {
        m_fault->say(Tone::Failure, errorText(filled.error()));
        return;
    }
    m_fault->clear();
    QList<QTextEdit::ExtraSelection> marks;
    QColor colour = palette().color(QPalette::Highlight);
    colour.setAlphaF(0.25F);
    for (const SnippetField &field : filled->fields) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_ui->preview->document());
        mark.cursor.setPosition(field.start);
        mark.cursor.setPosition(field.start + field.length, QTextCursor::KeepAnchor);
        mark.format.setBackground(colour);
        marks.append(mark);
    }
    m_ui->preview->setExtraSelections(marks);
}

void SnippetsDialog::create()
{
    if (isEdited())
        return;
    m_banner->clear();
    {
        const QSignalBlocker silent(m_ui->list);
        m_ui->list->setCurrentRow(-1);
    }
    fill({}, {});
    m_ui->name->setFocus();
}

void SnippetsDialog::duplicate()
{
    Snippet copy = m_shown;
    copy.name = tr("%1 (copy)").arg(m_shown.name);
    copy.trigger.clear();
    m_banner->clear();
    fill({}, copy);
    m_ui->name->setFocus();
    m_ui->name->selectAll();
}

void SnippetsDialog::removeChosen()
{
    if (isEdited() || m_shown.id.isNull())
        return;
    m_banner->clear();
    m_desk.services().jobs.write(
        this,
        [&newsroom = m_desk.services().newsroom, snippet = m_shown,
         actor = m_desk.actor()](const std::stop_token &) { return newsroom.removeSnippet(snippet, actor); },
        [this, snippet = m_shown](const Result<void> &removed) {
            if (!removed) {
                m_banner->say(Tone::Failure, errorText(removed.error()));
            } else {
                m_changed();
                m_banner->say(Tone::Information, tr("“%1” was removed.").arg(snippet.name));
                m_banner->offer(tr("Undo"), this, [this, snippet] { add(snippet); });
            }
            read({});
        });
}

void SnippetsDialog::save()
{
    if (!isEdited())
        return;
    m_banner->clear();
    const Snippet sent = typed();
    m_desk.services().jobs.write(
        this,
        [&newsroom = m_desk.services().newsroom, change = Replacement<Snippet>{m_shown, sent},
         actor = m_desk.actor()](const std::stop_token &) { return newsroom.setSnippet(change, actor); },
        [this, sent](const Result<Snippet> &stored) {
            if (stored)
                showSaved(sent, *stored);
            else
                showRefused(sent, stored.error());
        });
}

void SnippetsDialog::add(const Snippet &snippet)
{
    m_desk.services().jobs.write(
        this,
        [&newsroom = m_desk.services().newsroom, change = Replacement<Snippet>{{}, snippet},
         actor = m_desk.actor()](const std::stop_token &) { return newsroom.setSnippet(change, actor); },
        [this](const Result<Snippet> &stored) {
            if (!stored) {
                m_banner->say(Tone::Failure, errorText(stored.error()));
                return;
            }
            m_changed();
            read(stored->id);
        });
}

void SnippetsDialog::showSaved(const Snippet &sent, const Snippet &stored)
{
    m_changed();
    // What was typed meanwhile stays, and is not saved.
    const bool isThat = saysTheSame(typed(), sent);
    if (isThat)
        fill(stored, stored);
    else
        m_shown = stored;
    if (isThat && m_closes)
        return QDialog::reject();
    m_closes = false;
    showState();
    read(stored.id);
}

void SnippetsDialog::showRefused(const Snippet &sent, const Error &error)
{
    m_closes = false;
    m_banner->say(Tone::Failure, errorText(error));
    if (error.code != ErrorCode::Conflict && error.code != ErrorCode::NotFound)
        return;
    // Somebody else changed it or took it out. Both texts are kept.
    m_banner->offer(tr("Save Mine as a New One"), this, [this, sent] {
        Snippet copy = sent;
        copy.name = tr("%1 (copy)").arg(sent.name);
        copy.trigger.clear();
        fill({}, copy);
        save();
    });
    m_banner->offer(tr("Discard Mine"), this, [this] { discard(); });
}

void SnippetsDialog::discard()
{
    m_banner->clear();
    const SnippetId shown = m_shown.id;
    fill(m_shown, m_shown);
    read(shown); // with what others have made of it
}

void SnippetsDialog::reject()
{
    if (!isEdited())
        return QDialog::reject();
    m_banner->say(Tone::Warning, tr("These changes are not saved."));
    m_banner->offer(tr("Save"), this, [this] {
        m_closes = true;
        save();
    });
    m_banner->offer(tr("Discard and Close"), this, [this] { QDialog::reject(); });
}

void showSnippetsDialog(Desk &desk, std::function<void()> changed)
{
    (new SnippetsDialog(desk, std::move(changed)))->open();
}
