"""Move-outs that wait for the steps that a company sets.

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("occupancies", sa.Column("asked_end_date", sa.Date))
    op.add_column("occupancies", sa.Column("asked_note", sa.Text))
