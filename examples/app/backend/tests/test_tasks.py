import json
import uuid
from datetime import UTC, datetime

import pytest

from app import jobs, tasks
from app.storage import StorageError


class Table:
    """Stands where app.jobs talks to the database, and remembers what it was told."""

    MAX_ATTEMPTS = jobs.MAX_ATTEMPTS

    def __init__(self, job):
        self.job = job
        self.told = []

    def claim(self, _engine, job_id, _claimant):
        return self.job if self.job and self.job.id == job_id else None

    def finish(self, _engine, job_id, key):
        self.told.append(("done", job_id, key))

    def give_back(self, _engine, job_id):
        self.told.append(("given back", job_id))

    def fail(self, _engine, job_id, error):
        self.told.append(("failed", job_id, error))


class Bucket:
    def __init__(self):
        self.objects = {}

    def put(self, key, content, _content_type):
        self.objects[key] = content


def job(**changes):
    fields = {"id": uuid.uuid4(), "text": "a b b", "seconds": 0, "status": "running", "attempts": 1, "error": None}
    return jobs.Job(**fields, object_key=None, created_at=datetime.now(UTC), finished_at=None, **changes)


@pytest.fixture
def bucket(monkeypatch):
    bucket = Bucket()
    monkeypatch.setattr(tasks, "storage", lambda: bucket)
    return bucket


def at_work_on(monkeypatch, given):
    table = Table(given)
    monkeypatch.setattr(tasks, "jobs", table)
    return table


def test_a_claimed_job_is_written_to_storage_and_then_said_to_be_done(monkeypatch, bucket):
    given = job()
    table = at_work_on(monkeypatch, given)
    tasks.run_job.run(str(given.id))
    key = f"jobs/{given.id}.json"
    assert json.loads(bucket.objects[key]) == {"characters": 5, "words": 3, "most_common": [["b", 2], ["a", 1]]}
    assert table.told == [("done", given.id, key)]


def test_a_job_that_another_message_has_is_left_alone(monkeypatch, bucket):
    table = at_work_on(monkeypatch, None)
    tasks.run_job.run(str(uuid.uuid4()))
    assert (table.told, bucket.objects) == ([], {})


def test_work_that_cannot_be_done_fails_the_job_for_good(monkeypatch, bucket):
    table = at_work_on(monkeypatch, given := job())
    monkeypatch.setattr(tasks, "report", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        tasks.run_job.run(str(given.id))
    assert table.told == [("failed", given.id, "ZeroDivisionError: division by zero")]
    assert bucket.objects == {}


def test_a_storage_that_is_away_fails_nothing_and_its_attempt_does_not_count(monkeypatch, bucket):
    table = at_work_on(monkeypatch, given := job())

    def away(*_):
        raise StorageError("refused")

    monkeypatch.setattr(bucket, "put", away)
    # Called outside of a worker, `retry` raises the problem itself: the worker would ask for another delivery.
    with pytest.raises(StorageError):
        tasks.run_job.run(str(given.id))
    assert table.told == [("given back", given.id)]


@pytest.mark.usefixtures("bucket")
def test_a_job_that_brought_down_its_workers_is_given_up(monkeypatch):
    worn = jobs.Job(**{**vars(job()), "attempts": jobs.MAX_ATTEMPTS + 1})
    table = at_work_on(monkeypatch, worn)
    tasks.run_job.run(str(worn.id))
    assert table.told == [("failed", worn.id, "given up after 5 attempts")]
