#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# shot.sh PROGRAM_DIR OUT_DIR [light|dark]: opens the real window on a fresh sample newsroom under Xvfb, light and dark, drives it by
# keyboard as a person would, and writes what stands on the screen.
set -euo pipefail
if (($# == 2)); then
    # A display and a home of its own for each: nothing of the one may stand in the other's way.
    for appearance in light dark; do "$0" "$1" "$2" "$appearance"; done
    exit
fi
appearance=$3
programs=$(readlink -f "$1")
sample=$(readlink -f "$(dirname "$0")/../../resources/sample")
mkdir -p "$2"
out=$(readlink -f "$2")
size=${SHOT_SIZE:-1440x900}

home=$(mktemp -d)
pids=()
cleanup() {
    ((${#pids[@]} == 0)) || kill "${pids[@]}" 2>/dev/null || true
    rm -rf "$home"
}
trap cleanup EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run TZ=UTC
export LC_ALL=${SHOT_LOCALE:-C.UTF-8} QT_QPA_PLATFORM=xcb USER=editor
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
mkdir -p -m 700 "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME/galley"

Xvfb -displayfd 7 -screen 0 "${size}x24" -nolisten tcp 7>"$home/display" 2>/dev/null &
pids+=($!)
for _ in $(seq 100); do [[ -s $home/display ]] && break; sleep 0.1; done
DISPLAY=:$(<"$home/display")
export DISPLAY
openbox 2>/dev/null &
pids+=($!)

galley=
open_window() { # appearance
    printf '[view]\nappearance=%s\n%s' "$1" "${2:-}" >"$XDG_CONFIG_HOME/galley/desk.ini"
    "$programs/galley" 2>"$home/galley.log" &
    galley=$!
    # A search fails when some other window goes away while it looks: it is asked again.
    window=
    for _ in $(seq 60); do
        window=$(timeout 5 xdotool search --sync --onlyvisible --name "– Galley" 2>/dev/null | head -n 1) || true
        [[ -n $window ]] && break
    done
    xdotool windowactivate --sync "$window" windowsize "$window" ${size/x/ } windowmove "$window" 0 0
    sleep 2
}
close_window() {
    # The window may be gone before the key is let go again.
    xdotool key --window "$window" ctrl+q 2>/dev/null || true
    timeout 20 tail --pid="$galley" -f /dev/null || kill "$galley"
    wait "$galley" || true
}
keys() { xdotool key --clearmodifiers "$@"; sleep "${pause:-0.7}"; }
picture() { sleep 0.5; import -window root "$out/$1.png"; echo "$out/$1.png"; }
find_article() { # words that find it, the key that opens it
    keys ctrl+l ctrl+a
    xdotool type --delay 20 "$1"
    sleep 1
    keys "$2"
    sleep 1.5
}
open_article() { find_article "$1" Return; }
open_beside() { find_article "$1" ctrl+Return; }

# All articles of the sample in one, each under a heading: as long as a small book.
long_article() {
    printf -- '---\nheadline: The year in the harbour city\nslug: the-year-in-the-harbour-city\nsection: city\n---\n'
    for article in "$sample"/articles/*.md; do
        sed -n "s/^headline: *'*\([^']*.*[^']\)'*\$/\n# \1/p" "$article"
        awk 'bars > 1 { print } /^---$/ { ++bars }' "$article"
    done
}

open_window "$appearance"
picture "desk-empty-$appearance"
keys ctrl+l
xdotool type --delay 20 "harbour is:published"
sleep 1
picture "search-$appearance"
keys Escape
open_article "harbour"
picture "desk-$appearance"
keys ctrl+shift+p
xdotool type --delay 20 "pub"
picture "palette-$appearance"
keys Escape
open_beside "pilot boat"
keys F6 F6 ctrl+End F7
picture "spelling-$appearance"
keys Escape
open_beside "figures week 46"
keys F6 F6 ctrl+f
xdotool type --delay 20 "|"
keys Return Return Return Return Return Return Return Return Return Return Escape Down Up
picture "table-$appearance"
open_beside "周闻海"
picture "chinese-$appearance"
open_beside "study trip"
keys F6 F6 ctrl+Home
xdotool type --delay 20 "Here is what the invoices say. "
keys ctrl+alt+h
sleep 1
picture "comparison-$appearance"
keys Escape
open_beside "last rails"
keys alt+2 shift+Tab f
sleep 1
keys Home
picture "related-$appearance"
keys ctrl+alt+x
sleep 1
picture "impact-$appearance"
keys Escape k
xdotool type --delay 20 "The harbour, a dossier"
keys Return
sleep 1
picture "placed-$appearance"
keys Return
sleep 1
picture "lists-$appearance"
keys Escape alt+1
open_beside "shore power"
keys F6 F6 ctrl+Home ctrl+shift+g
xdotool type --delay 20 "$sample/pictures/crane.png"
keys Return
sleep 2
xdotool type --delay 20 "An electric crane at berth seven"
keys Return
sleep 2
picture "picture-$appearance"
newsroom=$(find "$home" -name '*.galley' | head -n 1)
long_article >"$home/year.md"
"$programs/galley-cli" --newsroom "$newsroom" import "$home/year.md" >/dev/null
open_beside "the year in the harbour"
keys F6 F6 ctrl+f
xdotool type --delay 20 "Kittiwake"
keys Return Return Return Return Return Return Return Return Escape alt+6
picture "long-$appearance"
keys ctrl+2
picture "reports-$appearance"
close_window
