"""Uses of deposits: a deposit pays receivables as receipts do, and goes back to its customer.

Revision ID: 0011
Revises: 0010
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0011"
down_revision = "0010"

SOURCES = "('receipt', 'order', 'credit', 'dispute', 'deposit')"
STATEMENTS = (
    """
    create table deposit_uses (
        company_id integer not null,
        use_id uuid not null,
        group_id integer not null,
        estate_id integer not null,
        customer_id uuid not null,
        receivable_id bigint not null,
        kind text not null check (kind in ('deduction', 'refund')),
        amount_minor bigint not null check (amount_minor > 0),
        currency_code text not null,
        target_receivable_id bigint not null default 0,
        method text not null default '' check (method in ('', 'cash', 'bank_transfer', 'cheque')),
        account text not null default '',
        payee text not null default '',
        reason text not null,
        state text not null check (state in ('waiting', 'done', 'refused')),
        maker text not null,
        checker text not null default '',
        decision_reason text not null default '',
        entry_id bigint,
        accounting_date date,
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        primary key (company_id, use_id),
        check (checker <> maker),
        check ((kind = 'deduction') = (target_receivable_id <> 0)),
        check ((kind = 'refund') = (method <> '')),
        check ((state = 'done') = (entry_id is not null))
    )
    """,
    "create index ix_deposit_uses_receivable on deposit_uses (company_id, receivable_id)",
    f"alter table prepayments drop constraint prepayments_source_check, add constraint prepayments_source_check"
    f" check (source in {SOURCES}) not valid",
    f"alter table allocations drop constraint allocations_source_check, add constraint allocations_source_check"
    f" check (source in {SOURCES}) not valid",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    tenant_table_policy(op.get_bind(), "deposit_uses", customer="customer_id")
