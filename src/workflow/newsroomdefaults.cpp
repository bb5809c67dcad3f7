// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/newsroomdefaults.h"

#include "markdown/frontmatter.h"
#include "storage/disclaimerrepository.h"
#include "storage/publicationrepository.h"
#include "workflow/newsroomresources.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

Result<DisclaimerVersion> readDisclaimer(const QString &path)
{
    const auto file = readResource(path);
    if (!file)
        return file.error();
    const FrontMatter matter = splitFrontMatter(*file);
    const auto fields = parseFrontMatter(matter);
    if (!fields)
        return Error{fields.error().code, path, fields.error().subject};
    DisclaimerVersion version;
    version.key = fields->value(u"key"_s).toString();
    version.language = fields->value(u"language"_s).toString();
    version.label = fields->value(u"label"_s).toString();
    version.text = QString::fromUtf8(file->mid(matter.bodyStart)).trimmed();
    return version;
}

Result<void> writeSections(Database &db)
{
    const std::pair<const char *, const char *> defaults[] = {
        {"news", "News"},       {"politics", "Politics"}, {"business", "Business"}, {"science", "Science"},
        {"culture", "Culture"}, {"sport", "Sport"},       {"opinion", "Opinion"}};
    QList<Section> sections;
    for (const auto &[slug, name] : defaults) {
        Section section;
        section.id = SectionId::make();
        section.slug = Slug(QString::fromLatin1(slug));
        section.name = QString::fromLatin1(name);
        sections.append(section);
    }
    return PublicationRepository(db).setSections({{}, sections});
}

} // namespace

Result<void> writeDisclosureDefaults(Database &db, const QString &actor, const QDateTime &nowUtc)
{
    DisclaimerRepository disclaimers(db);
    const QString folder = resourceFolder() + u"/disclaimers"_s;
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    Q_ASSERT(!names.isEmpty());
    for (const QString &name : names) {
        auto version = readDisclaimer(folder + u'/' + name);
        if (!version)
            return version.error();
        version->validFromUtc = nowUtc;
        version->approver = actor;
        if (const auto added = disclaimers.add(*version); !added)
            return added.error();
    }
    return disclaimers.setPolicy({{}, defaultDisclosurePolicy()});
}

Result<void> writeDefaults(Database &db, const QString &actor, const QDateTime &nowUtc)
{
    if (auto written = writeSections(db); !written)
        return written;
    return writeDisclosureDefaults(db, actor, nowUtc);
}
