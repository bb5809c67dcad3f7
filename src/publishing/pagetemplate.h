// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "publishing/templatevalue.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>

/// A mustache template (the language of mustache(5): variables, sections, inverted sections, partials,
/// comments, other delimiters; no lambdas) compiled once to a list of operations. Values are printed, never
/// read as templates. Two differences from mustache, both for safety: `{{{x}}}` prints raw only what is
/// TemplateValue::markup(), and a partial may not include itself.
class PageTemplate
{
public:
    /// Finds the source of a partial by its name; an Error where there is none.
    using PartialSource = std::function<Result<QByteArray>(const QString &name)>;

    PageTemplate() = default;
    /// Errors: InvalidInput with subject "name.mustache:line" (unclosed or unopened section, unknown or
    /// circular partial, broken tag, more than 64 levels).
    [[nodiscard]] static Result<PageTemplate> compile(const QString &name, const QByteArray &source,
                                                      const PartialSource &partials = {});
    /// Names that are not there print nothing.
    void render(const TemplateValue &values, QByteArray &out) const;

private:
    friend class TemplateCompiler;
    enum class Kind : quint8 { Literal, Escaped, Raw, Section, Inverted };
    struct Operation
    {
        Kind kind = Kind::Literal;
        QByteArray text; ///< Literal.
        QList<QByteArray> path; ///< The others: dotted name; empty = "." itself.
        int end = 0; ///< Section, Inverted: first operation behind the section.
    };
    using Scopes = QList<const TemplateValue *>;
    [[nodiscard]] static const TemplateValue *find(const Scopes &scopes, const QList<QByteArray> &path);
    void run(int from, int to, Scopes &scopes, QByteArray &out) const;
    void runSection(int section, const TemplateValue &value, Scopes &scopes, QByteArray &out) const;
    static void print(const TemplateValue &value, Kind kind, QByteArray &out);

    QList<Operation> m_operations;
};
