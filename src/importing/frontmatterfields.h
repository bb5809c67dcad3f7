// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QMultiHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <initializer_list>
#include <optional>

/// The keys of a front matter while somebody reads them: found by any of their usual spellings, ticked off
/// when understood; what nobody ticked off is kept for export.
class FrontMatterFields
{
public:
    using Names = std::initializer_list<QLatin1StringView>; ///< Folded: see folded(). The first found wins.
    struct Field
    {
        QString key; ///< As written.
        QVariant value; ///< Never null.
    };

    explicit FrontMatterFields(const QVariantMap &map);

    /// The field under the first of `names` that has a value. It stays until ticked off.
    [[nodiscard]] std::optional<Field> find(Names names) const;
    void tickOff(const QString &key) { m_understood.insert(key); }

    /// The text of a field that is one value; ticks it off. Lists and maps are left (and so kept).
    [[nodiscard]] std::optional<QString> takeText(Names names);
    /// The texts of a field that is a list of values, or one value with commas; ticks it off.
    [[nodiscard]] QStringList takeTexts(Names names);
    /// The language of the text as BCP 47 has it ("en-GB"), also where it is written "en_GB"; ticks it off.
    /// Empty where there is none.
    [[nodiscard]] QString takeLanguage();
    /// A yes or no in any usual spelling; other values are left.
    [[nodiscard]] std::optional<bool> takeTruth(Names names);

    /// Keys as written.
    [[nodiscard]] const QSet<QString> &understood() const { return m_understood; }

    /// YAML of the fields that nobody ticked off, and of `besides`; empty where there are none.
    [[nodiscard]] QString keptYaml(const QSet<QString> &besides = {}) const;

    /// Lower case without hyphens, underscores and blanks: "publishDate" and "publish-date" are one key.
    [[nodiscard]] static QString folded(const QString &key);
    /// The text of one value; empty for lists and maps.
    [[nodiscard]] static std::optional<QString> textOf(const QVariant &value);
    [[nodiscard]] static std::optional<bool> truthOf(const QVariant &value);

private:
    QVariantMap m_map;
    QMultiHash<QString, QString> m_keys; ///< Folded to written.
    QSet<QString> m_understood;
};

/// What is wrong with the front matter of a file, by file and line: "line 3" becomes "file.md:3".
[[nodiscard]] Error frontMatterError(const Error &error, const QString &fileName);
