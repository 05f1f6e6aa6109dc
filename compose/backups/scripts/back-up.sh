# shellcheck shell=sh
# Makes one backup of all databases and files. Nobody takes it for a backup before it was verified: until then it is tagged
# "unverified", and what ends halfway is removed by the next one.
# shellcheck source=common.sh
. /opt/backups/common.sh
DUMPS=$WORK/dumps

# Every database, and who may do what in it. Those that a restore has set aside are not backed up again.
dump_server() {
  say "dumping $1"
  mkdir "$DUMPS/$1"
  pg_dumpall --roles-only --no-role-passwords --database=template1 > "$DUMPS/$1/roles.sql"
  psql -XAtq --set ON_ERROR_STOP=1 > "$DUMPS/$1/databases" << 'END'
SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate AND datname !~ '^(before_[0-9]{14}|restoring)_';
END
  while read -r database <&3; do
    dump="$DUMPS/$1/$database.dump"
    # Not compressed: what is the same as last time is kept once, and compressed there.
    pg_dump --format=custom --compress=0 --file="$dump" --dbname="$database"
    pg_restore --file=/dev/null "$dump"
  done 3< "$DUMPS/$1/databases"
}

alone
is_open
restic unlock --quiet
rm -rf "$DUMPS"
trap 'rm -rf "$DUMPS"' EXIT
mkdir "$DUMPS"
each_server dump_server
# After the databases: the files that their rows name are there by now.
say "copying ${FILES:-no files}"
# shellcheck disable=SC2086
id=$(restic backup --json --tag unverified $DUMPS $FILES | sed -n 's/.*"snapshot_id":"\([0-9a-f]*\)".*/\1/p')
[ -n "$id" ] || fail 'the copy has no name'
# All that it is made of is there; and of all backups together, a part is read.
restic check --quiet --with-cache --read-data-subset=5%
restic tag --quiet --set whole "$id"
touch "$WHOLE"
restic forget --quiet --tag unverified --unsafe-allow-remove-all --group-by ''
restic forget --quiet --tag whole --keep-within "${RETENTION_DAYS}d" --group-by '' --prune
say 'whole:'
restic snapshots --tag whole --compact --group-by '' --latest 1
