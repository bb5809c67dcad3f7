// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "publishing/articlepage.h"
#include "publishing/theme.h"
#include "workflow/pagefacts.h"

#include <QMutex>
#include <QTemporaryDir>

#include <memory>
#include <optional>

/// The theme, read when a page is first made. Thread-safe.
class PageTheme
{
public:
    [[nodiscard]] Result<const Theme *> get();

private:
    QMutex m_mutex;
    std::optional<Theme> m_theme;
};

/// Where proofs are put for the browser: private to this user (mode 0700), removed with this object.
/// Thread-safe.
class ProofFolder
{
public:
    [[nodiscard]] Result<QString> path();

private:
    QMutex m_mutex;
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// What the page of these facts says, with the bytes of the pictures it shows.
[[nodiscard]] Result<PageContent> pageContent(Database &db, const PageFacts &facts);
