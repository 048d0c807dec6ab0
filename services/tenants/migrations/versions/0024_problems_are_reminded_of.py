"""Problems that are overdue are reminded of, once for each day until which they are to be mended.

Revision ID: 0024
Revises: 0023
"""

from alembic import op
from sqlalchemy import text

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(text("alter table problems add column reminded_for date"))
    connection.execute(
        text(
            "create index ix_problems_due_date on problems (company_id, due_date)"
            " where due_date is not null and state in ('reported', 'mending')"
        )
    )
