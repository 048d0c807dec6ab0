"""Prospects with their steps, and what is paid down for a reservation."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATEMENTS = """
create table prospects (
    company_id integer not null,
    prospect_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    name text not null check (name <> ''),
    trade text not null default '',
    source text not null default '',
    customer_id uuid,
    area_from numeric not null default 0 check (area_from >= 0),
    area_to numeric not null default 0 check (area_to >= 0),
    square_metre_minor bigint not null default 0 check (square_metre_minor >= 0),
    note text not null default '',
    owner text not null,
    state text not null check (state in ('new', 'contacted', 'viewing', 'offered', 'reserved', 'won', 'lost')),
    next_date date,
    next_step text not null default '',
    lease_id uuid,
    maker text not null,
    created_at timestamptz not null,
    constraint pk_prospects primary key (company_id, prospect_id),
    check ((state = 'won') = (lease_id is not null))
);
create index ix_prospects_next on prospects (company_id, (coalesce(next_date, date '9999-12-31')), prospect_id);
create index ix_prospects_lease on prospects (company_id, lease_id) where lease_id is not null;
create table prospect_steps (
    company_id integer not null,
    step_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    prospect_id uuid not null,
    kind text not null check (kind in
        ('follow_up', 'viewing', 'offer', 'reservation', 'lease', 'loss', 'reopening')),
    day date not null,
    note text not null default '',
    unit_id uuid,
    square_metre_minor bigint not null default 0,
    valid_until date,
    maker text not null,
    created_at timestamptz not null,
    constraint pk_prospect_steps primary key (company_id, step_id)
);
create index ix_prospect_steps_prospect on prospect_steps (company_id, prospect_id, step_id);
alter table reservations add column prospect_id uuid;
alter table reservations add column deposit_minor bigint not null default 0 check (deposit_minor >= 0);
alter table reservations add column deposit_item text not null default '';
alter table reservations add column deposit_state text not null default ''
    check (deposit_state in ('', 'sent', 'charged', 'refused', 'withdrawn'));
alter table reservations add column receivable_id bigint not null default 0;
alter table reservations add column refusal_message text not null default ''
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "prospects")
    tenant_table_policy(connection, "prospect_steps", update=False)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
