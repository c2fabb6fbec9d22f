#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the packages: kiymet_VERSION_ARCH.deb, the relocatable tree kiymet-VERSION-linux-ARCH.tar.xz, and the source
# kiymet-VERSION.tar.xz.
#
#   packaging/package.sh [FOLDER]     default: build/packages
#
# Checks the .deb with lintian where that is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath -m "${1:-build/packages}")

packaging/install-packages.sh
mkdir -p "$folder"
if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
  # The same commit gives the same bytes: times are the commit's, and one thread packs.
  export SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
  packaging/source.sh "$folder"
fi
cmake --preset run >/dev/null
cmake --build --preset run
(cd build/run && cpack -B "$folder" | sed -n 's/^CPack: - package: \(.*\) generated\./\1/p')
rm -rf "$folder/_CPack_Packages"
if command -v lintian >/dev/null; then
  lintian --fail-on error "$folder"/kiymet_*.deb
fi
ls -l "$folder"
