// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/pagetemplate.h"

#include "markdown/htmlescape.h"
#include "publishing/templatecompiler.h"

bool TemplateValue::holds() const
{
    if (const bool *on = std::get_if<bool>(&m_value))
        return *on;
    if (const QByteArray *words = text())
        return !words->isEmpty();
    if (const Markup *markup = finished())
        return !markup->html.isEmpty();
    if (const List *items = list())
        return !items->isEmpty();
    return fields() != nullptr;
}

Result<PageTemplate> PageTemplate::compile(const QString &name, const QByteArray &source,
                                           const PartialSource &partials)
{
    PageTemplate compiled;
    TemplateCompiler compiler(compiled, partials);
    if (const auto done = compiler.compile({name}, source); !done)
        return done.error();
    return compiled;
}

void PageTemplate::render(const TemplateValue &values, QByteArray &out) const
{
    Scopes scopes{&values};
    run(0, int(m_operations.size()), scopes, out);
}

const TemplateValue *PageTemplate::find(const Scopes &scopes, const QList<QByteArray> &path)
{
    if (path.isEmpty())
        return scopes.constLast();
    const TemplateValue *value = nullptr;
    for (qsizetype i = scopes.size() - 1; i >= 0 && !value; --i) {
        if (const auto *fields = scopes.at(i)->fields()) {
            const auto found = fields->constFind(path.constFirst());
            value = found == fields->cend() ? nullptr : &*found;
        }
    }
    for (qsizetype i = 1; i < path.size() && value; ++i) {
        const auto *fields = value->fields();
        if (!fields)
            return nullptr;
        const auto found = fields->constFind(path.at(i));
        value = found == fields->cend() ? nullptr : &*found;
    }
    return value;
}

void PageTemplate::run(int from, int to, Scopes &scopes, QByteArray &out) const
{
    for (int i = from; i < to; ++i) {
        const Operation &operation = m_operations.at(i);
        if (operation.kind == Kind::Literal) {
            out += operation.text;
            continue;
        }
        const TemplateValue *value = find(scopes, operation.path);
        switch (operation.kind) {
        case Kind::Section:
            if (value && value->holds())
                runSection(i, *value, scopes, out);
            i = operation.end - 1;
            break;
        case Kind::Inverted:
            if (!value || !value->holds())
                run(i + 1, operation.end, scopes, out);
            i = operation.end - 1;
            break;
        default:
            if (value)
                print(*value, operation.kind, out);
        }
    }
}

void PageTemplate::runSection(int section, const TemplateValue &value, Scopes &scopes, QByteArray &out) const
{
    const int end = m_operations.at(section).end;
    const auto once = [&](const TemplateValue &scope) {
        scopes.append(&scope);
        run(section + 1, end, scopes, out);
        scopes.removeLast();
    };
    if (const auto *items = value.list()) {
        for (const TemplateValue &item : *items)
            once(item);
    } else {
        once(value);
    }
}

void PageTemplate::print(const TemplateValue &value, Kind kind, QByteArray &out)
{
    if (const auto *markup = value.finished()) {
        if (kind == Kind::Raw)
            out += markup->html;
        else
            appendHtmlEscaped(out, markup->html);
    } else if (const QByteArray *text = value.text()) {
        appendHtmlEscaped(out, *text);
    }
}
