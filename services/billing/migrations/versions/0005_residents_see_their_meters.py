"""Residents see meters as they see readings: the explanation of their bill names them.

Revision ID: 0005
Revises: 0004
"""

from alembic import op
from chassis.data.schema import COMPANY, ESTATE, GROUP
from sqlalchemy import text

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    rule = " and ".join((GROUP, COMPANY, ESTATE.format(column="estate_id")))
    statement = f"alter policy tenant on meters using ({rule}) with check ({rule})"
    op.get_bind().execute(text(statement.replace(":", r"\:")))
