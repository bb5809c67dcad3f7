// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pagestyle.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QColor mixed(const QColor &over, const QColor &under, qreal share)
{
    auto part = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {part(over.red(), under.red()), part(over.green(), under.green()),
            part(over.blue(), under.blue())};
}

QFont sized(QFont font, qreal pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(std::max(6, qRound(pixels)));
    font.setWeight(weight);
    return font;
}

QFont slanted(QFont font)
{
    font.setItalic(true);
    return font;
}

QFont spacedCapitals(QFont font)
{
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 108);
    return font;
}

QFont serifFamily()
{
    QFont font;
    font.setFamilies({u"Source Serif 4"_s, u"Source Serif Pro"_s, u"Charter"_s, u"Noto Serif"_s, u"Georgia"_s,
                      u"Liberation Serif"_s, u"Noto Serif CJK SC"_s, u"Noto Sans CJK SC"_s,
                      u"WenQuanYi Micro Hei"_s, u"serif"_s});
    font.setStyleHint(QFont::Serif);
    return font;
}

} // namespace

PageStyle::PageStyle(const QPalette &palette, qreal bodyPixels)
    : m_mono(QFontDatabase::systemFont(QFontDatabase::FixedFont))
    , m_unit(bodyPixels / 4)
{
    setColours(palette);
    const QFont serif = sized(serifFamily(), bodyPixels);
    const QFont sans = sized(QFontDatabase::systemFont(QFontDatabase::GeneralFont), bodyPixels * 0.82);
    m_mono = sized(m_mono, bodyPixels * 0.82);
    setBodyTypes(serif, sans);
    setFrameTypes(serif, sans);
}

void PageStyle::setColours(const QPalette &palette)
{
    paper = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const bool dark = paper.lightness() < text.lightness();
    ink = mixed(text, paper, dark ? 0.9 : 0.96);
    mute = mixed(text, paper, dark ? 0.68 : 0.64);
    faint = mixed(text, paper, 0.2);
    shade = mixed(text, paper, 0.055);
    shadeStrong = mixed(text, paper, 0.075);
    accent = dark ? QColor(0xf0, 0x8a, 0x80) : QColor(0xa3, 0x16, 0x21);
    link = dark ? QColor(0x8f, 0xbc, 0xf5) : QColor(0x0b, 0x4f, 0x94);
    warnShade = mixed(accent, paper, 0.12);
    marker = mixed(QColor(0xff, 0xd5, 0x3d), paper, dark ? 0.35 : 0.55);
    const QColor amber(0xff, 0xc1, 0x07);
    found = mixed(amber, paper, dark ? 0.3 : 0.35);
    currentFound = mixed(amber, paper, dark ? 0.85 : 0.75);
    currentFoundInk = dark ? paper : ink;
    selection = palette.color(QPalette::Active, QPalette::Highlight);
    selectedInk = palette.color(QPalette::Active, QPalette::HighlightedText);
    currentBlock = mixed(selection, paper, 0.75);
}

void PageStyle::setType(TextStyle style, const QFont &font, qreal leading, const QColor &colour,
                        Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    Type &type = m_types[std::size_t(style)];
    type.font = font;
    type.lineHeight = std::max(std::round(font.pixelSize() * leading), std::ceil(metrics.ascent()));
    type.characterWidth = metrics.horizontalAdvance(u"the quick brown fox jumps over a lazy dog"_s) / 41;
    type.ink = colour;
    type.alignment = alignment;
}

void PageStyle::setBodyTypes(const QFont &serif, const QFont &sans)
{
    const qreal body = serif.pixelSize();
    setType(TextStyle::Body, serif, 1.55, ink);
    const qreal sizes[] = {1.7, 1.46, 1.24, 1.08, 1.0, 0.94};
    for (int level = 0; level < 6; ++level)
        setType(TextStyle(int(TextStyle::Heading1) + level), sized(serif, body * sizes[level], QFont::Bold),
                1.28, level == 5 ? mute : ink);
    setType(TextStyle::Code, m_mono, 1.5, ink);
    setType(TextStyle::Cell, sized(sans, body * 0.82), 1.45, ink);
    setType(TextStyle::HeaderCell, sized(sans, body * 0.82, QFont::DemiBold), 1.45, ink);
    setType(TextStyle::Footnote, sized(serif, body * 0.86), 1.5, ink);
    setType(TextStyle::Caption, sized(sans, body * 0.76), 1.45, mute);
}

void PageStyle::setFrameTypes(const QFont &serif, const QFont &sans)
{
    const qreal body = serif.pixelSize();
    setType(TextStyle::Masthead, sized(serif, body * 1.9, QFont::Black), 1.2, ink, Qt::AlignHCenter);
    setType(TextStyle::Tagline, slanted(sized(serif, body * 0.8)), 1.4, mute, Qt::AlignHCenter);
    setType(TextStyle::Folio, sized(sans, body * 0.74), 1.4, ink);
    setType(TextStyle::Label, sized(sans, body * 0.78, QFont::DemiBold), 1.45, ink, Qt::AlignHCenter);
    setType(TextStyle::Kicker, spacedCapitals(sized(sans, body * 0.72, QFont::Bold)), 1.4, accent,
            Qt::AlignHCenter);
    setType(TextStyle::Headline, sized(serif, body * 2.05, QFont::Bold), 1.16, ink, Qt::AlignHCenter);
    setType(TextStyle::Standfirst, sized(serif, body * 1.14), 1.42, mixed(ink, paper, 0.84),
            Qt::AlignHCenter);
    setType(TextStyle::Byline, sized(sans, body * 0.82, QFont::DemiBold), 1.45, ink, Qt::AlignHCenter);
    setType(TextStyle::Published, sized(sans, body * 0.78), 1.45, mute, Qt::AlignHCenter);
    setType(TextStyle::SectionTitle, spacedCapitals(sized(sans, body * 0.74, QFont::Bold)), 1.4, ink);
    setType(TextStyle::Note, sized(serif, body * 0.9), 1.5, ink);
    setType(TextStyle::Source, sized(serif, body * 0.9), 1.45, ink);
    setType(TextStyle::Disclaimer, sized(sans, body * 0.86), 1.55, ink);
    setType(TextStyle::ReportLink, sized(sans, body * 0.86, QFont::DemiBold), 1.45, link);
    setType(TextStyle::Footer, sized(sans, body * 0.8), 1.5, ink, Qt::AlignHCenter);
    setType(TextStyle::Related, sized(serif, body * 0.94, QFont::DemiBold), 1.4, ink);
}

qreal PageStyle::measure() const
{
    return std::round(type(TextStyle::Body).characterWidth * 68);
}

QTextCharFormat PageStyle::format(const TextRun &run, TextStyle style) const
{
    QTextCharFormat format;
    QFont font = type(style).font;
    const auto has = [&run](TextRun::Flag flag) { return (run.flags & flag) != 0; };
    if (has(TextRun::Code))
        font = sized(m_mono, font.pixelSize() * 0.86);
    font.setItalic(font.italic() != (has(TextRun::Emphasis) || has(TextRun::Image)));
    if (has(TextRun::Strong))
        font.setWeight(font.weight() >= QFont::Bold ? QFont::Black : QFont::Bold);
    font.setStrikeOut(has(TextRun::Strikethrough));
    if (has(TextRun::Small))
        font.setPixelSize(std::max(6, qRound(font.pixelSize() * 0.85)));
    format.setFont(font);
    format.setForeground(has(TextRun::Image) ? mute : type(style).ink);
    if (has(TextRun::Subscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (has(TextRun::Superscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    if (has(TextRun::Code) || has(TextRun::Image))
        format.setBackground(shadeStrong);
    if (has(TextRun::Mark))
        format.setBackground(marker);
    if (has(TextRun::Link)) {
        format.setForeground(link);
        format.setUnderlineStyle(has(TextRun::Superscript) ? QTextCharFormat::NoUnderline
                                                           : QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(mixed(link, paper, 0.5));
    }
    return format;
}
