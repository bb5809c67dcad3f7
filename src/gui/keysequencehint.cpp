// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keysequencehint.h"

#include "gui/actionregistry.h"
#include "gui/desk.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 5; // as many as there is room for at the foot of a small window

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr;
}

} // namespace

KeySequenceHint::KeySequenceHint(Desk &desk)
    : QObject(&desk)
    , m_desk(desk)
{
    // Keys that begin a command reach no widget.
    qApp->installEventFilter(this);
    connect(&desk, &Desk::told, this, [this] { m_isShown = false; });
}

bool KeySequenceHint::eventFilter(QObject *watched, QEvent *event)
{
    // A second key comes as the command it makes; where it makes none, the next one is a first key again.
    if (event->type() == QEvent::Shortcut)
        end();
    if (event->type() == QEvent::ShortcutOverride && watched == QApplication::focusWidget()) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool isOfTheDesk = static_cast<QWidget *>(watched)->window() == m_desk.window()->window();
        if (isOfTheDesk && !isModifier(key.key()))
            follow(QKeySequence(int(key.modifiers() & ~Qt::KeypadModifier) | key.key()));
    }
    return QObject::eventFilter(watched, event);
}

void KeySequenceHint::follow(const QKeySequence &pressed)
{
    end();
    if (const QString hint = hintFor(pressed); !hint.isEmpty()) {
        m_desk.tell(hint);
        m_isShown = true;
    }
}

void KeySequenceHint::end()
{
    if (m_isShown)
        m_desk.tell({});
}

QString KeySequenceHint::hintFor(const QKeySequence &pressed) const
{
    QStringList next;
    for (const QAction *action : m_desk.actions().actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            if (keys.count() < 2 || keys[0] != pressed[0] || !action->isEnabled())
                continue;
            const QString rest = QKeySequence(keys[1], keys[2], keys[3]).toString(QKeySequence::NativeText);
            next.append(tr("%1: %2").arg(rest, action->text().remove(u'&')));
        }
    }
    if (next.isEmpty())
        return {};
    const QString begun = pressed.toString(QKeySequence::NativeText);
    const QString shown = next.mid(0, mostShown).join(u" · "_s);
    return next.size() > mostShown ? tr("%1, then %2 …").arg(begun, shown)
                                   : tr("%1, then %2").arg(begun, shown);
}
