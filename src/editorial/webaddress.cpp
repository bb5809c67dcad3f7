// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/webaddress.h"

using namespace Qt::StringLiterals;

std::optional<QUrl> webAddress(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

std::optional<QUrl> pageFolder(const QString &baseUrl)
{
    const auto base = webAddress(baseUrl);
    if (!base)
        return {};
    QUrl folder = base->adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!folder.path().endsWith(u'/'))
        folder.setPath(folder.path() + u'/');
    return folder;
}

bool isBaseUrl(const QString &address)
{
    const auto base = webAddress(address);
    return base && !base->hasQuery() && !base->hasFragment() && base->userInfo().isEmpty();
}
