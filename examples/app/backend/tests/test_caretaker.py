import time

import pytest

from app import caretaker
from app.caretaker import STALLED_SECONDS, Caretaker


@pytest.mark.parametrize(
    ("stalled", "redis_answers", "alive"),
    [(False, True, True), (False, False, True), (True, False, True), (True, True, False)],
    ids=["at work", "redis just gone", "redis gone for long", "stalled for no reason"],
)
def test_the_heart_stops_only_when_the_loop_stands_still_though_redis_answers(
    monkeypatch, stalled, redis_answers, alive
):
    monkeypatch.setattr(caretaker, "_redis_answers", lambda: redis_answers)
    worker = Caretaker()
    if stalled:
        later = time.monotonic() + STALLED_SECONDS + 1
        monkeypatch.setattr(caretaker.time, "monotonic", lambda: later)
    assert worker.alive() is alive
    worker.stopping()
    assert worker.alive()
