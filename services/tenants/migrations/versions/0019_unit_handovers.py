"""Handovers of units.

Revision ID: 0019
Revises: 0018
"""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0019"
down_revision = "0018"

TABLE = """
create table unit_handovers (
    company_id integer not null,
    handover_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    unit_id uuid not null,
    customer_id uuid not null,
    role text not null check (role in ('owner', 'tenant')),
    state text not null default 'waiting' check (state in ('waiting', 'handed_over', 'cancelled')),
    planned_date date,
    handover_date date,
    keys jsonb not null default '[]',
    readings jsonb not null default '[]',
    note text not null default '',
    reason text not null default '',
    done_by text not null default '',
    done_at timestamptz,
    occupancy_id uuid,
    created_at timestamptz not null default now(),
    constraint pk_unit_handovers primary key (company_id, handover_id),
    constraint ck_unit_handovers_done check ((state = 'waiting') = (done_at is null)),
    constraint ck_unit_handovers_handed check ((state = 'handed_over') = (handover_date is not null))
)
"""


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(text(TABLE))
    connection.execute(
        text(
            "create unique index uq_unit_handovers_waiting on unit_handovers (company_id, unit_id, role)"
            " where state = 'waiting'"
        )
    )
    tenant_table_policy(connection, "unit_handovers")
