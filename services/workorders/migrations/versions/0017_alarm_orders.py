"""The orders that alarms of devices made, by alarm."""

import re

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TABLE = """
create table alarm_orders (
    company_id integer not null,
    alarm_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    device_id uuid not null,
    alarm_rule_id uuid not null,
    order_id uuid not null,
    constraint pk_alarm_orders primary key (company_id, alarm_id),
    constraint fk_alarm_orders_order foreign key (company_id, order_id) references orders
);
create index ix_alarm_orders_device on alarm_orders (company_id, device_id, alarm_rule_id, alarm_id);
create index ix_alarm_orders_order on alarm_orders (company_id, order_id, alarm_id)
"""
SOURCES = "select pg_get_constraintdef(oid) from pg_constraint where conname = 'orders_source_check'"


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLE.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "alarm_orders")
    # Whatever sources there are by now, and one more.
    known = re.findall(r"'(\w+)'", connection.scalar(text(SOURCES)))
    listed = ", ".join(f"'{one}'" for one in (*known, "alarm"))
    connection.execute(text("alter table orders drop constraint orders_source_check"))
    check = f"alter table orders add constraint orders_source_check check (source in ({listed})) not valid"
    connection.execute(text(check))
    connection.execute(text("alter table orders validate constraint orders_source_check"))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
