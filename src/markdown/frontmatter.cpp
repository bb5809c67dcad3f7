// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/frontmatter.h"

#include "markdown/frontmatterreaders.h"
#include "markdown/linescan.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

QByteArrayView lineAt(QByteArrayView file, qsizetype start)
{
    return file.sliced(start, lineEnd(file, start) - start);
}

bool isFence(QByteArrayView line, QByteArrayView fence)
{
    return line.startsWith(fence) && line.sliced(fence.size()).trimmed().isEmpty();
}

/// A rule at the head of a text with a second one further down looks like front matter; it is prose when a
/// blank line follows and the first words are no key.
bool startsWithProse(QByteArrayView matter)
{
    if (!lineAt(matter, 0).trimmed().isEmpty())
        return false;
    qsizetype line = 0;
    while (line < matter.size() && lineAt(matter, line).trimmed().isEmpty())
        line = nextLine(matter, line);
    const QByteArrayView words = line < matter.size() ? lineAt(matter, line) : QByteArrayView();
    const qsizetype colon = words.indexOf(':');
    const QByteArrayView key = words.first(std::max<qsizetype>(colon, 0)).trimmed();
    return colon < 0 || key.contains(' ') || key.contains(',');
}

FrontMatter splitFenced(QByteArrayView file, qsizetype start, FrontMatter::Format format)
{
    const bool isYaml = format == FrontMatter::Format::Yaml;
    const QByteArrayView fence = isYaml ? "---" : "+++";
    const qsizetype first = nextLine(file, start);
    for (qsizetype line = first; line < file.size(); line = nextLine(file, line)) {
        const QByteArrayView text = lineAt(file, line);
        if (!isFence(text, fence) && !(isYaml && isFence(text, "...")))
            continue;
        const QByteArrayView matter = file.sliced(first, line - first);
        if (isYaml && startsWithProse(matter) && !matter.isEmpty())
            break;
        return {format, matter.toByteArray(), nextLine(file, line)};
    }
    return {FrontMatter::Format::None, {}, start};
}

/// Behind the object that begins at `start`; -1 where it never ends.
qsizetype jsonEnd(QByteArrayView file, qsizetype start)
{
    int depth = 0;
    bool isString = false;
    for (qsizetype at = start; at < file.size(); ++at) {
        const char c = file[at];
        if (isString) {
            at += c == '\\' ? 1 : 0;
            isString = c != '"';
        } else if (c == '"') {
            isString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
}

FrontMatter splitJson(QByteArrayView file, qsizetype start)
{
    const QByteArrayView inside =
        file.sliced(start + 1, std::min<qsizetype>(file.size() - start - 1, 4096)).trimmed();
    if (inside.startsWith('"') || inside.startsWith('}')) {
        const qsizetype end = jsonEnd(file, start);
        if (end > 0 && file.sliced(end, lineEnd(file, end) - end).trimmed().isEmpty())
            return {FrontMatter::Format::Json, file.sliced(start, end - start).toByteArray(),
                    nextLine(file, end)};
    }
    return {FrontMatter::Format::None, {}, start};
}

bool isTooDeep(const QVariant &value, int depth)
{
    if (depth > frontMatterDepth)
        return true;
    const auto deeper = [depth](const QVariant &child) { return isTooDeep(child, depth + 1); };
    if (value.typeId() == QMetaType::QVariantList) {
        const QVariantList list = value.toList();
        return std::any_of(list.begin(), list.end(), deeper);
    }
    if (value.typeId() == QMetaType::QVariantMap) {
        const QVariantMap map = value.toMap();
        return std::any_of(map.begin(), map.end(), deeper);
    }
    return false;
}

} // namespace

Error frontMatterError(int line, const QString &detail)
{
    return {ErrorCode::InvalidInput, u"line %1"_s.arg(line), detail};
}

FrontMatter splitFrontMatter(QByteArrayView file)
{
    const qsizetype start = file.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    const QByteArrayView line = lineAt(file, start);
    if (isFence(line, "---"))
        return splitFenced(file, start, FrontMatter::Format::Yaml);
    if (isFence(line, "+++"))
        return splitFenced(file, start, FrontMatter::Format::Toml);
    if (line.startsWith('{'))
        return splitJson(file, start);
    return {FrontMatter::Format::None, {}, start};
}

Result<QVariantMap> readJson(const QByteArray &source, int firstLine)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = int(std::count(
            source.begin(), source.begin() + std::min<qsizetype>(error.offset, source.size()), '\n'));
        return frontMatterError(firstLine + line, error.errorString());
    }
    QVariantMap map = document.object().toVariantMap();
    if (isTooDeep(map, 0))
        return frontMatterError(firstLine, u"nested deeper than %1 levels"_s.arg(frontMatterDepth));
    return map;
}

Result<QVariantMap> parseFrontMatter(const FrontMatter &matter)
{
    switch (matter.format) {
    case FrontMatter::Format::Yaml:
        return readYaml(matter.source, 2);
    case FrontMatter::Format::Toml:
        return readToml(matter.source, 2);
    case FrontMatter::Format::Json:
        return readJson(matter.source, 1);
    case FrontMatter::Format::None:
        break;
    }
    return QVariantMap();
}
