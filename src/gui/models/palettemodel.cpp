// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/palettemodel.h"

#include "gui/actionregistry.h"
#include "gui/models/paletteroles.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int runBonus = 4;
constexpr int wordBonus = 8;

/// The text without accents and case, letter for letter comparable.
QString folded(const QString &text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    for (const QChar letter : apart) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain.append(letter);
    }
    return plain;
}

} // namespace

int fuzzyScore(const QString &letters, const QString &text)
{
    const QString wanted = folded(letters).remove(u' ');
    const QString from = folded(text);
    if (wanted.isEmpty())
        return 0;
    // best[at] is the best score of the letters so far with the newest of them standing at `at`; -1 = no way.
    QList<int> best(from.size(), -1);
    for (qsizetype letter = 0; letter < wanted.size(); ++letter) {
        QList<int> next(from.size(), -1);
        int before = letter == 0 ? 0 : -1; // the best of all places left of the neighbour
        for (qsizetype at = 0; at < from.size(); ++at) {
            if (letter > 0 && at > 1)
                before = qMax(before, best.at(at - 2));
            const int run = letter > 0 && at > 0 && best.at(at - 1) >= 0 ? best.at(at - 1) + runBonus : -1;
            const int way = qMax(before, run);
            if (way < 0 || from.at(at) != wanted.at(letter))
                continue;
            const bool startsWord = at == 0 || !from.at(at - 1).isLetterOrNumber();
            next[at] = way + 1 + (startsWord ? wordBonus : 0);
        }
        best = next;
    }
    return best.isEmpty() ? -1 : *std::ranges::max_element(best);
}

PaletteModel::PaletteModel(const ActionRegistry &registry, QObject *parent)
    : QAbstractListModel(parent)
    , m_registry(registry)
{
    setLetters({});
}

void PaletteModel::setLetters(const QString &letters)
{
    struct Hit
    {
        QAction *action;
        int score;
        qsizetype recency;
    };
    const QStringList recent = m_registry.recentlyUsed();
    QList<Hit> hits;
    for (QAction *action : m_registry.actions()) {
        const QString text = action->text().remove(u'&') + u' '
            + ActionRegistry::menuTitle(m_registry.menuOf(action->objectName()));
        const int score = fuzzyScore(letters, text);
        const qsizetype place = recent.indexOf(action->objectName());
        if (score >= 0 && action->isEnabled() && action->objectName() != "view.palette"_L1)
            hits.append({action, score, place < 0 ? recent.size() : place});
    }
    std::ranges::stable_sort(hits, [](const Hit &a, const Hit &b) {
        return a.score != b.score ? a.score > b.score : a.recency < b.recency;
    });
    beginResetModel();
    m_rows.clear();
    for (const Hit &hit : std::as_const(hits))
        m_rows.append(hit.action);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QAction *action = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return action->text().remove(u'&');
    case Qt::DecorationRole:
        return action->icon();
    case PaletteRole::Key:
        return action->shortcut().toString(QKeySequence::NativeText);
    case PaletteRole::Quiet:
        return ActionRegistry::menuTitle(m_registry.menuOf(action->objectName()));
    default:
        return {};
    }
}
