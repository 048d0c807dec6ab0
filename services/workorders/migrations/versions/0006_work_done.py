"""What was done at an order: its checklist, parts and time; and when a phone says that a step was taken."""

from alembic import op
from sqlalchemy import text

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATEMENTS = """
alter table categories add column checklist text[] not null default '{}';
alter table orders add column checklist text[] not null default '{}';
alter table orders add column answers jsonb not null default '[]';
alter table orders add column parts_used text[] not null default '{}';
alter table orders add column work_minutes integer not null default 0 check (work_minutes >= 0);
alter table steps add column device_at timestamptz;
alter table steps add column doubtful_time boolean not null default false
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
