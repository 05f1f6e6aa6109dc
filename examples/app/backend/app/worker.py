"""The Celery application with everything that only a worker needs attached to it."""

from celery import Celery, bootsteps, signals

from app import tasks
from app.caretaker import PERIOD_SECONDS, Caretaker
from app.database import forget_inherited_connections
from app.queue import celery
from app.worker_metrics import serve_metrics

caretaker = Caretaker()


class Pulse(bootsteps.StartStopStep):
    """Tells the caretaker that the event loop turns; started anew with each connection to Redis."""

    def start(self, consumer) -> None:
        caretaker.turned()
        consumer.timer.call_repeatedly(PERIOD_SECONDS, caretaker.turned)


@signals.worker_ready.connect
def start_caretaker(**_: object) -> None:
    # After the pool's processes were forked: a thread must not hold a lock while they are.
    caretaker.start()
    serve_metrics(caretaker)


@signals.worker_shutting_down.connect
def tell_caretaker(**_: object) -> None:
    caretaker.stopping()


@signals.worker_process_init.connect
def start_afresh(**_: object) -> None:
    forget_inherited_connections()


def application() -> Celery:
    assert tasks.run_job.name in celery().tasks  # noqa: S101  importing the module is what registers it
    celery().steps["consumer"].add(Pulse)
    return celery()
