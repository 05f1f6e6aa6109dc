"""Connections to PostgreSQL, fit for PgBouncer in transaction mode."""

from functools import cache

from sqlalchemy import Engine, create_engine, text

from app.settings import settings


def open_engine(url: str, pool_size: int) -> Engine:
    """A pool of at most `pool_size` connections to `url` (postgresql://…)."""
    return create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1),
        pool_size=pool_size,
        # The sum of all pools is what PgBouncer was sized for: nothing on top of it.
        max_overflow=0,
        pool_pre_ping=True,
        pool_timeout=10,
        # In transaction mode the next statement may reach another server process, which has not prepared it.
        connect_args={"connect_timeout": 3, "prepare_threshold": None},
    )


@cache
def primary() -> Engine:
    return open_engine(settings().database_url, settings().pool_size)


@cache
def replica() -> Engine:
    """For reads that may be stale."""
    return open_engine(settings().database_read_url, settings().pool_size)


def ping(engine: Engine) -> None:
    """Raises when the database behind `engine` does not answer."""
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))


def forget_inherited_connections() -> None:
    """To be called after a fork: the parent's sockets stay the parent's."""
    for engine in (primary, replica):
        if engine.cache_info().currsize:
            engine().dispose(close=False)
            engine.cache_clear()
