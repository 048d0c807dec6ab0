"""Approvals by the steps that a company sets.

Revision ID: 0012
Revises: 0011
"""

from alembic import op
from chassis.data.approval_schema import add_approval_steps

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    add_approval_steps(op.get_bind())
