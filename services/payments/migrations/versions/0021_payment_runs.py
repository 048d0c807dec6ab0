"""Payment runs: open payables that a bank pays by one file, and the company's own accounts that they are paid from.

Revision ID: 0021
Revises: 0020
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0021"
down_revision = "0020"

STATEMENTS = (
    "alter table payables add column bank_code text not null default '', add column run_id uuid,"
    " add constraint payables_in_run check (run_id is null or state = 'open') not valid",
    """
    create table paying_accounts (
        company_id integer not null,
        account text not null,
        group_id integer not null,
        holder_name text not null,
        bank_name text not null,
        bank_code text not null,
        account_number bytea not null,
        set_by text not null,
        set_at timestamptz not null,
        primary key (company_id, account)
    )
    """,
    """
    create table payment_runs (
        company_id integer not null,
        run_id uuid not null,
        group_id integer not null,
        account text not null,
        holder_name text not null,
        bank_name text not null,
        bank_code text not null,
        account_number bytea not null,
        payment_date date not null,
        currency_code text not null,
        line_count integer not null check (line_count > 0),
        amount_minor bigint not null check (amount_minor > 0),
        paid_count integer not null default 0,
        returned_count integer not null default 0,
        state text not null check (state in ('waiting', 'approved', 'sent', 'done', 'refused', 'cancelled')),
        note text not null default '',
        maker text not null,
        checker text not null default '',
        decision_reason text not null default '',
        file_format text not null default '' check (file_format in ('', 'pain_001', 'csv', 'xlsx')),
        sent_by text not null default '',
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        sent_at timestamptz,
        primary key (company_id, run_id),
        check (checker = '' or checker <> maker),
        check (state not in ('approved', 'sent', 'done') or checker <> ''),
        check ((state in ('sent', 'done')) = (file_format <> ''))
    )
    """,
    # Each line has what the file says of it: a payable may name another account by the time it is tried again.
    """
    create table payment_lines (
        company_id integer not null,
        run_id uuid not null,
        line integer not null,
        group_id integer not null,
        estate_id integer not null,
        payable_id uuid not null,
        payee_name text not null,
        bank_name text not null,
        bank_code text not null,
        bank_account bytea not null,
        amount_minor bigint not null check (amount_minor > 0),
        explanation text not null,
        end_to_end_id text not null,
        state text not null check (state in ('ready', 'paid', 'returned', 'dropped')),
        reason text not null default '',
        payment_date date,
        primary key (company_id, run_id, line),
        check (state <> 'returned' or reason <> '')
    )
    """,
    # Nothing stands in two runs, and what one paid no other pays.
    "create unique index uq_payment_lines_payable on payment_lines (company_id, payable_id)"
    " where state in ('ready', 'paid')",
    "create unique index uq_payment_lines_number on payment_lines (company_id, end_to_end_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    connection = op.get_bind()
    for table in ("paying_accounts", "payment_runs"):
        tenant_table_policy(connection, table, estate=False)
    tenant_table_policy(connection, "payment_lines")
