import pytest

from app.queue import celery_configuration
from app.settings import read_settings
from tests.conftest import COMPLETE


@pytest.mark.parametrize("drain_seconds", [1, 20, 300, 3600])
def test_no_message_is_delivered_again_while_its_task_may_still_run(drain_seconds):
    configuration = celery_configuration(read_settings(COMPLETE | {"DRAIN_SECONDS": str(drain_seconds)}))
    visibility = configuration["broker_transport_options"]["visibility_timeout"]
    assert visibility > configuration["task_time_limit"]
    assert configuration["task_time_limit"] <= drain_seconds


def test_a_task_is_given_back_when_its_worker_is_gone():
    configuration = celery_configuration(read_settings(COMPLETE | {"PROCESSES": "3"}))
    assert configuration["task_acks_late"]
    assert configuration["task_reject_on_worker_lost"]
    assert configuration["worker_prefetch_multiplier"] == 1
    assert configuration["worker_concurrency"] == 3
