#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
# sample.sh EXPORTER: writes the showcase pages with publishing_exporter and checks them. Exit code 77: skipped.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
command -v node > /dev/null || { echo "skipped: there is no node on this machine"; exit 77; }
command -v java > /dev/null || { echo "skipped: there is no java on this machine"; exit 77; }
[ -d "$here/node_modules" ] || { echo "skipped: run \"npm ci\" in tests/web first"; exit 77; }
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
"$1" showcase "$pages"
node "$here/check.mjs" "$pages"
