"""Refunds that a channel says failed, after they were booked as made, are disputes.

Revision ID: 0023
Revises: 0022
"""

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.execute(
        """
        alter table disputes drop constraint disputes_kind_check, add constraint disputes_kind_check
            check (kind in ('unresolved_order', 'amount_mismatch', 'second_transaction', 'transaction_of_another_order',
            'unknown_order', 'unreadable', 'refunded_at_partner', 'refunded_after_booking', 'unanswered_refund',
            'contradicted_refund')) not valid
        """
    )
