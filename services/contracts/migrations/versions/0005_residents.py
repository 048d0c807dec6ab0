"""Residents see their own leases and what they owe by them."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    for table in ("leases", "lease_lines"):
        for policy in ("tenant", "migrations"):
            connection.execute(text(f"drop policy {policy} on {table}"))
        tenant_table_policy(connection, table, customer="customer_id", delete=True)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
