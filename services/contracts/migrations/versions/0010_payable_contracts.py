"""Contracts by which the company owes: leases that it takes, and suppliers' contracts, with their plans."""

from alembic import op
from chassis.data.schema import grant_sequence, tenant_table_policy
from sqlalchemy import text

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STATEMENTS = """
create sequence payable_line_ids;
create table payable_contracts (
    company_id integer not null,
    contract_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    kind text not null check (kind in ('incoming_lease', 'supplier')),
    number text not null check (number <> ''),
    number_key text not null,
    payee_name text not null check (payee_name <> ''),
    subject text not null,
    state text not null check (state in ('draft', 'submitted', 'active', 'ended')),
    start_date date not null,
    end_date date not null check (end_date >= start_date),
    unit_ids uuid[] not null,
    rent jsonb,
    discount_percent numeric check (discount_percent > -100),
    remind_days integer not null default 15,
    note text not null default '',
    maker text not null,
    created_at timestamptz not null,
    constraint pk_payable_contracts primary key (company_id, contract_id),
    constraint uq_payable_contracts_number unique (company_id, number_key),
    check ((kind = 'incoming_lease') = (rent is not null))
);
create index ix_payable_contracts_estate on payable_contracts (company_id, estate_id, contract_id);
create table payable_lines (
    company_id integer not null,
    line_id bigint not null default nextval('payable_line_ids'),
    group_id integer not null,
    estate_id integer not null,
    contract_id uuid not null,
    kind text not null check (kind in ('instalment', 'milestone', 'retention')),
    due_date date not null,
    amount_minor bigint not null check (amount_minor > 0),
    tax_minor bigint not null check (tax_minor >= 0 and tax_minor < amount_minor),
    note text not null default '',
    start_date date,
    end_date date,
    state text not null check (state in
        ('planned', 'ready', 'sent', 'open', 'paid', 'refused', 'withdrawn')),
    attempt integer not null default 1,
    payable_id text not null default '',
    paid_date date,
    refusal_message text not null default '',
    constraint pk_payable_lines primary key (company_id, line_id),
    check ((state = 'paid') = (paid_date is not null))
);
create index ix_payable_lines_contract on payable_lines (company_id, contract_id, due_date, line_id);
create index ix_payable_lines_due on payable_lines (company_id, due_date) where state in ('planned', 'ready');
create index ix_payable_lines_attended on payable_lines (state) where state in ('sent', 'refused');
create index ix_parking_terms_refused on parking_terms (company_id) where charge_state = 'refused'
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    grant_sequence(connection, "payable_line_ids")
    tenant_table_policy(connection, "payable_contracts", delete=True)
    tenant_table_policy(connection, "payable_lines", delete=True)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
