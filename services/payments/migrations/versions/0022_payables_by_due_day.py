"""Payables in the order in which they fall due.

Revision ID: 0022
Revises: 0021
"""

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.execute("create index ix_payables_due on payables (company_id, due_date, payable_id)")
