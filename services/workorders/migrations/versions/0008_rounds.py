"""Rounds: points, routes with their stops, and what was found at the stops of each round."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

STATEMENTS = """
create table points (
    company_id integer not null,
    point_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    name text not null check (name <> ''),
    place text not null check (place <> ''),
    carrier text not null check (carrier in ('qr', 'nfc', 'beacon')),
    tag text not null check (tag <> ''),
    retired boolean not null,
    constraint pk_points primary key (company_id, point_id),
    constraint uq_points_tag unique (company_id, estate_id, tag)
);
create index ix_points_name on points (company_id, name, point_id);
create table routes (
    company_id integer not null,
    route_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    name text not null check (name <> ''),
    kind text not null check (kind in ('patrol', 'inspection', 'cleaning', 'greening')),
    area text not null,
    standard text not null,
    grace_minutes integer not null check (grace_minutes between 0 and 240),
    retired boolean not null,
    constraint pk_routes primary key (company_id, route_id)
);
create index ix_routes_name on routes (company_id, name, route_id);
create table route_stops (
    company_id integer not null,
    route_id uuid not null,
    place integer not null check (place >= 1),
    group_id integer not null,
    estate_id integer not null,
    point_id uuid not null,
    within_minutes integer not null check (within_minutes >= 0),
    checklist text[] not null,
    constraint pk_route_stops primary key (company_id, route_id, place)
);
create index ix_route_stops_point on route_stops (company_id, point_id);
create table round_stops (
    company_id integer not null,
    occurrence_id uuid not null,
    place integer not null,
    group_id integer not null,
    estate_id integer not null,
    point_id uuid not null,
    checklist text[] not null,
    due_at timestamptz not null,
    grace_minutes integer not null,
    state text not null check (state in ('due', 'passed', 'failed', 'missed')),
    late_minutes integer not null check (late_minutes >= 0),
    walker text not null,
    walked_at timestamptz,
    arrived_at timestamptz,
    doubtful_time boolean not null,
    by_hand boolean not null,
    answers jsonb not null,
    note text not null,
    order_id uuid,
    constraint pk_round_stops primary key (company_id, occurrence_id, place),
    check ((state in ('passed', 'failed')) = (walked_at is not null)),
    check ((state = 'failed') = (order_id is not null))
);
alter table plans add column route_id uuid;
alter table plans drop constraint plans_task_check;
alter table plans add constraint plans_task_check check (task in ('check', 'order', 'round'));
alter table plans add constraint plans_round_check check ((task = 'round') = (route_id is not null));
alter table occurrences add column route_id uuid;
alter table occurrences add column until_at timestamptz;
alter table occurrences drop constraint occurrences_state_check;
alter table occurrences add constraint occurrences_state_check check (state in ('due', 'passed', 'failed', 'missed'));
alter table occurrences drop constraint occurrences_check;
alter table occurrences add constraint occurrences_failed_check
    check (state <> 'failed' or order_id is not null or route_id is not null);
alter table occurrences add constraint occurrences_round_check
    check ((route_id is null) = (until_at is null) and (state <> 'missed' or route_id is not null));
create index ix_occurrences_rounds on occurrences (company_id, due_at, occurrence_id) where route_id is not null;
create index ix_occurrences_until on occurrences (company_id, until_at) where route_id is not null and state = 'due'
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    for table in ("points", "routes", "round_stops"):
        tenant_table_policy(connection, table)
    tenant_table_policy(connection, "route_stops", delete=True)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
