"""Categories, orders with their steps, waits and escalations, plans and occurrences; what tenants and identity say."""

from alembic import op
from chassis.data.approval_schema import add_approval_steps, extend_todos
from chassis.data.attachment_schema import create_attachment_table
from chassis.data.schema import add_calendars, create_chassis_tables, grant_sequence, tenant_table_policy
from sqlalchemy import text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KINDS = (
    "'repair', 'special_service', 'complaint', 'suggestion', 'decoration_inspection', 'violation', 'goods_release',"
    " 'patrol_finding', 'cleaning', 'greening', 'maintenance', 'visit'"
)
TABLES = f"""
create sequence order_numbers;
create table categories (
    company_id integer not null,
    category_id uuid not null,
    group_id integer not null,
    version integer not null default 1,
    code text not null check (code <> ''),
    code_key text not null,
    name_zh text not null,
    name_en text not null,
    kind text not null check (kind in ({KINDS})),
    skill_id text not null,
    priority smallint not null check (priority between 1 and 4),
    response_minutes integer not null check (response_minutes >= 0),
    resolve_minutes integer not null check (resolve_minutes >= 0),
    around_clock boolean not null,
    needs_signature boolean not null,
    for_residents boolean not null,
    retired boolean not null,
    constraint pk_categories primary key (company_id, category_id),
    constraint uq_categories_code unique (company_id, code_key)
);
create table orders (
    company_id integer not null,
    order_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    number bigint not null default nextval('order_numbers'),
    category_id uuid not null,
    kind text not null check (kind in ({KINDS})),
    state text not null check (state in ('reported', 'reviewed', 'assigned', 'accepted', 'en_route', 'working',
        'waiting', 'done', 'verified', 'closed', 'refused', 'cancelled')),
    source text not null check (source in ('resident', 'staff', 'counter', 'check', 'plan')),
    priority smallint not null check (priority between 1 and 4),
    unit_id uuid,
    customer_id uuid,
    place text not null default '',
    description text not null,
    reporter text not null,
    client_id text,
    assignee_id text not null default '',
    reported_at timestamptz not null,
    promised_at timestamptz not null,
    response_minutes integer not null,
    resolve_minutes integer not null,
    around_clock boolean not null,
    response_near_at timestamptz,
    response_due_at timestamptz,
    resolve_near_at timestamptz,
    resolve_due_at timestamptz,
    responded_at timestamptz,
    done_at timestamptz,
    closed_at timestamptz,
    moved_at timestamptz not null,
    wait_cause text not null default '' check (wait_cause in ('', 'part', 'resident', 'vendor', 'weather')),
    wait_until timestamptz,
    visit_from timestamptz,
    visit_to timestamptz,
    reopen_count integer not null default 0,
    rating smallint not null default 0 check (rating between 0 and 5),
    result text not null default '',
    needs_signature boolean not null default false,
    signer text not null default '',
    main_order_id uuid,
    plan_id uuid,
    step_count integer not null,
    constraint pk_orders primary key (company_id, order_id),
    check ((visit_from is null) = (visit_to is null) and (visit_from is null or visit_from < visit_to)),
    check (state not in ('assigned', 'accepted', 'en_route', 'working', 'waiting') or assignee_id <> ''),
    check ((state = 'waiting') = (wait_cause <> '')),
    check (state not in ('done', 'verified') or not needs_signature or signer <> '')
);
create unique index uq_orders_client on orders (company_id, reporter, client_id) where client_id is not null;
create index ix_orders_number on orders (company_id, number);
create index ix_orders_estate on orders (company_id, estate_id, order_id);
create index ix_orders_open on orders (company_id, estate_id, priority, order_id)
    where state not in ('closed', 'refused', 'cancelled');
create index ix_orders_assignee on orders (company_id, assignee_id, order_id)
    where state in ('assigned', 'accepted', 'en_route', 'working', 'waiting');
create index ix_orders_unit on orders (company_id, unit_id, order_id) where unit_id is not null;
create index ix_orders_customer on orders (company_id, customer_id, order_id) where customer_id is not null;
create index ix_orders_main on orders (company_id, main_order_id) where main_order_id is not null;
create index ix_orders_done on orders (company_id, moved_at) where state = 'done';
create index ix_orders_waiting on orders (company_id, wait_until) where state = 'waiting';
create table steps (
    company_id integer not null,
    order_id uuid not null,
    place integer not null,
    group_id integer not null,
    estate_id integer not null,
    customer_id uuid,
    move text not null,
    from_state text not null,
    to_state text not null,
    actor text not null,
    taken_at timestamptz not null,
    seen_version bigint not null,
    reason text not null,
    assignee_id text not null,
    proposed_id text not null,
    wait_cause text not null,
    constraint pk_steps primary key (company_id, order_id, place)
);
create table waits (
    company_id integer not null,
    order_id uuid not null,
    place integer not null,
    group_id integer not null,
    estate_id integer not null,
    cause text not null check (cause in ('part', 'resident', 'vendor', 'weather')),
    began_at timestamptz not null,
    ended_at timestamptz check (ended_at >= began_at),
    constraint pk_waits primary key (company_id, order_id, place)
);
create unique index uq_waits_open on waits (company_id, order_id) where ended_at is null;
create table escalations (
    company_id integer not null,
    order_id uuid not null,
    round integer not null,
    promise text not null check (promise in ('response', 'resolve')),
    stage text not null check (stage in ('near', 'late')),
    group_id integer not null,
    estate_id integer not null,
    told_at timestamptz not null,
    constraint pk_escalations primary key (company_id, order_id, round, promise, stage)
);
create table plans (
    company_id integer not null,
    plan_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    name text not null,
    task text not null check (task in ('check', 'order')),
    category_id uuid not null,
    rule text not null,
    start_date date not null,
    start_clock text not null,
    place text not null,
    description text not null,
    statutory boolean not null,
    ended boolean not null,
    horizon_days integer not null,
    needs_signature boolean not null,
    maker text not null,
    planned_until timestamptz not null,
    constraint pk_plans primary key (company_id, plan_id)
);
create index ix_plans_estate on plans (company_id, estate_id, name, plan_id);
create table occurrences (
    company_id integer not null,
    occurrence_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    plan_id uuid not null,
    due_at timestamptz not null,
    state text not null check (state in ('due', 'passed', 'failed')),
    late_minutes integer not null check (late_minutes >= 0),
    order_id uuid,
    checker text not null,
    checked_at timestamptz,
    note text not null,
    constraint pk_occurrences primary key (company_id, occurrence_id),
    constraint uq_occurrences_time unique (company_id, plan_id, due_at),
    check (state <> 'failed' or order_id is not null)
);
create index ix_occurrences_estate on occurrences (company_id, estate_id, due_at, occurrence_id);
create index ix_occurrences_order on occurrences (company_id, order_id) where order_id is not null;
create table workers (
    company_id integer not null,
    principal_id text not null,
    group_id integer not null,
    version bigint not null,
    estate_id integer not null,
    name text not null,
    disabled boolean not null,
    skills jsonb not null,
    constraint pk_workers primary key (company_id, principal_id)
);
create table duties (
    company_id integer not null,
    duty_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    principal_id text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    removed boolean not null,
    constraint pk_duties primary key (company_id, duty_id)
);
create index ix_duties_person on duties (company_id, principal_id, starts_at) where not removed;
create table units (
    company_id integer not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    code text not null,
    building_name text not null,
    removed boolean not null,
    constraint pk_units primary key (company_id, unit_id)
);
create table customers (
    company_id integer not null,
    customer_id uuid not null,
    group_id integer not null,
    version bigint not null,
    estate_ids integer[] not null,
    name text not null,
    constraint pk_customers primary key (company_id, customer_id)
);
create table occupancies (
    company_id integer not null,
    occupancy_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    unit_id uuid not null,
    customer_id uuid not null,
    role text not null,
    start_date date,
    end_date date,
    constraint pk_occupancies primary key (company_id, occupancy_id)
);
create index ix_occupancies_unit on occupancies (company_id, unit_id)
"""


def upgrade() -> None:
    connection = op.get_bind()
    create_chassis_tables(connection)
    add_calendars(connection)
    add_approval_steps(connection)
    extend_todos(connection)
    create_attachment_table(connection)
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    grant_sequence(connection, "order_numbers")
    tenant_table_policy(connection, "categories", estate=False, residents_see_all=True)
    for table in ("orders", "occupancies"):
        tenant_table_policy(connection, table, customer="customer_id")
    tenant_table_policy(connection, "steps", customer="customer_id", update=False)
    tenant_table_policy(connection, "units", residents_see_all=True)
    tenant_table_policy(connection, "customers", estates_array=True, customer="customer_id")
    for table in ("waits", "escalations", "plans", "occurrences", "duties"):
        tenant_table_policy(connection, table)
    tenant_table_policy(connection, "workers", estate=False, delete=True)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
