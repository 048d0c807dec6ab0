"""Reasons of absences: a company's dictionary, and the entry that the words of an absence name beside the words.

Revision ID: 0017
Revises: 0016
"""

from alembic import op
from chassis.data.dictionary_schema import create_dictionary_table

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    create_dictionary_table(op.get_bind())
    op.execute(
        "alter table absences add note_code text not null default '',"
        " add decision_reason_code text not null default ''"
    )
