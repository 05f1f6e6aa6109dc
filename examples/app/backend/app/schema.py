"""Ends with 0 once the database has the schema that this version expects, or that of a later one: python -m app.schema.

Workers are released apart from the API, which brings the migrations: they wait for this. After a revert the database
is ahead of the image, and knows revisions that the image does not; that is ready, too.
"""

import os
import sys
from pathlib import Path

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.database import open_engine

ALEMBIC = Path(__file__).parent.parent / "alembic.ini"


def is_ready(applied: set[str], known: set[str], heads: set[str]) -> bool:
    """Whether `applied`, what the database says, is the `heads` of the image, or beyond all that it has `known`."""
    return bool(applied) and (applied == heads or not applied <= known)


def main() -> int:
    scripts = ScriptDirectory.from_config(Config(ALEMBIC))
    known = {script.revision for script in scripts.walk_revisions()}
    with open_engine(os.environ["DATABASE_URL"], pool_size=1).connect() as connection:
        applied = set(MigrationContext.configure(connection).get_current_heads())
    if is_ready(applied, known, set(scripts.get_heads())):
        return 0
    print(f"the database is at {', '.join(sorted(applied)) or 'nothing'}, not at {', '.join(scripts.get_heads())} yet")
    return 1


if __name__ == "__main__":
    sys.exit(main())
