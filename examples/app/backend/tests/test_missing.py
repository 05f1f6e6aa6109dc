import pytest

from app import missing
from app.missing import MissingError, needing


@pytest.fixture(autouse=True)
def one_seat(monkeypatch):
    monkeypatch.setattr(missing, "WAITING", 1)
    monkeypatch.setattr(missing, "_seats", missing.defaultdict(lambda: missing.BoundedSemaphore(missing.WAITING)))


def test_who_finds_too_many_waiting_for_a_part_is_refused_at_once_and_others_are_not():
    with needing("database"):
        with pytest.raises(MissingError, match="database is away: 1 requests wait for it"), needing("database"):
            pytest.fail("it waited")
        with needing("storage"):
            pass


def test_a_part_has_room_again_once_somebody_was_answered_or_refused():
    for _ in range(3):
        with pytest.raises(MissingError), needing("database", ConnectionError):
            raise ConnectionError("refused")
    with needing("database"):
        pass


def test_what_is_no_fault_of_the_part_stays_what_it_is():
    with pytest.raises(ValueError, match="ours"), needing("database", ConnectionError):
        raise ValueError("ours")


def test_more_requests_are_at_work_than_may_wait_for_one_part(monkeypatch):
    monkeypatch.undo()
    assert missing.THREADS > missing.WAITING
