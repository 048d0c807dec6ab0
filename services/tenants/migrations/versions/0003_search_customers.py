"""Indexes for the search box: customers by how their name or number begins, whatever the case.

Revision ID: 0003
Revises: 0002
"""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for column in ("name", "code"):
        op.execute(f"create index ix_customers_{column} on customers (company_id, lower({column}) text_pattern_ops)")
