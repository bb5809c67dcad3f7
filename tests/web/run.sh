#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh BUILD_DIR OUT_DIR [xss|shots]: the sample newsroom's pages before Chromium, the Nu checker and axe; with "shots"
# pictures and prints of each page are kept; with "xss" every hostile payload of the corpora (GALLEY_CORPORA, or
# ../shared/corpora beside the project) in every field of a page.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
build=$(readlink -f "$1")
mkdir -p "$2"
out=$(readlink -f "$2")
[[ -d $here/node_modules ]] || (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund)

if [[ ${3:-} == xss ]]; then
    payloads=${GALLEY_CORPORA:-$here/../../../shared/corpora}/xss/payloads.json
    [[ -r $payloads ]] || { echo "There are no payloads at $payloads; set GALLEY_CORPORA."; exit 1; }
    rm -rf "$out/hostile"
    "$build/tests/publishing/publishing_exporter" hostile "$out/hostile" "$payloads"
    exec node "$here/xss.mjs" "$out/hostile" "$payloads"
fi

rm -rf "$out/pages" "$out/sample.galley"*
cli="$build/src/apps/galley-cli"
"$cli" init --sample "$out/sample.galley"
"$cli" --newsroom "$out/sample.galley" --json list | grep -o '"slug": *"[^"]*"' | cut -d'"' -f4 | while read -r slug; do
    "$cli" --newsroom "$out/sample.galley" export "$slug" --out "$out/pages" >/dev/null 2>&1 || true
done
echo "$(find "$out/pages" -name '*.html' | wc -l) pages"
pictures=()
[[ ${3:-} != shots ]] || pictures=(--screenshots "$out/screenshots")
exec node "$here/check.mjs" "$out/pages" "${pictures[@]}"
