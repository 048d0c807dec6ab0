"""Equipment with its downtimes and inspections; what tenants says about units."""

from alembic import op
from chassis.data.approval_schema import add_approval_steps, extend_todos
from chassis.data.attachment_schema import create_attachment_table
from chassis.data.schema import add_calendars, create_chassis_tables, index_audit, tenant_table_policy
from sqlalchemy import text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = """
create table equipment (
    company_id integer not null,
    equipment_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    code text not null check (code <> ''),
    code_key text not null,
    name text not null check (name <> ''),
    search_key text not null,
    system text not null check (system in
        ('lift', 'hvac', 'water', 'power', 'fire', 'lighting', 'access', 'parking', 'other')),
    parent_id uuid,
    building_id uuid,
    place text not null default '',
    brand text not null default '',
    model text not null default '',
    maker text not null default '',
    serial_number text not null default '',
    quantity integer not null default 1 check (quantity > 0),
    purchase_date date,
    start_date date,
    warranty_end_date date,
    supplier_name text not null default '',
    note text not null default '',
    state text not null check (state in ('in_use', 'idle', 'under_repair', 'scrapped')),
    state_at timestamptz not null,
    inspection_months integer not null default 0 check (inspection_months between 0 and 120),
    next_inspection_date date,
    last_inspection_date date,
    due_key date generated always as (coalesce(next_inspection_date, '9999-12-31')) stored,
    downtime_count integer not null default 0,
    inspection_count integer not null default 0,
    created_at timestamptz not null,
    constraint pk_equipment primary key (company_id, equipment_id),
    constraint uq_equipment_code unique (company_id, estate_id, code_key),
    constraint fk_equipment_parent foreign key (company_id, parent_id) references equipment,
    constraint ck_equipment_not_its_own_part check (parent_id <> equipment_id),
    constraint ck_equipment_next_inspection check ((inspection_months > 0) = (next_inspection_date is not null))
);
create index ix_equipment_code on equipment (company_id, code_key, equipment_id);
create index ix_equipment_due on equipment (company_id, due_key, equipment_id);
create index ix_equipment_parent on equipment (company_id, parent_id) where parent_id is not null;
create index ix_equipment_down on equipment (group_id) where state = 'under_repair';
create index ix_equipment_inspection on equipment (group_id, next_inspection_date)
    where next_inspection_date is not null and state <> 'scrapped';
create table downtimes (
    company_id integer not null,
    equipment_id uuid not null,
    place integer not null check (place > 0),
    group_id integer not null,
    estate_id integer not null,
    start_at timestamptz not null,
    end_at timestamptz check (end_at >= start_at),
    reason text not null,
    principal_id text not null,
    constraint pk_downtimes primary key (company_id, equipment_id, place)
);
create unique index uq_downtimes_open on downtimes (company_id, equipment_id) where end_at is null;
create table inspections (
    company_id integer not null,
    equipment_id uuid not null,
    place integer not null check (place > 0),
    group_id integer not null,
    estate_id integer not null,
    inspection_date date not null,
    passed boolean not null,
    inspector text not null,
    certificate text not null default '',
    next_date date not null,
    note text not null default '',
    principal_id text not null,
    constraint pk_inspections primary key (company_id, equipment_id, place)
);
create table units (
    company_id integer not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    building_id uuid,
    building_name text not null default '',
    building_code text not null default '',
    removed boolean not null default false,
    constraint pk_units primary key (company_id, unit_id)
);
create index ix_units_building on units (company_id, building_id)
"""


def upgrade() -> None:
    connection = op.get_bind()
    create_chassis_tables(connection)
    add_calendars(connection)
    add_approval_steps(connection)
    extend_todos(connection)
    index_audit(connection)
    create_attachment_table(connection)
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in ("equipment", "downtimes", "inspections", "units"):
        tenant_table_policy(connection, table)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
