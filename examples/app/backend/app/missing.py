"""A part that a request needs and that is away. The request is refused with its name; all others go on."""

import logging
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

import anyio.to_thread

log = logging.getLogger(__name__)

RETRY_SECONDS = 2
THREADS = 100
"""Requests that are at work at a time, each in a thread."""
WAITING = 80
"""Those of them that may wait for one part: one that hears a question and says nothing leaves threads to others."""


class MissingError(Exception):
    """A part did not answer: `database`, `storage`."""

    def __init__(self, part: str, why: str) -> None:
        super().__init__(f"{part} is away: {why}")
        self.part = part


_seats: defaultdict[str, BoundedSemaphore] = defaultdict(lambda: BoundedSemaphore(WAITING))


@contextmanager
def needing(part: str, *kinds: type[Exception]) -> Iterator[None]:
    """Turns what goes wrong with a part into MissingError, and refuses at once where too many wait for it already."""
    seats = _seats[part]
    if not seats.acquire(blocking=False):
        raise MissingError(part, f"{WAITING} requests wait for it")
    try:
        yield
    except kinds as problem:
        # The cause is for the log alone: a driver names hosts and users.
        log.warning("%s is away: %s: %s", part, type(problem).__name__, str(problem).splitlines()[:1])
        raise MissingError(part, type(problem).__name__) from problem
    finally:
        seats.release()


def allow_threads() -> None:
    """To be called in the event loop, whose threads they are."""
    anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
