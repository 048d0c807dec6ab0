"""Changes of receivables keep the entry of the company's dictionary that their reasons name, beside the words.

Revision ID: 0022
Revises: 0021
"""

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.execute(
        "alter table receivable_changes add reason_code text not null default '',"
        " add decision_reason_code text not null default ''"
    )
