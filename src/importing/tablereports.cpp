// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/tablereports.h"

#include "importing/frontmatterfields.h"
#include "importing/reporttext.h"
#include "importing/textdecoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// One record of a CSV file after the other (RFC 4180 §2).
class CsvReader
{
public:
    CsvReader(const QString &text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    { }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; } ///< Where the next record begins, from 1.

    /// Empty where a quote is never closed.
    std::optional<QStringList> next()
    {
        QStringList fields;
        for (;;) {
            const auto field = nextField();
            if (!field)
                return std::nullopt;
            fields += *field;
            if (atEnd())
                return fields;
            const QChar end = m_text[m_at++];
            if (end == u'\n') {
                ++m_line;
                return fields;
            }
        }
    }

private:
    std::optional<QString> nextField()
    {
        if (atEnd() || m_text[m_at] != u'"') {
            const qsizetype start = m_at;
            while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
                ++m_at;
            return m_text.mid(start, m_at - start);
        }
        QString field;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == u'"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')
                    return closed(field);
                ++m_at;
            }
            m_line += m_text[m_at] == u'\n' ? 1 : 0;
            field += m_text[m_at];
        }
        return std::nullopt;
    }
    /// Behind the closing quote; what stands before the separator still belongs to the field.
    QString closed(const QString &field)
    {
        const qsizetype start = ++m_at;
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
            ++m_at;
        return field + m_text.mid(start, m_at - start);
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

QChar separatorOf(const QString &text)
{
    const QString head = text.section(u'\n', 0, 0);
    QChar best = u',';
    for (const QChar candidate : {QChar(u';'), QChar(u'\t')}) {
        if (head.count(candidate) > head.count(best))
            best = candidate;
    }
    return best;
}

Error atLine(const QString &fileName, int line, const QString &cause)
{
    return {ErrorCode::InvalidInput, fileName + u':' + QString::number(line), cause};
}

/// The text of a JSON value; arrays are joined by line ends, objects are left out.
QString textOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        texts += item.toVariant().toString();
    return texts.join(u'\n');
}

QHash<QString, QString> fieldsOf(const QJsonObject &object)
{
    QHash<QString, QString> fields;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field.value().isObject()) { // {"reader": {"name": …, "email": …}}
            const QJsonObject inner = field.value().toObject();
            for (auto value = inner.begin(); value != inner.end(); ++value)
                fields.insert(FrontMatterFields::folded(value.key()), textOf(value.value()));
        } else {
            fields.insert(FrontMatterFields::folded(field.key()), textOf(field.value()));
        }
    }
    return fields;
}

} // namespace

Result<void> readCsvReports(const QByteArray &bytes, const QString &fileName, const QDateTime &receivedUtc,
                            const TakeReport &take, const ReportLimits &limits)
{
    const DecodedText decoded = decodeText(bytes);
    CsvReader csv(decoded.text, separatorOf(decoded.text));
    auto names = csv.next();
    if (!names)
        return atLine(fileName, 1, u"a quotation mark is never closed"_s);
    std::ranges::transform(*names, names->begin(),
                           [](const QString &name) { return FrontMatterFields::folded(name.trimmed()); });
    for (int row = 0; !csv.atEnd(); ++row) {
        const int line = csv.line();
        const auto values = csv.next();
        if (!values)
            return atLine(fileName, line, u"a quotation mark is never closed"_s);
        if (values->size() == 1 && values->first().trimmed().isEmpty())
            continue;
        if (values->size() > names->size())
            return atLine(fileName, line, u"more fields than the first row has names"_s);
        if (row >= limits.rows)
            return Error{ErrorCode::Refused, fileName, u"more than %1 rows"_s.arg(limits.rows)};
        QHash<QString, QString> fields;
        for (qsizetype i = 0; i < values->size(); ++i)
            fields.insert(names->at(i), values->at(i));
        ImportedReport report =
            reportFromFields(u"%1, line %2"_s.arg(fileName).arg(line), fields, receivedUtc, limits);
        report.notes = decoded.notes + report.notes;
        if (!take(report))
            return {};
    }
    return {};
}

Result<void> readJsonReports(const QByteArray &bytes, const QString &fileName, const QDateTime &receivedUtc,
                             const TakeReport &take, const ReportLimits &limits)
{
    const QByteArray utf8 = decodeText(bytes).text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = utf8.first(std::clamp<qsizetype>(error.offset, 0, utf8.size()));
        return atLine(fileName, int(before.count('\n')) + 1, error.errorString());
    }
    const QJsonValue under = document.object().value(u"reports"_s);
    if (!document.isArray() && !under.isArray())
        return atLine(fileName, 1, u"no array of reports"_s);
    const QJsonArray rows = document.isArray() ? document.array() : under.toArray();
    if (rows.size() > limits.rows)
        return Error{ErrorCode::Refused, fileName, u"more than %1 entries"_s.arg(limits.rows)};
    int number = 0;
    for (const auto &row : rows) {
        const QString source = u"%1, entry %2"_s.arg(fileName).arg(++number);
        if (!take(reportFromFields(source, fieldsOf(row.toObject()), receivedUtc, limits)))
            return {};
    }
    return {};
}
