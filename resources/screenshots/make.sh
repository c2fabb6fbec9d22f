#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes the pictures of every page anew, in both languages, light and dark, on the sample: the window as it is
# built by a preset, without a display.
#
#   resources/screenshots/make.sh [PRESET] [FOLDER]     default: run, and this folder
#
# The README shows some of them. Only the English light ones and the Turkish dark ones are kept in the tree.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
preset=${1:-run}
folder=$(realpath -m "${2:-$here}")
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" --target make_screenshots
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 "build/$preset/resources/screenshots/make_screenshots" "$pictures"
mkdir -p "$folder"
if [[ -n ${2:-} ]]; then
  cp "$pictures"/*.png "$folder/"
else
  cp "$pictures"/*-en-light.png "$pictures"/*-tr-dark.png "$folder/"
fi
ls "$folder"
