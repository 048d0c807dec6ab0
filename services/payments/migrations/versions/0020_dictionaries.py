"""Words that a company extends: reasons.

Revision ID: 0020
Revises: 0019
"""

from alembic import op
from chassis.data.dictionary_schema import create_dictionary_table

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    create_dictionary_table(op.get_bind())
