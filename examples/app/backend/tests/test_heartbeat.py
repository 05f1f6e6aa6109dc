import os
import time

from app import heartbeat


def test_a_worker_is_alive_while_its_heart_has_beaten_lately(tmp_path):
    file = tmp_path / "heartbeat"
    assert heartbeat.main(file) == "the worker has not started yet"
    heartbeat.beat(file)
    assert heartbeat.main(file) is None
    os.utime(file, (0, time.time() - heartbeat.MAX_AGE_SECONDS - 1))
    assert "more than 30" in heartbeat.main(file)
