"""What a service lowers a charge by, after it was charged.

Revision ID: 0025
Revises: 0024
"""

from alembic import op
from sqlalchemy import text

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.get_bind().execute(text("alter table charges add column lowered_minor bigint not null default 0"))
