"""Work orders as workorders tells of them, and the levels that estates keep: sums by month of the report and kind.

Revision ID: 0005
Revises: 0004
"""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0005"
down_revision = "0004"

TABLES = """
create table work_orders (
    company_id integer not null,
    order_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    month date not null,
    kind text not null,
    state text not null,
    response_due_at timestamptz,
    responded_at timestamptz,
    resolve_due_at timestamptz,
    done_at timestamptz,
    reopen_count integer not null,
    rating integer not null,
    constraint pk_work_orders primary key (company_id, order_id)
) with (fillfactor = 80);
create index ix_work_orders_open on work_orders (company_id, estate_id, resolve_due_at)
    where state not in ('closed', 'refused', 'cancelled');
create table order_levels (
    company_id integer not null,
    month date not null,
    estate_id integer not null,
    kind text not null,
    group_id integer not null,
    order_count bigint not null,
    done_count bigint not null,
    dropped_count bigint not null,
    open_count bigint not null,
    answer_count bigint not null,
    answer_in_time_count bigint not null,
    repair_count bigint not null,
    repair_in_time_count bigint not null,
    reopened_count bigint not null,
    rated_count bigint not null,
    satisfied_count bigint not null,
    constraint pk_order_levels primary key (company_id, month, estate_id, kind)
) with (fillfactor = 50)
"""

# As before, and what workorders tells: the source says it again.
BEGIN_REBUILD = """
create or replace function begin_rebuild() returns void language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '30s' as $$
begin
    -- In the order in which hearers take them.
    truncate fee_items, receivables, figures, payments, takings, occupancy_steps, units, occupancies, exchange_rates,
        work_orders, order_levels;
    update observations set rebuild_began_at = now(), rebuild_ended_at = null;
end $$
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in ("work_orders", "order_levels"):
        tenant_table_policy(connection, table)
    connection.execute(text(BEGIN_REBUILD))


def downgrade() -> None:
    raise NotImplementedError("empty the database and rebuild: manor rebuild insight")
