import threading
import time

from app.ready import Readiness


def refused():
    raise ConnectionError("refused\nand a page of advice")


def test_each_connection_is_reported_by_name_in_one_line():
    checks = {"database": lambda: None, "redis": refused, "storage": lambda: time.sleep(0.5)}
    assert Readiness(checks, timeout_seconds=0.2).ask() == {
        "ready": True,
        "missing": ["redis", "storage"],
        "connections": {
            "database": "ok",
            "redis": "ConnectionError: refused",
            "storage": "no answer within 0.2 s",
        },
    }


def test_either_database_is_enough_for_the_first_request_and_nothing_else_is():
    assert Readiness({"database": refused, "database_read": lambda: None}).ask()["ready"]
    assert not Readiness({"database": refused, "redis": lambda: None, "storage": lambda: None}).ask()["ready"]


def test_connections_that_hang_are_waited_for_together_and_asked_once():
    over, asked = threading.Event(), []

    def hangs():
        asked.append(1)
        over.wait()

    readiness = Readiness(dict.fromkeys(("database", "database_read", "redis", "storage"), hangs), 0.2)
    began = time.monotonic()
    for _ in range(3):
        assert len(readiness.ask()["missing"]) == 4
    took = time.monotonic() - began
    over.set()
    assert len(asked) == 4
    assert took < 4 * 0.2 * 3


def test_an_answer_that_comes_late_counts_the_next_time():
    readiness = Readiness({"database": lambda: time.sleep(0.3)}, timeout_seconds=0.1)
    assert not readiness.ask()["ready"]
    time.sleep(0.5)
    assert readiness.ask() == {"ready": True, "missing": [], "connections": {"database": "ok"}}


def test_an_answer_of_before_is_not_given_for_one_that_does_not_come():
    over = threading.Event()
    over.set()
    readiness = Readiness({"database": over.wait}, timeout_seconds=0.2)
    assert readiness.ask()["missing"] == []
    over.clear()
    assert readiness.ask()["missing"] == ["database"]
    over.set()
