"""Journal entries that other services want by fact, and the accounts that they post to.

Revision ID: 0019
Revises: 0018
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0019"
down_revision = "0018"

STATEMENTS = (
    """
    create table wanted_entries (
        company_id integer not null,
        source text not null,
        reference text not null,
        group_id integer not null,
        estate_id integer not null,
        state text not null check (state in ('booked', 'reversed', 'withdrawn')),
        accounting_date date,
        explanation text not null default '',
        entry_id bigint,
        reversal_entry_id bigint,
        heard_at timestamptz not null default now(),
        primary key (company_id, source, reference),
        check ((state = 'withdrawn') = (entry_id is null)),
        check ((state = 'reversed') = (reversal_entry_id is not null))
    )
    """,
    """
    alter table accounts drop constraint accounts_kind_check, add constraint accounts_kind_check
        check (kind in ('cash', 'bank', 'clearing', 'receivable', 'prepayment', 'deposit', 'revenue', 'tax', 'fees',
            'refund', 'rounding', 'payable', 'cost', 'inventory', 'received_not_invoiced', 'asset',
            'accumulated_depreciation', 'depreciation', 'intercompany')) not valid
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    tenant_table_policy(op.get_bind(), "wanted_entries")
