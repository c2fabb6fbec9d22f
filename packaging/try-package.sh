#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries a .deb on a bare Debian 12, as root: installs it, analyses a file without a window and in one, removes it, and
# fails where anything is missing or left behind. For a machine that may be thrown away: a container, a chroot.
#
#   packaging/try-package.sh PACKAGE.deb [FILE]      default file: the sample
set -euo pipefail
package=$(realpath "${1:?a package}")
file=${2:-sample}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DEBIAN_FRONTEND=noninteractive HOME=$work XDG_RUNTIME_DIR=$work/run LC_ALL=C.UTF-8
mkdir -m 700 "$XDG_RUNTIME_DIR"
apt=(apt-get --quiet --quiet --yes --no-install-recommends)
"${apt[@]}" update
echo "== Install"
"${apt[@]}" install "$package" >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
dpkg-query --show --showformat='${Package} ${Version}, ${Installed-Size} KiB installed\n' kiymet
kiymet --version
kiymet --help >/dev/null

echo "== Without a window"
kiymet --batch "$file" --output "$work/results" --workbook "$work/results.xlsx" --report "$work/report.pdf"
for result in customers.csv top_customers.csv segments.csv rfm_segments.csv findings.csv model.json; do
  [[ -s $work/results/$result ]] || { echo "$result is missing"; exit 1; }
done
[[ -s $work/results.xlsx ]] || { echo "no workbook"; exit 1; }
[[ $(head -c 5 "$work/report.pdf") == %PDF- ]] || { echo "no report"; exit 1; }
echo "$(($(wc -l <"$work/results/customers.csv") - 1)) customers"

echo "== In a window"
"${apt[@]}" install xvfb xdotool >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
opened=$file
[[ $file != sample ]] || opened=:/sample/kiymet-sample.zip
Xvfb :77 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
export DISPLAY=:77
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep .1; done
kiymet "$opened" 2>"$work/said" &
program=$!
shown=
for _ in $(seq 300); do
  shown=$(xdotool search --name "$(basename "$opened").* - Kıymet" 2>/dev/null || true)
  [[ -z $shown ]] || break
  sleep .1
done
kill -0 $program || { echo "the program ended"; cat "$work/said"; exit 1; }
[[ -n $shown ]] || { echo "no window with the file"; cat "$work/said"; exit 1; }
sleep 3
echo "window with $(basename "$opened"); $(($(awk '/VmRSS/ {print $2}' /proc/$program/status) / 1024)) MiB resident"
if command -v import >/dev/null; then import -window root "${SHOT:-/dev/null}" || true; fi
xdotool key ctrl+q
for _ in $(seq 50); do kill -0 $program 2>/dev/null || break; sleep .1; done
if kill -0 $program 2>/dev/null; then kill $program; fi
kill $screen
cat "$work/said"

echo "== Remove"
mapfile -t files < <(dpkg-query --listfiles kiymet)
"${apt[@]}" purge kiymet >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
for left in "${files[@]}"; do
  if [[ -f $left ]]; then echo "left behind: $left"; exit 1; fi
done
! command -v kiymet >/dev/null
echo "== Installed, ran and was removed"
