#!/bin/sh
exec app/test/azurite/run.sh
