"""Refunds of booked payments on the channel's own pages, and when an order is next asked about for one.

Revision ID: 0010
Revises: 0009
"""

from alembic import op

revision = "0010"
down_revision = "0009"

STATEMENTS = (
    "alter table payment_orders add column refunded_minor bigint not null default 0",
    """
    alter table payment_orders add constraint ck_payment_orders_refunded
        check (refunded_minor between 0 and amount_minor) not valid
    """,
    "alter table payment_orders add column refund_check_at timestamptz",
    """
    create index ix_payment_orders_refund_check on payment_orders (group_id, refund_check_at)
        where refund_check_at is not null
    """,
    # Those of the last month are asked about within a day, not all in one minute.
    """
    update payment_orders set refund_check_at = now() + random() * interval '1 day'
        where state = 'paid' and paid_at > now() - interval '30 days'
    """,
    "alter table disputes drop constraint disputes_kind_check",
    """
    alter table disputes add constraint disputes_kind_check check (kind in ('unresolved_order', 'amount_mismatch',
        'second_transaction', 'transaction_of_another_order', 'unknown_order', 'unreadable', 'refunded_at_partner',
        'refunded_after_booking')) not valid
    """,
    "alter table disputes drop constraint disputes_ending_check",
    """
    alter table disputes add constraint disputes_ending_check
        check (ending in ('', 'book', 'refund', 'release', 'write_off', 'settled', 'reverse')) not valid
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
