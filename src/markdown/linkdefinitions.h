// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/eventbuffer.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

/// The link definitions of a text (CommonMark 0.31.2 §4.7). md4c reports none: they are what stands between
/// the blocks and parses to nothing.
class LinkDefinitions
{
public:
    /// What stands between two neighbouring leaf blocks of the working copy.
    void addGap(QByteArrayView gap);
    /// As labels are compared.
    [[nodiscard]] static QString normalised(QByteArrayView label);
    /// Something that looks like a definition stands where it cannot be taken out (in a quote or list).
    [[nodiscard]] bool isUnclear() const { return m_isUnclear; }
    [[nodiscard]] bool isEmpty() const { return m_definitions.empty(); }
    /// The definitions that labels of `text` may name, in order, to be put in front of it; ends with a blank
    /// line.
    [[nodiscard]] QByteArray neededBy(QByteArrayView text) const;

private:
    void add(QByteArrayView definition);

    std::vector<QByteArray> m_definitions;
    QHash<QString, size_t> m_byLabel;
    bool m_isUnclear = false;
};
