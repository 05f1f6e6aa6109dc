#!/bin/sh
# Submits a job as a signed-in user, through the edge, and waits for its result.
cd "$(dirname "$0")/../../.." || exit
exec node -r ts-node/register app/test/rehearse/job.ts
