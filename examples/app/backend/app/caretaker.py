"""What a worker does besides its tasks: it keeps their claims alive, finds lost jobs, and beats its heart."""

import logging
import threading
import time

from celery.worker import state

from app import heartbeat, jobs
from app.database import primary
from app.queue import enqueue, redis

PERIOD_SECONDS = 5.0
STALLED_SECONDS = 60.0
"""Longer than Celery waits between two attempts to reach Redis, so that a reconnection is never taken for a stall."""
REENQUEUE_LIMIT = 100

log = logging.getLogger(__name__)


class Caretaker:
    """A thread of the worker's main process. Celery's event loop calls `turned`, which shows that it turns."""

    def __init__(self) -> None:
        self._turned_at = time.monotonic()
        self._stopping = False
        self.beat_at = 0.0
        """When the heart last beat, as a Unix time."""

    def turned(self) -> None:
        self._turned_at = time.monotonic()

    def stopping(self) -> None:
        """From here on the loop stands still for good, while the last tasks are finished."""
        self._stopping = True

    def start(self) -> None:
        self._beat()
        threading.Thread(target=self._run, name="caretaker", daemon=True).start()

    def _run(self) -> None:
        while True:
            time.sleep(PERIOD_SECONDS)
            if self.alive():
                self._beat()
            try:
                tend()
            except Exception as problem:
                log.warning("will look after the jobs later: %s", str(problem).splitlines()[0])

    def alive(self) -> bool:
        """The loop turns; or it can't, because Redis is away: no restart would bring Redis back."""
        return self._stopping or time.monotonic() - self._turned_at < STALLED_SECONDS or not _redis_answers()

    def _beat(self) -> None:
        heartbeat.beat()
        self.beat_at = time.time()


def tend() -> None:
    """Renews the claims of what runs here, and enqueues again what runs nowhere."""
    jobs.renew(primary(), [request.id for request in list(state.active_requests)])
    # Raises where Redis is away: a job's turn to be enqueued again comes when it can be.
    redis().ping()
    for job_id in jobs.overdue(primary(), REENQUEUE_LIMIT):
        log.warning("job %s was not finished in time: enqueued again", job_id)
        enqueue(job_id)


def _redis_answers() -> bool:
    try:
        return bool(redis().ping())
    except Exception:
        return False
