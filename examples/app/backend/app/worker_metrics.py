"""Metrics of a worker, on port 9808. Tasks are counted in the processes that run them, the rest when asked for."""

import logging
import os
import time
from collections.abc import Iterator

from celery import signals
from celery.worker import state
from prometheus_client import CollectorRegistry, Counter, Histogram, Metric, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from app.caretaker import Caretaker
from app.queue import QUEUE, queue_length

PORT = 9808
STATES = {"SUCCESS": "succeeded", "FAILURE": "failed", "RETRY": "retried"}

TASKS = Counter("celery_tasks", "Tasks that ended, by how", ["task", "state"])
DURATION = Histogram(
    "celery_task_duration_seconds",
    "Time that a task ran",
    ["task"],
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600),
)

log = logging.getLogger(__name__)
_main_process = os.getpid()
_started: dict[str, float] = {}


@signals.task_prerun.connect
def note_start(task_id: str, **_: object) -> None:
    _started[task_id] = time.perf_counter()


@signals.task_postrun.connect
def note_end(task_id: str, task, state: str | None, **_: object) -> None:
    TASKS.labels(task.name, STATES.get(state or "", "failed")).inc()
    DURATION.labels(task.name).observe(time.perf_counter() - _started.pop(task_id, time.perf_counter()))


@signals.task_failure.connect
def note_loss(sender, **_: object) -> None:
    """In the main process this means a task whose own process is gone or was ended: nobody else could count it."""
    if os.getpid() == _main_process:
        TASKS.labels(sender.name, "failed").inc()


class WorkerState(Collector):
    """Read at each scrape."""

    def __init__(self, caretaker: Caretaker) -> None:
        self._caretaker = caretaker

    def collect(self) -> Iterator[Metric]:
        yield GaugeMetricFamily("celery_active_tasks", "Tasks at work here", len(state.active_requests))
        yield GaugeMetricFamily(
            "celery_worker_heartbeat_timestamp_seconds", "When this worker's heart last beat", self._caretaker.beat_at
        )
        try:
            length = queue_length()
        except Exception as problem:
            # No figure is better than an old one; the scrape itself goes on.
            log.warning("queue length unknown: %s", problem)
            return
        queue = GaugeMetricFamily("celery_queue_length", "Tasks that wait", labels=["queue"])
        queue.add_metric([QUEUE], length)
        yield queue


def serve_metrics(caretaker: Caretaker) -> None:
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    registry.register(WorkerState(caretaker))
    start_http_server(PORT, registry=registry)
