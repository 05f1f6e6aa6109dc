#!/usr/bin/env bash
# Asks a real registry for digests: Debian's docker-registry on this machine, once open and once with a password. An image is
# pushed by its API. Needs curl and perl.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/need.sh
need docker-registry docker-registry

folder=$(mktemp -d)
registry=
stop() {
  if [ -n "$registry" ]; then kill "$registry" 2>/dev/null && wait "$registry" 2>/dev/null || true; fi
  registry=
}
trap 'stop; rm -rf "$folder"' EXIT
port=${REGISTRY_PORT:-5987}
login=()

# start AUTH: a registry on $port, whose configuration ends with AUTH.
start() {
  stop
  cat >"$folder/config.yml" <<YAML
version: 0.1
log: { level: error }
storage: { filesystem: { rootdirectory: $folder/data } }
http: { addr: 127.0.0.1:$port }
$1
YAML
  docker-registry serve "$folder/config.yml" >"$folder/log" 2>&1 &
  registry=$!
  for _ in $(seq 50); do
    curl -s -o "$folder/up" "http://127.0.0.1:$port/v2/" && return
    sleep 0.1
  done
  cat "$folder/log"
  exit 1
}

# push FILE: a blob; prints its digest.
push() {
  local digest location
  digest=sha256:$(sha256sum "$1" | cut -d' ' -f1)
  location=$(curl -sf "${login[@]}" -X POST -D- -o /dev/null "http://127.0.0.1:$port/v2/team/backend/blobs/uploads/" |
    tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
  curl -sf "${login[@]}" -X PUT -H 'Content-Type: application/octet-stream' --data-binary "@$1" "$location&digest=$digest" >&2
  echo "$digest"
}

# An image of one empty layer; prints the digest that the registry gave it.
image() {
  local config layer
  printf '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}' >"$folder/config.json"
  head -c 1024 /dev/zero | gzip -n >"$folder/layer"
  config=$(push "$folder/config.json")
  layer=$(push "$folder/layer")
  printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"%s","size":%s},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"%s","size":%s}]}' \
    "$config" "$(stat -c%s "$folder/config.json")" "$layer" "$(stat -c%s "$folder/layer")" >"$folder/manifest.json"
  curl -sf "${login[@]}" -X PUT -D- -o /dev/null -H 'Content-Type: application/vnd.oci.image.manifest.v1+json' \
    --data-binary "@$folder/manifest.json" "http://127.0.0.1:$port/v2/team/backend/manifests/1.4.2" |
    tr -d '\r' | sed -n 's/^[Dd]ocker-[Cc]ontent-[Dd]igest: //p'
}

# expect TAG WORDS: what askRegistry answers.
expect() {
  local answer
  answer=$(DOCKER_CONFIG=$folder node -r ts-node/register -e "
    require('./tools/release/registry').askRegistry('127.0.0.1:$port/team/backend', '$1').then((answer) => console.log(JSON.stringify(answer)));
  ")
  echo "$1: $answer"
  [[ "$answer" == *"$2"* ]] || { echo "expected $2"; exit 1; }
}

start ''
digest=$(image)
expect 1.4.2 "{\"digest\":\"$digest\"}"
expect 9.9.9 '{"missing":'

echo "somebody:$(perl -e 'print crypt("hunter2", q($2b$05$abcdefghijklmnopqrstuu))')" >"$folder/htpasswd"
start "auth: { htpasswd: { realm: here, path: $folder/htpasswd } }"
expect 1.4.2 'without credentials; see docker login'
printf '{"auths":{"127.0.0.1:%s":{"auth":"%s"}}}' "$port" "$(printf somebody:hunter2 | base64)" >"$folder/config.json"
expect 1.4.2 "{\"digest\":\"$digest\"}"
expect 9.9.9 '{"missing":'

stop
expect 1.4.2 'can not be reached: ECONNREFUSED'
echo 'Tests: 6 passed, 6 total'
