// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/templatecompiler.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumDepth = 64; // Stops a theme from exhausting the stack.

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Every line of a partial stands as far in as its tag does.
QByteArray indented(const QByteArray &source, const QByteArray &indent)
{
    if (indent.isEmpty())
        return source;
    QByteArray result;
    for (qsizetype start = 0; start < source.size();) {
        const qsizetype newline = source.indexOf('\n', start);
        const qsizetype end = newline < 0 ? source.size() : newline + 1;
        result += indent + source.mid(start, end - start);
        start = end;
    }
    return result;
}

} // namespace

Error TemplateCompiler::broken(qsizetype position, const QString &detail) const
{
    const qsizetype line = std::count(m_source.cbegin(), m_source.cbegin() + position, '\n') + 1;
    return Error{ErrorCode::InvalidInput, m_names.last() + u".mustache:"_s + QString::number(line), detail};
}

Result<void> TemplateCompiler::compile(const QStringList &names, const QByteArray &source)
{
    m_names = names;
    m_source = source;
    for (qsizetype position = 0;;) {
        const auto tag = nextTag(position);
        if (!tag)
            return tag.error();
        if (!*tag) {
            literal(position, m_source.size());
            break;
        }
        literal(position, (*tag)->standalone ? (*tag)->indent : (*tag)->start);
        if (const auto taken = take(**tag); !taken)
            return taken.error();
        position = (*tag)->end;
    }
    if (!m_open.isEmpty()) {
        const Open &open = m_open.constLast();
        return broken(open.position, u"the section \"%1\" is not closed"_s.arg(QString::fromUtf8(open.name)));
    }
    return {};
}

void TemplateCompiler::literal(qsizetype from, qsizetype to)
{
    if (to <= from)
        return;
    PageTemplate::Operation operation;
    operation.text = m_source.mid(from, to - from);
    m_target.m_operations.append(operation);
}

Result<std::optional<TemplateCompiler::Tag>> TemplateCompiler::nextTag(qsizetype from) const
{
    Tag tag;
    tag.start = m_source.indexOf(m_opening, from);
    if (tag.start < 0)
        return std::optional<Tag>();
    qsizetype inside = tag.start + m_opening.size();
    QByteArray closing = m_closing;
    if (inside < m_source.size() && QByteArrayView("#^/>!=&{").contains(m_source.at(inside))) {
        tag.sigil = m_source.at(inside++);
        if (tag.sigil == '{' || tag.sigil == '=')
            closing.prepend(tag.sigil == '{' ? '}' : '=');
    }
    const qsizetype close = m_source.indexOf(closing, inside);
    if (close < 0)
        return broken(tag.start, u"the tag is not closed"_s);
    tag.content = m_source.mid(inside, close - inside).trimmed();
    tag.end = close + closing.size();
    judgeStandalone(tag);
    return std::optional<Tag>(tag);
}

/// mustache(5): a tag that prints nothing and is alone on its line takes the line with it.
void TemplateCompiler::judgeStandalone(Tag &tag) const
{
    if (tag.sigil == 0 || tag.sigil == '&' || tag.sigil == '{')
        return;
    qsizetype lineStart = tag.start;
    while (lineStart > 0 && isBlank(m_source.at(lineStart - 1)))
        --lineStart;
    if (lineStart > 0 && m_source.at(lineStart - 1) != '\n')
        return;
    qsizetype lineEnd = tag.end;
    while (lineEnd < m_source.size() && (isBlank(m_source.at(lineEnd)) || m_source.at(lineEnd) == '\r'))
        ++lineEnd;
    if (lineEnd < m_source.size() && m_source.at(lineEnd) != '\n')
        return;
    tag.standalone = true;
    tag.indent = lineStart;
    tag.end = std::min(lineEnd + 1, m_source.size());
}

Result<QList<QByteArray>> TemplateCompiler::pathOf(const Tag &tag) const
{
    if (tag.content == ".")
        return QList<QByteArray>();
    QList<QByteArray> path = tag.content.split('.');
    for (const QByteArray &name : path) {
        const bool odd = std::ranges::any_of(
            name, [](char c) { return QByteArrayView(" \t\r\n{}#^/<>&\"'").contains(c); });
        if (name.isEmpty() || odd)
            return broken(tag.start, u"\"%1\" is no name"_s.arg(QString::fromUtf8(tag.content)));
    }
    return path;
}

Result<void> TemplateCompiler::take(const Tag &tag)
{
    switch (tag.sigil) {
    case '!':
        return {};
    case '=':
        return takeDelimiters(tag);
    case '>':
        return takePartial(tag);
    case '/':
        return closeSection(tag);
    default:
        break;
    }
    const auto path = pathOf(tag);
    if (!path)
        return path.error();
    const bool opens = tag.sigil == '#' || tag.sigil == '^';
    PageTemplate::Operation operation;
    operation.path = *path;
    operation.kind = tag.sigil == 0 ? PageTemplate::Kind::Escaped
        : tag.sigil == '#'          ? PageTemplate::Kind::Section
        : tag.sigil == '^'          ? PageTemplate::Kind::Inverted
                                    : PageTemplate::Kind::Raw;
    if (opens) {
        if (m_open.size() >= maximumDepth)
            return broken(tag.start, u"sections are nested too deeply"_s);
        m_open.append({int(m_target.m_operations.size()), tag.content, tag.start});
    }
    m_target.m_operations.append(operation);
    return {};
}

Result<void> TemplateCompiler::closeSection(const Tag &tag)
{
    if (m_open.isEmpty() || m_open.constLast().name != tag.content)
        return broken(tag.start, u"\"%1\" closes no open section"_s.arg(QString::fromUtf8(tag.content)));
    m_target.m_operations[m_open.takeLast().operation].end = int(m_target.m_operations.size());
    return {};
}

Result<void> TemplateCompiler::takePartial(const Tag &tag)
{
    const QString name = QString::fromUtf8(tag.content);
    if (m_names.contains(name))
        return broken(tag.start, u"the partial \"%1\" includes itself"_s.arg(name));
    if (m_names.size() >= maximumDepth)
        return broken(tag.start, u"partials are nested too deeply"_s);
    if (!m_partials)
        return broken(tag.start, u"there is no partial \"%1\""_s.arg(name));
    const auto source = m_partials(name);
    if (!source)
        return broken(tag.start, u"partial \"%1\": %2"_s.arg(name, source.error().detail));
    const QByteArray indent =
        tag.standalone ? m_source.mid(tag.indent, tag.start - tag.indent) : QByteArray();
    TemplateCompiler nested(m_target, m_partials);
    return nested.compile(m_names + QStringList{name}, indented(*source, indent));
}

Result<void> TemplateCompiler::takeDelimiters(const Tag &tag)
{
    const QList<QByteArray> pair = tag.content.simplified().split(' ');
    if (pair.size() != 2 || pair.first().isEmpty() || pair.first().contains('=') || pair.last().contains('='))
        return broken(tag.start, u"delimiters are written {{=<% %>=}}"_s);
    m_opening = pair.first();
    m_closing = pair.last();
    return {};
}
