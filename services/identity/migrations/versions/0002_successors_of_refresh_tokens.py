"""The successor of a refresh token that was just used, encrypted by that token.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("alter table refresh_tokens add column successor bytea")
