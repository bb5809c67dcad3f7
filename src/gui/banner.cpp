// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"

#include "gui/icons.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Failure:
        return u"blocks"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Good:
        return u"ok"_s;
    case Tone::Neutral:
    case Tone::Information:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_label, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_close->setIcon(galleyIcon(u"reject"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Close this message (Esc)"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setObjectName(u"closeMessage"_s);
    connect(m_close, &QToolButton::clicked, this, &Banner::clear);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now && isAncestorOf(now) && old && !isAncestorOf(old))
            m_cameFrom = old;
    });
    hide();
}

void Banner::say(Tone tone, const QString &text)
{
    clear();
    m_tone = tone;
    m_label->setText(text);
    setAccessibleName(text);
    showIcon();
    show();
}

void Banner::showIcon()
{
    m_icon->setPixmap(
        galleyPixmap(iconName(m_tone), iconSize, toneColour(m_tone, palette()), devicePixelRatioF()));
}

void Banner::offer(const QString &label, const QObject *context, const std::function<void()> &run)
{
    auto *button = new QPushButton(label, this);
    m_buttons->addWidget(button);
    setTabOrder(m_close->previousInFocusChain(), button); // the cross comes last
    connect(button, &QPushButton::clicked, context, [this, run] {
        clear();
        run();
    });
}

void Banner::giveFocusBack()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus) && m_cameFrom && m_cameFrom->isVisible())
        m_cameFrom->setFocus();
}

void Banner::clear()
{
    giveFocusBack();
    hide();
    m_label->clear();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        // A button may be the one that is being pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
    }
}

QString Banner::text() const
{
    return m_label->text();
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (isEnter && m_close->hasFocus()))
        clear();
    else
        QFrame::keyPressEvent(event);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void Banner::paintEvent(QPaintEvent *)
{
    const QColor tone = toneColour(m_tone, palette());
    QColor wash = tone;
    wash.setAlphaF(0.12F);
    QPainter painter(this);
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect(0, 0, 3, height()), tone);
}
