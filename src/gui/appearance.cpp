// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/appearance.h"

#include "gui/deskstyle.h"

#include <QApplication>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace {

struct Tones
{
    QRgb window, base, alternate, text, quiet, button, line, accent, link;
};
constexpr Tones light{0xfff3f3f1, 0xffffffff, 0xfff8f8f6, 0xff1d1f22, 0xff646970,
                      0xfffbfbfa, 0xffd2d3d0, 0xff0b6699, 0xff0b6699};
constexpr Tones dark{0xff212327, 0xff191b1e, 0xff1e2023, 0xffdee0e4, 0xff999ea6,
                     0xff2d3035, 0xff3c4046, 0xff2a73a6, 0xff72b8e8};

QPalette paletteOf(const Tones &tones)
{
    QPalette palette(QColor(tones.button), QColor(tones.window));
    palette.setColor(QPalette::WindowText, QColor(tones.text));
    palette.setColor(QPalette::Text, QColor(tones.text));
    palette.setColor(QPalette::ButtonText, QColor(tones.text));
    palette.setColor(QPalette::ToolTipText, QColor(tones.text));
    palette.setColor(QPalette::ToolTipBase, QColor(tones.button));
    palette.setColor(QPalette::Base, QColor(tones.base));
    palette.setColor(QPalette::AlternateBase, QColor(tones.alternate));
    palette.setColor(QPalette::Mid, QColor(tones.line));
    palette.setColor(QPalette::Midlight, QColor(tones.line));
    palette.setColor(QPalette::Highlight, QColor(tones.accent));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(tones.link));
    palette.setColor(QPalette::LinkVisited, QColor(tones.link));
    palette.setColor(QPalette::PlaceholderText, QColor(tones.quiet));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role,
                         QColor(tones.quiet).lighter(tones.text < tones.base ? 150 : 70));
    return palette;
}

/// Where no desktop gives a palette of its own, Qt shows Fusion's; ours is made for reading.
bool desktopHasPalette(const QPalette &given)
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    return given.color(QPalette::Window) != fusion->standardPalette().color(QPalette::Window);
}

} // namespace

Appearance appearanceFrom(const QString &setting)
{
    if (setting == "light"_L1)
        return Appearance::Light;
    return setting == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

QString settingOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return u"system"_s;
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

void applyAppearance(Appearance appearance)
{
    // An empty palette asks the platform again, which sees a desktop that went dark meanwhile.
    QApplication::setStyle(new DeskStyle);
    QApplication::setPalette(QPalette());
    const QPalette given = QApplication::palette();
    if (appearance == Appearance::Light
        || (appearance == Appearance::System && !desktopHasPalette(given) && !isDark(given)))
        QApplication::setPalette(paletteOf(light));
    else if (appearance == Appearance::Dark || !desktopHasPalette(given))
        QApplication::setPalette(paletteOf(dark));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    const bool onDark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        return quietColour(palette);
    case Tone::Good:
        return onDark ? QColor(0x6c, 0xc0, 0x8b) : QColor(0x1a, 0x6e, 0x3c);
    case Tone::Information:
        return palette.color(QPalette::Link);
    case Tone::Warning:
        return onDark ? QColor(0xe2, 0xb3, 0x4d) : QColor(0x8a, 0x5a, 0x00);
    case Tone::Failure:
        return onDark ? QColor(0xf4, 0x8a, 0x82) : QColor(0xb0, 0x24, 0x1b);
    }
    Q_UNREACHABLE();
}

QColor quietColour(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    constexpr float share = 0.66F;
    const auto mix = [](float front, float back) { return share * front + (1 - share) * back; };
    return QColor::fromRgbF(mix(text.redF(), base.redF()), mix(text.greenF(), base.greenF()),
                            mix(text.blueF(), base.blueF()));
}
