// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/lengthtargetrepository.h"
#include "workflow/notes.h"
#include "workflow/refusal.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

// The part of the desk's notes that says how long an article is to be.

namespace {

QString auditWords(const std::optional<LengthTarget> &target)
{
    return target ? QString::number(target->amount) + u' ' + lengthUnitCodes.code(target->unit) : QString();
}

} // namespace

Result<std::optional<LengthTarget>> Notes::lengthTarget(const ArticleId &article) const
{
    return readWith(m_connections,
                    [&](Database &db) { return LengthTargetRepository(db).ofArticle(article); });
}

Result<void> Notes::setLengthTarget(const ArticleId &article, const std::optional<LengthTarget> &target,
                                    const QString &actor)
{
    if (target && !target->isSound())
        return invalidField(QT_TRANSLATE_NOOP("Field", "length target"),
                            QT_TRANSLATE_NOOP("Refusal", "it is a number from 1 to 1,000,000"));
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        if (auto set = LengthTargetRepository(db).set(article, target); !set)
            return set;
        const QString action = target ? u"article.length-target-set"_s : u"article.length-target-removed"_s;
        return record(db, m_clock.nowUtc(), {actor, action, article.text(), auditWords(target)});
    });
}
