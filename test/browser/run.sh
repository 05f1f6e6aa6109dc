#!/usr/bin/env bash
# Has Chromium draw the pictures of environments and show the page of one, in which a test searches, clicks, compares and asks why.
# CHROMIUM names another browser of its family. Where there is none, and root can't have it from Debian, this says so in one line,
# and is content but in CI.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/need.sh

if [ -z "${CHROMIUM:-}" ]; then
  need chromium chromium
  # Widths are measured with a font.
  need fc-list fontconfig
  fc-list | grep -q . || DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends fonts-dejavu-core >/dev/null 2>&1 || true
  CHROMIUM=$(command -v chromium)
fi
CHROMIUM=$CHROMIUM npx jest --config test/browser/jest.config.js --runInBand "$@"
