// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/eventbuffer.h"

#include <QStringView>

/// Curly quotes, apostrophes, dashes, ellipses and French spaces for one language; leaves code, verbatim text
/// and what stands between CJK characters alone. One leaf block at a time: a quotation ends with it.
class Typography
{
public:
    explicit Typography(QStringView language);
    /// Rewrites the leaf's texts; each replaced character becomes a text of its own with its true offset.
    void apply(Events &leaf);
    /// The same for a caption.
    [[nodiscard]] std::string applied(QByteArrayView text);

private:
    struct Marks
    {
        QByteArrayView open, close, innerOpen, innerClose;
    };
    struct Edit
    {
        size_t event = 0;
        qsizetype offset = 0;
        qsizetype length = 0;
        QByteArrayView replacement;
    };
    struct OpenQuote
    {
        char mark = 0;
        size_t edit = 0;
    };
    void findEdits(const Events &leaf);
    void editAt(const Events &leaf, size_t event, qsizetype offset);
    void quote(const Events &leaf, size_t event, qsizetype offset, char mark);
    void dashes(const Events &leaf, size_t event, qsizetype offset);
    void frenchSpace(const Events &leaf, size_t event, qsizetype offset);
    [[nodiscard]] char32_t before(const Events &leaf, size_t event, qsizetype offset) const;
    [[nodiscard]] char32_t after(const Events &leaf, size_t event, qsizetype offset) const;

    Marks m_marks;
    bool m_isOn = true;
    bool m_isEnglish = false;
    bool m_isFrench = false;
    std::vector<Edit> m_edits;
    std::vector<OpenQuote> m_open;
    Events m_out;
};
