"""Brings the database to what this image knows: `python -m app.migrate`."""

import logging
import os
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from app.database import open_engine
from app.logs import configure_logs

CONFIGURATION = Path(__file__).parent.parent / "alembic.ini"

log = logging.getLogger(__name__)


def run(configuration: Config) -> None:
    """Migrates, unless the database is ahead: whoever goes back to an older image keeps the newer schema.

    Every migration leaves what the version before it needs, for that still runs beside it in each release. So an image
    whose database knows a revision that it does not know has nothing to do. Anything else that goes wrong is raised.
    """
    try:
        command.upgrade(configuration, "head")
    except CommandError:
        newer = unknown(ScriptDirectory.from_config(configuration))
        if not newer:
            raise
        log.warning("the database is ahead of this image, at %s: nothing is migrated", ", ".join(newer))


def unknown(scripts: ScriptDirectory) -> list[str]:
    """The revisions that the database is at and this image has no migration of."""
    known = {script.revision for script in scripts.walk_revisions()}
    with open_engine(os.environ["DATABASE_URL"], pool_size=1).connect() as connection:
        return sorted(set(MigrationContext.configure(connection).get_current_heads()) - known)


if __name__ == "__main__":
    configure_logs(os.environ.get("LOG_LEVEL", "info"))
    run(Config(CONFIGURATION))
