"""Why an order came about and what its customer was answered; visits that follow some orders up."""

from alembic import op
from sqlalchemy import text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = """
alter table orders add column root_cause text not null default '' check (root_cause in ('', 'workmanship', 'material',
    'wear', 'use', 'service', 'third_party', 'unfounded', 'other'));
alter table orders add column answer text not null default '';
alter table orders add column about_order_id uuid;
create unique index uq_orders_about on orders (company_id, about_order_id) where about_order_id is not null;
alter table orders drop constraint orders_source_check;
alter table orders add constraint orders_source_check
    check (source in ('resident', 'staff', 'counter', 'check', 'plan', 'follow_up'))
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
