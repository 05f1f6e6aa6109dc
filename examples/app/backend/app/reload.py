"""Live code for developers: where the source folder is mounted over the image's, a change restarts the program.

The command is the same everywhere. In an image that runs as it was built the folder is no mount point, and nothing here
does anything.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from modulefinder import ModuleFinder
from multiprocessing import get_context
from pathlib import Path

SOURCE = Path(__file__).parent
POLL_SECONDS = 0.25
"""Polled, not subscribed to: change events don't cross every kind of mount."""
SETTLING_SECONDS = 10
"""A program that stops this soon after a change was broken by it: the next change gets another try."""
LIBRARIES = ["boto3", "celery.app", "fastapi", "jwt.algorithms", "psycopg", "redis", "sqlalchemy.orm", "uvicorn.config"]
"""Imported once, and there in each new process: that is nearly all of what a start takes. None of them reads our
settings when it is imported, which prometheus_client does."""


def run_or_reload(module: str, *named: str) -> None:
    """Runs `module.run()`: in this process, or in one that is replaced when a file changes that it imports.

    :param named: modules that it imports by a name in a text, which is not seen
    """
    if not os.path.ismount(SOURCE):
        _load_and_run(module)
        return
    sys.exit(supervise(_load_and_run, module, lambda: imported(SOURCE, module, *named), LIBRARIES))


def _load_and_run(module: str) -> None:
    import_module(module).run()


def imported(package: Path, *modules: str) -> set[Path]:
    """The files of a package that modules of it import, directly or not; all of it while one of them can't be read."""
    finder = ModuleFinder(path=[str(package.parent)])
    try:
        for module in modules:
            finder.import_hook(module)
    except (ImportError, SyntaxError, UnicodeDecodeError):
        return set(package.rglob("*.py"))
    return {Path(module.__file__) for module in finder.modules.values() if module.__file__}


def snapshot(files: set[Path]) -> dict[Path, int]:
    """When each file was last changed."""
    found = {}
    for path in files:
        try:
            found[path] = path.stat().st_mtime_ns
        except FileNotFoundError:
            continue  # deleted, or replaced by an editor, since it was listed
    return found


def supervise(
    target: Callable[[str], None], argument: str, sources: Callable[[], set[Path]], libraries: list[str]
) -> int:
    """Keeps a process running, anew after each change of what it is made from, until it ends or SIGTERM comes.

    :returns: its exit code
    """
    # A server that has the libraries forks each process: https://docs.python.org/3/library/multiprocessing.html
    context = get_context("forkserver")
    context.set_forkserver_preload(libraries)

    def start():
        process = context.Process(target=target, args=(argument,))
        process.start()
        return process

    watched = sources()
    seen = snapshot(watched)
    child = start()
    stopping = False

    def stop(*_: object) -> None:
        nonlocal stopping
        stopping = True
        child.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    changed_at = float("-inf")
    while True:
        code = child.exitcode
        broken_by_change = code not in (None, 0) and time.monotonic() - changed_at < SETTLING_SECONDS
        if code is not None and (stopping or not broken_by_change):
            return code if code >= 0 else 128 - code
        time.sleep(POLL_SECONDS)
        now = snapshot(watched)
        if now != seen and not stopping:
            print(f"reload: {', '.join(sorted(_changed(seen, now)))} changed", flush=True)
            child.terminate()
            child.join()
            watched = sources()
            seen = snapshot(watched)
            child = start()
            changed_at = time.monotonic()


def _changed(before: dict[Path, int], after: dict[Path, int]) -> set[str]:
    return {path.name for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
