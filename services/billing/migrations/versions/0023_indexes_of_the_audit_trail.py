"""Entries of the audit trail by record, by person and by time.

Revision ID: 0023
Revises: 0022
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    index_audit(op.get_bind())
