"""Approvals by the steps that a company sets.

Revision ID: 0003
Revises: 0002
"""

from alembic import op
from chassis.data.approval_schema import add_approval_steps

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    add_approval_steps(op.get_bind())
