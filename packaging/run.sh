#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh Debian 12 to a running Kiymet: installs what is missing, builds the program, starts it.
#
#   packaging/run.sh [arguments of kiymet]
#
# With a display the window opens, on the shipped sample unless the arguments say otherwise. Without one the
# same analysis runs in batch mode; arguments, when there are any, replace the default ones there as well.
set -euo pipefail
here=$PWD
cd "$(dirname "$0")/.."

packaging/install-packages.sh

echo "== Building (build/run)"
cmake --preset run >/dev/null
cmake --build --preset run
kiymet=$PWD/build/run/app/kiymet

# File names among the arguments are meant from where the caller stands.
cd "$here"
if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
  [[ $# -gt 0 ]] || set -- :/sample/kiymet-sample.zip
  exec "$kiymet" "$@"
fi

if [[ $# -gt 0 ]]; then
  exec "$kiymet" "$@"
fi

results=$here/kiymet-sample-results
echo "== No display: analysing the sample in batch mode"
"$kiymet" --batch sample --output "$results"
echo
echo "Results: $results"
ls "$results"
echo
echo "The customers worth most over the next six months:"
awk -F, '
  NR == 1 { for (i = 1; i <= NF; ++i) column[$i] = i
            printf "%-38s %22s %12s %8s\n", "customer", "purchases in 6 months", "CLTV", "segment"; next }
  { printf "%-38s %22.2f %12.2f %8s\n", $column["customer_id"], $column["exp_sales_6_month"],
           $column["cltv"], $column["cltv_segment"] }
' "$results/top_customers.csv"
