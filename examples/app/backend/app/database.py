"""Connections to PostgreSQL, fit for PgBouncer in transaction mode."""

import time
from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.settings import settings

AWAY = (OperationalError, InterfaceError, InternalError, PoolTimeoutError)
"""Raised when a database does not answer, or may not be written to while another one becomes the primary."""

CONNECTION = {
    # Nothing waits for ever: not for a machine that is gone, and not for one that takes what is sent and says nothing.
    "connect_timeout": 3,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    # In transaction mode the next statement may reach another server process, which has not prepared it.
    "prepare_threshold": None,
}


def open_engine(url: str, pool_size: int) -> Engine:
    """A pool of at most `pool_size` connections to `url` (postgresql://…)."""
    return create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1),
        pool_size=pool_size,
        # The sum of all pools is what PgBouncer was sized for: nothing on top of it.
        max_overflow=0,
        pool_pre_ping=True,
        # No longer than a connection takes to fail: whoever waits holds a thread that another request could have.
        pool_timeout=3,
        connect_args=CONNECTION,
    )


@cache
def primary() -> Engine:
    return open_engine(settings().database_url, settings().pool_size)


@cache
def replica() -> Engine:
    """For reads that may be stale. The primary, where there is no replica."""
    if settings().database_read_url == settings().database_url:
        return primary()
    return open_engine(settings().database_read_url, settings().pool_size)


class Either:
    """One of two engines: the first, or where that is away the second, which is then asked first for a while."""

    AVOID_SECONDS = 5

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._avoided_until = float("-inf")

    def ask(self, question: Callable[[Engine], Any], first: Engine, second: Engine) -> Any:
        if first is second or self._clock() < self._avoided_until:
            return question(second)
        try:
            return question(first)
        except AWAY:
            self._avoided_until = self._clock() + self.AVOID_SECONDS
            return question(second)


_reads = Either()


def read(question: Callable[[Engine], Any]) -> Any:
    """Asks the replica, or the primary where that is away. What it returns may be a moment old."""
    return _reads.ask(question, replica(), primary())


def ping(engine: Engine) -> None:
    """Raises when the database behind `engine` does not answer."""
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))


def forget_inherited_connections() -> None:
    """To be called after a fork: the parent's sockets stay the parent's."""
    opened = [engine for engine in (primary, replica) if engine.cache_info().currsize]
    for engine in opened:
        engine().dispose(close=False)
    for engine in opened:
        engine.cache_clear()
