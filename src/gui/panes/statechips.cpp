// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/statechips.h"

#include "gui/panes/chiprow.h"
#include "gui/statewords.h"

#include <QButtonGroup>
#include <QLocale>
#include <QToolButton>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// What a chip stands for; neither = all articles.
struct Chip
{
    std::optional<WorkflowState> workflow;
    std::optional<PublicationState> publication;
};
constexpr std::array chips{
    Chip{},
    Chip{WorkflowState::Draft, {}},
    Chip{WorkflowState::InReview, {}},
    Chip{WorkflowState::Ready, PublicationState::Unpublished}, // what is published has been ready
    Chip{{}, PublicationState::Scheduled},
    Chip{{}, PublicationState::Published},
    Chip{{}, PublicationState::Withdrawn},
    Chip{WorkflowState::Spiked, {}},
};

int countOf(const Chip &chip, const ArchiveCounts &counts)
{
    if (chip.workflow && chip.publication)
        return counts.ready;
    if (chip.workflow)
        return counts.workflow.value(*chip.workflow);
    return chip.publication ? counts.publication.value(*chip.publication) : counts.all;
}

void addChip(const Chip &chip, ArchiveFilter &filter)
{
    if (chip.workflow)
        filter.workflow.insert(*chip.workflow);
    if (chip.publication)
        filter.publication.insert(*chip.publication);
}

} // namespace

StateChips::StateChips(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new ChipRow(this);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    for (size_t index = 0; index < chips.size(); ++index) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFont(small);
        button->setChecked(index == 0);
        m_group->addButton(button, int(index));
        row->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &StateChips::chosen);
    showCounts({});
}

void StateChips::showCounts(const ArchiveCounts &counts)
{
    for (size_t index = 0; index < chips.size(); ++index) {
        const Chip &chip = chips.at(index);
        const int count = countOf(chip, counts);
        const QString word = chip.workflow ? workflowWord(*chip.workflow)
            : chip.publication             ? publicationWord(*chip.publication)
                                           : tr("All");
        QAbstractButton *button = m_group->button(int(index));
        button->setText(u"%1 %2"_s.arg(word, QLocale().toString(count)));
        button->setAccessibleName(tr("%1: %n article(s)", nullptr, count).arg(word));
        button->setVisible(index == 0 || count > 0 || button->isChecked());
    }
}

void StateChips::addTo(ArchiveFilter &filter) const
{
    addChip(chips.at(size_t(m_group->checkedId())), filter);
}

void StateChips::choose(const ArchiveFilter &filter)
{
    size_t wanted = 0;
    for (size_t index = 0; index < chips.size(); ++index) {
        ArchiveFilter own;
        addChip(chips.at(index), own);
        if (own.workflow == filter.workflow && own.publication == filter.publication)
            wanted = index;
    }
    QAbstractButton *button = m_group->button(int(wanted));
    button->setChecked(true);
    button->show();
}
