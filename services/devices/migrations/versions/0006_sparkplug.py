"""What is known of edge nodes that speak Sparkplug B."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLE = """
create table sparkplug_nodes (
    company_id integer not null,
    device_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    state jsonb not null default '{}',
    gap_count bigint not null default 0,
    rebirth_at timestamptz,
    constraint pk_sparkplug_nodes primary key (company_id, device_id),
    constraint fk_sparkplug_nodes_device foreign key (company_id, device_id) references devices
) with (fillfactor = 70)
"""


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(text(TABLE))
    tenant_table_policy(connection, "sparkplug_nodes")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
