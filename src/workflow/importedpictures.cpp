// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/importedpictures.h"

#include "importing/importnote.h"
#include "importing/siteaddress.h"
#include "workflow/picturestore.h"
#include "workflow/transactional.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

/// Beside the export lies the folder of the site's files as it stood there, or what was in it
/// ("wp-content/uploads/…", "uploads/…"; "content/images/…", "images/…").
std::optional<QString> fileFor(const ScannedFile &file, const QString &address)
{
    auto found = pictureFileFor(file, address);
    if (!found && address.startsWith(u'/') && address.count(u'/') > 2)
        found = pictureFileFor(file, address.mid(address.indexOf(u'/', 1)));
    return found;
}

} // namespace

Result<QString> ImportedPictures::takeFile(const ScannedFile &article, const QString &path) const
{
    const auto bytes = readScannedFile({path, path, article.folder, 0});
    if (!bytes)
        return bytes.error();
    const auto picture = takePicture(*bytes, path);
    if (!picture)
        return picture.error();
    return writeWith(m_connections, [&](Database &db) {
        return storePicture(db, *picture, QFileInfo(path).fileName(), m_actor, m_nowUtc);
    });
}

void ImportedPictures::take(const ScannedFile &file, ImportedArticle &imported, QList<Sentence> &notes) const
{
    QHash<QString, QString> names;
    for (const QString &address : imported.pictureFiles) {
        const auto path = fileFor(file, filePathOnSite(imported.sourceAddresses.value(0), address));
        if (!path) {
            notes.append(
                importNote(QT_TRANSLATE_NOOP("ImportNote", "The picture “%1” was not found."), {address}));
            continue;
        }
        const auto name = takeFile(file, *path);
        if (name)
            names.insert(address, *name);
        else
            notes.append(importNote(QT_TRANSLATE_NOOP("ImportNote", "The picture “%1” was not taken: %2"),
                                    {address, name.error().detail}));
    }
    for (const QString &address : imported.remotePictures)
        notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "The picture “%1” stands at another host; it stays there."),
            {address}));
    const QString lead = imported.text.leadImage.address;
    // An exported article names what its newsroom had not, and says so as it did there.
    const bool staysLead = lead.isEmpty() || names.contains(lead) || imported.exported;
    ArticleText &text = imported.text;
    text = withPictureNames(text, names);
    if (imported.exported && imported.exported->published) {
        ArticleText &published = imported.exported->published->text;
        published = withPictureNames(published, names);
    }
    if (!staysLead) {
        // A page cannot go out with a picture that the newsroom has not; pictures in the body are the
        // author's text and stay.
        text.leadImage = {};
        text.keptFrontMatter = imported.keptWithoutLead;
        notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote",
                              "The lead picture “%1” was left off; its fields are kept with the article."),
            {lead}));
    }
}
