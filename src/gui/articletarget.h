// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "editorial/ids.h"
#include "editorial/lengthtarget.h"
#include "editorial/slug.h"
#include "workflow/latestjob.h"

#include <QObject>

#include <optional>

class Desk;

/// How long the open article is to be, as the newsroom says: read with each article, and again with its
/// states. Menu and status bar ask the same one. GUI thread only.
class ArticleTarget : public QObject
{
    Q_OBJECT

public:
    ArticleTarget(Desk &desk, QObject *parent);

    /// False until the newsroom has answered for the open article.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    /// None where nobody assigned a length, or it is not known yet.
    [[nodiscard]] const std::optional<LengthTarget> &target() const { return m_target; }
    /// Stores it for an article, be it open or left by then; nothing takes it away. Where that fails, the
    /// desk is told, and the one before stands.
    void set(const ArticleId &article, const Slug &slug, const std::optional<LengthTarget> &target);

Q_SIGNALS:
    void changed();

private:
    void followArticle();
    void read();
    void take(const std::optional<LengthTarget> &target);

    Desk &m_desk;
    ArticleId m_holder; ///< Whose target it is.
    std::optional<LengthTarget> m_target;
    bool m_isKnown = false;
    LatestJob m_read;
};
