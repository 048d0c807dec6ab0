"""Charges keep the entry of the company's dictionary that a refusal names, readings why they were corrected.

Revision ID: 0024
Revises: 0023
"""

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.execute("alter table charges add decision_reason_code text not null default ''")
    op.execute(
        "alter table readings add correction_reason text not null default '',"
        " add correction_reason_code text not null default ''"
    )
