"""Entries of the audit trail by record, by person and by time.

Revision ID: 0025
Revises: 0024
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    index_audit(op.get_bind())
