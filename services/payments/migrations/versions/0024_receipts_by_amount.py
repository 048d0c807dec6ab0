"""Receipts in the order of their amounts.

Revision ID: 0024
Revises: 0023
"""

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.execute("create index ix_receipts_amount on receipts (company_id, amount_minor, receipt_id)")
