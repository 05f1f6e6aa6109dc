"""Prometheus metrics of a program with several processes: each writes to a shared folder, any reads it whole."""

import os
import shutil
import time
from pathlib import Path

FOLDER = Path("/tmp/prometheus")  # noqa: S108  the one writable folder, private to the container


def prepare_folder() -> None:
    """To be called by the first process, before any module imports prometheus_client, which reads this variable."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(FOLDER)


class HttpMetrics:
    """ASGI middleware: counts and times requests by route template, so that ids in paths make no new series."""

    # Asked for by machines every few seconds; counted, they would drown what people see.
    UNCOUNTED = frozenset({"/healthz", "/ready", "/metrics"})
    METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

    def __init__(self, app) -> None:
        from prometheus_client import Counter, Histogram

        self._app = app
        self._requests = Counter("http_requests", "HTTP requests answered", ["method", "path", "status"])
        self._duration = Histogram("http_request_duration_seconds", "Time to answer a request", ["method", "path"])

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] != "http" or scope["path"] in self.UNCOUNTED:
            await self._app(scope, receive, send)
            return
        # What the client gets when the application fails without an answer.
        status = 500

        async def note_status(message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        started = time.perf_counter()
        try:
            await self._app(scope, receive, note_status)
        finally:
            path = getattr(scope.get("route"), "path", "unmatched")
            # A client can make up methods without end, and each would be a series.
            method = scope["method"] if scope["method"] in self.METHODS else "other"
            self._requests.labels(method, path, str(status)).inc()
            self._duration.labels(method, path).observe(time.perf_counter() - started)


def exposition() -> tuple[bytes, str]:
    """The metrics of all processes, and their content type."""
    from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
    from prometheus_client.multiprocess import MultiProcessCollector

    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry), CONTENT_TYPE_LATEST
