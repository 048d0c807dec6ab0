"""Approvals by the steps that a company sets.

Revision ID: 0013
Revises: 0012
"""

from alembic import op
from chassis.data.approval_schema import add_approval_steps

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    add_approval_steps(op.get_bind())
