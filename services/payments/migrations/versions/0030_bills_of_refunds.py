"""Which day's bill of refunds was read last, for each channel account.

Revision ID: 0030
Revises: 0029
"""

from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.execute("alter table channel_accounts add refund_bill_date date")
