# shellcheck shell=sh
# Puts a backup in the place of the databases and files that are there, which are set aside and not removed.
#   sh restore.sh          lists the backups that are whole
#   sh restore.sh BACKUP   restores one, or the "latest"
#   sh restore.sh tidy     removes what restores have set aside
# shellcheck source=common.sh
. /opt/backups/common.sh
FROM=$WORK/restore
BEFORE=before_$(date -u +%Y%m%d%H%M%S)
export PGOPTIONS='-c client_min_messages=warning'
sql() { psql -XAtq --set ON_ERROR_STOP=1 "$@"; }

# Nothing may be used by others while it is replaced.
refuse_clients() {
  others=$(sql -c "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")
  [ "$others" -eq 0 ] || fail "$others clients are connected to $1: docker compose down, and once more"
}
refuse_storages() {
  for folder in $FILES; do
    name=${folder#/files/}
    name=${name%%/*}
    ! is_running "$name" || fail "$name is running: docker compose down, and once more"
  done
}
# Only of what runs does the network know the name.
is_running() { if command -v getent > /dev/null; then getent hosts "$1"; else nslookup "$1"; fi > /dev/null 2>&1; }

# Reads everything that is to be restored before anything is touched.
fetch() {
  rm -rf "$FROM"
  restic restore "$id:$WORK/dumps" --quiet --target "$FROM" --verify
  for dump in "$FROM"/*/*.dump; do
    [ ! -e "$dump" ] || pg_restore --file=/dev/null "$dump"
  done
  for folder in $FILES; do
    rm -rf "$folder.restoring"
    restic restore "$id:$folder" --quiet --target "$folder.restoring" --verify
  done
}
has_server() { [ -d "$FROM/$1" ] || fail "$id has nothing of $1"; }

# Roles that are there stay what they are; those that are missing are made, without a password.
restore_roles() {
  sql -c 'SELECT quote_ident(rolname) FROM pg_roles' > "$FROM/there"
  awk 'NR == FNR { there[$0] = 1; next }
    { who = $1 == "GRANT" ? $4 : $3; sub(/;$/, "", who); if (who in there) next }
    /^(CREATE|ALTER) ROLE / { print }
    /^GRANT / { sub(/ GRANTED BY .*/, ";"); print }' "$FROM/there" "$FROM/$1/roles.sql" | sql
}

# Beside what is there.
restore_databases() {
  restore_roles "$1"
  while read -r database <&3; do
    say "restoring the database $database of $1"
    sql --set new="restoring_$database" << 'END'
DROP DATABASE IF EXISTS :"new" WITH (FORCE);
CREATE DATABASE :"new" TEMPLATE template0;
END
    pg_restore --exit-on-error --dbname="restoring_$database" "$FROM/$1/$database.dump"
    vacuumdb --quiet --analyze-only --dbname="restoring_$database"
  done 3< "$FROM/$1/databases"
}

# In the place of what is there, with its owner, its settings and who may connect.
swap_databases() {
  while read -r database <&3; do
    sql --set name="$database" --set new="restoring_$database" --set old="${BEFORE}_$database" << 'END'
BEGIN;
SELECT format('ALTER DATABASE %I RENAME TO %I', :'name', :'old') WHERE EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
ALTER DATABASE :"new" RENAME TO :"name";
COMMIT;
END
    dump="$FROM/$1/$database.dump"
    pg_restore --create --list "$dump" | grep -E ' DATABASE (PROPERTIES )?- | - DATABASE ' > "$FROM/itself"
    pg_restore --create --use-list="$FROM/itself" --file=- "$dump" | sed '/^CREATE DATABASE /d; /^\\connect /d' | sql --output=/dev/null
    drop_if_empty "${BEFORE}_$database" "$1"
  done 3< "$FROM/$1/databases"
}
drop_if_empty() {
  [ "$(sql --set name="$1" << 'END'
SELECT count(*) FROM pg_database WHERE datname = :'name';
END
  )" -eq 1 ] || return 0
  tables=$(PGDATABASE=$1 sql << 'END'
SELECT count(*) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname !~ '^(pg_|information_schema$)';
END
  )
  if [ "$tables" -eq 0 ]; then drop_database "$1"; else say "set aside: the database $1 of $2"; fi
}
drop_database() {
  sql --set name="$1" << 'END'
DROP DATABASE :"name" WITH (FORCE);
END
}

swap_files() {
  for folder in $FILES; do
    old=${folder%/*}/$BEFORE
    [ ! -e "$folder" ] || mv "$folder" "$old"
    mv "$folder.restoring" "$folder"
    if [ -z "$(find "$old" -type f 2> /dev/null | head -n 1)" ]; then rm -rf "$old"; else say "set aside: $old"; fi
  done
}

# Removes what restores have set aside.
tidy_databases() {
  sql -c "SELECT datname FROM pg_database WHERE datname ~ '^before_[0-9]{14}_'" > "$WORK/old"
  while read -r database <&3; do
    drop_database "$database"
    say "removed: the database $database of $1"
  done 3< "$WORK/old"
}
tidy_files() {
  for folder in $FILES; do
    for old in "${folder%/*}"/before_*; do
      [ -e "$old" ] || continue
      rm -rf "$old"
      say "removed: $old"
    done
  done
}

# What there is to choose from.
choice() {
  say 'these are whole:'
  whole_backups
  say 'to restore one: docker compose run --rm restore BACKUP, or latest'
}
refuse() {
  choice >&2
  fail "$1"
}

# Sets `id` to the backup that is named.
choose() {
  case "$1" in
    latest) found=$(restic snapshots --tag whole --latest 1 --group-by '' --json) ;;
    *) found=$(restic snapshots --tag whole --json "$1" 2> /dev/null) || refuse "there is no backup $1" ;;
  esac
  id=$(echo "$found" | sed -n 's/.*"short_id":"\([0-9a-f]*\)".*/\1/p')
  [ -n "$id" ] || refuse "$1 is no whole backup: nothing was changed"
}

alone
restic cat config > /dev/null || fail "there are no backups in $RESTIC_REPOSITORY, or the password is another"
case "${1:-}" in
  '')
    choice
    exit
    ;;
  tidy)
    each_server tidy_databases
    tidy_files
    exit
    ;;
esac
choose "$1"
refuse_storages
each_server refuse_clients
say "reading $id"
fetch
each_server has_server
each_server restore_databases
each_server swap_databases
swap_files
rm -rf "$FROM"
say "$id is restored: docker compose up -d --wait. Once all is well: docker compose run --rm restore tidy"
