#!/bin/sh
# Shows the way of an alert with real programs: Prometheus and Alertmanager (of Debian) run as the Compose file of the tests' own
# application has them, one service is stopped, and the message about it arrives at a receiver, as does the watchdog's.
# What takes minutes there takes seconds here: alert-path/shortened.ts says what is rewritten in a copy, and nothing else is.
set -eu
cd "$(dirname "$0")/../.."

. test/need.sh
need prometheus prometheus
need prometheus-alertmanager prometheus-alertmanager
exec node -r ts-node/register test/observability/alert-path/run.ts
