"""Which channels there are, and what each collects, is the code's to say: a second one needs no migration.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    "alter table channel_accounts drop constraint channel_accounts_channel_check",
    "alter table payment_orders drop constraint payment_orders_currency_code_check",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
