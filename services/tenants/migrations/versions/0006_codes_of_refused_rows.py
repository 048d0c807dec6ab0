"""Codes and values of what is wrong with refused rows, so that they are told in the reader's language.

Revision ID: 0006
Revises: 0005
"""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute(
        "alter table import_refusals add column code text not null default '',"
        " add column code_values jsonb not null default '{}'"
    )
