"""Of a notification that is not believed headers and a hash are kept; notifications may be deleted when they are old.

Revision ID: 0005
Revises: 0004
"""

from alembic import op
from chassis.data.schema import roles
from sqlalchemy import text

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(text("alter table callbacks add column body_sha256 bytea"))
    connection.execute(text("create index ix_callbacks_received on callbacks (received_at)"))
    connection.execute(text(f"grant delete on callbacks to {roles(connection).app}"))
