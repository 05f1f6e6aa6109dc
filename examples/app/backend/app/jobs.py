"""The table of jobs: every change of a job's state is one statement here, safe to run twice."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, text

LEASE_SECONDS = 15
"""A worker that has not renewed its claim for this long is taken for dead."""
PATIENCE_SECONDS = 20
"""A job that no worker has claimed for this long is enqueued again."""
MAX_ATTEMPTS = 5
"""A job that was claimed this often and never finished is given up."""


@dataclass(frozen=True)
class Job:
    id: uuid.UUID
    text: str
    seconds: float
    """Time that the worker spends on it, on top of the real work: a stand-in for heavier jobs."""
    status: str
    """accepted, running, done or failed"""
    attempts: int
    error: str | None
    object_key: str | None
    """Where the result is in object storage, once done."""
    created_at: datetime
    finished_at: datetime | None


COLUMNS = "id, text, seconds, status, attempts, error, object_key, created_at, finished_at"


def accept(engine: Engine, words: str, seconds: float) -> Job:
    """Writes the row. From here on the job is kept, whether or not it could also be enqueued."""
    return _one(
        engine,
        f"""INSERT INTO jobs (id, text, seconds, status, due_at)
            VALUES (:id, :text, :seconds, 'accepted', now() + make_interval(secs => :patience)) RETURNING {COLUMNS}""",
        id=uuid.uuid4(),
        text=words,
        seconds=seconds,
        patience=PATIENCE_SECONDS,
    )


def find(engine: Engine, job_id: uuid.UUID) -> Job | None:
    return _first(engine, f"SELECT {COLUMNS} FROM jobs WHERE id = :id", id=job_id)


def newest(engine: Engine, limit: int) -> list[Job]:
    with engine.connect() as connection:
        return _all(connection, f"SELECT {COLUMNS} FROM jobs ORDER BY created_at DESC LIMIT :limit", limit=limit)


def claim(engine: Engine, job_id: uuid.UUID, claimant: str) -> Job | None:
    """The job, now running, or None when it is finished or another claimant is at work on it.

    `claimant` is the id of the Celery message: a redelivered message takes its own job up again at once, a second
    message for the same job has to wait until the first one's lease is over.
    """
    return _first(
        engine,
        f"""UPDATE jobs
            SET status = 'running', attempts = attempts + 1, claimed_by = :claimant,
                due_at = now() + make_interval(secs => :lease)
            WHERE id = :id AND (status = 'accepted'
                OR (status = 'running' AND (claimed_by = :claimant OR due_at < now())))
            RETURNING {COLUMNS}""",
        id=job_id,
        claimant=claimant,
        lease=LEASE_SECONDS,
    )


def finish(engine: Engine, job_id: uuid.UUID, object_key: str) -> None:
    _run(
        engine,
        """UPDATE jobs SET status = 'done', object_key = :object_key, error = NULL, finished_at = now()
           WHERE id = :id AND status = 'running'""",
        id=job_id,
        object_key=object_key,
    )


def fail(engine: Engine, job_id: uuid.UUID, error: str) -> None:
    _run(
        engine,
        "UPDATE jobs SET status = 'failed', error = :error, finished_at = now() WHERE id = :id AND status = 'running'",
        id=job_id,
        error=error,
    )


def give_back(engine: Engine, job_id: uuid.UUID) -> None:
    """Says that an attempt does not count: it was not the job's fault that it came to nothing."""
    _run(engine, "UPDATE jobs SET attempts = attempts - 1 WHERE id = :id AND status = 'running'", id=job_id)


def renew(engine: Engine, claimants: list[str]) -> None:
    """Says that these claimants are still at work."""
    if claimants:
        _run(
            engine,
            """UPDATE jobs SET due_at = now() + make_interval(secs => :lease)
               WHERE status = 'running' AND claimed_by = ANY(:claimants)""",
            claimants=claimants,
            lease=LEASE_SECONDS,
        )


def overdue(engine: Engine, limit: int) -> list[uuid.UUID]:
    """Jobs that nobody is at work on and that have to be enqueued again: the message was lost, or its worker died.

    A job's next turn comes after twice its age, so that a long queue is not flooded with copies of what waits in it.
    """
    statement = """
        WITH late AS (
            SELECT id FROM jobs WHERE status IN ('accepted', 'running') AND due_at < now()
            ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
        UPDATE jobs SET status = 'accepted', due_at = now() + (now() - created_at) + make_interval(secs => :patience)
        FROM late WHERE jobs.id = late.id RETURNING jobs.id"""
    with engine.begin() as connection:
        rows = connection.execute(text(statement), {"limit": limit, "patience": PATIENCE_SECONDS})
        return [row.id for row in rows]


def _all(connection: Connection, statement: str, **values: object) -> list[Job]:
    return [Job(**row) for row in connection.execute(text(statement), values).mappings()]


def _first(engine: Engine, statement: str, **values: object) -> Job | None:
    with engine.begin() as connection:
        rows = _all(connection, statement, **values)
    return rows[0] if rows else None


def _one(engine: Engine, statement: str, **values: object) -> Job:
    with engine.begin() as connection:
        return _all(connection, statement, **values)[0]


def _run(engine: Engine, statement: str, **values: object) -> None:
    with engine.begin() as connection:
        connection.execute(text(statement), values)
