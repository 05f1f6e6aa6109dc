"""A part that a request needs and that is away. The request is refused with its name; all others go on."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)

RETRY_SECONDS = 2


class MissingError(Exception):
    """A part did not answer: `database`, `storage`."""

    def __init__(self, part: str, why: str) -> None:
        super().__init__(f"{part} is away: {why}")
        self.part = part


@contextmanager
def needing(part: str, *kinds: type[Exception]) -> Iterator[None]:
    """Turns what goes wrong with a part into MissingError."""
    try:
        yield
    except kinds as problem:
        # The cause is for the log alone: a driver names hosts and users.
        log.warning("%s is away: %s: %s", part, type(problem).__name__, str(problem).splitlines()[:1])
        raise MissingError(part, type(problem).__name__) from problem
