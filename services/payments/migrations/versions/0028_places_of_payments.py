"""Payments by the unit and the building that they were for.

A run writes one more entry of an index for each item that it opens.

Revision ID: 0028
Revises: 0027
"""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0028"
down_revision = "0027"

STATEMENTS = (
    "create table units (company_id integer not null, unit_id uuid not null, group_id integer not null,"
    " estate_id integer not null, version bigint not null, building_id uuid not null,"
    " constraint pk_units primary key (company_id, unit_id))",
    "create index ix_units_building on units (company_id, building_id)",
    "create index ix_open_items_unit on open_items (company_id, unit_id)",
    "create index ix_order_items_receivable on order_items (company_id, receivable_id)",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.execute(text(statement))
    tenant_table_policy(connection, "units")
