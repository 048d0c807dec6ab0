"""A company's currency can be corrected as long as it has none of these; during a correction none comes in.

Revision ID: 0011
Revises: 0010
"""

from alembic import op
from chassis.data.currency_holds import guard_currency

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    guard_currency(op.get_bind(), "tariff_versions", "charges", "run_chunks", "receivables")
