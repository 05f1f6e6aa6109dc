"""Live code for developers: where the source folder is mounted over the image's, a change restarts the program.

The command is the same everywhere. In an image that runs as it was built the folder is no mount point, and nothing here
does anything.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

SOURCE = Path(__file__).parent
POLL_SECONDS = 0.5
"""Polled, not subscribed to: change events don't cross every kind of mount."""
SETTLING_SECONDS = 10
"""A program that stops this soon after a change was broken by it: the next change gets another try."""


def run_or_reload(module: str) -> None:
    """Runs `module.run()`: in this process, or in a child that is replaced when a file changes."""
    if not os.path.ismount(SOURCE):
        _load_and_run(module)
        return
    sys.exit(supervise([sys.executable, "-c", f"from app.reload import _load_and_run; _load_and_run({module!r})"]))


def _load_and_run(module: str) -> None:
    from importlib import import_module

    import_module(module).run()


def snapshot(folder: Path) -> dict[Path, int]:
    """When each source file was last changed."""
    found = {}
    for path in folder.rglob("*.py"):
        try:
            found[path] = path.stat().st_mtime_ns
        except FileNotFoundError:
            continue  # deleted, or replaced by an editor, since it was listed
    return found


def supervise(command: list[str], folder: Path = SOURCE) -> int:
    """Keeps `command` running, anew after each change, until it ends or SIGTERM comes. Returns its exit code."""
    seen = snapshot(folder)
    child = subprocess.Popen(command)  # noqa: S603  our own interpreter
    stopping = False

    def stop(*_: object) -> None:
        nonlocal stopping
        stopping = True
        child.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    changed_at = float("-inf")
    while True:
        code = child.poll()
        broken_by_change = code not in (None, 0) and time.monotonic() - changed_at < SETTLING_SECONDS
        if code is not None and (stopping or not broken_by_change):
            return code if code >= 0 else 128 - code
        time.sleep(POLL_SECONDS)
        now = snapshot(folder)
        if now != seen and not stopping:
            print(f"reload: {', '.join(sorted(_changed(seen, now)))} changed", flush=True)
            seen = now
            child.terminate()
            child.wait()
            child = subprocess.Popen(command)  # noqa: S603
            changed_at = time.monotonic()


def _changed(before: dict[Path, int], after: dict[Path, int]) -> set[str]:
    return {path.name for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
