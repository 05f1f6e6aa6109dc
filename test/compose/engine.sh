#!/bin/bash
# A Docker engine with Compose v2 for tests. Sourced; speaks through three functions:
#   install_compose FOLDER   true when there is a `docker compose`; otherwise sets `why_not`, one sentence
#   start_engine FOLDER   true when an engine answers, too
#   stop_engine           stops the engine that start_engine started, and no other

engine_pid=
why_not=

quiet_apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0 "$@" > "$work/apt.log" 2>&1 || {
    tail -5 "$work/apt.log" >&2
    return 1
  }
}

# Debian 12 carries neither plugin in a usable version; Debian 13's are static and run on it.
install_plugins() {
  local folder=/usr/libexec/docker/cli-plugins apt="$work/apt-trixie" mirror
  quiet_apt update || return 1
  # The mirror that this machine uses for its own release.
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | grep -v security | head -1)
  [ -n "$mirror" ] || return 1
  mkdir -p "$apt"/{lists/partial,cache/archives/partial,sources} "$folder"
  cat > "$apt/sources/trixie.sources" <<-SOURCES
	Types: deb
	URIs: $mirror
	Suites: trixie
	Components: main
	Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
	SOURCES
  cat > "$apt/conf" <<-CONF
	Dir::Etc::sourcelist "/dev/null";
	Dir::Etc::sourceparts "$apt/sources";
	Dir::State::lists "$apt/lists";
	Dir::Cache "$apt/cache";
	Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
	Acquire::Languages "none";
	APT::Sandbox::User "root";
	CONF
  APT_CONFIG="$apt/conf" quiet_apt update || return 1
  (cd "$apt" && APT_CONFIG="$apt/conf" quiet_apt download docker-compose docker-buildx) || return 1
  for package in "$apt"/*.deb; do dpkg-deb -x "$package" "$apt/root"; done
  cp "$apt/root/usr/libexec/docker/cli-plugins/"* "$folder/"
}

install_compose() {
  work="$1"
  docker compose version > /dev/null 2>&1 && docker buildx version > /dev/null 2>&1 && return
  why_not='there is no Compose v2 here, and only root could install one'
  [ "$(id -u)" = 0 ] || return 1
  why_not='the Docker client could not be installed'
  command -v docker > /dev/null || { quiet_apt update && quiet_apt install --no-install-recommends docker.io; } || return 1
  why_not="the Docker client has no Compose v2, and Debian's plugin could not be installed"
  install_plugins
}

start_engine() {
  work="$1"
  if [ "$(id -u)" != 0 ]; then
    docker compose version > /dev/null 2>&1 && docker info > /dev/null 2>&1 && return
    why_not='no Docker engine with Compose v2 answers, and only root could start one'
    return 1
  fi
  if ! docker info > /dev/null 2>&1 && ! command -v dockerd > /dev/null; then
    why_not='no Docker engine runs here, and docker.io could not be installed'
    quiet_apt update && quiet_apt install --no-install-recommends docker.io iptables || return 1
  fi
  install_compose "$work" || return 1
  docker info > /dev/null 2>&1 && return
  why_not="dockerd does not start here: $work/dockerd.log"
  dockerd > "$work/dockerd.log" 2>&1 < /dev/null &
  engine_pid=$!
  for _ in $(seq 60); do
    docker info > /dev/null 2>&1 && return
    kill -0 "$engine_pid" 2> /dev/null || break
    sleep 0.5
  done
  tail -3 "$work/dockerd.log" >&2
  stop_engine
  return 1
}

stop_engine() {
  [ -n "$engine_pid" ] || return 0
  kill "$engine_pid" 2> /dev/null || true
  wait "$engine_pid" 2> /dev/null || true
  engine_pid=
}
