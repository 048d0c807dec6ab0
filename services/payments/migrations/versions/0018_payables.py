"""Payables: what companies owe to suppliers and landlords.

Revision ID: 0018
Revises: 0017
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0018"
down_revision = "0017"

STATEMENTS = (
    """
    create table payables (
        company_id integer not null,
        payable_id uuid not null,
        group_id integer not null,
        estate_id integer not null,
        source text not null default '',
        reference text not null default '',
        kind text not null check (kind in ('purchase', 'service', 'rent', 'other')),
        payee_kind text not null check (payee_kind in ('supplier', 'landlord')),
        payee_name text not null,
        payee_key text not null,
        bank_name text not null default '',
        bank_account bytea,
        account_by text not null default '',
        amount_minor bigint not null check (amount_minor > 0),
        tax_minor bigint not null check (tax_minor between 0 and amount_minor - 1),
        currency_code text not null,
        due_date date not null,
        document_number text not null default '',
        explanation text not null,
        state text not null check (state in ('waiting', 'open', 'paid', 'refused', 'withdrawn')),
        version bigint not null default 1,
        maker text not null,
        checker text not null default '',
        decision_reason text not null default '',
        entry_id bigint,
        method text not null default '' check (method in ('', 'cash', 'bank_transfer', 'cheque')),
        account text not null default '',
        payment_date date,
        payment_reference text not null default '',
        paid_by text not null default '',
        payment_entry_id bigint,
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        paid_at timestamptz,
        primary key (company_id, payable_id),
        check (checker = '' or checker <> maker),
        check (state not in ('open', 'paid') or account_by = '' or checker <> account_by),
        check (state not in ('open', 'paid') or entry_id is not null),
        check ((state = 'paid') = (payment_entry_id is not null)),
        check ((state = 'paid') = (method <> ''))
    )
    """,
    # The same reference never makes two, and neither does an invoice of the same payee.
    "create unique index uq_payables_reference on payables (company_id, source, reference) where source <> ''",
    """
    create unique index uq_payables_document on payables (company_id, payee_key, document_number)
        where document_number <> '' and state in ('waiting', 'open', 'paid')
    """,
    "create index ix_payables_payee on payables (company_id, payee_key)",
    """
    create index ix_payables_paid_in_cash on payables (company_id, estate_id, paid_by, payment_date)
        where method = 'cash'
    """,
    # Facts come in any order: what is withdrawn before it is wanted is never owed.
    """
    create table payable_withdrawals (
        company_id integer not null,
        source text not null,
        reference text not null,
        group_id integer not null,
        estate_id integer not null,
        heard_at timestamptz not null default now(),
        primary key (company_id, source, reference)
    )
    """,
    """
    alter table accounts drop constraint accounts_kind_check, add constraint accounts_kind_check
        check (kind in ('cash', 'bank', 'clearing', 'receivable', 'prepayment', 'deposit', 'revenue', 'tax', 'fees',
            'refund', 'rounding', 'payable', 'cost')) not valid
    """,
    # One that waits is no entry yet, and has its currency.
    """
    create trigger refuse_held_money after insert on payables referencing new table as added
        for each statement execute function refuse_held_money()
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    connection = op.get_bind()
    tenant_table_policy(connection, "payables")
    tenant_table_policy(connection, "payable_withdrawals")
