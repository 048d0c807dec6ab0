"""Transfers that wait for the steps that a company sets.

Revision ID: 0017
Revises: 0016
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.add_column("occupancies", sa.Column("asked_customer_id", postgresql.UUID))
    op.add_column("occupancies", sa.Column("asked_terms", postgresql.JSONB))
