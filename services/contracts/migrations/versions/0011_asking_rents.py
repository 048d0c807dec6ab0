"""Trades of leases, what units are asked for, and of what somebody was reminded."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

STATEMENTS = """
alter table leases add column trade text not null default '', add column reminded_for date;
alter table parking_leases add column reminded_for date, add column reminded_on date;
alter table payable_lines add column reminded boolean not null default false;
create table asking_rents (
    company_id integer not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    monthly_minor bigint not null check (monthly_minor > 0),
    maker text not null,
    updated_at timestamptz not null,
    constraint pk_asking_rents primary key (company_id, unit_id)
)
"""
# Leases that won a prospect are in the prospect's trade.
TRADES = """
update leases l set trade = p.trade from prospects p
where p.company_id = l.company_id and p.lease_id = l.lease_id and p.trade <> ''
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    connection.execute(text(TRADES))
    tenant_table_policy(connection, "asking_rents", delete=True)
