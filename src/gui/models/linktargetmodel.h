// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/models/candidatemodel.h"

/// What a link may lead to. Articles that readers cannot open yet may be chosen as well: the row says so. GUI
/// thread only.
class LinkTargetModel : public CandidateModel
{
    Q_OBJECT

public:
    using CandidateModel::CandidateModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
};

/// What is to be said of a link to it; empty where readers can open it.
[[nodiscard]] QString linkWarning(const RelatedArticle &target);
