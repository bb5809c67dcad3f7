// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

/// XML on its way to QXmlStreamReader: control characters that XML forbids, and that exports hold all the
/// same, become blanks; a tag, or a text between tags, that would exhaust memory or time ends it. One pass,
/// forwards.
class XmlFilter final : public QIODevice
{
public:
    /// `source` is open, stands at its start and lives longer.
    explicit XmlFilter(QIODevice &source);

    /// Why it ended before its source did; else empty.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    enum class Inside { Text, Tag, Cdata, Comment };
    /// False where a run is over its limit.
    [[nodiscard]] bool follow(char c);
    void begin(Inside inside);

    QIODevice &m_source;
    bool m_isUtf8; ///< Else nothing is looked at: UTF-16, where no byte tells a tag.
    Inside m_inside = Inside::Text;
    qint64 m_run = 0; ///< Bytes of the present tag or text.
    QByteArray m_last; ///< The last bytes of it, for the marks that begin and end CDATA and comments.
    QString m_refusal;
};
