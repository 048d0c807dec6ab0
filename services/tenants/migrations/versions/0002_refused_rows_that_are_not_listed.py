"""Refused rows of an import whose reasons are not kept.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("alter table imports add column unlisted_count bigint not null default 0")
