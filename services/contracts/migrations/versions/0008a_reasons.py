"""Reasons in leasing: a company's dictionary, and the entry that the words of a record name beside the words.

Revision ID: 0008a
Revises: 0008
"""

from alembic import op
from chassis.data.dictionary_schema import create_dictionary_table

revision = "0008a"
down_revision = "0008"

_ADDED = {
    "agreements": ("reason_code", "decision_reason_code"),
    "prospect_steps": ("reason_code",),
    "reservations": ("release_reason", "release_reason_code"),
    "parking_leases": ("end_reason", "end_reason_code"),
}


def upgrade() -> None:
    create_dictionary_table(op.get_bind())
    for table, columns in _ADDED.items():
        for column in columns:
            op.execute(f"alter table {table} add {column} text not null default ''")
