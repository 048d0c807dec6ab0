"""Charges by hand and by fact, and withdrawals that came before what they withdraw.

Revision ID: 0009
Revises: 0008
"""

from alembic import op
from chassis.data.schema import grant_sequence, tenant_table_policy

revision = "0009"
down_revision = "0008"

STATEMENTS = (
    "create sequence charge_ids",
    """
    create table charges (
        company_id integer not null,
        charge_id bigint not null default nextval('charge_ids'),
        group_id integer not null,
        estate_id integer not null,
        source text not null default '',
        reference text not null default '',
        fee_item_id integer not null,
        unit_id uuid not null,
        customer_id uuid not null,
        amount_minor bigint not null check (amount_minor > 0),
        tax_minor bigint not null check (tax_minor between 0 and amount_minor),
        period_start date not null,
        period_end date not null,
        accounting_month date not null,
        due_date date not null,
        explanation text not null,
        state text not null check (state in ('waiting', 'charged', 'refused', 'withdrawn', 'credited')),
        maker text not null,
        checker text not null default '',
        decision_reason text not null default '',
        receivable_id bigint not null default 0,
        credit_id bigint not null default 0,
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        primary key (company_id, charge_id),
        check (period_end >= period_start),
        check (checker = '' or checker <> maker),
        check (receivable_id <> 0 or state in ('waiting', 'refused', 'withdrawn')),
        check ((credit_id <> 0) = (state = 'credited'))
    )
    """,
    # The same reference never makes two. Refused ones of people do not count: they correct the row and ask again.
    "create unique index uq_charges_reference on charges (company_id, source, reference)"
    " where reference <> '' and (source <> '' or state <> 'refused')",
    "create index ix_charges_estate on charges (company_id, estate_id, charge_id)",
    "create index ix_charges_receivable on charges (company_id, receivable_id) where receivable_id <> 0",
    # Facts come in any order: what is withdrawn before it is wanted is never charged.
    """
    create table charge_withdrawals (
        company_id integer not null,
        source text not null,
        reference text not null,
        group_id integer not null,
        estate_id integer not null,
        heard_at timestamptz not null default now(),
        primary key (company_id, source, reference)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    connection = op.get_bind()
    tenant_table_policy(connection, "charges", customer="customer_id")
    tenant_table_policy(connection, "charge_withdrawals")
    grant_sequence(connection, "charge_ids")
