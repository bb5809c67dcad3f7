// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/siteplace.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

EntryName entryName(const QString &fileName)
{
    QString base = fileName;
    if (const qsizetype dot = base.lastIndexOf(u'.'); dot > 0)
        base.truncate(dot);
    static const QRegularExpression dated(u"^(\\d{4}-\\d{1,2}-\\d{1,2})[-_ ](.+)$"_s);
    const auto match = dated.match(base);
    return match.hasMatch() ? EntryName{match.captured(1), match.captured(2), {}} : EntryName{{}, base, {}};
}

/// Folders and file name below the chosen folder.
QStringList stepsBelow(const QString &fileName, const QString &root)
{
    if (root.isEmpty() || !fileName.startsWith(root))
        return {fileName.section(u'/', -1)};
    return fileName.mid(root.size()).split(u'/', Qt::SkipEmptyParts);
}

/// Folders that say nothing of what the articles in them are about.
bool isPlain(const QString &folder)
{
    static const QStringList plain{u"posts"_s, u"post"_s, u"blog"_s, u"articles"_s, u"pages"_s};
    return plain.contains(folder, Qt::CaseInsensitive);
}

QString sectionOf(const QStringList &folders, const QString &rootName)
{
    for (const QString &special : {u"_posts"_s, u"_drafts"_s}) {
        if (const qsizetype at = folders.indexOf(special); at >= 0)
            return at > 0 && !isPlain(folders[at - 1]) ? folders[at - 1] : QString();
    }
    const qsizetype content = folders.indexOf(u"content"_s);
    const qsizetype first = content + 1; // the chosen folder may itself be "content"
    const bool isHugo = content >= 0 || rootName == "content"_L1;
    return isHugo && first < folders.size() && !isPlain(folders[first]) ? folders[first] : QString();
}

/// "/2024/05/01/harbour-news", as Jekyll makes it of a post's name.
QString datedPath(const EntryName &name)
{
    const QStringList parts = name.date.split(u'-');
    return parts.size() != 3 ? QString()
                             : u'/' + parts[0] + u'/' + parts[1].rightJustified(2, u'0') + u'/'
            + parts[2].rightJustified(2, u'0') + u'/' + name.words;
}

} // namespace

SitePlace sitePlace(const QString &fileName, const QString &root, const QString &site)
{
    QStringList steps = stepsBelow(fileName, root);
    const QString file = steps.isEmpty() ? fileName : steps.takeLast();
    const QString rootName = root.section(u'/', -1, -1, QString::SectionSkipEmpty);
    SitePlace place;
    place.name = entryName(file);
    place.section = sectionOf(steps, rootName);
    place.isDraft = steps.contains(u"_drafts"_s) || rootName == "_drafts"_L1;
    const bool isBundle = place.name.words == "index"_L1 && !steps.isEmpty();
    if (isBundle) {
        place.name = entryName(steps.last());
        if (place.section == steps.last())
            place.section.clear();
    }

    const QString name = site.isEmpty()
        ? QString::fromLatin1(QUrl::toPercentEncoding(Slug::fromHeadline(rootName).text()))
        : site;
    const QString host = u"folder://"_s + name;
    const auto pathOf = [&file](const QStringList &folders) {
        QString path;
        for (const QString &folder : folders + QStringList{file})
            path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(folder));
        return path;
    };
    place.name.addresses = {host + pathOf(steps)};
    if (const qsizetype content = steps.indexOf(u"content"_s); content >= 0)
        place.name.addresses += host + pathOf(steps.mid(content + 1));
    if (const QString dated = datedPath(place.name); !dated.isEmpty())
        place.name.addresses += host + dated;
    return place;
}

QStringList templateTagsIn(const QString &text)
{
    static const QRegularExpression tag(uR"((?:\{\{[<%]|\{%-?)\s*/?\s*([A-Za-z][\w./-]{0,63}))"_s);
    QStringList names;
    for (auto match = tag.globalMatch(text); match.hasNext();) {
        const QString name = match.next().captured(1);
        if (!names.contains(name) && names.size() < 50)
            names += name;
    }
    return names;
}
