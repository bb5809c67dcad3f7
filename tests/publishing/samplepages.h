// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishing/pagecontent.h"

/// A page with every part that a page can have, for tests to change and to look for.
[[nodiscard]] PageContent fullPage();
/// The least a page can be: headline and body.
[[nodiscard]] PageContent barePage();
/// Words, code and tables that are wider than a phone.
[[nodiscard]] PageContent widePage();
/// A Chinese article in the English publication.
[[nodiscard]] PageContent chinesePage();
/// What stands at the address of a withdrawn article.
[[nodiscard]] PageContent withdrawnPage();
