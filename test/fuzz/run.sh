#!/usr/bin/env bash
# Makes 500 applications up, always the same, and has every judge look at what becomes of each: the promises, the schemas,
# parsers of YAML of both versions and `docker compose` itself, which is installed where root can have it from Debian.
#   test/fuzz/run.sh [COUNT]
set -uo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=../need.sh
. test/need.sh
# shellcheck source=../compose/engine.sh
. test/compose/engine.sh
count=${1:-500}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

install_compose "$work" || skipped fuzz "$why_not"
# By its number, so that what somebody runs meanwhile goes on from where it was.
npm run --silent fuzz -- "$count" 18 --from 0 --processes 2 | tee "$work/said"
status=${PIPESTATUS[0]}
failed=$(sed -nE 's/^  npm run fuzz -- 1 18 --from ([0-9]+)$/\1/p' "$work/said" | sort -u | wc -l)
# Nothing was found, and it did not come to its end.
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || exit "$status"
printf 'Tests:       %s failed, %s passed, %s total\n' "$failed" "$((count - failed))" "$count"
[ "$failed" -eq 0 ]
