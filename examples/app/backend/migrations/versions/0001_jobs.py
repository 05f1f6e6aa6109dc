"""The table of jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("seconds", sa.Double, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
        sa.Column("claimed_by", sa.Text, comment="id of the Celery message that is at work on it"),
        sa.Column("error", sa.Text),
        sa.Column("object_key", sa.Text),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="unfinished at this time, the job has to be enqueued again",
        ),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint("status IN ('accepted', 'running', 'done', 'failed')", name="jobs_status"),
    )
    op.create_index("jobs_created_at", "jobs", ["created_at"])
    # Only unfinished jobs can be overdue: the index stays small however long the table gets.
    op.create_index("jobs_due_at", "jobs", ["due_at"], postgresql_where="status IN ('accepted', 'running')")


def downgrade() -> None:
    op.drop_table("jobs")
