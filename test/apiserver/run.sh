#!/usr/bin/env bash
# Has Kubernetes' own API server accept every object that is written for it, each environment and the applications of the
# tests: strict validation, Pod Security, the rules of custom resources. No cluster: etcd and kube-apiserver on loopback, built from
# their Go modules once, in the user's cache.
# Where no Go can be had this says so in one line, and is content but in CI.
set -euo pipefail
cd "$(dirname "$0")/../.."
. test/need.sh
. test/apiserver/go.sh

kubernetes=1.35.4
etcd=3.6.16
home="${XDG_CACHE_HOME:-$HOME/.cache}/topology/kube-apiserver-$kubernetes"

work=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill -KILL "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

export CGO_ENABLED=0 GOFLAGS='-mod=mod -buildvcs=false' GOTOOLCHAIN=local

build() {
  local source=$work/kubernetes libraries=${kubernetes/#1./v0.}
  mkdir -p "$home"
  cp -r "$(module "k8s.io/kubernetes@v$kubernetes")" "$source"
  chmod -R u+w "$source"
  # The published module points at libraries in a folder that is not in it: each is a module of its own.
  sed -i -E "s#=> ./staging/src/(k8s.io/[a-z-]+)#=> \1 $libraries#" "$source/go.mod"
  rm -rf "$source/vendor" "$source"/go.work*
  local version=k8s.io/component-base/version
  (cd "$source" && go build -trimpath -o "$home/kube-apiserver" \
    -ldflags "-s -w -X $version.gitVersion=v$kubernetes -X $version.gitMajor=1 -X $version.gitMinor=${kubernetes:2:2}" \
    ./cmd/kube-apiserver)
  mkdir "$work/etcd"
  printf 'package main\n\nimport (\n\t"os"\n\n\t"go.etcd.io/etcd/server/v3/etcdmain"\n)\n\nfunc main() { etcdmain.Main(os.Args) }\n' \
    >"$work/etcd/main.go"
  (cd "$work/etcd" && go mod init etcd 2>/dev/null && go get "go.etcd.io/etcd/server/v3@v$etcd" 2>/dev/null &&
    go build -trimpath -ldflags '-s -w' -o "$home/etcd.new" . && mv "$home/etcd.new" "$home/etcd")
}

need curl curl
need openssl openssl
# As go.mod of Kubernetes asks.
usable_go 1.25
if [ ! -x "$home/etcd" ]; then
  build
  echo "built in $SECONDS s"
fi

# Ports that nobody has.
read -r client peer secure < <(node -e '
  const { createServer } = require("node:net");
  const servers = [0, 0, 0].map(() => createServer().listen(0, "127.0.0.1"));
  setTimeout(() => { console.log(servers.map((s) => s.address().port).join(" ")); servers.forEach((s) => s.close()); }, 100);
')
"$home/etcd" --data-dir "$work/data" --unsafe-no-fsync --log-level error \
  --listen-client-urls "http://127.0.0.1:$client" --advertise-client-urls "http://127.0.0.1:$client" \
  --listen-peer-urls "http://127.0.0.1:$peer" --initial-advertise-peer-urls "http://127.0.0.1:$peer" \
  --initial-cluster "default=http://127.0.0.1:$peer" >"$work/etcd.log" 2>&1 &
pids+=($!)
openssl genrsa -out "$work/accounts.key" 2048 2>/dev/null
token=$(openssl rand -hex 16)
printf '%s,tests,tests,"system:masters"\n' "$token" >"$work/tokens"
"$home/kube-apiserver" --etcd-servers "http://127.0.0.1:$client" --bind-address 127.0.0.1 --secure-port "$secure" \
  --cert-dir "$work/certificates" --authorization-mode RBAC --token-auth-file "$work/tokens" \
  --service-account-issuer https://kubernetes.default.svc --service-account-key-file "$work/accounts.key" \
  --service-account-signing-key-file "$work/accounts.key" --disable-admission-plugins ServiceAccount \
  >"$work/kube-apiserver.log" 2>&1 &
pids+=($!)
url=https://127.0.0.1:$secure
for _ in $(seq 300); do
  curl -skf -o /dev/null "$url/readyz" && break
  for pid in "${pids[@]}"; do kill -0 "$pid" 2>/dev/null || { tail -5 "$work"/*.log >&2; exit 1; }; done
  sleep 0.2
done
TOKEN=$token node -r ts-node/register test/apiserver/accept.ts "$url"
