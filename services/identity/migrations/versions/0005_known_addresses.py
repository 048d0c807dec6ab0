"""Addresses from which somebody signed in: wrong passwords from elsewhere do not lock them there.

Revision ID: 0005
Revises: 0004
"""

from alembic import op
from chassis.data import schema
from sqlalchemy import text

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    connection = op.get_bind()
    who = schema.roles(connection)
    for statement in (
        # Read before anybody is known, so without a group; the subject is a hash of the name and the address.
        "create table known_addresses (subject bytea primary key, principal_id uuid not null,"
        " seen_at timestamptz not null)",
        "create index ix_known_addresses_principal on known_addresses (principal_id)",
        f"grant select, insert, update, delete on known_addresses to {who.app}",
        f"grant select on known_addresses to {who.verifier}",
    ):
        connection.execute(text(statement))
