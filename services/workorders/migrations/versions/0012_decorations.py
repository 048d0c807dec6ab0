"""Decorations of units with their crews' passes, and orders that inspect them."""

from alembic import op
from chassis.data.currency_holds import guard_tables
from chassis.data.schema import grant_sequence, tenant_table_policy
from sqlalchemy import text

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

STATEMENTS = """
create sequence decoration_numbers;
create table decorations (
    company_id integer not null,
    decoration_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    number bigint not null default nextval('decoration_numbers'),
    unit_id uuid not null,
    customer_id uuid,
    work text not null check (work <> ''),
    contractor text not null check (contractor <> ''),
    site_manager text not null,
    start_date date not null,
    end_date date not null check (end_date >= start_date),
    state text not null check (state in ('requested', 'submitted', 'approved', 'refused', 'underway', 'accepted',
        'cancelled')),
    deposit_minor bigint not null check (deposit_minor >= 0),
    deposit_item text not null check ((deposit_item <> '') = (deposit_minor > 0)),
    deposit_state text not null check (deposit_state in ('', 'sent', 'charged', 'refused', 'withdrawn')),
    deposit_paid_minor bigint not null,
    paid_version bigint not null,
    receivable_id bigint not null,
    refusal_message text not null,
    maker text not null,
    created_at timestamptz not null,
    submitter text not null,
    decider text not null,
    decided_at timestamptz,
    reason text not null,
    begun_at timestamptz,
    acceptor text not null,
    accepted_at timestamptz,
    acceptance text not null,
    constraint pk_decorations primary key (company_id, decoration_id),
    check ((state = 'accepted') = (accepted_at is not null))
);
create index ix_decorations_estate on decorations (company_id, estate_id, decoration_id);
create index ix_decorations_unit on decorations (company_id, unit_id, decoration_id);
create index ix_decorations_customer on decorations (company_id, customer_id, decoration_id)
    where customer_id is not null;
create index ix_decorations_receivable on decorations (company_id, receivable_id) where receivable_id > 0;
create index ix_decorations_sent on decorations (company_id, estate_id) where deposit_state = 'sent';
create table early_payments (
    company_id integer not null,
    receivable_id bigint not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    paid_minor bigint not null,
    constraint pk_early_payments primary key (company_id, receivable_id)
);
create table crew_passes (
    company_id integer not null,
    crew_pass_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    decoration_id uuid not null,
    customer_id uuid,
    name text not null check (name <> ''),
    trade text not null,
    start_date date not null,
    end_date date not null check (end_date >= start_date),
    revoked boolean not null,
    maker text not null,
    constraint pk_crew_passes primary key (company_id, crew_pass_id)
);
create index ix_crew_passes_decoration on crew_passes (company_id, decoration_id, name);
alter table orders add column decoration_id uuid;
create index ix_orders_decoration on orders (company_id, decoration_id, order_id) where decoration_id is not null
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    grant_sequence(connection, "decoration_numbers")
    for table in ("decorations", "crew_passes"):
        tenant_table_policy(connection, table, customer="customer_id")
    tenant_table_policy(connection, "early_payments", delete=True)
    guard_tables(connection, "decorations")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
