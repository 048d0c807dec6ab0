"""Orders that the payer's own phone opens in its wallet, and the payer's address until the channel has been told it.

Revision ID: 0032
Revises: 0031
"""

from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    op.execute(
        "alter table payment_orders add wallet_url text not null default '',"
        " add payer_address text not null default ''"
    )
