// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/publicationrepository.h"

#include "storage/statement.h"
#include "storage/textjson.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

namespace {

Publication publicationOf(ResultRow &row)
{
    return {.name = row.text(),
            .tagline = row.text(),
            .baseUrl = row.text(),
            .language = row.text(),
            .timeZone = row.text(),
            .contactAddress = row.text(),
            .newsletterAddress = row.text(),
            .responsiblePerson = row.text(),
            .correctionsPolicy = row.text(),
            .publishingPrinciples = row.text(),
            .footerLinks = row.json(footerLinksFromJson),
            .relatedCap = row.smallNumber(),
            .suggestions = {.tags = row.smallNumber(),
                            .section = row.smallNumber(),
                            .recency = row.smallNumber(),
                            .nothingNewer = row.flag()}};
}

Section sectionOf(ResultRow &row)
{
    return {.id = row.id<SectionId>(), .slug = row.slug(), .name = row.text(), .position = row.smallNumber()};
}

Person personOf(ResultRow &row)
{
    return {.id = row.id<PersonId>(),
            .slug = row.slug(),
            .name = row.text(),
            .role = row.text(),
            .email = row.text(),
            .biography = row.text()};
}

/// Conflict where `stored` is not what the editor began with.
template <typename Value>
Result<void> unchanged(const Result<Value> &stored, const Value &before, const QString &subject)
{
    if (!stored)
        return stored.error();
    return *stored == before ? Result<void>() : Result<void>(Error{ErrorCode::Conflict, subject, {}});
}

Error withSubject(Error error, const QString &subject)
{
    if (error.code == ErrorCode::Conflict)
        error.subject = subject;
    return error;
}

} // namespace

PublicationRepository::PublicationRepository(Database &db)
    : m_db(db)
{ }

Result<QString> PublicationRepository::newsroomId() const
{
    const auto id = Statement(m_db, u"SELECT id FROM newsroom WHERE one = 1"_s).first([](ResultRow &row) {
        return row.text();
    });
    if (!id)
        return id.error();
    if (!*id)
        return Error{ErrorCode::NotFound, u"newsroom"_s, {}};
    return **id;
}

Result<Publication> PublicationRepository::publication() const
{
    auto found = Statement(m_db,
                           u"SELECT name, tagline, base_url, language, time_zone, contact_address,"
                           " newsletter_address, responsible_person, corrections_policy,"
                           " publishing_principles, footer_links, related_cap, suggest_tags, suggest_section,"
                           " suggest_recency, suggest_nothing_newer FROM publication WHERE one = 1"_s)
                     .first(publicationOf);
    if (!found)
        return found.error();
    return found->value_or(Publication());
}

Result<void> PublicationRepository::setPublication(const Replacement<Publication> &publication)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto same = unchanged(this->publication(), publication.before, u"publication"_s); !same)
        return same;
    if (auto written = writePublication(publication.after); !written)
        return written;
    return transaction.commit();
}

Result<void> PublicationRepository::writePublication(const Publication &publication)
{
    return Statement(m_db,
                     u"INSERT INTO publication (one, name, tagline, base_url, language, time_zone,"
                     " contact_address, newsletter_address, responsible_person, corrections_policy,"
                     " publishing_principles, footer_links, related_cap, suggest_tags, suggest_section,"
                     " suggest_recency, suggest_nothing_newer)"
                     " VALUES (1, :name, :tagline, :baseUrl, :language, :timeZone, :contactAddress,"
                     " :newsletterAddress, :responsiblePerson, :correctionsPolicy, :publishingPrinciples,"
                     " :footerLinks, :relatedCap, :suggestTags, :suggestSection, :suggestRecency,"
                     " :nothingNewer)"
                     " ON CONFLICT (one) DO UPDATE SET name = excluded.name, tagline = excluded.tagline,"
                     " base_url = excluded.base_url, language = excluded.language,"
                     " time_zone = excluded.time_zone, contact_address = excluded.contact_address,"
                     " newsletter_address = excluded.newsletter_address,"
                     " responsible_person = excluded.responsible_person,"
                     " corrections_policy = excluded.corrections_policy,"
                     " publishing_principles = excluded.publishing_principles,"
                     " footer_links = excluded.footer_links, related_cap = excluded.related_cap,"
                     " suggest_tags = excluded.suggest_tags, suggest_section = excluded.suggest_section,"
                     " suggest_recency = excluded.suggest_recency,"
                     " suggest_nothing_newer = excluded.suggest_nothing_newer"_s)
        .bind(u":name"_s, publication.name)
        .bind(u":tagline"_s, publication.tagline)
        .bind(u":baseUrl"_s, publication.baseUrl)
        .bind(u":language"_s, publication.language)
        .bind(u":timeZone"_s, publication.timeZone)
        .bind(u":contactAddress"_s, publication.contactAddress)
        .bind(u":newsletterAddress"_s, publication.newsletterAddress)
        .bind(u":responsiblePerson"_s, publication.responsiblePerson)
        .bind(u":correctionsPolicy"_s, publication.correctionsPolicy)
        .bind(u":publishingPrinciples"_s, publication.publishingPrinciples)
        .bind(u":footerLinks"_s, toJson(publication.footerLinks))
        .bind(u":relatedCap"_s, publication.relatedCap)
        .bind(u":suggestTags"_s, publication.suggestions.tags)
        .bind(u":suggestSection"_s, publication.suggestions.section)
        .bind(u":suggestRecency"_s, publication.suggestions.recency)
        .bind(u":nothingNewer"_s, publication.suggestions.nothingNewer)
        .perform();
}

Result<QList<Section>> PublicationRepository::sections() const
{
    return Statement(m_db, u"SELECT id, slug, name, position FROM section ORDER BY position, id"_s)
        .all(sectionOf);
}

Result<void> PublicationRepository::removeUnlisted(const Replacement<QList<Section>> &sections)
{
    const QList<Section> &kept = sections.after;
    for (const Section &section : sections.before) {
        if (std::ranges::find(kept, section.id, &Section::id) != kept.end())
            continue;
        const auto article = Statement(m_db, u"SELECT id FROM article WHERE section_id = :section LIMIT 1"_s)
                                 .bind(u":section"_s, section.id)
                                 .first([](ResultRow &row) { return row.text(); });
        if (!article)
            return article.error();
        if (*article)
            return Error{ErrorCode::Refused, section.name, u"the section still holds articles"_s};
        auto removed =
            Statement(m_db, u"DELETE FROM section WHERE id = :id"_s).bind(u":id"_s, section.id).perform();
        if (!removed)
            return removed;
    }
    return {};
}

Result<void> PublicationRepository::setSections(const Replacement<QList<Section>> &sections)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto same = unchanged(this->sections(), sections.before, u"sections"_s); !same)
        return same;
    if (auto removed = removeUnlisted(sections); !removed)
        return removed;
    // Two sections may swap their slugs: the old ones must be out of the way first.
    if (auto freed = Statement(m_db, u"UPDATE section SET slug = '*' || id"_s).perform(); !freed)
        return freed;
    Statement put(m_db,
                  u"INSERT INTO section (id, slug, name, position) VALUES (:id, :slug, :name, :position)"
                  " ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, name = excluded.name,"
                  " position = excluded.position"_s);
    for (qsizetype i = 0; i < sections.after.size(); ++i) {
        const Section &section = sections.after[i];
        auto done = put.bind(u":id"_s, section.id)
                        .bind(u":slug"_s, section.slug)
                        .bind(u":name"_s, section.name)
                        .bind(u":position"_s, qint64(i))
                        .perform();
        if (!done)
            return withSubject(done.error(), section.slug.text());
    }
    return transaction.commit();
}

Result<QList<Person>> PublicationRepository::people() const
{
    return Statement(m_db, u"SELECT id, slug, name, role, email, biography FROM person ORDER BY name, id"_s)
        .all(personOf);
}

Result<void> PublicationRepository::setPerson(const Replacement<Person> &replacement)
{
    const Person &person = replacement.after;
    Q_ASSERT(replacement.before.id.isNull() || replacement.before.id == person.id);
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto stored =
        Statement(m_db, u"SELECT id, slug, name, role, email, biography FROM person WHERE id = :id"_s)
            .bind(u":id"_s, person.id)
            .first(personOf);
    if (!stored)
        return stored.error();
    if (stored->value_or(Person()) != replacement.before)
        return Error{ErrorCode::Conflict, person.name, {}};
    auto done = Statement(m_db,
                          u"INSERT INTO person (id, slug, name, role, email, biography)"
                          " VALUES (:id, :slug, :name, :role, :email, :biography)"
                          " ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, name = excluded.name,"
                          " role = excluded.role, email = excluded.email, biography = excluded.biography"_s)
                    .bind(u":id"_s, person.id)
                    .bind(u":slug"_s, person.slug)
                    .bind(u":name"_s, person.name)
                    .bind(u":role"_s, person.role)
                    .bind(u":email"_s, person.email)
                    .bind(u":biography"_s, person.biography)
                    .perform();
    if (!done)
        return withSubject(done.error(), person.slug.text());
    return transaction.commit();
}
