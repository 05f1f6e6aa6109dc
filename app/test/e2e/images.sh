#!/bin/bash
# Builds the base images that stand in for the official ones where no registry can be reached, from Debian 13's packages:
#   images.sh FOLDER [FILE]   FOLDER is for scratch files; the images stay with the engine, so a second run builds nothing. Of the
#                             tests only FILE is run, if it is said
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
work="$1"
debian=topology-e2e/debian:trixie
module=github.com/versity/versitygw versitygw=v1.8.0
caddy=2.11.4 restic=0.19.1

has() { docker image inspect "$1" > /dev/null 2>&1; }

# The base image of a release of Debian. SUITE
base() {
  echo "e2e: building the base image of Debian $1"
  command -v debootstrap > /dev/null || {
    apt-get -qq update > "$work/apt.log" 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends debootstrap >> "$work/apt.log" 2>&1
  }
  rm -rf "$work/debian"
  debootstrap --variant=minbase --include=ca-certificates "$1" "$work/debian" \
    > "$work/debootstrap.log" 2>&1 || { tail -5 "$work/debootstrap.log" >&2; exit 1; }
  # A machine behind a proxy trusts an authority of its own; what is built on this image has to trust it too.
  cp -a /usr/local/share/ca-certificates/. "$work/debian/usr/local/share/ca-certificates/"
  chroot "$work/debian" update-ca-certificates > /dev/null 2>&1
  rm -rf "$work/debian"/var/cache/apt/archives/*.deb "$work/debian"/var/lib/apt/lists/*
  tar -C "$work/debian" -c . | docker import - "topology-e2e/debian:$1" > /dev/null
  rm -rf "$work/debian"
}

has "$debian" || base trixie

# NAME:VERSION FOLDER [OPTION OF DOCKER…]
build() {
  local name="$1" folder="$2"
  shift 2
  docker build --quiet --build-arg "DEBIAN=$debian" --tag "topology-e2e/$name" "$@" "$folder" > /dev/null
}

for image in python:3.13 nginx:1.26 redis:8.0 pgbouncer:1.24 prometheus:2.53 alertmanager:0.28 redis_exporter:1.69; do
  has "topology-e2e/$image" && continue
  echo "e2e: building $image"
  build "$image" "$here/images/${image%:*}"
done

# PostgreSQL: what each release of Debian has. The older one is upgraded on a host, and needed nowhere else.
majors=(17:trixie)
[ "${2:-}" = compose.e2e ] || majors+=(15:bookworm)
for major in "${majors[@]}"; do
  image="postgres:${major%:*}" suite="${major#*:}"
  has "topology-e2e/$image" && continue
  has "topology-e2e/debian:$suite" || base "$suite"
  echo "e2e: building $image"
  build "$image" "$here/images/postgres" --build-arg "DEBIAN=topology-e2e/debian:$suite" --build-arg "MAJOR=${major%:*}"
done

if ! has topology-e2e/node:24; then
  echo 'e2e: building node:24'
  npm install --prefix "$work/node" --no-audit --no-fund node@24.21.0 npm@11.21.2 > "$work/npm.log" 2>&1 || {
    tail -5 "$work/npm.log" >&2
    exit 1
  }
  mkdir -p "$work/node-image"
  cp "$here/images/node/Dockerfile" "$work/node/node_modules/node/bin/node" "$work/node-image/"
  cp -a "$work/node/node_modules/npm" "$work/node-image/npm"
  build node:24 "$work/node-image"
fi

# Compiles a program for its image. WHAT it is, its NAME, its PACKAGE with the version
compile() {
  echo "e2e: building $1 (${3##*/})"
  command -v go > /dev/null || { echo "e2e: $1 is built with Go, and there is none here" >&2; exit 1; }
  mkdir -p "$work/$2"
  GOBIN="$work/$2" CGO_ENABLED=0 go install -trimpath -ldflags='-s -w' "$3" > "$work/go.log" 2>&1 \
    || { tail -5 "$work/go.log" >&2; exit 1; }
  cp "$here/images/$2/Dockerfile" "$work/$2/"
}

if ! has "topology-e2e/versitygw:$versitygw"; then
  compile 'the S3 server' versitygw "$module/cmd/versitygw@$versitygw"
  # The official image's entry point, which comes with the module.
  cp "$(go env GOMODCACHE)/$module@$versitygw/docker-entrypoint.sh" "$work/versitygw/"
  build "versitygw:$versitygw" "$work/versitygw"
fi

if ! has "topology-e2e/caddy:$caddy"; then
  compile 'the router' caddy "github.com/caddyserver/caddy/v2/cmd/caddy@v$caddy"
  build "caddy:$caddy" "$work/caddy"
fi

if ! has "topology-e2e/restic:$restic"; then
  compile 'what keeps backups' restic "github.com/restic/restic/cmd/restic@v$restic"
  cp "$(go env GOMODCACHE)/github.com/restic/restic@v$restic/docker/entrypoint.sh" "$work/restic/"
  build "restic:$restic" "$work/restic"
fi
