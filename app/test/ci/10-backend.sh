#!/bin/sh
# The sample backend's own tests and linter.
exec "$(dirname "$0")/../../../examples/app/backend/test.sh"
