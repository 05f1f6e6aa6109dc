#!/bin/sh
# Checks the alert rules and the configuration of the tests' own application with Prometheus' own tool, and runs the unit
# tests of the trickiest rules.
# Where promtool (Debian's package `prometheus`) can't be had this says so in one line, and is content but in CI.
set -eu
cd "$(dirname "$0")/../.."

if ! command -v promtool >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends prometheus; } \
    >/dev/null 2>&1 || true
fi
if ! command -v promtool >/dev/null 2>&1; then
  echo 'promtool: skipped, it is not installed (Debian package prometheus)'
  [ -z "${CI:-}" ]
  exit
fi

rules=$(mktemp -d)
trap 'rm -rf "$rules"' EXIT
node -r ts-node/register test/observability/promtool/render.ts "$rules"
cp test/observability/promtool/*.test.yaml "$rules"
cd "$rules"
# Its lint takes one alert of two workloads for the same rule: it looks at the name and labels, not the expression.
promtool check rules --lint=none ./*.rules.json
promtool test rules ./*.test.yaml
for config in */prometheus/config; do
  # The rules are beside it, and not where the container has them.
  sed "s#/etc/prometheus/#$PWD/$config/#" "$config/prometheus.yml" >prometheus.yml
  promtool check config --lint=none prometheus.yml
done
