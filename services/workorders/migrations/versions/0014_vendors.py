"""Vendors: suppliers as warehouse knows them, their rates, what they did of orders, and statements by month."""

from alembic import op
from chassis.data.currency_holds import guard_tables
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

STATEMENTS = """
create table suppliers (
    company_id integer not null,
    supplier_id uuid not null,
    group_id integer not null,
    version bigint not null,
    code text not null,
    name text not null,
    kind text not null,
    state text not null,
    payment_days integer not null,
    constraint pk_suppliers primary key (company_id, supplier_id)
);
create table vendor_rates (
    company_id integer not null,
    vendor_rate_id uuid not null,
    group_id integer not null,
    version integer not null default 1,
    supplier_id uuid not null,
    name text not null check (name <> ''),
    measure text not null check (measure <> ''),
    rate_minor bigint not null check (rate_minor > 0),
    retired boolean not null,
    constraint pk_vendor_rates primary key (company_id, vendor_rate_id)
);
create index ix_vendor_rates_name on vendor_rates (company_id, name, vendor_rate_id);
create table vendor_jobs (
    company_id integer not null,
    vendor_job_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    order_id uuid not null,
    supplier_id uuid not null,
    work text not null check (work <> ''),
    state text not null check (state in ('engaged', 'accepted', 'cancelled')),
    lines jsonb not null,
    total_minor bigint not null check (total_minor >= 0),
    note text not null,
    maker text not null,
    created_at timestamptz not null,
    acceptor text not null,
    accepted_at timestamptz,
    vendor_statement_id uuid,
    constraint pk_vendor_jobs primary key (company_id, vendor_job_id),
    check ((state = 'accepted') = (accepted_at is not null)),
    check (vendor_statement_id is null or state = 'accepted')
);
create index ix_vendor_jobs_estate on vendor_jobs (company_id, estate_id, vendor_job_id);
create index ix_vendor_jobs_order on vendor_jobs (company_id, order_id);
create index ix_vendor_jobs_statement on vendor_jobs (company_id, vendor_statement_id)
    where vendor_statement_id is not null;
create index ix_vendor_jobs_unstated on vendor_jobs (company_id, estate_id, supplier_id, accepted_at)
    where state = 'accepted' and vendor_statement_id is null;
create table vendor_statements (
    company_id integer not null,
    vendor_statement_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    supplier_id uuid not null,
    month date not null,
    state text not null check (state in ('draft', 'sent', 'open', 'paid', 'refused', 'withdrawn')),
    attempt integer not null,
    job_count integer not null check (job_count > 0),
    total_minor bigint not null check (total_minor > 0),
    tax_minor bigint not null check (tax_minor >= 0),
    invoice_number text not null,
    due_date date,
    payable_id text not null,
    paid_date date,
    refusal_message text not null,
    maker text not null,
    constraint pk_vendor_statements primary key (company_id, vendor_statement_id)
);
create index ix_vendor_statements_estate on vendor_statements (company_id, estate_id, vendor_statement_id)
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    for table in ("suppliers", "vendor_rates"):
        tenant_table_policy(connection, table, estate=False)
    for table in ("vendor_jobs", "vendor_statements"):
        tenant_table_policy(connection, table)
    guard_tables(connection, "vendor_rates", "vendor_jobs")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
