"""Operators of the platform, who are in no group, and what `manor verify` found last.

Revision ID: 0011
Revises: 0010
"""

from alembic import op
from chassis.data import schema
from sqlalchemy import text

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    connection = op.get_bind()
    who = schema.roles(connection)
    for statement in (
        "alter table principals drop constraint principals_kind_check,"
        " add constraint principals_kind_check check (kind in ('staff', 'resident', 'partner', 'operator'))",
        "create table operators (principal_id uuid primary key references principals, group_id integer not null"
        " check (group_id = 0), username text not null, display_name text not null, password_hash text not null,"
        " must_change_password boolean not null, version bigint not null, created_at timestamptz not null)",
        "alter table operators enable row level security",
        "alter table operators force row level security",
        f"create policy migrations on operators to {who.owner} using (true) with check (true)",
        f"create policy tenant on operators to {who.app} using ({schema.GROUP}) with check ({schema.GROUP})",
        f"grant select, insert, update on operators to {who.app}",
        f"grant select on operators to {who.verifier}",
        # Of no group: names of checks and numbers. The operators' command writes it.
        "create table verifications (verification_id bigint generated always as identity primary key,"
        " started_at timestamptz not null, ended_at timestamptz not null, checks jsonb not null)",
        f"grant select, insert, delete on verifications to {who.app}",
        f"grant select on verifications to {who.verifier}",
    ):
        connection.execute(text(statement.replace(":", r"\:")))
