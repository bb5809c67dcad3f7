// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/samplepublication.h"

#include "markdown/frontmatter.h"
#include "storage/publicationrepository.h"
#include "workflow/newsroomresources.h"

using namespace Qt::StringLiterals;

namespace {

QString text(const QVariantMap &fields, const QString &key)
{
    return fields.value(key).toString();
}

Publication publicationOf(const QVariantMap &fields)
{
    Publication publication;
    publication.name = text(fields, u"name"_s);
    publication.tagline = text(fields, u"tagline"_s);
    publication.baseUrl = text(fields, u"base_url"_s);
    publication.language = text(fields, u"language"_s);
    publication.timeZone = text(fields, u"time_zone"_s);
    publication.contactAddress = text(fields, u"contact_address"_s);
    publication.newsletterAddress = text(fields, u"newsletter_address"_s);
    publication.responsiblePerson = text(fields, u"responsible_person"_s);
    publication.correctionsPolicy = text(fields, u"corrections_policy"_s);
    publication.publishingPrinciples = text(fields, u"publishing_principles"_s);
    for (const QVariant &link : fields.value(u"footer_links"_s).toList())
        publication.footerLinks.append({text(link.toMap(), u"text"_s), text(link.toMap(), u"address"_s)});
    return publication;
}

Section sectionOf(const QVariantMap &fields)
{
    Section section;
    section.id = SectionId::make();
    section.slug = Slug(text(fields, u"slug"_s));
    section.name = text(fields, u"name"_s);
    return section;
}

Person personOf(const QVariantMap &fields)
{
    Person person;
    person.id = PersonId::make();
    person.slug = Slug(text(fields, u"slug"_s));
    person.name = text(fields, u"name"_s);
    person.role = text(fields, u"role"_s);
    person.email = text(fields, u"email"_s);
    person.biography = text(fields, u"biography"_s);
    return person;
}

SampleCorrection correctionOf(const QVariantMap &fields)
{
    SampleCorrection given;
    given.article = Slug(text(fields, u"article"_s));
    given.reportNumber = text(fields, u"report"_s).toInt();
    given.correction.kind =
        correctionKindCodes.value(text(fields, u"kind"_s)).value_or(CorrectionKind::Correction);
    given.correction.severity =
        correctionSeverityCodes.value(text(fields, u"severity"_s)).value_or(CorrectionSeverity::Minor);
    given.correction.note = text(fields, u"note"_s);
    given.correction.publishedAtUtc =
        QDateTime::fromString(text(fields, u"published_at"_s), Qt::ISODate).toUTC();
    return given;
}

Snippet snippetOf(const QVariantMap &fields)
{
    Snippet snippet;
    snippet.name = text(fields, u"name"_s);
    snippet.trigger = text(fields, u"trigger"_s);
    snippet.text = text(fields, u"text"_s);
    return snippet;
}

ImportedList namedListOf(const QVariantMap &fields)
{
    ImportedList list;
    list.name = text(fields, u"name"_s);
    for (const QString &slug : fields.value(u"entries"_s).toStringList()) {
        ImportedRelated entry;
        entry.slug = Slug(slug);
        list.entries.append(entry);
    }
    return list;
}

template <typename T>
QList<T> listOf(const QVariantMap &fields, const QString &key, T (*make)(const QVariantMap &))
{
    QList<T> list;
    for (const QVariant &entry : fields.value(key).toList())
        list.append(make(entry.toMap()));
    return list;
}

} // namespace

Result<SamplePublication> readSamplePublication()
{
    const QString path = resourceFolder() + u"/sample/newsroom.yaml"_s;
    const auto yaml = readResource(path);
    if (!yaml)
        return yaml.error();
    const auto fields = parseFrontMatter({FrontMatter::Format::Yaml, *yaml, 0});
    if (!fields)
        return Error{fields.error().code, path, fields.error().subject + u' ' + fields.error().detail};
    SamplePublication sample;
    sample.publication = publicationOf(fields->value(u"publication"_s).toMap());
    sample.sections = listOf(*fields, u"sections"_s, sectionOf);
    sample.people = listOf(*fields, u"people"_s, personOf);
    sample.corrections = listOf(*fields, u"corrections"_s, correctionOf);
    sample.snippets = listOf(*fields, u"snippets"_s, snippetOf);
    sample.lists = listOf(*fields, u"lists"_s, namedListOf);
    sample.reportFiles = fields->value(u"reports"_s).toStringList();
    return sample;
}

Result<void> writeSamplePublication(Database &db, const SamplePublication &sample)
{
    PublicationRepository repository(db);
    if (auto set = repository.setPublication({{}, sample.publication}); !set)
        return set;
    if (auto set = repository.setSections({{}, sample.sections}); !set)
        return set;
    for (const Person &person : sample.people) {
        if (auto set = repository.setPerson({{}, person}); !set)
            return set;
    }
    return {};
}
