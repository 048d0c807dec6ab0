"""Customers know the number that people know them by: files for people tell several of one name apart by it.

Revision ID: 0025
Revises: 0024
"""

from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    # Empty until tenants tells it: with the customer's next change. The old code writes no such column.
    op.execute("alter table customers add code text not null default ''")
