"""Receivables in the order of their due dates.

A run writes it from left to right, since what it bills is due on few days.

Revision ID: 0019
Revises: 0018
"""

from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.execute("create index ix_receivables_due on receivables (company_id, due_date, receivable_id)")
