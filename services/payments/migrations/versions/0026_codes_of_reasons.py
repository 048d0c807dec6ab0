"""What becomes of money keeps the entry of the company's dictionary that its reason names, beside the words.

Revision ID: 0026
Revises: 0025
"""

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.execute("alter table receipts add reason_code text not null default ''")
    for table in ("deposit_uses", "daily_closings", "disputes"):
        op.execute(
            f"alter table {table} add reason_code text not null default '',"
            " add decision_reason_code text not null default ''"
        )
