"""Receivables in the order of their due dates.

A run writes it from left to right, since what it bills is due on few days.

Revision ID: 0020
Revises: 0019
"""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.execute("create index ix_receivables_due on receivables (company_id, due_date, receivable_id)")
