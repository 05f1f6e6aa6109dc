#!/bin/bash
# The unit tests and the linter, in a virtual environment of their own (.venv). Python 3.13, or the newest from 3.11.3 on:
# before that, redis needs one more package than the image has.
set -euo pipefail
cd "$(dirname "$0")"

for python in python3.13 python3.14 python3.12 python3.11 python3; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11, 3))' 2> /dev/null && break
  python=
done
[ -n "$python" ] || { echo 'backend: Python 3.11.3 or later is needed for the unit tests' >&2; exit 1; }

pinned=$(cat requirements.txt requirements-dev.txt | sha256sum)
if [ "$(cat .venv/pinned 2> /dev/null)" != "$pinned" ]; then
  rm -rf .venv
  "$python" -m venv .venv
  .venv/bin/pip install --quiet --require-hashes -r requirements.txt -r requirements-dev.txt
  echo "$pinned" > .venv/pinned
fi
.venv/bin/ruff check --no-cache .
.venv/bin/ruff format --no-cache --check .
exec .venv/bin/python -m pytest -q -p no:cacheprovider "$@"
