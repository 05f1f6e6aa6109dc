"""Is the worker alive? `python -m app.heartbeat` exits 0 when its heart has beaten lately; imports next to nothing."""

import sys
import time
from pathlib import Path

FILE = Path("/tmp/worker-heartbeat")  # noqa: S108  the one writable folder, private to the container
MAX_AGE_SECONDS = 30


def beat(file: Path = FILE) -> None:
    file.touch()


def age(file: Path = FILE) -> float | None:
    """Seconds since the last beat; None when there was none yet."""
    try:
        return time.time() - file.stat().st_mtime
    except FileNotFoundError:
        return None


def main(file: Path = FILE) -> str | None:
    """None when alive, else what is wrong: what sys.exit expects."""
    seconds = age(file)
    if seconds is None:
        return "the worker has not started yet"
    if seconds > MAX_AGE_SECONDS:
        return f"the worker's last heartbeat was {seconds:.0f} s ago, more than {MAX_AGE_SECONDS}"
    return None


if __name__ == "__main__":
    sys.exit(main())
