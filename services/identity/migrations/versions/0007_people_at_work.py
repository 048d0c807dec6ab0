"""People at work: departments, posts, skills, shifts, duties, absences, attendance.

Revision ID: 0007
Revises: 0006
"""

from alembic import op
from chassis.data import schema
from sqlalchemy import text

revision = "0007"
down_revision = "0006"

# btree_gist is one of the extensions that a database's owner may create.
TABLES = """
create extension if not exists btree_gist;
create table departments (
    department_id uuid primary key,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    node_id integer not null references tree,
    name text not null,
    closed boolean not null,
    version bigint not null
);
create unique index uq_departments_name on departments (node_id, lower(name));
create table posts (
    post_id uuid primary key,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    node_id integer not null references tree,
    department_id uuid not null references departments,
    name text not null,
    closed boolean not null,
    version bigint not null
);
create unique index uq_posts_name on posts (department_id, lower(name));
alter table staff add column post_id uuid references posts;
create table skills (
    skill_id uuid primary key,
    group_id integer not null,
    name text not null,
    closed boolean not null,
    version bigint not null
);
create unique index uq_skills_name on skills (group_id, lower(name));
create table staff_skills (
    principal_id uuid not null references staff,
    skill_id uuid not null references skills,
    group_id integer not null,
    certificate_number text not null,
    expires_on date not null,
    primary key (principal_id, skill_id)
);
create index ix_staff_skills_expires_on on staff_skills (group_id, expires_on, principal_id, skill_id);
create table shifts (
    shift_id uuid primary key,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    node_id integer not null references tree,
    name text not null,
    from_minute integer not null check (from_minute between 0 and 1439),
    to_minute integer not null check (to_minute between 0 and 1439),
    closed boolean not null,
    version bigint not null
);
create unique index uq_shifts_name on shifts (node_id, lower(name));
create table duties (
    company_id integer not null,
    duty_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    principal_id uuid not null references staff,
    shift_id uuid not null references shifts,
    day date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    primary key (company_id, duty_id),
    constraint ex_duties_person exclude using gist (principal_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index ix_duties_estate on duties (company_id, estate_id, starts_at, duty_id);
create table absences (
    absence_id uuid primary key,
    group_id integer not null,
    principal_id uuid not null references staff,
    kind text not null,
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    deputy_id uuid references staff check (deputy_id <> principal_id),
    note text not null,
    state text not null check (state in ('requested', 'granted', 'refused', 'cancelled')),
    created_by text not null,
    decided_by text not null,
    decision_reason text not null,
    version bigint not null,
    constraint ex_absences_person exclude using gist (principal_id with =, daterange(from_day, to_day, '[]') with &&)
        where (state in ('requested', 'granted')),
    check (state not in ('granted', 'refused') or decided_by = '' or decided_by <> principal_id::text)
);
create index ix_absences_list on absences (group_id, from_day desc, absence_id);
create index ix_absences_deputy on absences (deputy_id) where state = 'granted';
create table clock_events (
    principal_id uuid not null references staff,
    happened_at timestamptz not null,
    direction text not null check (direction in ('in', 'out')),
    group_id integer not null,
    source text not null check (source in ('phone', 'file')),
    primary key (principal_id, happened_at, direction)
)
"""

# A row shows together with those of the nodes above; writing one needs its node in scope.
_AT_A_NODE = ("departments", "posts", "shifts")
# Whoever sees a member of staff sees these of them: lists join the staff, whose rows are hidden by their node.
_OF_STAFF = ("skills", "staff_skills", "absences", "clock_events")


def upgrade() -> None:
    connection = op.get_bind()
    who = schema.roles(connection)
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    schema.tenant_table_policy(connection, "duties", delete=True)
    shown = (
        f"{schema.GROUP} and (company_id = 0 or {schema.COMPANY})"
        f" and (estate_id = 0 or {schema.ESTATE.format(column='estate_id')}) and {schema.NO_RESIDENT}"
    )
    written = (
        f"{schema.GROUP} and {schema.COMPANY} and {schema.ESTATE.format(column='estate_id')} and {schema.NO_RESIDENT}"
    )
    of_group = f"{schema.GROUP} and {schema.NO_RESIDENT}"
    for table, using, check in (
        *((table, shown, written) for table in _AT_A_NODE),
        *((table, of_group, of_group) for table in _OF_STAFF),
    ):
        verbs = "select, insert, update" + (", delete" if table == "staff_skills" else "")
        for statement in (
            f"alter table {table} enable row level security",
            f"alter table {table} force row level security",
            f"create policy migrations on {table} to {who.owner} using (true) with check (true)",
            f"create policy tenant on {table} to {who.app} using ({using}) with check ({check})",
            f"grant {verbs} on {table} to {who.app}",
            f"grant select on {table} to {who.verifier}",
        ):
            connection.execute(text(statement.replace(":", r"\:")))
