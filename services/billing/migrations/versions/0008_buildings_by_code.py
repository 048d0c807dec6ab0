"""Units know their building's code: a row of a file names a unit by both.

Revision ID: 0008
Revises: 0007
"""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    # Empty until tenants tells it: with the unit's next change, or republished. The old code writes no such column.
    op.execute("alter table units add building_code text not null default ''")
