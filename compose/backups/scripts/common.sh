# shellcheck shell=sh disable=SC2034
# What the other scripts share: where things are, and how the repository of restic is dealt with. Sourced.
set -eu
HERE=/opt/backups
WORK=/work
# When a backup was whole last. It outlives the container.
WHOLE=$WORK/whole
# Of this container: the last attempt failed; the repository was there at the start.
FAILED=/tmp/failed
OPEN=/tmp/open
PATH=$PATH:/tools
export PATH RESTIC_CACHE_DIR=$WORK/cache TMPDIR=$WORK/tmp
mkdir -p "$TMPDIR"

say() { echo "backups: $*"; }
fail() {
  echo "backups: $*" >&2
  exit 1
}

# One at a time, of all containers on this machine.
alone() {
  exec 9> "$WORK/lock"
  flock -n 9 || {
    say 'another one is at work: waiting for it'
    flock 9
  }
}

# Whether there is a repository; makes it where there is none, and nothing else is wrong.
is_open() {
  code=0
  restic cat config > /dev/null 2> "$TMPDIR/problem" || code=$?
  if [ "$code" -eq 10 ]; then
    say "there are no backups yet in $RESTIC_REPOSITORY: making a place for them"
    restic init --quiet
    return
  fi
  [ "$code" -eq 0 ] || cat "$TMPDIR/problem" >&2
  return "$code"
}

whole_backups() { restic snapshots --tag whole --compact --group-by ''; }

# Runs a command for each server of PostgreSQL, with its name: PostgreSQL's own programs find the server by themselves.
each_server() {
  for server in $SERVERS; do
    # NAME:HOST:PORT:USER:NAME OF THE VARIABLE WITH THE PASSWORD, if it needs one
    IFS=: read -r name PGHOST PGPORT PGUSER password <<END
$server
END
    eval "PGPASSWORD=\${$password:-}"
    export PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE=template1
    "$@" "$name"
  done
}
