#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Packs the source of the committed HEAD as kiymet-VERSION.tar.xz; the same commit gives the same bytes.
#
#   packaging/source.sh [FOLDER]      default: build/packages
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath -m "${1:-build/packages}")
version=$(sed -n 's/^project(kiymet VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
mkdir -p "$folder"
git -c tar.umask=0022 archive --format=tar --prefix="kiymet-$version/" HEAD |
  xz -9 --threads=1 >"$folder/kiymet-$version.tar.xz"
sha256sum "$folder/kiymet-$version.tar.xz"
