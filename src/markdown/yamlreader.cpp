// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/frontmatterreaders.h"
#include "markdown/yamlscalars.h"

#include <optional>
#include <sstream>
#include <unordered_map>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace {

// An alias copies what it names; nine lines of nine aliases each would be 400 million values.
constexpr int maxAliases = 1000;
constexpr qsizetype maxValues = 100'000;

/// Builds values from yaml-cpp's events and notes the first thing that is wrong; what follows is passed over.
class ValueBuilder final : public YAML::EventHandler
{
public:
    explicit ValueBuilder(int firstLine)
        : m_firstLine(firstLine)
    { }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QVariant &value() const { return m_value; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { scalar(mark, anchor, QString()); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        if (m_error)
            return;
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            return fail(mark, u"an alias inside of what it names"_s);
        if (++m_aliases > maxAliases)
            return fail(mark, u"more than %1 aliases"_s.arg(maxAliases));
        add(mark, found->second.value, found->second.weight);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const bool isPlain = tag == "?";
        scalar(mark, anchor,
               isPlain ? plainScalar(value)
                       : QVariant(QString::fromUtf8(value.data(), qsizetype(value.size()))));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor, false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, anchor, true);
    }
    void OnMapEnd() override { close(); }

private:
    struct Anchored
    {
        QVariant value;
        qsizetype weight = 1;
    };
    struct Open
    {
        YAML::Mark mark;
        YAML::anchor_t anchor = 0;
        bool isMap = false;
        std::optional<QString> key;
        QVariantMap map;
        QVariantMap merged; ///< By `<<`; gives way to keys of the map itself.
        QVariantList list;
        qsizetype weight = 1;
    };

    void fail(const YAML::Mark &mark, const QString &detail)
    {
        if (!m_error)
            m_error = frontMatterError(m_firstLine + mark.line, detail);
    }
    void scalar(const YAML::Mark &mark, YAML::anchor_t anchor, const QVariant &value)
    {
        if (m_error)
            return;
        if (anchor != 0)
            m_anchors[anchor] = {value, 1};
        add(mark, value, 1);
    }
    void open(const YAML::Mark &mark, YAML::anchor_t anchor, bool isMap)
    {
        if (m_error)
            return;
        if (int(m_open.size()) >= frontMatterDepth)
            return fail(mark, u"nested deeper than %1 levels"_s.arg(frontMatterDepth));
        m_open.push_back({.mark = mark, .anchor = anchor, .isMap = isMap});
    }
    void close()
    {
        if (m_error)
            return;
        Open done = std::move(m_open.back());
        m_open.pop_back();
        for (auto entry = done.merged.cbegin(); entry != done.merged.cend(); ++entry) {
            if (!done.map.contains(entry.key()))
                done.map.insert(entry.key(), entry.value());
        }
        const QVariant value = done.isMap ? QVariant(done.map) : QVariant(done.list);
        if (done.anchor != 0)
            m_anchors[done.anchor] = {value, done.weight};
        add(done.mark, value, done.weight);
    }
    void add(const YAML::Mark &mark, const QVariant &value, qsizetype weight)
    {
        if (m_open.empty()) {
            m_value = value;
            return;
        }
        Open &top = m_open.back();
        top.weight += weight;
        if (top.weight > maxValues)
            return fail(mark, u"more than %1 values"_s.arg(maxValues));
        if (!top.isMap)
            top.list.append(value);
        else if (!top.key)
            setKey(mark, top, value);
        else
            setValue(mark, top, value);
    }
    void setKey(const YAML::Mark &mark, Open &top, const QVariant &key)
    {
        if (key.typeId() == QMetaType::QVariantList || key.typeId() == QMetaType::QVariantMap)
            return fail(mark, u"a key must be a word"_s);
        top.key = key.toString();
        if (top.map.contains(*top.key))
            fail(mark, u"the key “%1” stands twice"_s.arg(top.key->left(40)));
    }
    void setValue(const YAML::Mark &mark, Open &top, const QVariant &value)
    {
        const QString key = *std::exchange(top.key, std::nullopt);
        if (key != u"<<") {
            top.map.insert(key, value);
            return;
        }
        const QVariantList sources =
            value.typeId() == QMetaType::QVariantList ? value.toList() : QVariantList{value};
        for (const QVariant &source : sources) {
            if (source.typeId() != QMetaType::QVariantMap)
                return fail(mark, u"only a map can be merged"_s);
            const QVariantMap map = source.toMap();
            for (auto entry = map.cbegin(); entry != map.cend(); ++entry) {
                if (!top.merged.contains(entry.key()))
                    top.merged.insert(entry.key(), entry.value());
            }
        }
    }

    int m_firstLine;
    std::optional<Error> m_error;
    QVariant m_value;
    std::vector<Open> m_open;
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
    int m_aliases = 0;
};

} // namespace

Result<QVariantMap> readYaml(const QByteArray &source, int firstLine)
{
    ValueBuilder builder(firstLine);
    try {
        std::istringstream stream(source.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const YAML::Exception &failure) {
        return frontMatterError(firstLine + std::max(failure.mark.line, 0),
                                QString::fromStdString(failure.msg));
    }
    if (builder.error())
        return *builder.error();
    if (builder.value().typeId() == QMetaType::QVariantMap)
        return builder.value().toMap();
    const bool isNothing =
        builder.value().typeId() == QMetaType::QString && builder.value().toString().isEmpty();
    if (isNothing || !builder.value().isValid())
        return QVariantMap();
    return frontMatterError(firstLine, u"front matter must hold keys with values"_s);
}
