#!/bin/sh
# Writes nginx's configuration for this environment, then becomes nginx.
set -eu
: "${BACKEND_URL:?is not set: where is the API?}"
: "${OIDC_ISSUER:?is not set: who signs users in?}"
export BACKEND_URL OIDC_ISSUER OIDC_CLIENT_ID OIDC_SCOPE="${OIDC_SCOPE:-openid profile}" PROCESSES="${PROCESSES:-1}" \
  GRAFANA_URL="${GRAFANA_URL:-}" DRAIN_SECONDS="${DRAIN_SECONDS:-20}"
# Where the page may send requests besides here. A provider whose endpoints are on other hosts than its issuer has all of
# them listed in this variable.
ISSUER_ORIGIN=$(printf '%s' "$OIDC_ISSUER" | sed -E 's#^(https?://[^/]+).*#\1#')
export SIGN_IN_ORIGINS="${SIGN_IN_ORIGINS:-$ISSUER_ORIGIN}"
# IPv6 addresses stand in brackets in nginx's configuration.
NAMESERVERS=$(awk '$1 == "nameserver" { print ($2 ~ /:/ ? "[" $2 "]" : $2) }' /etc/resolv.conf | tr '\n' ' ')
export NAMESERVERS
mkdir -p /tmp/nginx
envsubst '$BACKEND_URL $NAMESERVERS $OIDC_ISSUER $OIDC_CLIENT_ID $OIDC_SCOPE $SIGN_IN_ORIGINS $GRAFANA_URL $PROCESSES $DRAIN_SECONDS' \
  < /app/nginx.conf.template > /tmp/nginx/nginx.conf
exec nginx -e stderr -c /tmp/nginx/nginx.conf -g 'daemon off;'
