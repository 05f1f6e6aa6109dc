#!/usr/bin/env bash
# Has the router of Compose itself serve what every edge is asked (test/edges), in front of servers of the tests on loopback, with
# certificates of its own, behind a proxy, and by an authority of the tests (Pebble). Both are built from their Go modules once,
# in the user's cache.
# Where no Go can be had this says so in one line, and is content but in CI.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/need.sh
. test/apiserver/go.sh

caddy=$(sed -n 's/.*"caddy": {.*"tag": "\([0-9.]*\)".*/\1/p' app/images.json)
home="${XDG_CACHE_HOME:-$HOME/.cache}/topology/caddy-$caddy"

# As go.mod of Caddy asks.
usable_go 1.25
if [ ! -x "$home/caddy" ] || [ ! -x "$home/pebble" ]; then
  export GOBIN="$home" CGO_ENABLED=0
  go install -trimpath -ldflags '-s -w' github.com/letsencrypt/pebble/v2/cmd/pebble@v2.8.0
  go install -trimpath -ldflags '-s -w' "github.com/caddyserver/caddy/v2/cmd/caddy@v$caddy"
  echo "built in $SECONDS s"
fi
CADDY="$home/caddy" PEBBLE="$home/pebble" npx jest --config test/router/jest.config.js --runInBand
