"""Fee items of a category of the company's own.

Revision ID: 0019
Revises: 0018
"""

from alembic import op
from sqlalchemy import text

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.get_bind().execute(text("alter table fee_items add column own_category text not null default ''"))
