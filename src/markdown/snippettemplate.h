// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <functional>
#include <vector>

/// What a snippet may ask for by name. The names of the Language Server Protocol and of Visual Studio Code
/// where they have one: $TM_SELECTED_TEXT, $CLIPBOARD; our own are $TODAY, $HEADLINE, $BYLINE.
enum class SnippetVariable { SelectedText, Clipboard, Today, Headline, Byline };

/// A place of a filled snippet that the writer goes to; 0 is where the cursor ends.
struct SnippetField
{
    int number = 0;
    int start = 0; ///< UTF-16 units.
    int length = 0;
    int parent = -1; ///< The field around it: its index in the list.
    bool operator==(const SnippetField &) const = default;
};

/// The text that is inserted, and its fields in the order they begin; one of them is number 0.
struct FilledSnippet
{
    QString text;
    QList<SnippetField> fields;
};

/// A text with fields in the notation of TextMate, as the Language Server Protocol 3.17 has it under
/// "Snippet Syntax":
///
///     any         ::= tabstop | placeholder | variable | text
///     tabstop     ::= '$' int | '${' int '}'
///     placeholder ::= '${' int ':' any '}'
///     variable    ::= '$' var | '${' var '}' | '${' var ':' any '}'
///
/// `\` takes the meaning from `$`, `}` and `\`. Its choices and transformations are refused, and so is a
/// variable that is none of SnippetVariable, where the protocol makes a field of the name. A number that has
/// a default in one place has it in all.
class SnippetTemplate
{
public:
    static constexpr qsizetype longestText = qsizetype(64) * 1024; ///< So that a dialog can show it.
    static constexpr int mostFields = 1000; ///< All of them move with each key while they are filled in.
    static constexpr int deepest = 10; ///< Fields inside fields: reading goes one call deeper for each.
    /// What is inserted: defaults that hold one another could grow without end.
    static constexpr qsizetype longestFilled = qsizetype(4) * 1024 * 1024;

    using Values = std::function<QString(SnippetVariable)>;

    /// InvalidInput where it cannot be read; its subject is "name:line:column", or "text" where that is too
    /// long.
    [[nodiscard]] static Result<SnippetTemplate> parse(const QString &name, const QString &text);

    /// `values` is asked only for what the snippet names. Further lines begin with `prefix`; those of a value
    /// also with the spaces and quote marks that its line of the snippet begins with. InvalidInput where it
    /// would grow beyond longestFilled.
    [[nodiscard]] Result<FilledSnippet> filled(const Values &values, const QString &prefix = {}) const;

private:
    friend class SnippetReader;
    friend class SnippetFilling;

    struct Part
    {
        enum class Kind { Text, Field, Variable };
        Kind kind = Kind::Text;
        QString text = {}; ///< Of a field, its default as it is written.
        int number = 0;
        SnippetVariable variable = {};
        bool hasDefault = false;
        std::vector<Part> inside = {};
        qsizetype offset = 0; ///< In the text.
    };

    QString m_name;
    QString m_text;
    std::vector<Part> m_parts;
};
