"""What is let in all estates and what the company takes itself, as contracts tells of it; sums by day and month of expiry.

Units get what leasing asks of them: those that are there say it once their source tells of them again
(`manor rebuild insight`); until then their gross area counts, and none is known to be a parking space.

Revision ID: 0007
Revises: 0006
"""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0007"
down_revision = "0006"

TABLES = """
alter table units add column kind text not null default '', add column billable_area numeric not null default 0;
create table lettings (
    company_id integer not null,
    lease_id uuid not null,
    unit_id uuid not null,
    first_day date not null,
    last_day date not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    end_date date not null,
    area numeric not null,
    monthly_minor bigint not null,
    constraint pk_lettings primary key (company_id, lease_id, unit_id, first_day)
);
create index ix_lettings_unit on lettings (company_id, unit_id, first_day);
create table letting_steps (
    company_id integer not null,
    estate_id integer not null,
    end_month date not null,
    day date not null,
    group_id integer not null,
    lease_count bigint not null,
    let_count bigint not null,
    let_area numeric not null,
    monthly_minor bigint not null,
    rent_days numeric not null,
    area_days numeric not null,
    constraint pk_letting_steps primary key (company_id, estate_id, end_month, day)
) with (fillfactor = 50);
create table incoming_leases (
    company_id integer not null,
    contract_id uuid not null,
    first_day date not null,
    last_day date not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    monthly_minor bigint not null,
    unit_ids uuid[] not null,
    constraint pk_incoming_leases primary key (company_id, contract_id, first_day)
)
"""

# As before, and what contracts tells: the source says it again.
BEGIN_REBUILD = """
create or replace function begin_rebuild() returns void language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '30s' as $$
begin
    -- In the order in which hearers take them.
    truncate fee_items, receivables, figures, payments, takings, occupancy_steps, units, occupancies, exchange_rates,
        work_orders, order_levels, letting_steps, lettings, incoming_leases;
    update observations set rebuild_began_at = now(), rebuild_ended_at = null;
end $$
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in ("lettings", "letting_steps", "incoming_leases"):
        tenant_table_policy(connection, table, delete=table != "letting_steps")
    connection.execute(text(BEGIN_REBUILD))


def downgrade() -> None:
    raise NotImplementedError("empty the database and rebuild: manor rebuild insight")
