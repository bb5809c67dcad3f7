// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/namedlistpalette.h"

#include "gui/dialogs/filterpalette.h"
#include "gui/models/namedlistwords.h"
#include "gui/models/palettemodel.h"
#include "gui/models/paletteroles.h"

#include <QCoreApplication>
#include <QPointer>
#include <QStandardItemModel>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

void fill(QStandardItemModel &rows, const QList<NamedListSummary> &lists)
{
    rows.clear();
    for (const NamedListSummary &list : lists) {
        auto item = std::make_unique<QStandardItem>(list.name);
        item->setData(namedListDetail(list), PaletteRole::Quiet);
        rows.appendRow(item.release());
    }
}

class NamedListPalette final : public FilterPalette
{
    Q_DECLARE_TR_FUNCTIONS(NamedListPalette)

public:
    using Chosen = std::function<void(const NamedListSummary &)>;

    NamedListPalette(const QList<NamedListSummary> &lists, QStandardItemModel *rows, QWidget *window,
                     QObject *context, Chosen chosen)
        : FilterPalette(rows, window)
        , m_lists(lists)
        , m_shown(lists)
        , m_rows(*rows)
        , m_context(context)
        , m_chosen(std::move(chosen))
    {
        setObjectName(u"namedListPalette"_s);
        setWords(tr("Find a list…"), tr("List"), tr("Named lists"));
    }

protected:
    void setLetters(const QString &letters) override
    {
        struct Hit
        {
            NamedListSummary list;
            int score;
        };
        QList<Hit> hits;
        for (const NamedListSummary &list : std::as_const(m_lists)) {
            if (const int score = fuzzyScore(letters, list.name); score >= 0)
                hits.append({list, score});
        }
        std::ranges::stable_sort(hits, std::ranges::greater(), &Hit::score);
        m_shown.clear();
        for (const Hit &hit : std::as_const(hits))
            m_shown.append(hit.list);
        fill(m_rows, m_shown);
    }
    void run(int row) override
    {
        if (m_context)
            // After the popup has given the focus back.
            QMetaObject::invokeMethod(
                m_context, [chosen = m_chosen, list = m_shown.at(row)] { chosen(list); },
                Qt::QueuedConnection);
    }

private:
    QList<NamedListSummary> m_lists; ///< In the order of the language.
    QList<NamedListSummary> m_shown;
    QStandardItemModel &m_rows;
    QPointer<QObject> m_context;
    Chosen m_chosen;
};

} // namespace

void showNamedListPalette(const QList<NamedListSummary> &lists, QWidget *window, QObject *context,
                          const std::function<void(const NamedListSummary &)> &chosen)
{
    const QList<NamedListSummary> ordered = inOrderOfLanguage(lists);
    auto rows = std::make_unique<QStandardItemModel>();
    fill(*rows, ordered); // The palette is as high as its rows are many.
    (new NamedListPalette(ordered, rows.release(), window, context, chosen))->popUp();
}
