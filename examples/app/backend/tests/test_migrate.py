import logging
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import create_engine, inspect

from app import migrate

ENVIRONMENT = """
from alembic import context
from sqlalchemy import create_engine

with create_engine({url!r}).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""
REVISION = """
import sqlalchemy
from alembic import op

revision = {revision!r}
down_revision = {before!r}


def upgrade():
    op.create_table("of_{revision}", sqlalchemy.Column("id", sqlalchemy.Integer))
"""


@pytest.fixture
def database(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path / 'database'}"
    monkeypatch.setattr(migrate, "open_engine", lambda *_, **__: create_engine(url))
    return url


@pytest.fixture
def image(tmp_path, database):
    """Makes an image with so many migrations."""

    def build(count):
        folder = tmp_path / f"image-{count}"
        (folder / "versions").mkdir(parents=True)
        (folder / "env.py").write_text(ENVIRONMENT.format(url=database))
        for number in range(1, count + 1):
            before = None if number == 1 else f"{number - 1}"
            (folder / "versions" / f"{number}.py").write_text(REVISION.format(revision=f"{number}", before=before))
        configuration = Config()
        configuration.set_main_option("script_location", str(folder))
        return configuration

    return build


def tables(url):
    return {name for name in inspect(create_engine(url)).get_table_names() if name.startswith("of_")}


def test_a_database_is_brought_to_what_the_image_knows(image, database):
    migrate.run(image(2))
    assert tables(database) == {"of_1", "of_2"}


def test_an_older_image_leaves_a_database_that_is_ahead_as_it_is(image, database, caplog):
    migrate.run(image(2))
    with caplog.at_level(logging.WARNING):
        migrate.run(image(1))
    assert tables(database) == {"of_1", "of_2"}
    assert "ahead of this image, at 2" in caplog.text


def test_the_newer_image_goes_on_where_it_was(image, database):
    migrate.run(image(2))
    migrate.run(image(1))
    migrate.run(image(3))
    assert tables(database) == {"of_1", "of_2", "of_3"}


def test_what_else_goes_wrong_fails(image):
    configuration = image(2)
    versions = Path(configuration.get_main_option("script_location")) / "versions"
    (versions / "other.py").write_text(REVISION.format(revision="other", before="1"))
    with pytest.raises(CommandError, match="Multiple head revisions"):
        migrate.run(configuration)
