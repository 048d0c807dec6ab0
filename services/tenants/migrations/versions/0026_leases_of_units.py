"""Which leases let which units, as contracts tells of it; and the lease by which somebody waits for a unit.

Revision ID: 0026
Revises: 0025
"""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0026"
down_revision = "0025"

STATEMENTS = """
create table unit_leases (
    company_id integer not null,
    lease_id uuid not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    customer_id uuid not null,
    number text not null,
    start_date date not null,
    end_date date not null,
    constraint pk_unit_leases primary key (company_id, lease_id, unit_id)
);
create index ix_unit_leases_unit on unit_leases (company_id, unit_id, start_date);
create index ix_unit_leases_end on unit_leases (company_id, estate_id, end_date);
alter table unit_handovers add column lease_id uuid;
create index ix_unit_handovers_lease on unit_handovers (company_id, lease_id) where lease_id is not null
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "unit_leases", delete=True, customer="customer_id")
