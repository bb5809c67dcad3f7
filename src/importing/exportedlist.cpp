// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/exportedlist.h"

#include "importing/exportedfields.h"
#include "importing/frontmatterfields.h"
#include "importing/importnote.h"
#include "markdown/frontmatter.h"
#include "markdown/linescan.h"

using namespace Qt::StringLiterals;

bool beginsLikeExportedList(QByteArrayView bytes)
{
    // Not parsed: the end may be missing. Line ends and the order of keys change in other programs.
    bool isOfLists = false;
    bool hasName = false;
    const qsizetype first = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    for (qsizetype at = first; at < bytes.size(); at = nextLine(bytes, at)) {
        const QByteArrayView line = bytes.sliced(at, lineEnd(bytes, at) - at);
        const bool isFence = line.trimmed() == "---";
        if (isFence != (at == first))
            return false;
        isOfLists = isOfLists || (line.startsWith("galley:") && line.sliced(7).trimmed() == "2");
        hasName = hasName || line.startsWith("list:");
        if (isOfLists && hasName)
            return true;
    }
    return false;
}

Result<ImportedList> readExportedList(const QByteArray &bytes, const QString &fileName)
{
    const FrontMatter matter = splitFrontMatter(bytes);
    const auto parsed = parseFrontMatter(matter);
    if (!parsed)
        return frontMatterError(parsed.error(), fileName);
    ExportedFields fields(*parsed);
    ImportedList list;
    list.name = fields.takeText(u"list"_s);
    QStringList leftOut;
    fields.takeMaps(u"entries"_s, [&](const ExportedFields &item) {
        const ImportedRelated entry = exportedRelated(item);
        if (entry.list.isEmpty())
            list.entries.append(entry);
        else
            leftOut.append(entry.list);
    });
    static_cast<void>(fields.takeNumber(u"galley"_s, 0));
    leftOut.append(fields.rest().keys());
    if (!bytes.sliced(matter.bodyStart).trimmed().isEmpty())
        leftOut.append(u"text"_s);
    if (!leftOut.isEmpty())
        list.notes.append(
            importNote(QT_TRANSLATE_NOOP("ImportNote", "A list holds nothing but its entries. Left out: %1"),
                       {leftOut.join(u", "_s)}));
    return list;
}
