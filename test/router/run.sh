#!/usr/bin/env bash
# Has the router of Compose itself serve routes that say all there is to say, in front of a server of the tests on loopback. It
# is built from its Go module once, in the user's cache.
# Where no Go can be had this says so in one line, and is content but in CI.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/need.sh
. test/apiserver/go.sh

caddy=$(sed -n 's/.*"caddy": {.*"tag": "\([0-9.]*\)".*/\1/p' app/images.json)
home="${XDG_CACHE_HOME:-$HOME/.cache}/topology/caddy-$caddy"

# As go.mod of Caddy asks.
usable_go 1.25
if [ ! -x "$home/caddy" ]; then
  GOBIN="$home" CGO_ENABLED=0 go install -trimpath -ldflags '-s -w' "github.com/caddyserver/caddy/v2/cmd/caddy@v$caddy"
  echo "built in $SECONDS s"
fi
CADDY="$home/caddy" npx jest --config test/router/jest.config.js --runInBand
