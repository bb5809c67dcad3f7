// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/article.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

/// Feeds fields to a hash so that no two different texts give the same bytes: each with its length.
class FieldHash
{
public:
    FieldHash() { add(u"galley text 1"_s); }
    void add(const QString &field)
    {
        const QByteArray utf8 = field.toUtf8();
        add(utf8.size());
        m_hash.addData(utf8);
    }
    void add(qint64 number)
    {
        m_hash.addData(QByteArray::number(number));
        m_hash.addData(";");
    }
    [[nodiscard]] QString hex() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

QString contentHash(const ArticleText &text)
{
    FieldHash hash;
    for (const QString &field : {text.headline, text.standfirst, text.kicker, text.body, text.dateline,
                                 text.section.text(), text.language, text.keptFrontMatter})
        hash.add(field);
    hash.add(QString(aiUseCodes.code(text.aiUse)));
    hash.add(text.byline.size());
    for (const Contributor &contributor : text.byline) {
        hash.add(contributor.name);
        hash.add(contributor.role);
        hash.add(contributor.person.text());
    }
    hash.add(text.tags.size());
    for (const QString &tag : text.tags)
        hash.add(tag);
    for (const QString &field :
         {text.leadImage.address, text.leadImage.alt, text.leadImage.caption, text.leadImage.credit})
        hash.add(field);
    hash.add(text.sources.size());
    for (const Source &source : text.sources) {
        hash.add(source.title);
        hash.add(source.outlet);
        hash.add(source.address);
        hash.add(source.fullCoverage ? 1 : 0);
    }
    return hash.hex();
}

const QString &Source::name() const
{
    return title.isEmpty() ? address : title;
}

bool Article::isSignedOff() const
{
    return signOff && signOff->contentHash == contentHash(text);
}

QString bylineText(const QList<Contributor> &byline)
{
    QStringList names;
    for (const Contributor &contributor : byline)
        names.append(contributor.name);
    return names.join(u", "_s);
}
