"""Leases, their agreements and schedules, what holds a unit, and the mirrors of tenants' units, customers and moves."""

from alembic import op
from chassis.data.approval_schema import add_approval_steps, extend_todos
from chassis.data.attachment_schema import create_attachment_table
from chassis.data.currency_holds import guard_currency
from chassis.data.schema import add_calendars, create_chassis_tables, grant_sequence, tenant_table_policy
from sqlalchemy import text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# btree_gist is one of the extensions that a database's owner may create.
TABLES = """
create extension if not exists btree_gist;
create sequence lease_line_ids;
create table leases (
    company_id integer not null,
    lease_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    number text not null check (number <> ''),
    number_key text not null,
    customer_id uuid not null,
    state text not null check (state in
        ('draft', 'submitted', 'reviewed', 'active', 'expiring', 'ended', 'terminated', 'renewed')),
    start_date date not null,
    end_date date not null check (end_date >= start_date),
    terms jsonb not null,
    terms_version integer not null default 0,
    schedule_hash text not null,
    predecessor_id uuid,
    deposit_minor bigint not null default 0 check (deposit_minor >= 0),
    deposit_carried_minor bigint not null default 0 check (deposit_carried_minor >= 0),
    terminated boolean not null default false,
    note text not null default '',
    maker text not null,
    created_at timestamptz not null,
    constraint pk_leases primary key (company_id, lease_id),
    constraint uq_leases_number unique (company_id, number_key)
);
create index ix_leases_estate on leases (company_id, estate_id, lease_id);
create index ix_leases_customer on leases (company_id, customer_id);
create index ix_leases_days on leases (company_id, state, end_date);
create unique index uq_leases_predecessor on leases (company_id, predecessor_id) where predecessor_id is not null;
create table agreements (
    company_id integer not null,
    agreement_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    lease_id uuid not null,
    kind text not null check (kind in ('signing', 'change', 'termination')),
    state text not null check (state in ('waiting', 'approved', 'refused', 'recalled')),
    terms jsonb not null,
    schedule_hash text not null,
    reason text not null default '',
    surrender jsonb,
    maker text not null,
    checker text not null default '' check (checker = '' or checker <> maker),
    decision_reason text not null default '',
    created_at timestamptz not null,
    decided_at timestamptz,
    constraint pk_agreements primary key (company_id, agreement_id)
);
create index ix_agreements_lease on agreements (company_id, lease_id, agreement_id);
create unique index uq_agreements_waiting on agreements (company_id, lease_id) where state = 'waiting';
create table reservations (
    company_id integer not null,
    reservation_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    unit_id uuid not null,
    customer_id uuid not null,
    start_date date not null,
    end_date date not null check (end_date >= start_date),
    expiry_date date not null,
    state text not null check (state in ('held', 'released', 'expired', 'leased')),
    note text not null default '',
    maker text not null,
    created_at timestamptz not null,
    constraint pk_reservations primary key (company_id, reservation_id)
);
create index ix_reservations_estate on reservations (company_id, estate_id, reservation_id);
create index ix_reservations_held on reservations (company_id, expiry_date) where state = 'held';
create table unit_holds (
    company_id integer not null,
    unit_id uuid not null,
    holder_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    kind text not null check (kind in ('lease', 'reservation')),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    constraint pk_unit_holds primary key (company_id, unit_id, holder_id),
    constraint ex_unit_holds exclude using gist
        (company_id with =, unit_id with =, daterange(first_day, last_day, '[]') with &&)
);
create index ix_unit_holds_holder on unit_holds (company_id, holder_id);
create table lease_lines (
    company_id integer not null,
    line_id bigint not null default nextval('lease_line_ids'),
    group_id integer not null,
    estate_id integer not null,
    lease_id uuid not null,
    kind text not null check (kind in ('charge', 'difference', 'deposit')),
    state text not null check (state in
        ('planned', 'approved', 'sent', 'charged', 'refused', 'withdrawn', 'settled')),
    bill_start date not null,
    bill_end date not null,
    start_date date not null,
    end_date date not null check (end_date >= start_date),
    unit_id uuid not null,
    fee_item_code text not null,
    customer_id uuid not null,
    amount_minor bigint not null check (amount_minor >= 0 or kind = 'difference'),
    tax_minor bigint not null,
    due_date date not null,
    parts jsonb not null,
    terms_version integer not null,
    billed_minor bigint not null default 0,
    standing_minor bigint not null default 0 check (standing_minor >= 0),
    attempt integer not null default 1,
    receivable_id bigint not null default 0,
    refusal_code text not null default '',
    refusal_message text not null default '',
    approver text not null default '',
    constraint pk_lease_lines primary key (company_id, line_id),
    check (receivable_id = 0 or state in ('charged', 'withdrawn'))
);
create index ix_lease_lines_lease on lease_lines (company_id, lease_id, due_date, line_id);
create index ix_lease_lines_due on lease_lines (company_id, estate_id, due_date) where state = 'approved';
create index ix_lease_lines_attended on lease_lines (state) where state in ('sent', 'refused');
create unique index uq_lease_lines_standing on lease_lines
    (company_id, lease_id, unit_id, fee_item_code, customer_id, start_date)
    where kind = 'charge' and state <> 'withdrawn';
create table units (
    company_id integer not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    code text not null,
    kind text not null,
    floor integer not null,
    billable_area numeric not null,
    building_name text not null,
    removed boolean not null,
    constraint pk_units primary key (company_id, unit_id)
);
create index ix_units_estate on units (company_id, estate_id, code, unit_id);
create table customers (
    company_id integer not null,
    customer_id uuid not null,
    group_id integer not null,
    version bigint not null,
    estate_ids integer[] not null,
    name text not null,
    constraint pk_customers primary key (company_id, customer_id)
);
create table occupancies (
    company_id integer not null,
    occupancy_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    unit_id uuid not null,
    customer_id uuid not null,
    role text not null,
    start_date date,
    end_date date,
    constraint pk_occupancies primary key (company_id, occupancy_id)
);
create index ix_occupancies_unit on occupancies (company_id, unit_id)
"""


def upgrade() -> None:
    connection = op.get_bind()
    create_chassis_tables(connection)
    add_calendars(connection)
    add_approval_steps(connection)
    extend_todos(connection)
    create_attachment_table(connection)
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    grant_sequence(connection, "lease_line_ids")
    for table in ("leases", "lease_lines", "unit_holds"):
        tenant_table_policy(connection, table, delete=True)
    for table in ("agreements", "reservations", "units", "occupancies"):
        tenant_table_policy(connection, table)
    tenant_table_policy(connection, "customers", estates_array=True)
    guard_currency(connection, "leases")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
