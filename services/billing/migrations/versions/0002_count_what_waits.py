"""An index over what waits for a second person: reminders count it on every home page.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    # A new database has it from the chassis's tables.
    op.execute(
        "create index if not exists ix_approvals_undecided on approvals (company_id, estate_id)"
        " where state = 'waiting'"
    )
