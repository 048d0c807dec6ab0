"""The tree, principals, roles, grants and sessions."""

from __future__ import annotations

from alembic import op
from chassis.data import schema
from sqlalchemy import text

revision = "0001"
down_revision = None

TABLES = """
create sequence node_ids as integer;
create table tree (
    node_id integer primary key,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    kind text not null check (kind in ('group', 'company', 'estate')),
    parent_id integer not null,
    name text not null,
    code text not null,
    currency_code text not null default '',
    time_zone text not null default '',
    closed boolean not null default false,
    settings jsonb,
    version bigint not null default 1,
    created_at timestamptz not null default now()
);
create unique index uq_tree_code on tree (parent_id, lower(code));
create index ix_tree_group on tree (group_id, company_id, estate_id);
create table principals (
    principal_id uuid primary key,
    group_id integer not null,
    kind text not null check (kind in ('staff', 'resident', 'partner')),
    disabled boolean not null default false,
    grants_version bigint not null default 0,
    revocation_version bigint not null default 0,
    created_at timestamptz not null
);
create index ix_principals_group on principals (group_id, principal_id);
create table staff (
    principal_id uuid primary key references principals,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    node_id integer not null references tree,
    username text not null,
    display_name text not null,
    password_hash text not null,
    must_change_password boolean not null default true,
    disabled boolean not null default false,
    version bigint not null default 1,
    created_at timestamptz not null
);
create index ix_staff_username on staff (group_id, username);
create table partner_clients (
    principal_id uuid primary key references principals,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    node_id integer not null references tree,
    name text not null,
    secret_hash bytea not null,
    disabled boolean not null default false,
    version bigint not null default 1,
    created_at timestamptz not null
);
create table residents (
    principal_id uuid primary key references principals,
    group_id integer not null,
    phone_hash bytea not null,
    created_at timestamptz not null
);
create unique index uq_residents_phone on residents (group_id, phone_hash);
create table customer_phones (
    company_id integer not null,
    customer_id uuid not null,
    group_id integer not null,
    version bigint not null,
    phone_hash bytea not null,
    primary key (company_id, customer_id)
);
create index ix_customer_phones_phone on customer_phones (group_id, phone_hash) where phone_hash <> '';
create table roles (
    role_id text primary key,
    group_id integer not null,
    name text not null,
    permissions text[] not null,
    version bigint not null default 1,
    created_at timestamptz not null
);
create unique index uq_roles_name on roles (group_id, lower(name));
create table role_grants (
    grant_id uuid primary key,
    group_id integer not null,
    principal_id uuid not null references principals,
    role_id text not null,
    node_id integer not null references tree,
    granted_by text not null,
    created_at timestamptz not null
);
create unique index uq_role_grants on role_grants (principal_id, node_id, role_id);
create index ix_role_grants_role on role_grants (group_id, role_id);
create index ix_role_grants_node on role_grants (node_id, grant_id);
create table sessions (
    session_id uuid primary key,
    group_id integer not null,
    principal_id uuid not null references principals,
    device text not null,
    started_at timestamptz not null,
    refreshed_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason text not null default ''
);
create index ix_sessions_standing on sessions (principal_id) where ended_at is null;
create index ix_sessions_expires_at on sessions (expires_at);
create table refresh_tokens (
    token_hash bytea primary key,
    group_id integer not null,
    session_id uuid not null references sessions on delete cascade,
    issued_at timestamptz not null,
    used_at timestamptz
);
create index ix_refresh_tokens_session on refresh_tokens (session_id);
create table sign_in_codes (
    group_id integer not null,
    phone_hash bytea not null,
    code_hash bytea not null,
    expires_at timestamptz not null,
    sent_at timestamptz not null,
    primary key (group_id, phone_hash)
);
create table usernames (
    username text primary key,
    group_id integer not null,
    principal_id uuid not null
);
create table client_ids (
    principal_id uuid primary key,
    group_id integer not null
);
create table attempts (
    subject bytea primary key,
    failed integer not null,
    last_failed_at timestamptz not null,
    locked_until timestamptz
);
create index ix_attempts_last_failed_at on attempts (last_failed_at);
create table role_releases (
    role_id text primary key,
    digest text not null
)
"""

# One row's visibility does not depend on the company: what a principal may do is one whole over the group.
BY_GROUP = (
    "principals",
    "residents",
    "customer_phones",
    "roles",
    "role_grants",
    "sessions",
    "refresh_tokens",
    "sign_in_codes",
)
# Read before anybody is known, so without a group: they hold no more than what leads to one.
GLOBAL = ("usernames", "client_ids", "attempts", "role_releases")


def upgrade() -> None:
    connection = op.get_bind()
    schema.create_chassis_tables(connection)
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    who = schema.roles(connection)
    schema.grant_sequence(connection, "node_ids")
    for table in ("staff", "partner_clients"):
        schema.tenant_table_policy(connection, table)
    _tree_policy(connection, who)
    for table in BY_GROUP:
        _force(connection, table, who)
        _execute(
            connection,
            f"create policy tenant on {table} to {who.app} using ({schema.GROUP}) with check ({schema.GROUP})",
        )
        _execute(connection, f"grant select, insert, update, delete on {table} to {who.app}")
    for table in GLOBAL:
        _execute(connection, f"grant select, insert, update, delete on {table} to {who.app}")
        _execute(connection, f"grant select on {table} to {who.verifier}")


def _tree_policy(connection, who) -> None:
    """A node shows together with what lies above it; changing one needs it in scope itself."""
    shown = (
        f"{schema.GROUP} and (company_id = 0 or {schema.COMPANY})"
        f" and (estate_id = 0 or {schema.ESTATE.format(column='estate_id')}) and {schema.NO_RESIDENT}"
    )
    changed = (
        f"{schema.GROUP} and {schema.COMPANY} and {schema.ESTATE.format(column='estate_id')} and {schema.NO_RESIDENT}"
    )
    _force(connection, "tree", who)
    _execute(connection, f"create policy tenant on tree to {who.app} using ({shown}) with check ({changed})")
    _execute(connection, f"grant select, insert, update on tree to {who.app}")


def _force(connection, table: str, who) -> None:
    _execute(connection, f"alter table {table} enable row level security")
    _execute(connection, f"alter table {table} force row level security")
    _execute(connection, f"create policy migrations on {table} to {who.owner} using (true) with check (true)")
    _execute(connection, f"grant select on {table} to {who.verifier}")


def _execute(connection, statement: str) -> None:
    connection.execute(text(statement.replace(":", r"\:")))
