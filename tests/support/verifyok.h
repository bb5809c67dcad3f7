// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/errortext.h"

#include <QTest>

/// Fails with the error's own words where a Result holds one.
#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto &verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified.has_value() ? "" : qPrintable(errorText(verified.error()))); \
    } while (false)
