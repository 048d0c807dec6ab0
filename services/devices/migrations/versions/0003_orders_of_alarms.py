"""The work orders that alarms made, and how they stand."""

from alembic import op
from sqlalchemy import text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = """
alter table alarms add column order_id uuid, add column order_version bigint not null default 0,
    add column order_number bigint not null default 0, add column order_state text not null default '',
    add column order_done_at timestamptz, add column order_refusal text not null default '';
create index ix_alarms_order on alarms (company_id, order_id) where order_id is not null
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
