"""Entries of the audit trail by record, by person and by time.

Revision ID: 0004
Revises: 0003
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    index_audit(op.get_bind())
