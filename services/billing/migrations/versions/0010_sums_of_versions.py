"""The sums of the versions of units and occupancies are kept: a run asks for them, and a million rows took seconds.

Revision ID: 0010
Revises: 0009
"""

from alembic import op
from chassis.data.version_sums import sum_versions

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    sum_versions(op.get_bind(), "units", "occupancies")
