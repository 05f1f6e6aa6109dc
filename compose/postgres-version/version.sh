# shellcheck shell=sh
# Before a server of PostgreSQL starts: whether it can read the data that is there. Each major version has a folder of its own.
#   (nothing)   succeeds if it can, or if there is none; says otherwise what to do
#   switch      sets aside what it can't read, and brings back what it can, if that was set aside
#   tidy        removes what is set aside
set -eu
kept=/var/lib/postgresql
# Where the image does not look for data.
aside=$kept/before
own=${PGDATA#"$kept"/}
own=${own%%/*}

others() {
  for folder in "$kept"/*; do
    name=${folder##*/}
    if [ "$name" != "$own" ] && { [ -s "$folder/docker/PG_VERSION" ] || [ -s "$folder/PG_VERSION" ]; }; then echo "$name"; fi
  done
}
not_while_it_runs() {
  ! getent hosts "$SERVER" > /dev/null || { echo "$SERVER is running: docker compose down, and once more" >&2; exit 1; }
}

case "${1:-}" in
  '')
    [ -n "$(others)" ] && [ ! -s "$PGDATA/PG_VERSION" ] || exit 0
    cat >&2 << END
The data of $SERVER is of PostgreSQL $(others | tr '\n' ' ')and this is PostgreSQL $own, which can't read it. Nothing was changed.
Go back to the files of before, and take the steps of "Upgrade of PostgreSQL on a host" in docs/runbook.md: make a backup, have
the new files, then
  docker compose down
  docker compose run --rm $SERVER-version switch
  docker compose run --rm restore latest
END
    exit 1
    ;;
  switch)
    not_while_it_runs
    mkdir -p "$aside"
    others | while read -r name; do
      [ ! -e "$aside/$name" ] || { echo "$name is set aside already: tidy first" >&2; exit 1; }
      mv "$kept/$name" "$aside/$name"
      echo "set aside: the data of PostgreSQL $name"
    done
    if [ -e "$aside/$own" ] && [ ! -e "$kept/$own" ]; then
      mv "$aside/$own" "$kept/$own"
      echo "brought back: the data of PostgreSQL $own"
    fi
    ;;
  tidy) rm -rf "$aside" ;;
  *)
    echo "there is no $1: switch, tidy, or nothing" >&2
    exit 1
    ;;
esac
