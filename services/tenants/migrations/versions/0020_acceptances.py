"""What is known of estates, acceptances from the developer, and problems.

Revision ID: 0020
Revises: 0019
"""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0020"
down_revision = "0019"

TABLES = """
create table estate_data (
    company_id integer not null,
    estate_id integer not null,
    group_id integer not null,
    version integer not null default 1,
    address text not null default '',
    estate_type text not null default '',
    land_area numeric(14, 2) not null default 0,
    developer text not null default '',
    takeover_date date,
    contacts jsonb not null default '[]',
    constraint pk_estate_data primary key (company_id, estate_id)
);
create table acceptances (
    company_id integer not null,
    acceptance_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    scope text not null check (scope in ('estate', 'common_part', 'unit')),
    part text not null default '',
    unit_id uuid,
    items jsonb not null default '[]',
    documents jsonb not null default '[]',
    created_at timestamptz not null default now(),
    completed_at timestamptz,
    constraint pk_acceptances primary key (company_id, acceptance_id),
    constraint ck_acceptances_unit check ((scope = 'unit') = (unit_id is not null)),
    constraint ck_acceptances_part check ((scope = 'common_part') = (part <> ''))
);
create table problems (
    company_id integer not null,
    problem_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    acceptance_id uuid,
    unit_id uuid,
    place text not null default '',
    description text not null,
    state text not null default 'reported'
        check (state in ('reported', 'mending', 'mended', 'closed', 'cancelled')),
    responsible text not null default '',
    due_date date,
    reported_by text not null,
    steps jsonb not null default '[]',
    created_at timestamptz not null default now(),
    constraint pk_problems primary key (company_id, problem_id)
);
create index ix_problems_acceptance_id on problems (company_id, acceptance_id) where acceptance_id is not null
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in ("estate_data", "acceptances", "problems"):
        tenant_table_policy(connection, table)
