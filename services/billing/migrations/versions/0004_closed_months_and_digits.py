"""When a month was closed, what was booked beside a line of it, and how many digits a meter has.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    "alter table closed_months add column heard_at timestamptz not null default now()",
    "alter table receivable_changes add column booked_id bigint not null default 0",
    "alter table meters add column digits smallint check (digits between 1 and 12)",
    "alter table readings add column rolled_over boolean not null default false",
    "alter table readings drop constraint readings_check1",
    "alter table readings add constraint ck_readings_values check (rolled_over or end_value >= start_value) not valid",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
