// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/dialect.h"

#include "storage/newsroomaddress.h"
#include "storage/postgresdialect.h"
#include "storage/sqlitedialect.h"

std::unique_ptr<Dialect> Dialect::of(const NewsroomAddress &address)
{
    if (address.isFile())
        return std::make_unique<SqliteDialect>();
    return std::make_unique<PostgresDialect>();
}
