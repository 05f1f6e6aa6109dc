"""What a worker does."""

import json
import time
import uuid
from collections import Counter

from celery import Task, shared_task
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app import jobs
from app.database import primary
from app.queue import RUN_JOB
from app.storage import StorageError, storage

TRANSIENT = (OperationalError, InterfaceError, PoolTimeoutError, StorageError)
"""A connection was gone. It may be back soon."""


def report(words: str) -> bytes:
    """The work itself: counts what is in a text."""
    found = words.split()
    common = Counter(word.strip(".,;:!?()\"'").lower() for word in found).most_common(5)
    return json.dumps({"characters": len(words), "words": len(found), "most_common": common}).encode()


@shared_task(name=RUN_JOB, bind=True, max_retries=3)
def run_job(task: Task, job_id: str) -> None:
    """Runs one job to its end. May be delivered twice: the claim lets one through, the object has a fixed key."""
    try:
        job = jobs.claim(primary(), uuid.UUID(job_id), task.request.id)
        if job is not None:
            work_on(job)
    except TRANSIENT as problem:
        raise task.retry(exc=problem, countdown=2**task.request.retries) from problem


def work_on(job: jobs.Job) -> None:
    if job.attempts > jobs.MAX_ATTEMPTS:
        jobs.fail(primary(), job.id, f"given up after {jobs.MAX_ATTEMPTS} attempts")
        return
    try:
        time.sleep(job.seconds)
        content = report(job.text)
    except Exception as problem:
        jobs.fail(primary(), job.id, f"{type(problem).__name__}: {problem}")
        raise
    key = f"jobs/{job.id}.json"
    try:
        storage().put(key, content, "application/json")
    except StorageError:
        jobs.give_back(primary(), job.id)
        raise
    jobs.finish(primary(), job.id, key)
