// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishing/pagetemplate.h"

#include <QStringList>

#include <optional>

/// Turns the source of one template and of its partials into the operations of a PageTemplate.
class TemplateCompiler
{
public:
    TemplateCompiler(PageTemplate &target, const PageTemplate::PartialSource &partials)
        : m_target(target)
        , m_partials(partials)
    { }
    /// `names` is the chain of templates that led here, this one last.
    [[nodiscard]] Result<void> compile(const QStringList &names, const QByteArray &source);

private:
    struct Tag
    {
        char sigil = 0; ///< '#', '^', '/', '>', '!', '=', '&', '{'; 0 = variable.
        QByteArray content;
        qsizetype start = 0;
        qsizetype end = 0; ///< Behind the closing delimiter.
        qsizetype indent = 0; ///< Standalone: start of its line.
        bool standalone = false;
    };
    struct Open
    {
        int operation;
        QByteArray name;
        qsizetype position;
    };

    [[nodiscard]] Error broken(qsizetype position, const QString &detail) const;
    [[nodiscard]] Result<std::optional<Tag>> nextTag(qsizetype from) const;
    void judgeStandalone(Tag &tag) const;
    [[nodiscard]] Result<void> take(const Tag &tag);
    [[nodiscard]] Result<void> closeSection(const Tag &tag);
    [[nodiscard]] Result<void> takePartial(const Tag &tag);
    [[nodiscard]] Result<void> takeDelimiters(const Tag &tag);
    [[nodiscard]] Result<QList<QByteArray>> pathOf(const Tag &tag) const;
    void literal(qsizetype from, qsizetype to);

    PageTemplate &m_target;
    const PageTemplate::PartialSource &m_partials;
    QStringList m_names;
    QByteArray m_source;
    QByteArray m_opening = QByteArrayLiteral("{{");
    QByteArray m_closing = QByteArrayLiteral("}}");
    QList<Open> m_open;
};
