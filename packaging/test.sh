#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh Debian 12 to a verdict: installs what is missing, builds with warnings as errors, runs all
# tests, then those of the core under the address and undefined-behaviour sanitizers, each fuzz target for half
# a minute (always with the same inputs; fuzz.sh by itself tries new ones), and the tests labelled `threads` under
# the thread sanitizer. Stops at the first thing that fails.
#
#   packaging/test.sh
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install-packages.sh

if command -v clang-format >/dev/null && git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
  echo "== Format: $SECONDS s"
  git ls-files -z -- '*.h' '*.cpp' | xargs -0 clang-format --dry-run -Werror
fi

echo "== Build (build/ci): $SECONDS s"
cmake --preset ci >/dev/null
cmake --build --preset ci
echo "== All tests: $SECONDS s"
ctest --preset ci --output-on-failure -j2

# Builds and runs the tests of one preset that carry a label, and nothing else of that preset: with
# sanitizers the window takes longest to build and gains least.
sanitized() {
  local preset=$1 label=$2 tests
  cmake --preset "$preset" >/dev/null
  mapfile -t tests < <(ctest --test-dir "build/$preset" -N -L "^$label\$" -LE '^slow$' |
    sed -n 's/^ *Test *#[0-9]*: *//p')
  if [[ ${#tests[@]} -eq 0 ]]; then
    echo "No test carries the label $label." >&2
    return 1
  fi
  cmake --build --preset "$preset" --target "${tests[@]}"
  ctest --test-dir "build/$preset" -L "^$label\$" -LE '^slow$' --output-on-failure -j2
}

export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
echo "== Core tests under the address and undefined-behaviour sanitizers (build/asan): $SECONDS s"
sanitized asan core
echo "== Fuzz targets, half a minute each (build/asan): $SECONDS s"
KIYMET_FUZZ_SEED=1 packaging/fuzz.sh 30
echo "== Tests of threads under the thread sanitizer (build/tsan): $SECONDS s"
sanitized tsan threads
echo "== All done in $((SECONDS / 60)) min $((SECONDS % 60)) s"
