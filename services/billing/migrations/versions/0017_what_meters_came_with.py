"""Meters remember what they came with, so that deleting their first reading goes back to it.

Their first reading notes it. A process of the release before leaves it out; what such a meter came with is then
forgotten with its first reading, as before.

Revision ID: 0017
Revises: 0016
"""

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.execute("alter table meters add column came_with_value numeric(18, 4), add column came_with_date date")
