// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/snippettemplate.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDigits = 4;

const QHash<QString, SnippetVariable> &variables()
{
    static const QHash<QString, SnippetVariable> names{
        {u"TM_SELECTED_TEXT"_s, SnippetVariable::SelectedText},
        {u"CLIPBOARD"_s, SnippetVariable::Clipboard},
        {u"TODAY"_s, SnippetVariable::Today},
        {u"HEADLINE"_s, SnippetVariable::Headline},
        {u"BYLINE"_s, SnippetVariable::Byline},
    };
    return names;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameBegin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

/// The error of a place, counted as editors do: from 1, in characters.
Error faultAt(const QString &name, const QString &text, qsizetype offset, const char *rule)
{
    const QStringView before = QStringView(text).first(offset);
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    const auto pairs =
        std::ranges::count_if(before.sliced(lineStart), [](QChar c) { return c.isLowSurrogate(); });
    const QString place =
        u"%1:%2:%3"_s.arg(name).arg(before.count(u'\n') + 1).arg(offset - lineStart - pairs + 1);
    return {ErrorCode::InvalidInput, place, QString::fromUtf8(rule)};
}

} // namespace

/// Reads the parts of a text; the first fault ends it.
class SnippetReader
{
public:
    using Part = SnippetTemplate::Part;

    explicit SnippetReader(const QString &text)
        : m_text(text)
    { }

    struct Fault
    {
        qsizetype offset = 0;
        const char *rule = nullptr;
    };
    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }

    /// Up to the end, or inside a field to the brace that closes it.
    [[nodiscard]] std::vector<Part> parts(int depth);

private:
    [[nodiscard]] QChar at(qsizetype offset) const
    {
        return offset < m_text.size() ? m_text[offset] : QChar();
    }
    void readDollar(std::vector<Part> &parts, int depth);
    void readBraced(Part &part, qsizetype begin, int depth);
    void readNumber(Part &part);
    void readName(Part &part, qsizetype begin);
    void note(const Part &part);
    void refuse(qsizetype offset, const char *rule)
    {
        if (!m_fault)
            m_fault = {offset, rule};
    }
    static void addText(std::vector<Part> &parts, QChar c)
    {
        if (parts.empty() || parts.back().kind != Part::Kind::Text)
            parts.push_back({});
        parts.back().text += c;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_fields = 0;
    QHash<int, QString> m_defaults; ///< As they are written.
    bool m_hasEnd = false;
    std::optional<Fault> m_fault;
};

std::vector<SnippetReader::Part> SnippetReader::parts(int depth)
{
    std::vector<Part> parts;
    while (m_at < m_text.size() && !m_fault) {
        const QChar c = m_text[m_at];
        if (c == u'}' && depth > 0)
            break;
        if (c == u'$') {
            readDollar(parts, depth);
            continue;
        }
        // Before anything else a backslash is one: Markdown has uses of its own for it.
        const QChar next = at(m_at + 1);
        if (c == u'\\' && (next == u'$' || next == u'}' || next == u'\\'))
            ++m_at;
        addText(parts, m_text[m_at++]);
    }
    return parts;
}

void SnippetReader::readDollar(std::vector<Part> &parts, int depth)
{
    const qsizetype begin = m_at++;
    Part part{.kind = Part::Kind::Field, .offset = begin};
    if (isDigit(at(m_at)))
        readNumber(part);
    else if (isNameBegin(at(m_at)))
        readName(part, begin);
    else if (at(m_at) == u'{')
        readBraced(part, begin, depth);
    else
        return addText(parts, u'$');
    if (m_fault)
        return;
    note(part);
    parts.push_back(std::move(part));
}

void SnippetReader::readNumber(Part &part)
{
    const qsizetype begin = m_at;
    while (isDigit(at(m_at)))
        ++m_at;
    if (m_at - begin > mostDigits)
        refuse(begin, QT_TRANSLATE_NOOP("Refusal", "the number of a field has four digits at most"));
    part.number = QStringView(m_text).sliced(begin, m_at - begin).toInt();
}

void SnippetReader::readName(Part &part, qsizetype begin)
{
    const qsizetype from = m_at;
    while (isNameBegin(at(m_at)) || isDigit(at(m_at)))
        ++m_at;
    const auto found = variables().constFind(m_text.mid(from, m_at - from));
    if (found == variables().constEnd())
        refuse(begin,
               QT_TRANSLATE_NOOP("Refusal",
                                 "there is no such variable; a dollar sign needs a backslash before it"));
    else
        part.variable = *found;
    part.kind = Part::Kind::Variable;
}

void SnippetReader::readBraced(Part &part, qsizetype begin, int depth)
{
    ++m_at;
    if (isDigit(at(m_at)))
        readNumber(part);
    else if (isNameBegin(at(m_at)))
        readName(part, begin);
    else
        return refuse(
            m_at,
            QT_TRANSLATE_NOOP("Refusal", "the number of a field or the name of a variable was expected"));
    const QChar mark = at(m_at);
    if (mark == u'|' || mark == u'/')
        return refuse(m_at, QT_TRANSLATE_NOOP("Refusal", "choices and transformations are not supported"));
    if (mark == u':') {
        if (depth >= SnippetTemplate::deepest)
            return refuse(
                begin, QT_TRANSLATE_NOOP("Refusal", "fields may stand inside one another ten deep at most"));
        const qsizetype from = ++m_at;
        part.hasDefault = true;
        part.inside = parts(depth + 1);
        part.text = m_text.mid(from, m_at - from);
    }
    if (m_at >= m_text.size())
        return refuse(begin, QT_TRANSLATE_NOOP("Refusal", "the } that closes this field is missing"));
    if (at(m_at) != u'}')
        return refuse(m_at, QT_TRANSLATE_NOOP("Refusal", "a colon or } was expected"));
    ++m_at;
}

void SnippetReader::note(const Part &part)
{
    if (part.kind != Part::Kind::Field)
        return;
    if (++m_fields > SnippetTemplate::mostFields)
        refuse(part.offset, QT_TRANSLATE_NOOP("Refusal", "a snippet has 1,000 fields at most"));
    if (part.number == 0 && std::exchange(m_hasEnd, true))
        refuse(part.offset, QT_TRANSLATE_NOOP("Refusal", "the cursor can end in one place only"));
    if (!part.hasDefault)
        return;
    const auto known = m_defaults.constFind(part.number);
    if (known != m_defaults.constEnd() && *known != part.text)
        refuse(part.offset, QT_TRANSLATE_NOOP("Refusal", "this field has another default already"));
    m_defaults.insert(part.number, part.text);
}

/// Writes the parts out.
class SnippetFilling
{
public:
    using Part = SnippetTemplate::Part;

    SnippetFilling(const SnippetTemplate &snippet, const SnippetTemplate::Values &values,
                   const QString &prefix)
        : m_snippet(snippet)
        , m_values(values)
        , m_prefix(prefix)
    {
        findDefaults(snippet.m_parts);
    }

    [[nodiscard]] Result<FilledSnippet> fill()
    {
        write(m_snippet.m_parts, -1);
        if (m_fault)
            return *m_fault;
        if (!m_hasEnd)
            m_filled.fields.append({0, int(m_filled.text.size()), 0, -1});
        return std::move(m_filled);
    }

private:
    void findDefaults(const std::vector<Part> &parts);
    void write(const std::vector<Part> &parts, int parent);
    void writeField(const Part &part, int parent);
    void writeValue(const Part &part, int parent);
    void append(const QString &text, const QString &prefix, qsizetype offset);
    [[nodiscard]] QString beginOfLine() const;

    const SnippetTemplate &m_snippet;
    const SnippetTemplate::Values &m_values;
    const QString &m_prefix;
    QHash<int, const Part *> m_defaults;
    QHash<int, QString> m_written; ///< Defaults as they stand in the text.
    QList<int> m_open; ///< Fields that are being written.
    FilledSnippet m_filled;
    bool m_hasEnd = false;
    std::optional<Error> m_fault;
};

void SnippetFilling::findDefaults(const std::vector<Part> &parts)
{
    for (const Part &part : parts) {
        if (part.kind == Part::Kind::Field && part.hasDefault && !m_defaults.contains(part.number))
            m_defaults.insert(part.number, &part);
        findDefaults(part.inside);
    }
}

void SnippetFilling::write(const std::vector<Part> &parts, int parent)
{
    for (const Part &part : parts) {
        if (m_fault)
            return;
        switch (part.kind) {
        case Part::Kind::Text:
            append(part.text, m_prefix, part.offset);
            break;
        case Part::Kind::Field:
            writeField(part, parent);
            break;
        case Part::Kind::Variable:
            writeValue(part, parent);
            break;
        }
    }
}

void SnippetFilling::writeField(const Part &part, int parent)
{
    if (m_open.contains(part.number)) {
        m_fault = faultAt(m_snippet.m_name, m_snippet.m_text, part.offset,
                          QT_TRANSLATE_NOOP("Refusal", "a field cannot stand inside itself"));
        return;
    }
    const auto start = int(m_filled.text.size());
    const auto index = int(m_filled.fields.size());
    m_filled.fields.append({part.number, start, 0, parent});
    m_hasEnd = m_hasEnd || part.number == 0;
    const Part *source = part.hasDefault ? &part : m_defaults.value(part.number);
    const auto written = m_written.constFind(part.number);
    if (!part.hasDefault && written != m_written.constEnd()) {
        append(*written, {}, part.offset);
    } else if (source) {
        m_open.append(part.number);
        write(source->inside, index);
        m_open.removeLast();
        // In a place without a default of its own, its inner fields would be there twice.
        if (!part.hasDefault)
            m_filled.fields.resize(index + 1);
        m_written.insert(part.number, m_filled.text.mid(start));
    }
    m_filled.fields[index].length = int(m_filled.text.size()) - start;
}

void SnippetFilling::writeValue(const Part &part, int parent)
{
    const QString value = m_values(part.variable);
    if (value.isEmpty())
        write(part.inside, parent);
    else
        append(value, m_prefix + beginOfLine(), part.offset);
}

/// Spaces and quote marks before what is written next: a quotation of three lines is one in all of them.
QString SnippetFilling::beginOfLine() const
{
    const qsizetype lineEnd = m_filled.text.lastIndexOf(u'\n');
    const qsizetype from = lineEnd < 0 ? 0 : lineEnd + 1 + m_prefix.size();
    qsizetype to = from;
    while (to < m_filled.text.size()
           && (m_filled.text[to] == u' ' || m_filled.text[to] == u'\t' || m_filled.text[to] == u'>'))
        ++to;
    return m_filled.text.mid(from, to - from);
}

void SnippetFilling::append(const QString &text, const QString &prefix, qsizetype offset)
{
    const qsizetype grown = m_filled.text.size() + text.size() + text.count(u'\n') * prefix.size();
    if (grown > SnippetTemplate::longestFilled) {
        m_fault =
            faultAt(m_snippet.m_name, m_snippet.m_text, offset,
                    QT_TRANSLATE_NOOP("Refusal", "the text would get longer than four million characters"));
        return;
    }
    m_filled.text += prefix.isEmpty() ? text : QString(text).replace(u'\n', u'\n' + prefix);
}

Result<SnippetTemplate> SnippetTemplate::parse(const QString &name, const QString &text)
{
    if (text.size() > longestText)
        return Error{ErrorCode::InvalidInput, QString::fromUtf8(QT_TRANSLATE_NOOP("Field", "text")),
                     QString::fromUtf8(QT_TRANSLATE_NOOP(
                         "Refusal", "the text of a snippet has 65,536 characters at most"))};
    SnippetTemplate read;
    read.m_name = name;
    read.m_text = text;
    SnippetReader reader(text);
    read.m_parts = reader.parts(0);
    if (reader.fault())
        return faultAt(name, text, reader.fault()->offset, reader.fault()->rule);
    // Without values every default is written: what can go wrong shows now, and not to who inserts it.
    if (const auto filled = read.filled([](SnippetVariable) { return QString(); }); !filled)
        return filled.error();
    return read;
}

Result<FilledSnippet> SnippetTemplate::filled(const Values &values, const QString &prefix) const
{
    return SnippetFilling(*this, values, prefix).fill();
}
