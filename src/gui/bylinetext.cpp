// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bylinetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Commas of Latin and Chinese typing.
QStringList partsOf(const QString &typed)
{
    QString text = typed;
    text.replace(u'，', u',').replace(u'、', u',');
    QStringList parts;
    for (const QString &part : text.split(u',')) {
        if (const QString clean = part.simplified(); !clean.isEmpty())
            parts.append(clean);
    }
    return parts;
}

} // namespace

QString typedByline(const QList<Contributor> &byline)
{
    QStringList parts;
    for (const Contributor &contributor : byline) {
        parts.append(contributor.role.isEmpty() ? contributor.name
                                                : u"%1 (%2)"_s.arg(contributor.name, contributor.role));
    }
    return parts.join(u", "_s);
}

QList<Contributor> bylineFromTyped(const QString &typed, const QList<Person> &people)
{
    QList<Contributor> byline;
    for (const QString &part : partsOf(typed)) {
        Contributor contributor{part, {}, {}};
        const qsizetype bracket = part.lastIndexOf(u'(');
        if (bracket > 0 && part.endsWith(u')')) {
            contributor.name = part.first(bracket).trimmed();
            contributor.role = part.sliced(bracket + 1).chopped(1).trimmed();
        }
        const auto person = std::ranges::find(people, contributor.name, &Person::name);
        if (person != people.end())
            contributor.person = person->id;
        byline.append(contributor);
    }
    return byline;
}

QStringList tagsFromTyped(const QString &typed)
{
    QStringList tags;
    for (const QString &tag : partsOf(typed)) {
        if (!tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}
