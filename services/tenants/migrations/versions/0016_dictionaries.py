"""Words that a company extends.

Revision ID: 0016
Revises: 0015
"""

from alembic import op
from chassis.data.dictionary_schema import create_dictionary_table

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    create_dictionary_table(op.get_bind())
