// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class Desk;
class QKeySequence;

/// Tells which keys may come next, where those that were pressed only begin a command ("Ctrl+T, …"). Goes
/// with the desk. GUI thread only.
class KeySequenceHint : public QObject
{
    Q_OBJECT

public:
    explicit KeySequenceHint(Desk &desk);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(const QKeySequence &pressed);
    void end();
    [[nodiscard]] QString hintFor(const QKeySequence &pressed) const;

    Desk &m_desk;
    bool m_isShown = false; ///< And nothing else was told since.
};
