"""Stands in for a version that can't start."""

raise SystemExit("this version can't start")
