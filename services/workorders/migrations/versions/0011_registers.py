"""Registers: the grounds with what was done for them, emergency plans, drills and trainings."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

STATEMENTS = """
create table grounds (
    company_id integer not null,
    ground_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    kind text not null check (kind in ('land', 'green_area', 'plant', 'bin')),
    name text not null check (name <> ''),
    place text not null,
    species text not null,
    quantity integer not null check (quantity >= 0),
    area numeric(11, 2) check (area is null or (area > 0 and kind in ('land', 'green_area'))),
    planted_on date,
    waste text not null check (waste in ('', 'recyclable', 'hazardous', 'food', 'residual')),
    litres integer not null check (litres >= 0),
    note text not null,
    retired boolean not null,
    constraint pk_grounds primary key (company_id, ground_id),
    check ((kind = 'bin') = (waste <> ''))
);
create index ix_grounds_name on grounds (company_id, name, ground_id);
create table cares (
    company_id integer not null,
    care_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    ground_id uuid not null,
    kind text not null check (kind in ('pruning', 'watering', 'fertilising', 'pest_control', 'replanting', 'removal',
        'washing')),
    done_on date not null,
    weight numeric(9, 3) check (weight is null or (weight > 0 and kind = 'removal')),
    note text not null,
    maker text not null,
    constraint pk_cares primary key (company_id, care_id)
);
create index ix_cares_ground on cares (company_id, ground_id, care_id);
create table emergency_plans (
    company_id integer not null,
    emergency_plan_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    name text not null check (name <> ''),
    occasion text not null,
    steps text not null check (steps <> ''),
    drill_months integer not null check (drill_months >= 0),
    retired boolean not null,
    made_on date not null,
    constraint pk_emergency_plans primary key (company_id, emergency_plan_id)
);
create index ix_emergency_plans_name on emergency_plans (company_id, name, emergency_plan_id);
create table exercises (
    company_id integer not null,
    exercise_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    kind text not null check (kind in ('drill', 'induction', 'training')),
    emergency_plan_id uuid,
    topic text not null check (topic <> ''),
    held_on date not null,
    minutes integer not null check (minutes >= 0),
    attendees text[] not null,
    others integer not null check (others >= 0),
    result text not null check (result <> ''),
    constraint pk_exercises primary key (company_id, exercise_id),
    check ((kind = 'drill') = (emergency_plan_id is not null))
);
create index ix_exercises_held on exercises (company_id, held_on, exercise_id);
create index ix_exercises_plan on exercises (company_id, emergency_plan_id, held_on) where emergency_plan_id is not null
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    for table in ("grounds", "emergency_plans", "exercises"):
        tenant_table_policy(connection, table)
    tenant_table_policy(connection, "cares", update=False)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
