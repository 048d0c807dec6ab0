"""Customers know the number that people know them by: a row of a file names one of several of one name by it.

Revision ID: 0021
Revises: 0020
"""

from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    # Empty until tenants tells it: with the customer's next change. The old code writes no such column.
    op.execute("alter table customers add code text not null default ''")
