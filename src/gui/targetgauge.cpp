// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/targetgauge.h"

#include "gui/appearance.h"
#include "gui/icons.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 2;
constexpr int barMargin = 4;

QColor barColour(TargetStanding standing, const QPalette &palette)
{
    switch (standing) {
    case TargetStanding::Under:
        return palette.color(QPalette::Highlight);
    case TargetStanding::Reached:
        return toneColour(Tone::Good, palette);
    case TargetStanding::Over:
        return toneColour(Tone::Warning, palette);
    }
    Q_UNREACHABLE();
}

QIcon iconOf(TargetStanding standing)
{
    switch (standing) {
    case TargetStanding::Under:
        return {};
    case TargetStanding::Reached:
        return galleyIcon(u"ok"_s);
    case TargetStanding::Over:
        return galleyIcon(u"warning"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

TargetGauge::TargetGauge(QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void TargetGauge::showLength(int length, const LengthTarget &target)
{
    const QLocale locale;
    const bool isWords = target.unit == LengthUnit::Words;
    const QString amount = locale.toString(target.amount);
    const QString over = locale.toString(length - target.amount);
    m_standing = standingOf(length, target);
    m_percent = percentOf(length, target);
    const auto said = [&] {
        switch (m_standing) {
        case TargetStanding::Under:
            return (isWords ? tr("%1% of %2 words") : tr("%1% of %2 characters"))
                .arg(locale.toString(m_percent), amount);
        case TargetStanding::Reached:
            return (isWords ? tr("Target met: %1 words") : tr("Target met: %1 characters")).arg(amount);
        case TargetStanding::Over:
            return (isWords ? tr("%1 over %2 words") : tr("%1 over %2 characters")).arg(over, amount);
        }
        Q_UNREACHABLE();
    };
    setText(said());
    setIcon(iconOf(m_standing));
    setAccessibleName(tr("Length target: %1").arg(text()));
    const QString told =
        (isWords ? tr("The whole text has %1 words; %2 were asked for. Press to change that.")
                 : tr("The whole text has %1 characters with spaces; %2 were asked for. "
                      "Press to change that."))
            .arg(locale.toString(length), amount);
    setToolTip(told);
    setAccessibleDescription(told);
    update();
}

void TargetGauge::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    const QRect groove(barMargin, height() - barHeight, width() - 2 * barMargin, barHeight);
    QRect bar = groove;
    bar.setWidth(groove.width() * m_percent / 100);
    QPainter painter(this);
    painter.fillRect(groove, palette().color(QPalette::Mid));
    painter.fillRect(QStyle::visualRect(layoutDirection(), groove, bar), barColour(m_standing, palette()));
}
