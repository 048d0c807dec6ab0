"""In which language the file of an import's refused rows says why; those of the release before are for programs.

Revision ID: 0021
Revises: 0020
"""

from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.execute("alter table imports add column language text not null default ''")
