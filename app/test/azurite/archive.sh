#!/bin/bash
# Writes a segment of the log to the archive and reads it back, as the operator's plugin does: with Barman's programs, at the
# path that production names, with the account's address replaced by that in AZURITE_ENDPOINT.
#   archive.sh FOLDER      FOLDER is for scratch files
set -euo pipefail
cd "$(dirname "$0")/../../.."
work="$1"
here=app/test/azurite

python3 -m venv "$work/barman"
"$work/barman/bin/pip" install --quiet --no-deps --require-hashes -r "$here/requirements.txt"
PATH="$work/barman/bin:$PATH"

store=dist/production/data/ObjectStore.postgres.yaml
path=$(sed -n 's#^ *destinationPath: https://[^/]*/##p' "$store")
[ -n "$path" ] || { echo "archive: $store names no path in an account" >&2; exit 1; }
compression=$(sed -n '/^    wal:/,$ s/^ *compression: //p' "$store")
export AZURE_STORAGE_CONNECTION_STRING="DefaultEndpointsProtocol=http;AccountName=files;AccountKey=$AZURITE_KEY;BlobEndpoint=$AZURITE_ENDPOINT;"
archive="$AZURITE_ENDPOINT/$path"
azure=(--cloud-provider azure-blob-storage)

python3 - "$path" << 'PYTHON'
import os, sys
from azure.storage.blob import BlobServiceClient

BlobServiceClient.from_connection_string(os.environ["AZURE_STORAGE_CONNECTION_STRING"]).create_container(sys.argv[1].split("/")[0])
PYTHON

segment=000000010000000000000001
head -c 16777216 /dev/urandom > "$work/$segment"

fails() { if "$@" > "$work/out.log" 2>&1; then echo "archive: succeeds, and must not: $*" >&2; exit 1; fi; }

barman-cloud-check-wal-archive "${azure[@]}" "$archive" postgres
fails barman-cloud-wal-restore "${azure[@]}" "$archive" postgres "$segment" "$work/early"
barman-cloud-wal-archive "${azure[@]}" "--$compression" "$archive" postgres "$work/$segment"
barman-cloud-wal-restore "${azure[@]}" "$archive" postgres "$segment" "$work/restored"
cmp "$work/$segment" "$work/restored"
# A new cluster of the same name would write over what is there: it is stopped before.
fails barman-cloud-check-wal-archive "${azure[@]}" "$archive" postgres
AZURE_STORAGE_CONNECTION_STRING="${AZURE_STORAGE_CONNECTION_STRING/AccountKey=/AccountKey=AAAA}" \
  fails barman-cloud-wal-restore "${azure[@]}" "$archive" postgres "$segment" "$work/stranger"
echo "archive: a segment of the log went to $path and came back, compressed with $compression"
