"""The meters that bill one customer, as the page of the customer lists them.

Revision ID: 0026
Revises: 0025
"""

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.execute("create index ix_meters_customer on meters (company_id, customer_id, number)")
