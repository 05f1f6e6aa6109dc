"""The task queue: Celery over Redis, set up so that a task which was accepted is run to its end at least once."""

import uuid
from functools import cache

from celery import Celery
from redis import Redis

from app.settings import Settings, settings

QUEUE = "celery"
RUN_JOB = "jobs.run"


def celery_configuration(given: Settings) -> dict[str, object]:
    """Everything about time follows from DRAIN_SECONDS, which the orchestrator's grace period follows from too."""
    return {
        "broker_url": given.redis_url,
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
        "broker_transport_options": {
            # Redis hands an unacknowledged message to another worker after this time: never while a task may still run.
            "visibility_timeout": 2 * given.drain_seconds + 60,
            "socket_connect_timeout": 2,
            "socket_timeout": 5,
            "socket_keepalive": True,
        },
        "task_default_queue": QUEUE,
        "task_ignore_result": True,
        # Acknowledged when done, and given back when the process that ran it is gone.
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "worker_prefetch_multiplier": 1,
        "worker_concurrency": given.processes,
        # SIGTERM makes Celery finish what it has begun and then end: no task outlasts the time there is for that.
        # (Its "soft shutdown" is not that: it sleeps for the whole of its timeout, also when nothing is left to do.)
        "task_time_limit": given.drain_seconds,
        # A lost connection to Redis is no reason to stop working: whatever is delivered twice is claimed once.
        "worker_cancel_long_running_tasks_on_connection_loss": False,
        "worker_hijack_root_logger": False,
    }


@cache
def celery() -> Celery:
    application = Celery("app")
    application.conf.update(celery_configuration(settings()))
    return application


@cache
def redis() -> Redis:
    return Redis.from_url(settings().redis_url, socket_connect_timeout=2, socket_timeout=2)


def enqueue(job_id: uuid.UUID) -> None:
    """Asks for the job to be run. Raises when Redis cannot be reached; the row is then found later by `overdue`."""
    celery().send_task(RUN_JOB, args=[str(job_id)], retry=False)


def queue_length() -> int:
    return int(redis().llen(QUEUE))
