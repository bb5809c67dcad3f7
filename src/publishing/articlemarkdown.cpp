// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/articlemarkdown.h"

#include "markdown/frontmatter.h"

#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

/// To the millisecond, as the newsroom keeps it; without it where it is a whole second.
QString momentText(const QDateTime &moment)
{
    const bool isWhole = moment.time().msec() == 0;
    return moment.toUTC().toString(isWhole ? Qt::ISODate : Qt::ISODateWithMs);
}

template <typename Codes, typename Code>
QString codeText(const Codes &codes, Code code)
{
    return codes.code(code);
}

/// What says nothing is not written.
void put(QVariantMap &map, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        map.insert(key, text);
}

QVariantList bylineOf(const ArticleText &text)
{
    QVariantList byline;
    for (const Contributor &contributor : text.byline) {
        QVariantMap map{{u"name"_s, contributor.name}};
        put(map, u"role"_s, contributor.role);
        byline.append(map);
    }
    return byline;
}

QVariantMap imageOf(const Picture &picture)
{
    QVariantMap map;
    put(map, u"src"_s, picture.address);
    put(map, u"alt"_s, picture.alt);
    put(map, u"caption"_s, picture.caption);
    put(map, u"credit"_s, picture.credit);
    return map;
}

QVariantList sourcesOf(const ArticleText &text)
{
    QVariantList sources;
    for (const Source &source : text.sources) {
        QVariantMap map;
        put(map, u"title"_s, source.title);
        put(map, u"outlet"_s, source.outlet);
        put(map, u"url"_s, source.address);
        if (source.fullCoverage)
            map.insert(u"full_coverage"_s, true);
        sources.append(map);
    }
    return sources;
}

/// Bound to the words of the file: whoever changes them by hand takes the review off.
QVariantMap signOffOf(const WrittenText &written)
{
    if (!written.signOff)
        return {};
    ArticleText text = written.text;
    text.section = {};
    for (Contributor &contributor : text.byline)
        contributor.person = {};
    return {{u"person"_s, written.signOff->person},
            {u"role"_s, written.signOff->role},
            {u"at"_s, momentText(written.signOff->signedAtUtc)},
            {u"text_hash"_s, contentHash(text)}};
}

void putTarget(QVariantMap &map, const WrittenRelated &related)
{
    put(map, u"slug"_s, related.slug.text());
    put(map, u"headline"_s, related.entry.headline);
    put(map, u"url"_s, related.entry.address);
    put(map, u"reason"_s, related.entry.reason);
}

QVariantMap relatedEntryOf(const WrittenRelated &related)
{
    QVariantMap map{{u"kind"_s, codeText(relatedKindCodes, related.entry.kind)}};
    if (related.entry.list.isNull())
        putTarget(map, related);
    else // Under this key alone: an earlier Galley would show a headline to readers.
        put(map, u"list"_s, related.entry.headline);
    if (related.entry.pinnedPosition >= 0)
        map.insert(u"pinned"_s, related.entry.pinnedPosition);
    return map;
}

QVariantList correctionsOf(QList<Correction> corrections)
{
    // Those of one moment have no order but that of their ids, which are others in each newsroom.
    std::ranges::sort(corrections, {}, [](const Correction &correction) {
        return std::tuple(correction.publishedAtUtc, correction.kind, correction.severity, correction.note);
    });
    QVariantList list;
    for (const Correction &correction : std::as_const(corrections))
        list.append(QVariantMap{{u"at"_s, momentText(correction.publishedAtUtc)},
                                {u"kind"_s, codeText(correctionKindCodes, correction.kind)},
                                {u"note"_s, correction.note},
                                {u"severity"_s, codeText(correctionSeverityCodes, correction.severity)}});
    return list;
}

using Entries = QList<std::pair<QString, QVariant>>;

void addWords(Entries &entries, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        entries.append({key, text});
}

void addMap(Entries &entries, const QString &key, const QVariantMap &map)
{
    if (!map.isEmpty())
        entries.append({key, map});
}

void addList(Entries &entries, const QString &key, const QVariantList &list)
{
    if (!list.isEmpty())
        entries.append({key, list});
}

void addMoment(Entries &entries, const QString &key, const std::optional<QDateTime> &moment)
{
    if (moment)
        entries.append({key, momentText(*moment)});
}

/// All of a text but its body and what was kept of its import.
void addText(Entries &entries, const WrittenText &written)
{
    const ArticleText &text = written.text;
    entries.append({u"title"_s, text.headline});
    addWords(entries, u"kicker"_s, text.kicker);
    addWords(entries, u"standfirst"_s, text.standfirst);
    addList(entries, u"byline"_s, bylineOf(text));
    addWords(entries, u"dateline"_s, text.dateline);
    addWords(entries, u"section"_s, written.section.name);
    addWords(entries, u"section_slug"_s, written.section.slug.text());
    addList(entries, u"tags"_s, QVariant(text.tags).toList());
    addWords(entries, u"language"_s, text.language);
    entries.append({u"ai_use"_s, codeText(aiUseCodes, text.aiUse)});
    addMap(entries, u"image"_s, imageOf(text.leadImage));
    addList(entries, u"sources"_s, sourcesOf(text));
    addMap(entries, u"signed_off"_s, signOffOf(written));
}

void addStates(Entries &entries, const WrittenArticle &written)
{
    const Article &article = written.article;
    entries.append({u"slug"_s, article.slug.text()});
    addWords(entries, u"slugline"_s, article.slugline);
    entries.append({u"state"_s, codeText(workflowStateCodes, article.workflow)});
    entries.append({u"publication"_s, codeText(publicationStateCodes, article.publication)});
    // For other programs, which publish whatever does not say this: the body is not what readers have.
    if (article.publication != PublicationState::Published || written.published)
        entries.append({u"draft"_s, true});
    addMoment(entries, u"date"_s, article.firstPublishedAtUtc);
    addMoment(entries, u"updated"_s, article.publishedAtUtc);
    addMoment(entries, u"scheduled"_s, article.scheduledAtUtc);
    if (article.embargo) {
        const auto &liftsAt = article.embargo->liftsAt;
        entries.append({u"embargo"_s, liftsAt ? momentText(*liftsAt) : u"open"_s});
        addWords(entries, u"embargo_reason"_s, article.embargo->reason);
    }
    addWords(entries, u"withdrawn_notice"_s, article.withdrawnNotice);
    addMoment(entries, u"created"_s, article.createdAtUtc);
    addMoment(entries, u"changed"_s, article.updatedAtUtc);
}

QVariantMap publishedTextOf(const WrittenText &published)
{
    Entries entries;
    addText(entries, published);
    addWords(entries, u"body"_s, published.text.body);
    addWords(entries, u"kept_text"_s, published.text.keptFrontMatter);
    QVariantMap map;
    for (const auto &[key, value] : std::as_const(entries))
        map.insert(key, value);
    return map;
}

void addLists(Entries &entries, const WrittenArticle &written)
{
    if (written.lengthTarget)
        entries.append({u"length_target"_s,
                        QVariantMap{{u"unit"_s, codeText(lengthUnitCodes, written.lengthTarget->unit)},
                                    {u"amount"_s, written.lengthTarget->amount}}});
    QVariantList related;
    for (const WrittenRelated &entry : written.related)
        related.append(relatedEntryOf(entry));
    addList(entries, u"related"_s, related);
    addList(entries, u"corrections"_s, correctionsOf(written.corrections));
    if (written.published)
        entries.append({u"published_text"_s, publishedTextOf(*written.published)});
}

/// Has the key a meaning in the front matter that is written here?
bool isOurs(const QString &key)
{
    static const QSet<QString> ours{
        u"galley"_s,         u"title"_s,     u"kicker"_s,        u"standfirst"_s,     u"byline"_s,
        u"dateline"_s,       u"section"_s,   u"section_slug"_s,  u"tags"_s,           u"language"_s,
        u"ai_use"_s,         u"image"_s,     u"sources"_s,       u"signed_off"_s,     u"slug"_s,
        u"slugline"_s,       u"state"_s,     u"publication"_s,   u"draft"_s,          u"date"_s,
        u"updated"_s,        u"scheduled"_s, u"embargo"_s,       u"embargo_reason"_s, u"withdrawn_notice"_s,
        u"created"_s,        u"changed"_s,   u"length_target"_s, u"related"_s,        u"corrections"_s,
        u"published_text"_s, u"kept"_s,      u"kept_text"_s};
    return ours.contains(key);
}

/// The keys of another program as they were, for that program; those that mean something here stand apart,
/// and what would not be read back as it is stands as a text.
void addKept(Entries &entries, const QString &yaml)
{
    const auto parsed = parseFrontMatter({FrontMatter::Format::Yaml, yaml.toUtf8(), 0});
    Entries all;
    if (parsed) {
        for (auto entry = parsed->cbegin(); entry != parsed->cend(); ++entry)
            all.append({entry.key(), entry.value()});
    }
    if (writeYaml(all) != yaml.toUtf8())
        return addWords(entries, u"kept_text"_s, yaml);
    QVariantMap apart;
    for (const auto &[key, value] : std::as_const(all)) {
        if (isOurs(key))
            apart.insert(key, value);
        else
            entries.append({key, value});
    }
    addMap(entries, u"kept"_s, apart);
}

} // namespace

QByteArray articleMarkdown(const WrittenArticle &written)
{
    Entries entries{{u"galley"_s, 1}};
    addText(entries, written.head);
    addStates(entries, written);
    addLists(entries, written);
    addKept(entries, written.head.text.keptFrontMatter);
    return "---\n" + writeYaml(entries, YamlLists::InRows) + "---\n\n" + written.head.text.body.toUtf8();
}

QByteArray listMarkdown(const QString &name, const QList<WrittenRelated> &entries)
{
    QVariantList list;
    for (const WrittenRelated &entry : entries) {
        QVariantMap map;
        putTarget(map, entry);
        list.append(map);
    }
    Entries written{{u"galley"_s, 2}, {u"list"_s, name}};
    addList(written, u"entries"_s, list);
    return "---\n" + writeYaml(written, YamlLists::InRows) + "---\n";
}
