"""The tables that every service has, and the row-level security that every business table gets.

Used by the services' migrations, so it never changes what an old migration did: a change of these tables is a new
function, which a new migration of each service calls.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.engine import Connection

# Rows of a table belong to the call's scope where all of these hold; each setting is read once a statement.
GROUP = "group_id = (select nullif(current_setting('manor.group_id', true), '')::int)"
COMPANY = (
    "((select nullif(current_setting('manor.companies', true), '')) = '*'"
    " or company_id in (select unnest(string_to_array(nullif(nullif(current_setting('manor.companies', true), ''), '*')"
    ", ',')::int[])))"
)
ESTATE_SETTING = "nullif(nullif(current_setting('manor.estates', true), ''), '*')"
ALL_ESTATES = "(select nullif(current_setting('manor.estates', true), '')) = '*'"
ESTATE = f"({ALL_ESTATES} or {{column}} in (select unnest(string_to_array({ESTATE_SETTING}, ',')::int[])))"
ESTATES_ARRAY = f"({ALL_ESTATES} or estate_ids && (select string_to_array({ESTATE_SETTING}, ',')::int[]))"
NO_RESIDENT = "(select nullif(current_setting('manor.customers', true), '')) is null"
CUSTOMER_SETTING = "nullif(nullif(current_setting('manor.customers', true), ''), '-')"
CUSTOMER = f"({NO_RESIDENT} or {{column}} in (select unnest(string_to_array({CUSTOMER_SETTING}, ',')::uuid[])))"


@dataclass(frozen=True, slots=True)
class Roles:
    """The four roles of a database; their names begin with its name, since roles belong to the whole server."""

    owner: str
    app: str
    relay: str
    verifier: str

    @classmethod
    def of(cls, database: str) -> Roles:
        """The roles of a database, by its name."""
        return cls(*(f"{database}_{role}" for role in ("owner", "app", "relay", "verifier")))


def roles(connection: Connection) -> Roles:
    """The roles of the database that this connection is in."""
    return Roles.of(connection.execute(text("select current_database()")).scalar_one())


def tenant_table_policy(
    connection: Connection,
    table: str,
    *,
    estate: bool = True,
    estates_array: bool = False,
    company_rows_shared: bool = False,
    customer: str | None = None,
    residents_see_all: bool = False,
    delete: bool = False,
    update: bool = True,
) -> None:
    """Forces the standard row-level security on a business table and grants it to app and verifier.

    Args:
        connection: the migration's (`op.get_bind()`).
        table: its name; it has group_id and company_id.
        estate: it has estate_id, and rows of other estates are hidden.
        estates_array: it has estate_ids (int[]) instead, and a row shows where one of them is in scope.
        company_rows_shared: rows whose estate_id is null belong to the whole company and show to all its estates.
        customer: the column with the customer that a resident must be; None hides the table from residents.
        residents_see_all: residents see what their company scope shows, such as the names of fee items.
        delete: the app may delete rows.
        update: the app may update rows; a ledger's never.
    """
    parts = [GROUP, COMPANY]
    if estates_array:
        parts.append(ESTATES_ARRAY)
    elif estate:
        rule = ESTATE.format(column="estate_id")
        parts.append(f"(estate_id is null or {rule})" if company_rows_shared else rule)
    if customer:
        parts.append(CUSTOMER.format(column=customer))
    elif not residents_see_all:
        parts.append(NO_RESIDENT)
    rule = " and ".join(parts)
    who = roles(connection)
    verbs = ", ".join(["select", "insert", *(["update"] if update else []), *(["delete"] if delete else [])])
    for statement in (
        f"alter table {table} enable row level security",
        f"alter table {table} force row level security",
        f"create policy tenant on {table} to {who.app} using ({rule}) with check ({rule})",
        f"grant {verbs} on {table} to {who.app}",
        f"grant select on {table} to {who.verifier}",
    ):
        connection.execute(text(statement.replace(":", r"\:")))
    # The owner is forced too, and migrations that back-fill need its rows.
    connection.execute(text(f"create policy migrations on {table} to {who.owner} using (true) with check (true)"))


def grant_sequence(connection: Connection, sequence: str) -> None:
    """Lets the app take numbers from a sequence."""
    connection.execute(text(f"grant usage, select on sequence {sequence} to {roles(connection).app}"))


def create_chassis_tables(connection: Connection) -> None:
    """Makes the tables of the chassis; a service's first migration calls it.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    who = roles(connection)
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(text(statement.replace(":", r"\:")))
    grants = (
        f"grant usage on schema public to {who.app}, {who.relay}, {who.verifier}",
        f"grant select, insert, update, delete on {_APP_TABLES} to {who.app}",
        f"grant select, insert on audit to {who.app}",
        f"grant update (number, previous_hash, hash) on audit to {who.app}",
        f"grant usage, select on sequence outbox_id_seq, audit_id_seq to {who.app}",
        _KEEP_IDEMPOTENCY_DAYS.replace(":", r"\:"),
        "revoke execute on function keep_idempotency_days from public",
        f"grant execute on function keep_idempotency_days to {who.app}",
        f"grant select, delete on outbox to {who.relay}",
        f"grant insert on outbox to {who.app}",
        f"grant select on all tables in schema public to {who.verifier}",
    )
    for statement in grants:
        connection.execute(text(statement))
    tenant_table_policy(connection, "approvals", estate=True, company_rows_shared=True)
    _audit_policy(connection, who)


def add_calendars(connection: Connection) -> None:
    """Gives the directory the estates' calendars.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    connection.execute(text("alter table nodes add column calendar jsonb"))


def index_audit(connection: Connection) -> None:
    """Finds entries of the audit trail by record, by person and by time, however long the trail is.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    for statement in (
        "create index ix_audit_resource on audit (group_id, company_id, resource, id)",
        "create index ix_audit_principal on audit (group_id, principal_id, id)",
        "create index ix_audit_time on audit (group_id, occurred_at, id)",
    ):
        connection.execute(text(statement))


def _audit_policy(connection: Connection, who: Roles) -> None:
    """Rows of company 0 are the group's: whoever acts in the group writes them, its whole scope alone reads them."""
    read = f"{GROUP} and {COMPANY} and (estate_id is null or {ESTATE.format(column='estate_id')}) and {NO_RESIDENT}"
    for statement in (
        "alter table audit enable row level security",
        "alter table audit force row level security",
        f"create policy readers on audit for select to {who.app} using ({read})",
        f"create policy writers on audit for insert to {who.app} with check ({GROUP})",
        f"create policy sealer on audit for update to {who.app} using ({GROUP}) with check ({GROUP})",
        f"create policy migrations on audit to {who.owner} using (true) with check (true)",
    ):
        connection.execute(text(statement.replace(":", r"\:")))


_APP_TABLES = "inbox, operations, timers, idempotency, nodes, grants, revoked_sessions, sealed_numbers, republications"

# The app may not make or drop tables, so a function of the owner's does it: one partition a day, made before its day.
_KEEP_IDEMPOTENCY_DAYS = """
create function keep_idempotency_days(today date, kept integer) returns void language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    made date;
    old text;
begin
    for made in select d::date from generate_series(today, today + 2, interval '1 day') as d loop
        if to_regclass('idempotency_' || to_char(made, 'YYYYMMDD')) is null
                and not exists (select from idempotency_default where day = made) then
            execute format('create table %I partition of idempotency for values from (%L) to (%L)',
                           'idempotency_' || to_char(made, 'YYYYMMDD'), made, made + 1);
        end if;
    end loop;
    for old in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'idempotency'::regclass and c.relname ~ '^idempotency_[0-9]{8}$'
            and to_date(right(c.relname, 8), 'YYYYMMDD') < today - kept loop
        execute format('drop table %I', old);
    end loop;
    delete from idempotency_default where day < today - kept;
end $$
"""

_TABLES = """
create table outbox (
    id bigint generated always as identity primary key,
    fact_id uuid not null,
    type text not null,
    aggregate text not null,
    version bigint not null,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    payload bytea not null,
    traceparent text not null default '',
    hearer text not null default '',
    created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
alter table outbox alter column payload set storage external;
create table inbox (
    fact_id uuid primary key,
    heard_at timestamptz not null default now()
);
create index ix_inbox_heard_at on inbox using brin (heard_at);
create table operations (
    operation_id uuid primary key,
    kind text not null,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    principal_id text not null,
    principal_kind text not null,
    companies text not null default '*',
    estates text not null default '*',
    request bytea not null,
    state text not null default 'pending'
        check (state in ('pending', 'running', 'done', 'failed', 'cancelled')),
    done bigint not null default 0,
    total bigint not null default 0,
    cursor jsonb not null default '{}',
    attempt integer not null default 0,
    failures integer not null default 0,
    lease_until timestamptz,
    cancel_requested boolean not null default false,
    response bytea,
    response_type text not null default '',
    error_reason text not null default '',
    error_message text not null default '',
    traceparent text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index ix_operations_waiting on operations (created_at) where state in ('pending', 'running');
create index ix_operations_company on operations (group_id, company_id, operation_id);
create table timers (
    name text primary key,
    next_at timestamptz not null,
    lease_until timestamptz,
    last_error text not null default '',
    updated_at timestamptz not null default now()
);
create table idempotency (
    day date not null,
    owner integer not null,
    principal_id text not null,
    method text not null,
    key text not null,
    request_hash bytea not null,
    reply bytea,
    created_at timestamptz not null default now(),
    primary key (owner, principal_id, method, key, day)
) partition by range (day);
create table idempotency_default partition of idempotency default;
create table nodes (
    node_id integer primary key,
    version bigint not null,
    kind text not null check (kind in ('group', 'company', 'estate')),
    parent_id integer not null,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    name text not null,
    code text not null,
    currency_code text not null default '',
    time_zone text not null default '',
    closed boolean not null default false,
    settings jsonb not null default '{}'
);
create index ix_nodes_group on nodes (group_id, company_id);
create table grants (
    principal_id text primary key,
    version bigint not null,
    kind text not null,
    group_id integer not null,
    disabled boolean not null,
    held jsonb not null
);
create table revoked_sessions (
    principal_id text not null,
    session_id text not null,
    revoked_at timestamptz not null,
    primary key (principal_id, session_id)
);
create index ix_revoked_sessions_revoked_at on revoked_sessions (revoked_at);
create table audit (
    id bigint generated always as identity primary key,
    group_id integer not null,
    company_id integer not null,
    estate_id integer,
    occurred_at timestamptz not null default now(),
    principal_id text not null,
    action text not null,
    resource text not null,
    detail jsonb not null default '{}',
    trace_id text not null default '',
    number bigint,
    previous_hash bytea,
    hash bytea
);
create index ix_audit_unsealed on audit (group_id, company_id, id) where number is null;
create unique index uq_audit_number on audit (group_id, company_id, number);
create table approvals (
    company_id integer not null,
    approval_id uuid not null,
    group_id integer not null,
    estate_id integer,
    subject text not null,
    resource_id text not null,
    resource_version bigint not null,
    state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
    maker text not null,
    checker text not null default '',
    reason text not null default '',
    decision_reason text not null default '',
    created_at timestamptz not null default now(),
    decided_at timestamptz,
    primary key (company_id, approval_id),
    check (checker = '' or checker <> maker)
);
create index ix_approvals_waiting on approvals (company_id, subject, resource_id);
create index ix_approvals_undecided on approvals (company_id, estate_id) where state = 'waiting';
create table sealed_numbers (
    series text not null,
    group_id integer not null,
    company_id integer not null,
    year integer not null,
    last_number bigint not null,
    last_hash bytea,
    primary key (series, group_id, company_id, year)
);
create table republications (
    hearer text not null,
    type text not null,
    cursor jsonb not null default '{}',
    finished boolean not null default false,
    primary key (hearer, type)
);
"""
