// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// What a part of a query is about; None: words.
enum class QueryField { None, Section, Byline, Tag, State, Before, After, Since, Until, On, Headline };

/// One part of what was typed: a word, a quotation, or a field with its value.
struct QueryPart
{
    QString text; ///< All of it.
    QString value; ///< Without sign, field and quotes.
    QueryField field = QueryField::None;
    bool isUnwanted = false;
    bool isQuoted = false;
    bool isAtEnd = false; ///< Nothing follows: it may be about to go on.
};

/// Cuts what was typed at spaces that no quotation holds. More than 32 parts come from a paste: they are left
/// out.
[[nodiscard]] QList<QueryPart> queryParts(QStringView typed);
