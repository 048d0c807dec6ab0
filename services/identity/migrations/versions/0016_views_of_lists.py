"""Views of lists that somebody keeps and shares, and whether the console is light or dark for them.

Revision ID: 0016
Revises: 0015
"""

from alembic import op
from chassis.data import schema
from sqlalchemy import text

revision = "0016"
down_revision = "0015"

TABLES = """
create table list_views (
    view_id uuid primary key,
    group_id integer not null,
    company_id integer not null,
    principal_id uuid not null,
    page text not null,
    name text not null,
    search text not null,
    hidden_columns text[] not null,
    dense boolean not null,
    shared_node_id integer not null,
    permission text not null check (shared_node_id = 0 or permission <> ''),
    constraint uq_list_views unique (principal_id, page, name)
);
create index ix_list_views_shared on list_views (group_id, page) where shared_node_id <> 0;
create table appearances (
    principal_id uuid primary key,
    group_id integer not null,
    appearance text not null check (appearance in ('system', 'light', 'dark'))
)
"""


def upgrade() -> None:
    connection = op.get_bind()
    who = schema.roles(connection)
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    # What is shared with a company shows to those who have a role there.
    of_company = f"{schema.GROUP} and (company_id = 0 or {schema.COMPANY}) and {schema.NO_RESIDENT}"
    of_group = f"{schema.GROUP} and {schema.NO_RESIDENT}"
    for table, rule, verbs in (
        ("list_views", of_company, "select, insert, update, delete"),
        ("appearances", of_group, "select, insert, update"),
    ):
        for statement in (
            f"alter table {table} enable row level security",
            f"alter table {table} force row level security",
            f"create policy migrations on {table} to {who.owner} using (true) with check (true)",
            f"create policy tenant on {table} to {who.app} using ({rule}) with check ({rule})",
            f"grant {verbs} on {table} to {who.app}",
            f"grant select on {table} to {who.verifier}",
        ):
            connection.execute(text(statement.replace(":", r"\:")))
