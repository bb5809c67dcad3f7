// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/audit.h"
#include "editorial/disclosure.h"
#include "editorial/publication.h"
#include "editorial/replacement.h"
#include "editorial/snippet.h"
#include "editorial/spellingword.h"

class Connections;

/// What holds for the whole newsroom: publication, sections, people, disclaimers and policy, dictionary,
/// snippets, audit, upkeep.
/// Thread-safe; blocking. What is set replaces the whole value, and answers Conflict, changing nothing, where
/// it is no longer as it was before.
class Newsroom
{
public:
    Newsroom(Connections &connections, const Clock &clock);

    /// The file path or postgresql:// address (without password) it was opened with.
    [[nodiscard]] QString address() const;
    /// Made with the newsroom, and the same wherever its file is moved.
    [[nodiscard]] Result<QString> id() const;

    [[nodiscard]] Result<Publication> publication() const;
    /// InvalidInput (subject: the field) where a changed member is not sound, as wrongField() judges; nothing
    /// changed.
    [[nodiscard]] Result<void> setPublication(const Replacement<Publication> &publication,
                                              const QString &actor);
    [[nodiscard]] Result<QList<Section>> sections() const;
    [[nodiscard]] Result<void> setSections(const Replacement<QList<Section>> &sections, const QString &actor);
    [[nodiscard]] Result<QList<Person>> people() const;
    /// Adds where `before` has no id.
    [[nodiscard]] Result<void> setPerson(const Replacement<Person> &person, const QString &actor);

    [[nodiscard]] Result<QList<DisclaimerVersion>> disclaimers() const;
    /// Adds an immutable version; its number is the next of its key and language. Answers it as stored.
    [[nodiscard]] Result<DisclaimerVersion> addDisclaimer(const DisclaimerVersion &version,
                                                          const QString &actor);
    [[nodiscard]] Result<QList<DisclosureRule>> disclosurePolicy() const;
    [[nodiscard]] Result<void> setDisclosurePolicy(const Replacement<QList<DisclosureRule>> &policy,
                                                   const QString &actor);

    /// The newsroom's dictionary, by language and word.
    [[nodiscard]] Result<QList<SpellingWord>> spellingWords() const;
    /// Those of a tag's language, without its place.
    [[nodiscard]] Result<QStringList> spellingWords(const QString &languageTag) const;
    /// One that is there already is no error. InvalidInput for what is no single word.
    [[nodiscard]] Result<void> addSpellingWord(const QString &languageTag, const QString &word,
                                               const QString &actor);
    /// One that is gone already is no error.
    [[nodiscard]] Result<void> removeSpellingWords(const QList<SpellingWord> &words, const QString &actor);

    /// By name.
    [[nodiscard]] Result<QList<Snippet>> snippets() const;
    /// Adds where `before` has no id, and answers it as stored. InvalidInput (subject: the field, or the
    /// place in the text) where it is not sound; NotFound where it was taken out meanwhile.
    [[nodiscard]] Result<Snippet> setSnippet(const Replacement<Snippet> &snippet, const QString &actor);
    /// Only as it was read: one that somebody changed since is a Conflict.
    [[nodiscard]] Result<void> removeSnippet(const Snippet &snippet, const QString &actor);

    /// Newest first.
    [[nodiscard]] Result<QList<AuditEntry>> audit(int limit) const;

    /// Copies the newsroom by the database's own means to a new file and checks the copy.
    /// Errors: Io when the file exists; Refused where a PostgreSQL newsroom needs pg_dump and it is not
    /// installed.
    [[nodiscard]] Result<void> backupTo(const QString &path) const;
    /// Integrity, foreign keys, content hashes of all revisions; an empty list means sound.
    [[nodiscard]] Result<QStringList> verify() const;

private:
    Connections &m_connections;
    const Clock &m_clock;
};
