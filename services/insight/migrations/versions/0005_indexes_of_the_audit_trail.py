"""Entries of the audit trail by record, by person and by time.

Revision ID: 0005
Revises: 0004
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    index_audit(op.get_bind())
