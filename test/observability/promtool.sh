#!/bin/sh
# Checks the alert rules and the configuration of the tests' own application with Prometheus' own tool, and runs the unit
# tests of the trickiest rules.
set -eu
cd "$(dirname "$0")/../.."
. test/need.sh
need promtool prometheus

rules=$(mktemp -d)
trap 'rm -rf "$rules"' EXIT
node -r ts-node/register test/observability/promtool/render.ts "$rules"
cp test/observability/promtool/*.test.yaml "$rules"
cd "$rules"
promtool check rules --lint-fatal ./*.rules.json
promtool test rules ./*.test.yaml
for config in */prometheus/config; do
  # The rules are beside it, and not where the container has them.
  sed "s#/etc/prometheus/#$PWD/$config/#" "$config/prometheus.yml" >prometheus.yml
  promtool check config --lint=none prometheus.yml
done
