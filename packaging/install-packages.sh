#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what debian-packages.txt lists and this Debian 12 does not have. When all is there, apt is not
# touched, and neither root nor a network is needed.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
while read -r package; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $status == installed ]] || missing+=("$package")
done < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' debian-packages.txt)
[[ ${#missing[@]} -gt 0 ]] || exit 0

echo "== Installing ${#missing[@]} packages: ${missing[*]}"
as_root=()
if [[ $(id -u) -ne 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "Neither root nor sudo: please have these packages installed, then run this again." >&2
    exit 1
  fi
  # sudo keeps no variables of ours, so apt's own is set behind it.
  as_root=(sudo)
fi
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet)
"${apt[@]}" update
"${apt[@]}" install --yes --no-install-recommends "${missing[@]}"
