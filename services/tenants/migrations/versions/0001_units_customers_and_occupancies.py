"""Buildings, units, customers, households, occupancies and imports.

company_id is first in every key. Codes are collated as bytes: an import compares a chunk with what is there by one
range of the index, and text in a language's collation would cost several times as much to insert in order.
Units, customers and occupancies hold no foreign keys: a million row triggers would cost more than the rows, and
verification proves what they would have.
"""

from alembic import op
from chassis.data.schema import COMPANY, CUSTOMER_SETTING, GROUP, create_chassis_tables, roles, tenant_table_policy
from sqlalchemy import text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = """
create table buildings (
    company_id integer not null,
    building_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    floors smallint not null default 0,
    completion_year smallint not null default 0,
    code text collate "C" not null check (code <> ''),
    name text not null,
    address text not null default '',
    contact text not null default '',
    constraint pk_buildings primary key (company_id, building_id),
    constraint uq_buildings_code unique (company_id, estate_id, code)
);
create table units (
    company_id integer not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    floor smallint not null default 0,
    removed boolean not null default false,
    building_id uuid not null,
    renovation_start_date date,
    renovation_end_date date,
    gross_area numeric(12, 2) not null default 0,
    billable_area numeric(12, 2) not null default 0,
    code text collate "C" not null,
    kind text not null,
    unit_type text not null default '',
    name text not null default '',
    orientation text not null default '',
    layout text not null default '',
    address text not null default '',
    constraint pk_units primary key (company_id, unit_id),
    constraint uq_units_code unique (company_id, estate_id, code)
);
create table customers (
    company_id integer not null,
    customer_id uuid not null,
    group_id integer not null,
    version integer not null default 1,
    estate_ids integer[] not null default '{}',
    kind text not null,
    code text collate "C" not null,
    name text not null,
    phone bytea,
    phone_hash bytea,
    home_phone bytea,
    identity_kind text,
    identity_number bytea,
    identity_hash bytea,
    sex text,
    email text,
    registered_residence text,
    native_place text,
    ethnicity text,
    contact_name text,
    emergency_contact text,
    emergency_phone bytea,
    note text,
    constraint pk_customers primary key (company_id, customer_id),
    constraint uq_customers_code unique (company_id, code)
);
create index ix_customers_phone_hash on customers (company_id, phone_hash);
create index ix_customers_identity_hash on customers (company_id, identity_hash) where identity_hash is not null;
create table household_members (
    company_id integer not null,
    member_id uuid not null,
    group_id integer not null,
    customer_id uuid not null,
    unit_id uuid,
    name text not null,
    sex text,
    relation text not null default '',
    phone bytea,
    identity_kind text,
    identity_number bytea,
    start_date date,
    end_date date check (end_date >= start_date),
    constraint pk_household_members primary key (company_id, member_id)
);
create index ix_household_members_customer_id on household_members (company_id, customer_id);
create table occupancies (
    company_id integer not null,
    occupancy_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    start_date date not null,
    end_date date,
    unit_id uuid not null,
    customer_id uuid not null,
    bill_per_unit boolean not null default false,
    not_residing boolean not null default false,
    vacant boolean not null default false,
    role text not null check (role in ('owner', 'tenant', 'developer')),
    note text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint pk_occupancies primary key (company_id, occupancy_id),
    constraint uq_occupancies_open unique nulls not distinct (company_id, unit_id, role, end_date),
    constraint ck_occupancies_span check (end_date >= start_date)
);
create index ix_occupancies_customer_id on occupancies (company_id, customer_id);
create table imports (
    company_id integer not null,
    import_id uuid not null,
    operation_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    file_name text not null,
    file_sha256 text not null,
    mode text not null check (mode in ('take_good_rows', 'all_or_nothing')),
    dry_run boolean not null,
    state text not null default 'running' check (state in ('running', 'done', 'refused')),
    row_count bigint not null default 0,
    refused_count bigint not null default 0,
    unchanged_count bigint not null default 0,
    building_count bigint not null default 0,
    unit_count bigint not null default 0,
    customer_count bigint not null default 0,
    occupancy_count bigint not null default 0,
    refused_file_name text not null default '',
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    constraint pk_imports primary key (company_id, import_id)
);
create table import_refusals (
    company_id integer not null,
    import_id uuid not null,
    row_number bigint not null,
    field text not null,
    group_id integer not null,
    estate_id integer not null,
    reason text not null,
    constraint pk_import_refusals primary key (company_id, import_id, row_number, field)
)
"""


def upgrade() -> None:
    connection = op.get_bind()
    create_chassis_tables(connection)
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "buildings", residents_see_all=True)
    tenant_table_policy(connection, "units")
    tenant_table_policy(connection, "customers", estates_array=True, customer="customer_id")
    tenant_table_policy(connection, "household_members", estate=False, customer="customer_id")
    tenant_table_policy(connection, "occupancies", customer="customer_id")
    tenant_table_policy(connection, "imports")
    tenant_table_policy(connection, "import_refusals", delete=True)
    app = roles(connection).app
    for statement in (
        # A household is seen by whoever sees its customer: the policies of customers hold inside this one.
        f"create policy household on household_members as restrictive to {app} using (exists (select from customers c"
        " where c.company_id = household_members.company_id and c.customer_id = household_members.customer_id))",
        # A resident sees the units that they have or had; which those are, the policies of occupancies say.
        f"create policy residents on units for select to {app} using ({GROUP} and {COMPANY}"
        f" and (select {CUSTOMER_SETTING}) is not null"
        " and unit_id in (select o.unit_id from occupancies o))",
    ):
        connection.execute(text(statement.replace(":", r"\:")))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
