"""Approvals by the steps that a company sets.

Revision ID: 0010
Revises: 0009
"""

from alembic import op
from chassis.data.approval_schema import add_approval_steps
from sqlalchemy import text

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    add_approval_steps(op.get_bind())
    op.get_bind().execute(text("alter table tree add column approval_rules jsonb"))
    op.get_bind().execute(text("alter table posts add column heads_department boolean not null default false"))
