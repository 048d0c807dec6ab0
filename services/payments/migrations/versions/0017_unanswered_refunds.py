"""Refunds that a channel never answered for are disputes, with ends of their own.

Revision ID: 0017
Revises: 0016
"""

from alembic import op

revision = "0017"
down_revision = "0016"

STATEMENTS = (
    """
    alter table disputes drop constraint disputes_kind_check, add constraint disputes_kind_check
        check (kind in ('unresolved_order', 'amount_mismatch', 'second_transaction', 'transaction_of_another_order',
        'unknown_order', 'unreadable', 'refunded_at_partner', 'refunded_after_booking', 'unanswered_refund')) not valid
    """,
    """
    alter table disputes drop constraint disputes_ending_check, add constraint disputes_ending_check
        check (ending in ('', 'book', 'refund', 'release', 'write_off', 'settled', 'reverse', 'ask_again', 'made',
        'not_made')) not valid
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
