// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceplace.h"
#include "editorial/ids.h"

#include <QObject>

class Desk;
class EditorPane;

/// Remembers, for each newsroom, the article that was open and the place in it, and opens it again with the
/// next desk. One that was closed by hand stays closed. GUI thread only.
class DeskSession : public QObject
{
    Q_OBJECT

public:
    /// Opens the remembered article as soon as the window stands, unless another is open by then.
    DeskSession(Desk &desk, EditorPane &pane);

private:
    void restore();
    void noteOpened();
    void noteClosing();
    void forget();
    void keep(const ArticleId &id, const SourcePlace &place);
    [[nodiscard]] QString newsroom() const;

    Desk &m_desk;
    EditorPane &m_pane;
    bool m_closesByHand = false;
};
