"""Whether requests should come here, and which connections work."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait

from app import database
from app.queue import redis
from app.storage import storage

Checks = Mapping[str, Callable[[], object]]

CONNECTIONS: Checks = {
    "database": lambda: database.ping(database.primary()),
    "database_read": lambda: database.ping(database.replica()),
    "redis": lambda: redis().ping(),
    "storage": lambda: storage().ping(),
}
FIRST = ("database", "database_read")
"""One of these must have answered before the first request: whoever was given wrong addresses never takes over."""
TIMEOUT_SECONDS = 1
"""Much less than a probe waits: it would hear nothing else."""


class Readiness:
    """No request needs every connection, so none that goes away takes them all: that would refuse what could be served.

    Ready is who has reached a database once. What is missing is said all the same.
    """

    def __init__(self, checks: Checks = CONNECTIONS, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        self._checks = checks
        self._timeout_seconds = timeout_seconds
        self._threads = ThreadPoolExecutor(max_workers=len(checks), thread_name_prefix="ready")
        self._running: dict[str, Future[object]] = {}
        self._unheard: set[str] = set()
        self._was_ready = False

    def ask(self) -> dict[str, object]:
        """`ready`, the names of what is `missing`, and `connections` with what is wrong. Ends by the time-out."""
        connections = self._connections()
        self._was_ready = self._was_ready or any(connections.get(name) == "ok" for name in FIRST)
        missing = [name for name, state in connections.items() if state != "ok"]
        return {"ready": self._was_ready, "missing": missing, "connections": connections}

    def _connections(self) -> dict[str, str]:
        # An answer that nobody has heard yet is better than none now; one that was heard is of before.
        late = {name: self._outcome(self._running[name]) for name in self._unheard if self._running[name].done()}
        for name, check in self._checks.items():
            # One that still waits is not asked again: a connection that hangs would take thread after thread.
            if name not in self._running or self._running[name].done():
                self._running[name] = self._threads.submit(check)
        wait(self._running.values(), self._timeout_seconds)
        in_time = {name: self._outcome(future) for name, future in self._running.items() if future.done()}
        self._unheard = set(self._running) - set(in_time)
        return {
            name: in_time.get(name) or late.get(name) or f"no answer within {self._timeout_seconds} s"
            for name in self._running
        }

    def _outcome(self, future: Future[object]) -> str:
        problem = future.exception()
        if problem is None:
            return "ok"
        # The first line only: a driver's explanation goes on for pages, and a probe's answer is read in an event list.
        return f"{type(problem).__name__}: {str(problem).splitlines()[0] if str(problem) else 'no details'}"


readiness = Readiness()
