// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <concepts>
#include <variant>

/// What a template may print or walk through: nothing, a switch, text, finished HTML, a list, or named
/// fields. Text is escaped wherever it is printed, `{{{ }}}` included; only markup() made by our own
/// renderers goes out as it is. So no theme can open a hole.
class TemplateValue
{
public:
    struct Markup
    {
        QByteArray html;
    };
    using List = QList<TemplateValue>;
    using Fields = QMap<QByteArray, TemplateValue>;

    TemplateValue() = default;
    TemplateValue(std::same_as<bool> auto on)
        : m_value(on)
    { }
    TemplateValue(const QString &text)
        : m_value(text.toUtf8())
    { }
    TemplateValue(List list)
        : m_value(std::move(list))
    { }
    TemplateValue(Fields fields)
        : m_value(std::move(fields))
    { }
    [[nodiscard]] static TemplateValue markup(QByteArray html)
    {
        TemplateValue value;
        value.m_value = Markup{std::move(html)};
        return value;
    }

    /// Does a section with this value show? Nothing, false, empty text and an empty list do not.
    [[nodiscard]] bool holds() const;
    [[nodiscard]] const List *list() const { return std::get_if<List>(&m_value); }
    [[nodiscard]] const Fields *fields() const { return std::get_if<Fields>(&m_value); }
    [[nodiscard]] const QByteArray *text() const { return std::get_if<QByteArray>(&m_value); }
    [[nodiscard]] const Markup *finished() const { return std::get_if<Markup>(&m_value); }

private:
    std::variant<std::monostate, bool, QByteArray, Markup, List, Fields> m_value;
};
