// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/snippettemplate.h"
#include "storage/snippetrepository.h"
#include "workflow/newsroom.h"
#include "workflow/refusal.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The part of the newsroom that keeps snippets.

namespace {

constexpr qsizetype longestName = 80; // so that a list shows it whole
constexpr qsizetype longestTrigger = 20; // it is typed by hand
constexpr qint64 mostSnippets = 1000; // every desk reads all of them

bool isTrigger(const QString &word)
{
    return word.size() <= longestTrigger && std::ranges::all_of(word, [](QChar c) {
               return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' || c == u'-';
           });
}

/// As it is stored: one line for the name, LF line ends.
Snippet tidied(Snippet snippet)
{
    snippet.name = snippet.name.simplified();
    snippet.trigger = snippet.trigger.trimmed().normalized(QString::NormalizationForm_C);
    snippet.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    snippet.text.replace(QChar::ParagraphSeparator, u'\n');
    return snippet;
}

Result<void> mayBeStored(const Snippet &snippet)
{
    if (snippet.name.isEmpty() || snippet.name.size() > longestName)
        return invalidField(QT_TRANSLATE_NOOP("Field", "name"),
                            QT_TRANSLATE_NOOP("Refusal", "a snippet has a name of up to 80 characters"));
    if (!isTrigger(snippet.trigger))
        return invalidField(
            QT_TRANSLATE_NOOP("Field", "trigger"),
            QT_TRANSLATE_NOOP("Refusal", "a trigger is one word of up to 20 letters, digits, - and _"));
    if (snippet.text.isEmpty())
        return invalidField(QT_TRANSLATE_NOOP("Field", "text"),
                            QT_TRANSLATE_NOOP("Refusal", "a snippet needs a text"));
    if (const auto read = SnippetTemplate::parse(snippet.name, snippet.text); !read)
        return read.error();
    return {};
}

/// No other snippet has this name or trigger.
Result<void> isAlone(const SnippetRepository &repository, const Snippet &snippet)
{
    const auto sameName = repository.withName(snippet.name);
    if (!sameName)
        return sameName.error();
    if (*sameName && (*sameName)->id != snippet.id)
        return invalidField(QT_TRANSLATE_NOOP("Field", "name"),
                            QT_TRANSLATE_NOOP("Refusal", "another snippet has this name"));
    if (snippet.trigger.isEmpty())
        return {};
    const auto sameTrigger = repository.withTrigger(snippet.trigger);
    if (!sameTrigger)
        return sameTrigger.error();
    if (*sameTrigger && (*sameTrigger)->id != snippet.id)
        return invalidField(QT_TRANSLATE_NOOP("Field", "trigger"),
                            QT_TRANSLATE_NOOP("Refusal", "another snippet has this trigger"));
    return {};
}

Result<void> isRoom(const SnippetRepository &repository)
{
    const auto stored = repository.count();
    if (!stored)
        return stored.error();
    if (*stored >= mostSnippets)
        return invalidField(QT_TRANSLATE_NOOP("Field", "snippets"),
                            QT_TRANSLATE_NOOP("Refusal", "a newsroom keeps 1,000 at most"));
    return {};
}

} // namespace

Result<QList<Snippet>> Newsroom::snippets() const
{
    return readWith(m_connections, [](Database &db) { return SnippetRepository(db).all(); });
}

Result<Snippet> Newsroom::setSnippet(const Replacement<Snippet> &snippet, const QString &actor)
{
    const bool isNew = snippet.before.id.isNull();
    Snippet stored = tidied(snippet.after);
    stored.id = isNew ? SnippetId::make() : snippet.before.id;
    stored.version = snippet.before.version + 1;
    stored.changedAtUtc = m_clock.nowUtc();
    stored.changedBy = actor;
    if (const auto sound = mayBeStored(stored); !sound)
        return sound.error();
    return writeWith(m_connections, [&](Database &db) -> Result<Snippet> {
        SnippetRepository repository(db);
        if (const auto alone = isAlone(repository, stored); !alone)
            return alone.error();
        if (const auto room = isNew ? isRoom(repository) : Result<void>(); !room)
            return room.error();
        const auto written =
            isNew ? repository.add(stored) : repository.update(stored, snippet.before.version);
        if (!written)
            return written.error();
        const QString action = isNew ? u"snippet.added"_s : u"snippet.changed"_s;
        const Deed deed{actor, action, stored.id.text(), stored.name};
        if (const auto noted = record(db, stored.changedAtUtc, deed); !noted)
            return noted.error();
        return stored;
    });
}

Result<void> Newsroom::removeSnippet(const Snippet &snippet, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        if (auto removed = SnippetRepository(db).remove(snippet); !removed)
            return removed;
        return record(db, m_clock.nowUtc(), {actor, u"snippet.removed"_s, snippet.id.text(), snippet.name});
    });
}
