"""Which connections work."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from app import database
from app.queue import redis
from app.storage import storage

CONNECTIONS: dict[str, Callable[[], object]] = {
    "database": lambda: database.ping(database.primary()),
    "database_read": lambda: database.ping(database.replica()),
    "redis": lambda: redis().ping(),
    "storage": lambda: storage().ping(),
}
TIMEOUT_SECONDS = 4

_checks = ThreadPoolExecutor(max_workers=2 * len(CONNECTIONS), thread_name_prefix="ready")


def check_connections(connections: dict[str, Callable[[], object]] = CONNECTIONS) -> dict[str, str]:
    """For each connection `ok`, or what went wrong in one line. Takes about TIMEOUT_SECONDS at most."""
    running = {name: _checks.submit(check) for name, check in connections.items()}
    return {name: _outcome(future.exception, TIMEOUT_SECONDS) for name, future in running.items()}


def _outcome(exception: Callable[[float], BaseException | None], timeout: float) -> str:
    try:
        problem = exception(timeout)
    except TimeoutError:
        return f"no answer within {timeout} s"
    if problem is None:
        return "ok"
    # The first line only: a driver's explanation goes on for pages, and a probe's answer is read in an event list.
    return f"{type(problem).__name__}: {str(problem).splitlines()[0] if str(problem) else 'no details'}"
