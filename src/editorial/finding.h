// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"
#include "editorial/states.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What a check says about an article.
struct Finding
{
    enum class Severity { Blocks, Warns, Informs };
    Severity severity = Severity::Informs;
    QString check; ///< The id of the check: "headline-missing". Stable; used by overrides and JSON.
    const char *text =
        nullptr; ///< Marked with QT_TRANSLATE_NOOP("Check", …); %1 … are filled from `arguments`.
    QStringList arguments{};
    QString field; ///< "headline", "body", "related", …: where to jump.
    qsizetype position = -1; ///< UTF-16 offset in the field, of "related" the row; -1 = the whole field.
    qsizetype length = 0;
    [[nodiscard]] Sentence sentence() const { return {"Check", text, arguments}; }
};

inline constexpr EnumCodes<Finding::Severity, 3> severityCodes{{{
    {Finding::Severity::Blocks, QLatin1StringView("blocks")},
    {Finding::Severity::Warns, QLatin1StringView("warns")},
    {Finding::Severity::Informs, QLatin1StringView("informs")},
}}};
