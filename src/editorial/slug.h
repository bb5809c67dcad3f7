// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// The URL part of an article, section, tag or person: lower-case ASCII letters, digits and single hyphens,
/// 1 to 80 characters, never a device name of Windows ("con", "nul", …). Unique within its kind.
class Slug
{
public:
    Slug() = default;
    /// Keeps `text` as it is; ask isValid() before it reaches a file name or a URL.
    explicit Slug(QString text)
        : m_text(std::move(text))
    { }
    /// A valid slug for any headline: accents folded, Han characters by pinyin (ICU), everything else a
    /// hyphen. "article" where nothing remains.
    [[nodiscard]] static Slug fromHeadline(QStringView headline);
    /// This slug, or it with the lowest free "-2", "-3", … where `taken` holds it.
    [[nodiscard]] Slug madeUniqueAmong(const QStringList &taken) const;

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool isValid() const;
    bool operator==(const Slug &) const = default;
    auto operator<=>(const Slug &other) const { return m_text.compare(other.m_text) <=> 0; }
    friend size_t qHash(const Slug &slug, size_t seed = 0) { return qHash(slug.m_text, seed); }

private:
    QString m_text;
};
