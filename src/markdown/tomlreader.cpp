// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/frontmatterreaders.h"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <sstream>
#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace {

template <typename Moment>
QString momentText(const Moment &moment)
{
    std::ostringstream text;
    text << moment;
    return QString::fromStdString(text.str());
}

QVariantMap mapOf(const toml::table &table);

QVariant valueOf(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return mapOf(*node.as_table());
    case toml::node_type::array: {
        QVariantList list;
        for (const toml::node &child : *node.as_array())
            list.append(valueOf(child));
        return list;
    }
    case toml::node_type::string:
        return QString::fromStdString(node.as_string()->get());
    case toml::node_type::integer:
        return qlonglong(node.as_integer()->get());
    case toml::node_type::floating_point:
        return node.as_floating_point()->get();
    case toml::node_type::boolean:
        return node.as_boolean()->get();
    case toml::node_type::date:
        return momentText(node.as_date()->get());
    case toml::node_type::time:
        return momentText(node.as_time()->get());
    case toml::node_type::date_time:
        return momentText(node.as_date_time()->get());
    case toml::node_type::none:
        break;
    }
    return QString();
}

QVariantMap mapOf(const toml::table &table)
{
    QVariantMap map;
    for (const auto &[key, node] : table)
        map.insert(QString::fromUtf8(key.str().data(), qsizetype(key.str().size())), valueOf(node));
    return map;
}

/// Brackets that no string closes; toml++ stops at 256 levels, we at fewer.
bool isTooDeep(const toml::node &node, int depth)
{
    if (depth > frontMatterDepth)
        return true;
    const auto deeper = [depth](const toml::node &child) { return isTooDeep(child, depth + 1); };
    if (const toml::array *array = node.as_array())
        return std::any_of(array->begin(), array->end(), deeper);
    if (const toml::table *table = node.as_table())
        return std::any_of(table->begin(), table->end(),
                           [&](const auto &entry) { return deeper(entry.second); });
    return false;
}

} // namespace

Result<QVariantMap> readToml(const QByteArray &source, int firstLine)
{
    const toml::parse_result parsed =
        toml::parse(std::string_view(source.constData(), size_t(source.size())));
    if (!parsed) {
        const toml::parse_error &failure = parsed.error();
        const std::string_view detail = failure.description();
        return frontMatterError(firstLine + int(failure.source().begin.line) - 1,
                                QString::fromUtf8(detail.data(), qsizetype(detail.size())));
    }
    if (isTooDeep(parsed.table(), 0))
        return frontMatterError(firstLine, u"nested deeper than %1 levels"_s.arg(frontMatterDepth));
    return mapOf(parsed.table());
}
