"""Jobs have a colour."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("jobs", sa.Column("colour", sa.Text, nullable=False, server_default="none"))
