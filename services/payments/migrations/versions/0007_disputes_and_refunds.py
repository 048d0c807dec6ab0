"""Disputes with a channel, the ends that finance gives them, and refunds through the channel.

Revision ID: 0007
Revises: 0006
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0007"
down_revision = "0006"

STATEMENTS = (
    """
    create table disputes (
        company_id integer not null,
        dispute_id uuid not null,
        group_id integer not null,
        estate_id integer,
        customer_id uuid,
        order_id uuid,
        channel_account_id uuid not null,
        channel text not null,
        kind text not null check (kind in ('unresolved_order', 'amount_mismatch', 'second_transaction',
            'transaction_of_another_order', 'unknown_order', 'unreadable', 'refunded_at_partner')),
        state text not null check (state in ('open', 'proposed', 'refunding', 'resolved')),
        version bigint not null,
        out_trade_no text not null,
        transaction_id text not null,
        amount_minor bigint not null check (amount_minor >= 0),
        currency_code text not null,
        paid_at timestamptz,
        detail text not null,
        callback_id bigint,
        occurrences integer not null default 1,
        opened_at timestamptz not null,
        ending text not null default '' check (ending in ('', 'book', 'refund', 'release', 'write_off', 'settled')),
        reason text not null default '',
        proposed_by text not null default '',
        proposed_at timestamptz,
        decided_by text not null default '',
        decided_at timestamptz,
        decision_reason text not null default '',
        payment_date date,
        entry_id bigint,
        prepayment_minor bigint not null default 0,
        booked_version bigint not null default 0,
        primary key (company_id, dispute_id),
        check (decided_by = '' or decided_by <> proposed_by)
    )
    """,
    # One matter is one dispute, however often the channel repeats it.
    """
    create unique index uq_disputes_matter on disputes (company_id, channel_account_id, kind, out_trade_no,
        transaction_id) where state <> 'resolved'
    """,
    "create index ix_disputes_dispute on disputes (dispute_id)",
    "create index ix_disputes_order on disputes (company_id, order_id) where order_id is not null",
    "create index ix_disputes_transaction on disputes (company_id, transaction_id) where transaction_id <> ''",
    """
    create table channel_refunds (
        company_id integer not null,
        refund_id uuid not null,
        group_id integer not null,
        estate_id integer,
        dispute_id uuid not null,
        channel_account_id uuid not null,
        out_refund_no text not null,
        transaction_id text not null,
        amount_minor bigint not null check (amount_minor > 0),
        currency_code text not null,
        state text not null check (state in ('created', 'processing', 'succeeded', 'failed')),
        created_at timestamptz not null,
        next_try_at timestamptz,
        tries integer not null default 0,
        last_error text not null default '',
        channel_refund_id text not null default '',
        succeeded_at timestamptz,
        entry_id bigint,
        primary key (company_id, refund_id),
        unique (company_id, out_refund_no)
    )
    """,
    "create index ix_channel_refunds_due on channel_refunds (group_id, next_try_at) where next_try_at is not null",
    "alter table prepayments drop constraint prepayments_source_check",
    """
    alter table prepayments add constraint prepayments_source_check
        check (source in ('receipt', 'order', 'credit', 'dispute')) not valid
    """,
    "alter table allocations drop constraint allocations_source_check",
    """
    alter table allocations add constraint allocations_source_check
        check (source in ('receipt', 'order', 'credit', 'dispute')) not valid
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    connection = op.get_bind()
    tenant_table_policy(connection, "disputes", company_rows_shared=True)
    tenant_table_policy(connection, "channel_refunds", company_rows_shared=True)
