"""What a run waits to hear of units and occupancies, and what it was calculated without.

Revision ID: 0007
Revises: 0006
"""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    # Defaults that mean "nothing missing": runs of before, and those that the old code starts meanwhile, stay as
    # they are. Adding columns with constant defaults rewrites nothing.
    op.execute(
        "alter table billing_runs add awaited jsonb,"
        " add unheard_units bigint not null default 0,"
        " add unheard_occupancies bigint not null default 0,"
        " add news_unknown boolean not null default false"
    )
