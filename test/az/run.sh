#!/usr/bin/env bash
# Has the Azure CLI itself read every call of it that people are given: in README and docs, and in what npm run setup and
# npm run secrets print. It parses them and asks nobody. It is installed once, in the user's cache: 730 MB, two minutes.
# Where no Python for it can be had this says so in one line, and is content but in CI.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/need.sh

version=2.91.0
home="${XDG_CACHE_HOME:-$HOME/.cache}/topology/azure-cli-$version"

for python in python3.13 python3.12 python3.11 python3; do
  "$python" -c 'import sys, venv; sys.exit(not (3, 10) <= sys.version_info < (3, 14))' 2>/dev/null && break
  python=
done
[ -n "$python" ] || skipped az 'it needs a Python from 3.10 to 3.13'
if [ ! -e "$home/installed" ]; then
  rm -rf "$home"
  "$python" -m venv "$home"
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: "azure-cli==$version"
  touch "$home/installed"
fi

AZURE_CONFIG_DIR=$(mktemp -d)
trap 'rm -rf "$AZURE_CONFIG_DIR"' EXIT
export AZURE_CONFIG_DIR AZURE_CORE_COLLECT_TELEMETRY=no AZURE_EXTENSION_USE_DYNAMIC_INSTALL=no
node -r ts-node/register test/az/print-calls.ts >"$AZURE_CONFIG_DIR/calls"
"$home/bin/python" test/az/parse.py <"$AZURE_CONFIG_DIR/calls"
