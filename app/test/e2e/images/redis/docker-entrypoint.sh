#!/bin/sh
# Like the official entry point: flags alone, or a configuration file, are arguments of redis-server.
set -e
if [ "${1#-}" != "$1" ] || [ "${1%.conf}" != "$1" ]; then
  set -- redis-server "$@"
fi
if [ "$1" = redis-server ]; then
  # Published ports can only reach a server that is not in protected mode, as in the official image.
  shift
  exec redis-server --protected-mode no --dir /data "$@"
fi
exec "$@"
