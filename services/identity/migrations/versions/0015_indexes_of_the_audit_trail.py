"""Entries of the audit trail by record, by person and by time.

Revision ID: 0015
Revises: 0014
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    index_audit(op.get_bind())
