// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/ids.h"

#include <QStringList>

class Connections;

/// Who has an article open at another desk. A courtesy, without a line in the record: it holds nobody back.
/// Thread-safe; blocking.
class Presence
{
public:
    /// A desk that said nothing for this long has ended, or lost the newsroom. The clocks of two computers
    /// may differ by a minute or so.
    static constexpr int forgottenAfterSeconds = 180;

    Presence(Connections &connections, const Clock &clock);

    /// Notes that `desk` (a name of the caller's that no other has) shows the article to `person` now, and
    /// answers who else has it open, by name. Errors: NotFound, Database.
    [[nodiscard]] Result<QStringList> note(const QString &desk, const ArticleId &article,
                                           const QString &person);
    /// The desk shows no article any more.
    [[nodiscard]] Result<void> end(const QString &desk);

private:
    Connections &m_connections;
    const Clock &m_clock;
};
