"""Entries of the audit trail by record, by person and by time.

Revision ID: 0027
Revises: 0026
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    index_audit(op.get_bind())
