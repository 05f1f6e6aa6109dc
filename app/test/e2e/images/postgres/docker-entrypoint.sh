#!/bin/bash
# The part of the official image's contract that a Compose file can rely on: the first start makes the cluster, the user and
# the database that POSTGRES_USER, POSTGRES_PASSWORD (or the file that POSTGRES_PASSWORD_FILE names) and POSTGRES_DB name, and lets
# in whoever comes by the socket or from 127.0.0.1; every later start only starts the server.
set -euo pipefail

if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then
  if [ -n "${POSTGRES_PASSWORD:-}" ]; then
    echo 'error: both POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are set (but are exclusive)' >&2
    exit 1
  fi
  POSTGRES_PASSWORD="$(< "$POSTGRES_PASSWORD_FILE")"
  export POSTGRES_PASSWORD
  unset POSTGRES_PASSWORD_FILE
fi

if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  if [ -z "${POSTGRES_PASSWORD:-}" ]; then
    echo 'Error: Database is uninitialized and superuser password is not specified: set POSTGRES_PASSWORD.' >&2
    exit 1
  fi
  for folder in /var/lib/postgresql /var/lib/postgresql/data /var/lib/postgresql/*/docker; do
    [ ! -s "$folder/PG_VERSION" ] || { echo "Error: there appears to be PostgreSQL data in: $folder" >&2; exit 1; }
  done
  user="${POSTGRES_USER:-postgres}"
  mkdir -p "$PGDATA"
  chmod 700 "$PGDATA"
  initdb --username="$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS:-} >/dev/null
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  # Loopback sockets only while the cluster is made: nobody may connect before it is whole.
  pg_ctl -w -o "-c listen_addresses=''" start >/dev/null
  if [ "${POSTGRES_DB:-$user}" != postgres ]; then
    psql -v ON_ERROR_STOP=1 --no-psqlrc -U "$user" -d postgres -v db="${POSTGRES_DB:-$user}" >/dev/null \
      <<< 'CREATE DATABASE :"db";'
  fi
  for script in /docker-entrypoint-initdb.d/*; do
    case "$script" in
      *.sh) bash "$script" ;;
      *.sql) psql -v ON_ERROR_STOP=1 --no-psqlrc -U "$user" -d "${POSTGRES_DB:-$user}" -f "$script" ;;
    esac
  done
  pg_ctl -m fast -w stop >/dev/null
  echo 'PostgreSQL init process complete; ready for start up.'
fi

if [ "$1" = postgres ]; then
  # The official image's sample configuration listens on every address; Debian's does not.
  shift
  exec postgres -c listen_addresses='*' "$@"
fi
exec "$@"
