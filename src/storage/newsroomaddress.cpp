// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/newsroomaddress.h"

#include <QFileInfo>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

bool isServer(const QString &text)
{
    return text.startsWith(u"postgresql://"_s, Qt::CaseInsensitive)
        || text.startsWith(u"postgres://"_s, Qt::CaseInsensitive);
}

} // namespace

Result<NewsroomAddress> NewsroomAddress::parse(const QString &text)
{
    if (text.isEmpty())
        return Error{ErrorCode::InvalidInput, u"newsroom"_s, u"the address is empty"_s};
    if (!isServer(text)) {
        // Only the scheme is quoted: what follows may hold a password.
        if (const qsizetype scheme = text.indexOf(u"://"); scheme > 0)
            return Error{ErrorCode::InvalidInput, text.first(scheme), u"not a scheme of newsrooms"_s};
        return file(text);
    }
    NewsroomAddress address;
    address.m_url = QUrl(text, QUrl::StrictMode);
    if (!address.m_url.isValid())
        return Error{ErrorCode::InvalidInput, u"postgresql://…"_s, u"not a valid address"_s};
    address.m_url.setScheme(u"postgresql"_s);
    if (address.m_url.path().size() < 2)
        return Error{ErrorCode::InvalidInput, address.shown(), u"no database is named"_s};
    return address;
}

NewsroomAddress NewsroomAddress::file(const QString &path)
{
    NewsroomAddress address;
    address.m_path = QFileInfo(path).absoluteFilePath();
    return address;
}

QString NewsroomAddress::shown() const
{
    // The query may hold a password too ("?password=…"), so it is left out as a whole.
    return isFile() ? m_path
                    : m_url.toString(QUrl::RemovePassword | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString NewsroomAddress::remembered() const
{
    if (isFile())
        return m_path;
    QUrl url = m_url;
    url.setPassword({});
    url.setFragment({});
    QUrlQuery kept;
    for (const auto &[key, value] : QUrlQuery(m_url).queryItems(QUrl::FullyEncoded)) {
        if (key.startsWith(u"ssl") && key != u"sslpassword")
            kept.addQueryItem(key, value);
    }
    url.setQuery(kept.isEmpty() ? QString() : kept.toString(QUrl::FullyEncoded));
    return url.toString(QUrl::FullyEncoded);
}

QList<std::pair<QString, QString>> NewsroomAddress::sslOptions() const
{
    QList<std::pair<QString, QString>> options;
    const auto items = QUrlQuery(m_url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key.startsWith(u"ssl"))
            options.append({key, value});
    }
    return options;
}
