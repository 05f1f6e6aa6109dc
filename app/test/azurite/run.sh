#!/bin/bash
# What the application and its database do with Azure Blob Storage, against Azurite, Microsoft's emulator of it: the sample's
# own storage code, and the programs with which the operator of PostgreSQL writes and reads the archive.
# Needs Node and Python; brings everything else, and leaves nothing.
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=app/test/azurite
azurite=azurite@3.35.0

work="$(mktemp -d /tmp/topology-azurite-XXXXXX)"
server=
finish() {
  [ -z "$server" ] || kill "$server" 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# Too large to be a dependency of everybody who writes a definition.
npm install --prefix "$work" --no-audit --no-fund --omit=dev "$azurite" > "$work/npm.log" 2>&1 || {
  tail -5 "$work/npm.log" >&2
  exit 1
}
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
# An account and a key of this run's own.
key=$(openssl rand -base64 48 | tr -d '\n')
# The clients may speak a newer version of the API than the emulator has heard of.
AZURITE_ACCOUNTS="files:$key" "$work/node_modules/.bin/azurite-blob" --inMemoryPersistence --skipApiVersionCheck \
  --disableTelemetry --silent --blobHost 127.0.0.1 --blobPort "$port" > "$work/azurite.log" 2>&1 &
server=$!
for _ in $(seq 100); do
  (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && break
  kill -0 "$server" 2> /dev/null || { cat "$work/azurite.log" >&2; exit 1; }
  sleep 0.2
done
export AZURITE_ENDPOINT="http://127.0.0.1:$port/files" AZURITE_KEY="$key"

examples/app/backend/test.sh tests/test_azurite.py
"$here/archive.sh" "$work"
