"""What the rows of an import are; those from before are of units, and so are those of the release before.

Revision ID: 0012
Revises: 0011
"""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute("alter table imports add column kind text not null default 'units'")
