"""What of a payable came before its invoice, and is cleared by it.

Revision ID: 0031
Revises: 0030
"""

from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    op.execute("alter table payables add received_minor bigint not null default 0")
