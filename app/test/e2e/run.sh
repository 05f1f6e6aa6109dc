#!/bin/bash
# The end-to-end tests, whole or those of one file (run.sh host.e2e): installs and starts what they need (when run as root),
# runs them, stops what it started. Without an engine it says so in one line and succeeds; with one, a failed test fails it.
# Options are those of Jest. E2E_REQUIRED=1 makes a missing engine a failure too.
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=app/test/e2e
if [[ " $*" = *' --help'* || " $*" = *' -h'* ]]; then
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$here/run.sh"
  exit
fi
# shellcheck source=../../../test/compose/engine.sh
. test/compose/engine.sh

work="$(mktemp -d /tmp/topology-e2e-work-XXXXXX)"
finish() {
  stop_engine
  rm -rf "$work"
}
trap finish EXIT

skip() {
  echo "e2e: not run: $1"
  [ -z "${E2E_REQUIRED:-}" ] || exit 1
  exit 0
}

start_engine "$work" || skip "$why_not"

export CHROMIUM="${CHROMIUM:-$(command -v chromium || true)}"
if [ -z "$CHROMIUM" ]; then
  [ "$(id -u)" = 0 ] || { echo 'e2e: no chromium here: install it, or set CHROMIUM to a browser of its family' >&2; exit 1; }
  quiet_apt update
  quiet_apt install --no-install-recommends chromium fonts-dejavu-core
  CHROMIUM="$(command -v chromium)"
fi

# Where the registry of the official images answers, they are what runs; elsewhere stand-ins built from Debian's packages.
if ! timeout 60 docker pull --quiet docker.io/library/redis:8.10.1 > /dev/null 2>&1; then
  [ "$(id -u)" = 0 ] || { echo 'e2e: no registry can be reached, and only root can build the images instead' >&2; exit 1; }
  "$here/images.sh" "$work" "$@"
  export E2E_OVERRIDE="$work/override.yml"
  npx ts-node "$here/override.ts" dist/local/docker-compose.yml "$E2E_OVERRIDE"
fi

npx jest --config "$here/jest.config.js" --runInBand "$@"
