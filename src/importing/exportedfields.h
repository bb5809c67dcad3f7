// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

#include <QVariantMap>

/// The keys of one map while they are read: what is understood is taken out, what remains was not.
class ExportedFields
{
public:
    explicit ExportedFields(QVariantMap map)
        : m_map(std::move(map))
    { }
    /// Empty where the key is missing; a list or a map stays.
    [[nodiscard]] QString takeText(const QString &key)
    {
        const QVariant value = m_map.value(key);
        if (isMany(value))
            return {};
        m_map.remove(key);
        return value.toString();
    }
    [[nodiscard]] bool takeTruth(const QString &key)
    {
        const bool isTruth = m_map.value(key).typeId() == QMetaType::Bool;
        return isTruth && m_map.take(key).toBool();
    }
    [[nodiscard]] int takeNumber(const QString &key, int otherwise)
    {
        bool isNumber = false;
        const int number = m_map.value(key).toInt(&isNumber);
        if (!isNumber)
            return otherwise;
        m_map.remove(key);
        return number;
    }
    [[nodiscard]] QVariantMap takeMap(const QString &key)
    {
        return m_map.value(key).typeId() == QMetaType::QVariantMap ? m_map.take(key).toMap() : QVariantMap();
    }
    [[nodiscard]] QVariantList takeList(const QString &key)
    {
        return m_map.value(key).typeId() == QMetaType::QVariantList ? m_map.take(key).toList()
                                                                    : QVariantList();
    }
    /// Of a list of maps, read one by one; what is no map says nothing.
    template <typename Read>
    void takeMaps(const QString &key, Read read)
    {
        for (const QVariant &item : takeList(key)) {
            if (item.typeId() == QMetaType::QVariantMap)
                read(ExportedFields(item.toMap()));
        }
    }
    template <typename Codes>
    [[nodiscard]] auto takeCode(const QString &key, const Codes &codes)
    {
        return codes.value(takeText(key));
    }
    [[nodiscard]] bool holds(const QString &key) const { return m_map.contains(key); }
    [[nodiscard]] const QVariantMap &rest() const { return m_map; }

private:
    static bool isMany(const QVariant &value)
    {
        return value.typeId() == QMetaType::QVariantList || value.typeId() == QMetaType::QVariantMap;
    }

    QVariantMap m_map;
};

/// An entry of a related list as `export --markdown` writes it.
[[nodiscard]] ImportedRelated exportedRelated(ExportedFields item);
