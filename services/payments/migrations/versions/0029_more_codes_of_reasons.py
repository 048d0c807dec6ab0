"""Payables and payment runs keep the entry of the company's dictionary that their reasons name, beside the words.

Revision ID: 0029
Revises: 0028
"""

from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    for table in ("payables", "payment_runs"):
        op.execute(f"alter table {table} add decision_reason_code text not null default ''")
    op.execute("alter table payment_lines add reason_code text not null default ''")
