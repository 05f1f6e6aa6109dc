#!/bin/sh
# Writes nginx's configuration for this environment, then becomes nginx.
set -eu
: "${BACKEND_URL:?is not set: where is the API?}"
export BACKEND_URL OIDC_ISSUER="${OIDC_ISSUER:-}" OIDC_CLIENT_ID="${OIDC_CLIENT_ID:-}" PROCESSES="${PROCESSES:-1}" \
  DRAIN_SECONDS="${DRAIN_SECONDS:-20}"
# IPv6 addresses stand in brackets in nginx's configuration.
NAMESERVERS=$(awk '$1 == "nameserver" { print ($2 ~ /:/ ? "[" $2 "]" : $2) }' /etc/resolv.conf | tr '\n' ' ')
export NAMESERVERS
mkdir -p /tmp/nginx
envsubst '$BACKEND_URL $NAMESERVERS $OIDC_ISSUER $OIDC_CLIENT_ID $PROCESSES $DRAIN_SECONDS' \
  < /app/nginx.conf.template > /tmp/nginx/nginx.conf
exec nginx -e stderr -c /tmp/nginx/nginx.conf -g 'daemon off;'
