# skipped NAME WHY: ends the script where it can't do its work. It says so in one line, and is content but in CI.
skipped() {
  echo "$1: skipped, $2"
  [ -z "${CI:-}" ]
  exit
}

# need COMMAND PACKAGE: goes on where the command is there, or root can have it from Debian's package.
need() {
  if ! command -v "$1" >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # In this runlevel a package does not start what it installs.
    { apt-get update && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2"; } \
      >/dev/null 2>&1 || true
  fi
  command -v "$1" >/dev/null 2>&1 || skipped "$1" "it is not installed (Debian package $2)"
}
