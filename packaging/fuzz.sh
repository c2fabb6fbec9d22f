#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the fuzz targets (in build/asan: clang, address and undefined-behaviour sanitizers) and runs each for
# some seconds, two at a time. What they find stops the script; the input is kept in build/fuzz/found, and
# belongs into tests/data/fuzz once it is mended. What they learn stays in build/fuzz/corpus, so that a later run
# goes on where this one stopped.
#
#   packaging/fuzz.sh [SECONDS [TARGET...]]      60 seconds and all targets unless said otherwise
#   KIYMET_FUZZ_SEED=N packaging/fuzz.sh ...     always the same inputs, from an empty corpus that is not kept: for
#                                                a verdict that depends on the program and not on luck
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
targets=("${@:2}")
if [[ ${#targets[@]} -eq 0 ]]; then
  targets=(fuzz_text fuzz_dialect fuzz_cells fuzz_archive fuzz_workbook fuzz_project fuzz_recipe)
fi

cmake --preset asan >/dev/null
cmake --build --preset asan --target "${targets[@]}"

# What is there to begin with: the files that the tests read, and what was found before.
seeds() {
  case $1 in
  fuzz_text | fuzz_dialect) echo tests/data/csv ;;
  fuzz_archive) echo tests/data/csv ;;
  esac
}

one() {
  local target=$1 seconds=$2
  local corpus=build/fuzz/corpus/$target found=build/fuzz/found
  local arguments=("$corpus")
  if [[ -n ${KIYMET_FUZZ_SEED:-} ]]; then
    corpus=build/fuzz/seeded/$target
    rm -rf "$corpus"
    arguments=("$corpus" "-seed=$KIYMET_FUZZ_SEED")
  fi
  mkdir -p "$corpus" "$found"
  local dictionary
  case $target in
  fuzz_workbook) dictionary=tests/fuzz/workbook.dict ;;
  fuzz_project | fuzz_recipe) dictionary=tests/fuzz/settings.dict ;;
  *) dictionary=tests/fuzz/text.dict ;;
  esac
  [[ -d tests/data/fuzz/$target ]] && arguments+=("tests/data/fuzz/$target")
  [[ -n $(seeds "$target") ]] && arguments+=("$(seeds "$target")")
  # The first byte of most inputs chooses options; nothing is too long for the others either.
  "build/asan/tests/fuzz/$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=8192 \
    -dict="$dictionary" -artifact_prefix="$found/$target-" -print_final_stats=1 "${arguments[@]}" \
    >"build/fuzz/$target.log" 2>&1 || {
    tail -40 "build/fuzz/$target.log" >&2
    echo "$target has found something: $found" >&2
    return 1
  }
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$target.log") inputs"
}
export -f one seeds
# The project target writes files and has each brought to the disk: in memory that costs nothing.
[[ -w /dev/shm ]] && export TMPDIR=/dev/shm

printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'set -euo pipefail; one "$1" "$2"' _ {} "$seconds"
