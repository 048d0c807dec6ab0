"""To which day an estate's customers were reminded of what is overdue.

Revision ID: 0018
Revises: 0017
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.execute(
        "create table overdue_reminders (company_id integer not null, estate_id integer not null,"
        " group_id integer not null, reminded_to date not null, primary key (company_id, estate_id))"
    )
    tenant_table_policy(op.get_bind(), "overdue_reminders")
