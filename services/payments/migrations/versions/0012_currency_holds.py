"""A company's currency can be corrected as long as it has none of these; during a correction none comes in.

Revision ID: 0012
Revises: 0011
"""

from alembic import op
from chassis.data.currency_holds import guard_currency

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    guard_currency(op.get_bind(), "journal_entries", "payment_orders")
