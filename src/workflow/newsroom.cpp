// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/newsroom.h"

#include "storage/auditrepository.h"
#include "storage/disclaimerrepository.h"
#include "storage/publicationrepository.h"
#include "storage/spellingrepository.h"
#include "storage/upkeep.h"
#include "workflow/refusal.h"
#include "workflow/transactional.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A change of the newsroom's own data with its audit line.
template <typename Change>
Result<void> changeWith(Connections &connections, const Clock &clock, const Deed &deed, Change change)
{
    return writeWith(connections, [&](Database &db) -> Result<void> {
        if (Result<void> changed = change(db); !changed)
            return changed;
        return record(db, clock.nowUtc(), deed);
    });
}

/// The answer for a member of Publication that holds what it must not, as wrongField() names it.
Error wrongPublication(const QString &member)
{
    struct Words
    {
        const char *field;
        const char *rule;
    };
    static const QHash<QString, Words> words{
        {u"name"_s,
         {QT_TRANSLATE_NOOP("Field", "name"), QT_TRANSLATE_NOOP("Refusal", "the masthead cannot be empty")}},
        {u"baseUrl"_s,
         {QT_TRANSLATE_NOOP("Field", "base URL"),
          QT_TRANSLATE_NOOP("Refusal",
                            "a base URL is an http or https address without query, fragment and user")}},
        {u"language"_s,
         {QT_TRANSLATE_NOOP("Field", "language"),
          QT_TRANSLATE_NOOP("Refusal", "a language is a tag such as “en” or “zh-Hans”")}},
        {u"timeZone"_s,
         {QT_TRANSLATE_NOOP("Field", "time zone"),
          QT_TRANSLATE_NOOP("Refusal", "a time zone is a name such as “Europe/Berlin”")}},
        {u"contactAddress"_s,
         {QT_TRANSLATE_NOOP("Field", "contact"),
          QT_TRANSLATE_NOOP("Refusal", "a contact is one e-mail address, or an http or https address")}},
        {u"newsletterAddress"_s,
         {QT_TRANSLATE_NOOP("Field", "newsletter form"),
          QT_TRANSLATE_NOOP("Refusal", "it is an http or https address")}},
        {u"correctionsPolicy"_s,
         {QT_TRANSLATE_NOOP("Field", "corrections policy"),
          QT_TRANSLATE_NOOP("Refusal", "it is the address of a page")}},
        {u"publishingPrinciples"_s,
         {QT_TRANSLATE_NOOP("Field", "publishing principles"),
          QT_TRANSLATE_NOOP("Refusal", "it is the address of a page")}},
        {u"suggestions"_s,
         {QT_TRANSLATE_NOOP("Field", "weights of suggestions"),
          QT_TRANSLATE_NOOP("Refusal", "one of them is out of its range")}},
        {u"footerLinks"_s,
         {QT_TRANSLATE_NOOP("Field", "links of the footer"),
          QT_TRANSLATE_NOOP("Refusal", "each has a text and an address")}},
    };
    Q_ASSERT(words.contains(member));
    const Words found = words.value(member);
    return invalidField(found.field, found.rule);
}

/// No longer than any word is, so that no list of them is made unreadable by one.
constexpr qsizetype longestSpellingWord = 60;

bool isSpellingWord(const QString &word)
{
    // Zero-width joiners are spelling in Persian and in India.
    const auto mayStand = [](QChar c) {
        return !c.isSpace() && (c.isPrint() || c.isSurrogate() || c == u'\u200c' || c == u'\u200d');
    };
    return word.size() <= longestSpellingWord && std::ranges::all_of(word, mayStand)
        && std::ranges::any_of(word, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

} // namespace

Newsroom::Newsroom(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

QString Newsroom::address() const
{
    return m_connections.address().shown();
}

Result<QString> Newsroom::id() const
{
    return readWith(m_connections, [](Database &db) { return PublicationRepository(db).newsroomId(); });
}

Result<Publication> Newsroom::publication() const
{
    return readWith(m_connections, [](Database &db) { return PublicationRepository(db).publication(); });
}

Result<void> Newsroom::setPublication(const Replacement<Publication> &publication, const QString &actor)
{
    // What stands in an older newsroom stays until somebody changes it; the checks speak of it.
    if (const QString wrong = wrongField(publication.after, publication.before); !wrong.isEmpty())
        return wrongPublication(wrong);
    return changeWith(m_connections, m_clock, {actor, u"publication.changed"_s, {}, {}},
                      [&](Database &db) { return PublicationRepository(db).setPublication(publication); });
}

Result<QList<Section>> Newsroom::sections() const
{
    return readWith(m_connections, [](Database &db) { return PublicationRepository(db).sections(); });
}

Result<void> Newsroom::setSections(const Replacement<QList<Section>> &sections, const QString &actor)
{
    return changeWith(m_connections, m_clock, {actor, u"sections.changed"_s, {}, {}},
                      [&](Database &db) { return PublicationRepository(db).setSections(sections); });
}

Result<QList<Person>> Newsroom::people() const
{
    return readWith(m_connections, [](Database &db) { return PublicationRepository(db).people(); });
}

Result<void> Newsroom::setPerson(const Replacement<Person> &person, const QString &actor)
{
    return changeWith(m_connections, m_clock, {actor, u"person.changed"_s, person.after.id.text(), {}},
                      [&](Database &db) { return PublicationRepository(db).setPerson(person); });
}

Result<QList<DisclaimerVersion>> Newsroom::disclaimers() const
{
    return readWith(m_connections, [](Database &db) { return DisclaimerRepository(db).versions(); });
}

Result<DisclaimerVersion> Newsroom::addDisclaimer(const DisclaimerVersion &version, const QString &actor)
{
    if (version.key.trimmed().isEmpty() || version.label.trimmed().isEmpty()
        || version.text.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, u"disclaimer"_s, u"it needs a key, a label and a text"_s};
    return writeWith(m_connections, [&](Database &db) -> Result<DisclaimerVersion> {
        auto added = DisclaimerRepository(db).add(version);
        if (!added)
            return added;
        const QString detail = added->key + u' ' + added->language + u' ' + QString::number(added->version);
        const Deed deed{actor, u"disclaimer.added"_s, added->id.text(), detail};
        if (const auto noted = record(db, m_clock.nowUtc(), deed); !noted)
            return noted.error();
        return added;
    });
}

Result<QList<DisclosureRule>> Newsroom::disclosurePolicy() const
{
    return readWith(m_connections, [](Database &db) { return DisclaimerRepository(db).policy(); });
}

Result<void> Newsroom::setDisclosurePolicy(const Replacement<QList<DisclosureRule>> &policy,
                                           const QString &actor)
{
    return changeWith(m_connections, m_clock, {actor, u"policy.changed"_s, {}, {}},
                      [&](Database &db) { return DisclaimerRepository(db).setPolicy(policy); });
}

Result<QList<SpellingWord>> Newsroom::spellingWords() const
{
    return readWith(m_connections, [](Database &db) { return SpellingRepository(db).all(); });
}

Result<QStringList> Newsroom::spellingWords(const QString &languageTag) const
{
    return readWith(m_connections, [&](Database &db) {
        return SpellingRepository(db).ofLanguage(spellingLanguage(languageTag));
    });
}

Result<void> Newsroom::addSpellingWord(const QString &languageTag, const QString &word, const QString &actor)
{
    const SpellingWord added{.language = spellingLanguage(languageTag),
                             .word = word.normalized(QString::NormalizationForm_C),
                             .addedAtUtc = m_clock.nowUtc(),
                             .addedBy = actor};
    if (!isSpellingWord(added.word) || added.language.isEmpty())
        return invalidField(QT_TRANSLATE_NOOP("Field", "word"),
                            QT_TRANSLATE_NOOP("Refusal", "the dictionary takes single words"));
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        const auto isNew = SpellingRepository(db).add(added);
        if (!isNew)
            return isNew.error();
        return *isNew
            ? record(db, added.addedAtUtc, {actor, u"dictionary.added"_s, added.language, added.word})
            : Result<void>();
    });
}

Result<void> Newsroom::removeSpellingWords(const QList<SpellingWord> &words, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        for (const SpellingWord &word : words) {
            const auto wasThere = SpellingRepository(db).remove(word.language, word.word);
            if (!wasThere)
                return wasThere.error();
            const Deed deed{actor, u"dictionary.removed"_s, word.language, word.word};
            if (auto noted = *wasThere ? record(db, m_clock.nowUtc(), deed) : Result<void>(); !noted)
                return noted;
        }
        return {};
    });
}

Result<QList<AuditEntry>> Newsroom::audit(int limit) const
{
    return readWith(m_connections, [limit](Database &db) { return AuditRepository(db).newest(limit); });
}

Result<void> Newsroom::backupTo(const QString &path) const
{
    return readWith(m_connections, [&](Database &db) { return backUp(db, path); });
}

Result<QStringList> Newsroom::verify() const
{
    return readWith(m_connections, [](Database &db) { return ::verify(db); });
}
