"""Photos of what was reported at labels, and orders and rounds that are taken over from another system."""

from alembic import op
from sqlalchemy import text

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STATEMENTS = """
alter table orders add column label_photos integer not null default 0 check (label_photos between 0 and 3);
alter table orders drop constraint orders_source_check;
alter table orders add constraint orders_source_check
    check (source in ('resident', 'staff', 'counter', 'check', 'plan', 'follow_up', 'label', 'history'));
alter table occurrences add column history boolean not null default false
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
