"""Entries of the audit trail by record, by person and by time.

Revision ID: 0022
Revises: 0021
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    index_audit(op.get_bind())
