#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Works the real window by its accessible names, script by script, as a screen reader would.
#
#   DRIVE=path/to/driver tests/ui/drive/run.sh PROGRAM FLO.csv [MILLION.csv] [SCRIPT...]
#
# A script is a list of lines such as `press Open sample`, `select Steps :: Outliers`, `expect-text capped`; the
# driver is any program that takes `-s SCRIPT -- COMMAND ARGUMENT...` and exits with 0 when all lines held. A
# comment `# on: sample|flo|million` in the script says which file the program is started with; none: no file.
# Words in capitals between @ signs (@FLO@, @BAD@, @TMP@) become paths.
set -euo pipefail
driver=${DRIVE:?the driver to use}
program=$(realpath "${1:?the program}")
flo=$(realpath "${2:?a customer file of the FLO layout}")
million=${3:-}
cd "$(dirname "$0")"
scripts=("${@:4}")
[[ ${#scripts[@]} -gt 0 ]] || scripts=(*.drive)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'a,b\n"never closed,1\n2,3\n' > "$work/bad.csv"
failed=0
for script in "${scripts[@]}"; do
  on=$(sed -n 's/^# on: *//p' "$script" | head -n 1)
  arguments=()
  case $on in
    sample) arguments=(:/sample/kiymet-sample.zip) ;;
    flo) arguments=("$flo") ;;
    million) [[ -n $million ]] || { echo "skip $script: no large file given"; continue; }; arguments=("$million") ;;
  esac
  mkdir -p "$work/home"
  sed -e "s#@FLO@#$flo#g" -e "s#@BAD@#$work/bad.csv#g" -e "s#@TMP@#$work#g" "$script" > "$work/script"
  if HOME="$work/home" XDG_CONFIG_HOME="$work/home/config" XDG_DATA_HOME="$work/home/data" LANG=C.UTF-8 LC_ALL=C.UTF-8 \
     "$driver" -s "$work/script" -- "$program" "${arguments[@]}" > "$work/log" 2>&1; then
    echo "ok   $script"
  else
    echo "FAIL $script"; grep -E '^FAILED|^ok' "$work/log" | tail -n 3; failed=1
  fi
  rm -rf "$work/home"
done
exit $failed
