"""Reasons of steps: a company's dictionary, and the entry that the words of a step name beside the words.

Revision ID: 0005
Revises: 0004
"""

from alembic import op
from chassis.data.dictionary_schema import create_dictionary_table

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    create_dictionary_table(op.get_bind())
    op.execute("alter table steps add reason_code text not null default ''")
