import uuid
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.exc import OperationalError

from app import api, database, jobs, ready
from app.sign_in import User, signed_in
from app.storage import StorageError

JOB = jobs.Job(uuid.uuid4(), "words", 0, "accepted", 0, None, None, datetime.now(UTC), None)


@pytest.fixture
def stranger():
    return TestClient(api.api, raise_server_exceptions=False)


@pytest.fixture
def client(stranger, monkeypatch):
    """Somebody who has signed in."""
    monkeypatch.setitem(api.api.dependency_overrides, signed_in, lambda: User("alice", "Alice Adams"))
    return stranger


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/api/jobs"), ("GET", "/api/jobs"), ("GET", f"/api/jobs/{JOB.id}"), ("GET", "/api/me")],
)
def test_who_has_not_signed_in_is_told_to_and_nothing_is_done(stranger, method, path):
    answer = stranger.request(method, path, json={"text": "words"})
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_every_route_but_the_one_about_the_instance_is_for_users():
    """A new route is closed unless somebody opens it here."""
    open_routes = {"/api/about", "/api/docs", "/api/docs/oauth2-redirect", "/api/openapi.json"}
    schema = api.api.openapi()["paths"]
    closed = {path for path, methods in schema.items() for method in methods.values() if method.get("security")}
    assert set(schema) - closed <= open_routes
    assert {"/api/jobs", "/api/jobs/{job_id}", "/api/jobs/{job_id}/result", "/api/me"} <= closed


def test_what_machines_ask_needs_no_user(stranger, monkeypatch):
    monkeypatch.setattr(api, "readiness", ready.Readiness({"database": lambda: None}))
    assert [stranger.get(path).status_code for path in ("/healthz", "/ready", "/api/about")] == [200] * 3


def test_a_user_is_called_by_name(client):
    assert client.get("/api/me").json() == {"subject": "alice", "name": "Alice Adams"}


def test_an_accepted_job_stays_accepted_when_redis_is_away(client, monkeypatch):
    monkeypatch.setattr(jobs, "accept", lambda *_: JOB)

    def away(_):
        raise ConnectionError("refused")

    monkeypatch.setattr(api, "enqueue", away)
    answer = client.post("/api/jobs", json={"text": "words"})
    assert answer.status_code == 202
    assert answer.json()["id"] == str(JOB.id)


def test_a_job_that_could_not_be_written_is_not_accepted(client, monkeypatch):
    def away(*_):
        raise ConnectionError("refused")

    monkeypatch.setattr(jobs, "accept", away)
    assert client.post("/api/jobs", json={"text": "words"}).status_code == 500


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "a", "seconds": 11}, {"text": "a", "seconds": -1}])
def test_a_job_that_makes_no_sense_is_refused(client, body):
    assert client.post("/api/jobs", json=body).status_code == 422


def test_there_is_no_result_before_the_job_is_done(client, monkeypatch):
    monkeypatch.setattr(jobs, "find", lambda *_: JOB)
    answer = client.get(f"/api/jobs/{JOB.id}/result")
    assert answer.status_code == 409
    assert "it has no result yet" in answer.json()["detail"]


class Storage:
    """Has what it was given, or is away."""

    def __init__(self, content=None):
        self._content = content

    def get(self, _):
        if self._content is None:
            raise StorageError("http://user:secret@storage.invalid refused")
        return self._content


def away(*_):
    raise OperationalError("SELECT", {}, ConnectionError("password=secret of database.invalid"))


def is_refused_for_want_of(part, answer):
    assert (answer.status_code, answer.json()["missing"], answer.headers["Retry-After"]) == (503, part, "2")
    assert "secret" not in answer.text
    return True


def test_a_result_is_refused_while_the_storage_is_away_and_the_job_is_shown(client, monkeypatch):
    done = jobs.Job(**{**vars(JOB), "status": "done", "object_key": "jobs/1.json"})
    monkeypatch.setattr(jobs, "find", lambda *_: done)
    monkeypatch.setattr(api, "storage", Storage)
    assert is_refused_for_want_of("storage", client.get(f"/api/jobs/{JOB.id}/result"))
    assert client.get(f"/api/jobs/{JOB.id}").status_code == 200


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/api/jobs"), ("GET", "/api/jobs"), ("GET", f"/api/jobs/{JOB.id}")]
)
def test_what_needs_the_database_says_so_while_it_is_away(client, monkeypatch, method, path):
    for name in ("accept", "find", "newest"):
        monkeypatch.setattr(jobs, name, away)
    assert is_refused_for_want_of("database", client.request(method, path, json={"text": "words"}))
    assert [client.get(path).status_code for path in ("/api/me", "/api/about")] == [200, 200]


def test_jobs_are_listed_from_the_primary_while_the_replica_is_away(client, monkeypatch):
    monkeypatch.setattr(database, "_reads", database.Either())
    monkeypatch.setattr(database, "replica", lambda: "replica")
    monkeypatch.setattr(database, "primary", lambda: "primary")
    monkeypatch.setattr(jobs, "newest", lambda engine, _: away() if engine == "replica" else [JOB])
    assert [job["id"] for job in client.get("/api/jobs").json()] == [str(JOB.id)]


def test_ready_is_who_has_reached_a_database_once_and_healthz_does_not_care(client, monkeypatch):
    states = {"database": away, "redis": away}
    monkeypatch.setattr(api, "readiness", ready.Readiness(states))
    answer = client.get("/ready")
    assert (answer.status_code, answer.json()["missing"]) == (503, ["database", "redis"])
    states["database"] = lambda: None
    answer = client.get("/ready")
    assert (answer.status_code, answer.json()["ready"], answer.json()["missing"]) == (200, True, ["redis"])
    states["database"] = away
    answer = client.get("/ready")
    assert (answer.status_code, answer.json()["missing"]) == (200, ["database", "redis"])
    assert client.get("/healthz").status_code == 200
