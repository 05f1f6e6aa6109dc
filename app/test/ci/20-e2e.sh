#!/bin/sh
# The sample application in real containers. Here a machine without an engine fails instead of being content.
E2E_REQUIRED=1 exec "$(dirname "$0")/../e2e/run.sh"
