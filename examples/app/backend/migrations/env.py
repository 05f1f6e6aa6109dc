"""How Alembic reaches the database: DATABASE_URL alone, so that the migrations can bypass the pooler."""

import os

from alembic import context

from app.database import open_engine

if not os.environ.get("DATABASE_URL"):
    raise SystemExit("DATABASE_URL is not set: the migrations need to know which database to change")

with open_engine(os.environ["DATABASE_URL"], pool_size=1).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        # Two migration runs at once wait for each other; the lock ends with the transaction.
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7281904)")
        context.run_migrations()
