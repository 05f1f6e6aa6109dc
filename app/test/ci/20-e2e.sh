#!/bin/sh
# The sample application in real containers, but for what is done on a host once in a while (app/test/e2e/host.e2e.ts), which
# a workflow does each week. Here a machine without an engine fails instead of being content.
E2E_REQUIRED=1 exec "$(dirname "$0")/../e2e/run.sh" compose.e2e
