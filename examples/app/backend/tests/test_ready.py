import time

from app import ready


def test_each_connection_is_reported_by_name_in_one_line(monkeypatch):
    monkeypatch.setattr(ready, "TIMEOUT_SECONDS", 0.2)

    def refused():
        raise ConnectionError("refused\nand a page of advice")

    connections = {"database": lambda: None, "redis": refused, "storage": lambda: time.sleep(0.5)}
    assert ready.check_connections(connections) == {
        "database": "ok",
        "redis": "ConnectionError: refused",
        "storage": "no answer within 0.2 s",
    }
