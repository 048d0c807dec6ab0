"""The tables of billing."""

from alembic import op
from chassis.data.schema import create_chassis_tables, grant_sequence, tenant_table_policy

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MIRRORS = """
create table units (
    company_id integer not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    building_id uuid not null,
    building_name text not null,
    code text not null,
    kind text not null,
    unit_type text not null,
    floor integer not null,
    gross_area numeric(12, 2) not null,
    billable_area numeric(12, 2) not null,
    removed boolean not null,
    version bigint not null,
    primary key (company_id, unit_id)
);
create index ix_units_estate on units (company_id, estate_id, building_id);
create table unit_areas (
    company_id integer not null,
    unit_id uuid not null,
    first_day date not null,
    group_id integer not null,
    estate_id integer not null,
    billable_area numeric(12, 2) not null,
    primary key (company_id, unit_id, first_day)
);
create table customers (
    company_id integer not null,
    customer_id uuid not null,
    group_id integer not null,
    name text not null,
    kind text not null,
    estate_ids integer[] not null,
    version bigint not null,
    primary key (company_id, customer_id)
);
create table occupancies (
    company_id integer not null,
    occupancy_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    unit_id uuid not null,
    customer_id uuid not null,
    role text not null check (role in ('owner', 'tenant', 'developer')),
    start_date date not null,
    end_date date,
    bill_per_unit boolean not null,
    vacant boolean not null,
    version bigint not null,
    primary key (company_id, occupancy_id)
);
create index ix_occupancies_estate on occupancies (company_id, estate_id);
create index ix_occupancies_unit on occupancies (company_id, unit_id);
create index ix_occupancies_customer on occupancies (company_id, customer_id)
"""

TARIFFS = """
create sequence fee_item_ids as integer;
create table fee_items (
    company_id integer not null,
    fee_item_id integer not null default nextval('fee_item_ids'),
    group_id integer not null,
    code text not null,
    name text not null,
    category text not null,
    tax_rate numeric(8, 6) not null default 0 check (tax_rate >= 0),
    revenue_account text not null default '',
    cycle_months integer not null default 1 check (cycle_months >= 0),
    due_day integer not null default 0 check (due_day between 0 and 31),
    due_months_later integer not null default 0,
    payer_rule text not null check (payer_rule in ('owner', 'tenant_else_owner', 'contract_party')),
    vacant_pays_in_full boolean not null default false,
    inactive boolean not null default false,
    version integer not null default 1,
    primary key (company_id, fee_item_id),
    unique (company_id, code)
);
create table tariffs (
    company_id integer not null,
    tariff_id uuid not null,
    group_id integer not null,
    fee_item_id integer not null,
    code text not null,
    name text not null,
    version integer not null default 1,
    primary key (company_id, tariff_id),
    unique (company_id, code),
    foreign key (company_id, fee_item_id) references fee_items
);
create table tariff_versions (
    company_id integer not null,
    tariff_id uuid not null,
    effective_date date not null,
    group_id integer not null,
    kind text not null check (kind in ('fixed', 'area', 'metered', 'tiered')),
    amount_minor bigint not null default 0 check (amount_minor >= 0),
    price numeric(18, 6) not null default 0 check (price >= 0),
    tier_span text not null default 'month' check (tier_span in ('month', 'year')),
    tiers jsonb not null default '[]',
    primary key (company_id, tariff_id, effective_date),
    foreign key (company_id, tariff_id) references tariffs
);
create table tariff_assignments (
    company_id integer not null,
    assignment_id uuid not null,
    group_id integer not null,
    estate_id integer,
    tariff_id uuid not null,
    fee_item_id integer not null,
    level text not null check (level in ('estate', 'building', 'unit_type', 'unit', 'customer')),
    target text not null default '',
    start_date date not null,
    end_date date,
    primary key (company_id, assignment_id),
    foreign key (company_id, tariff_id) references tariffs,
    check (estate_id is not null or level = 'customer'),
    check ((level = 'estate') = (target = ''))
);
create unique index uq_tariff_assignments_start on tariff_assignments
    (company_id, fee_item_id, coalesce(estate_id, 0), level, target, start_date);
create index ix_tariff_assignments_tariff on tariff_assignments (company_id, tariff_id)
"""

METERS = """
create table meters (
    company_id integer not null,
    meter_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    number text not null,
    kind text not null check (kind in ('water', 'electricity', 'gas', 'heating', 'other')),
    unit_id uuid not null,
    fee_item_id integer not null,
    multiplier numeric(12, 4) not null default 1 check (multiplier > 0),
    install_date date,
    remove_date date,
    customer_id uuid,
    last_value numeric(18, 4),
    last_date date,
    last_reading_id bigint,
    version integer not null default 1,
    primary key (company_id, meter_id),
    unique (company_id, number),
    foreign key (company_id, fee_item_id) references fee_items
);
create index ix_meters_estate on meters (company_id, estate_id, unit_id);
create sequence reading_ids;
create table readings (
    company_id integer not null,
    reading_id bigint not null,
    group_id integer not null,
    estate_id integer not null,
    meter_id uuid not null,
    unit_id uuid not null,
    fee_item_id integer not null,
    fee_month date not null,
    start_date date not null,
    end_date date not null,
    start_value numeric(18, 4) not null,
    end_value numeric(18, 4) not null,
    usage numeric(18, 4) not null,
    reader text not null default '',
    primary key (company_id, reading_id),
    unique (company_id, meter_id, end_date),
    check (end_date >= start_date),
    check (end_value >= start_value),
    foreign key (company_id, meter_id) references meters
);
create index ix_readings_month on readings (company_id, estate_id, fee_item_id, fee_month);
create index ix_readings_unit on readings (company_id, unit_id)
"""

# Drafts are compact chunks of up to 1,000 lines in arrays, unnested where they are listed: a draft that were a wide
# row would be written twice. Arrays are stored uncompressed, because ids do not compress and trying takes longer.
RUNS = """
create table billing_runs (
    company_id integer not null,
    run_id uuid not null,
    group_id integer not null,
    estate_id integer,
    accounting_month date not null,
    target text not null check (target in ('company', 'estate', 'building', 'customer')),
    building_id uuid,
    customer_id uuid,
    fee_item_ids integer[] not null default '{}',
    preview boolean not null default false,
    state text not null,
    lines bigint not null default 0,
    amount_minor bigint not null default 0,
    approved_lines bigint not null default 0,
    approved_amount_minor bigint not null default 0,
    removed_lines bigint not null default 0,
    started_by text not null,
    approved_by text not null default '',
    operation text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (company_id, run_id)
);
create index ix_billing_runs_month on billing_runs (company_id, accounting_month);
create sequence chunk_ids;
create sequence receivable_ids increment by 1000;
create table run_chunks (
    company_id integer not null,
    chunk_id bigint not null default nextval('chunk_ids'),
    group_id integer not null,
    estate_id integer not null,
    run_id uuid not null,
    fee_item_id integer not null,
    accounting_month date not null,
    period_start date not null,
    period_end date not null,
    due_date date not null,
    reason smallint not null,
    open boolean not null default true,
    lines integer not null check (lines between 1 and 1000),
    amount_minor bigint not null,
    first_receivable_id bigint not null,
    unit_ids uuid[] not null,
    customer_ids uuid[] not null,
    unit_codes text[] not null,
    amounts bigint[] not null,
    taxes bigint[] not null,
    refs bigint[],
    approved integer[] not null default '{}',
    removed integer[] not null default '{}',
    primary key (company_id, chunk_id)
);
create index ix_run_chunks_run on run_chunks (company_id, run_id, chunk_id);
create index ix_run_chunks_open on run_chunks (company_id, estate_id) where open;
alter table run_chunks
    alter unit_ids set storage external, alter customer_ids set storage external, alter amounts set storage external,
    alter taxes set storage external, alter refs set storage external, alter unit_codes set storage external;
create table charge_bases (
    company_id integer not null,
    chunk_id bigint not null,
    group_id integer not null,
    estate_id integer not null,
    first_receivable_id bigint not null,
    bases jsonb not null,
    indexes smallint[] not null,
    primary key (company_id, chunk_id)
);
alter table charge_bases alter indexes set storage external
"""

# Not partitioned: the period leads in the unique key and ids rise, so that a new month appends to every index, and
# making partitions month by month would need the owner's rights at run time.
# The payer is not in the unique key: two customers never owe one unit's item from the same day for the same reason.
# What payments knows lives in `settlements`: a payment then updates 60 bytes under one key, not this row and its
# three indexes, and a run writes nothing there.
RECEIVABLES = """
create table receivables (
    receivable_id bigint not null,
    amount_minor bigint not null,
    tax_minor bigint not null,
    adjusted_minor bigint not null default 0,
    waived_minor bigint not null default 0,
    chunk_id bigint not null,
    reason_ref bigint not null default 0,
    unit_id uuid not null,
    customer_id uuid not null,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    fee_item_id integer not null,
    version integer not null default 1,
    period_start date not null,
    period_end date not null,
    accounting_month date not null,
    due_date date not null,
    reason smallint not null,
    voided boolean not null default false,
    primary key (company_id, receivable_id),
    constraint ck_receivables_amounts check (waived_minor >= 0 and amount_minor + adjusted_minor - waived_minor >= 0)
);
create unique index uq_receivables_reason on receivables
    (company_id, period_start, fee_item_id, unit_id, reason, reason_ref) where not voided;
create index ix_receivables_reading on receivables (company_id, reason_ref) where reason = 2 and not voided;
create index ix_receivables_customer on receivables (company_id, customer_id);
create index ix_receivables_month on receivables using brin (accounting_month) with (pages_per_range = 32);
create table settlements (
    company_id integer not null,
    receivable_id bigint not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    paid_minor bigint not null,
    verified_minor bigint not null,
    last_payment_date date,
    primary key (company_id, receivable_id)
) with (fillfactor = 70);
create table receivable_changes (
    company_id integer not null,
    change_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    receivable_id bigint not null,
    customer_id uuid not null,
    receivable_version integer not null,
    kind text not null check (kind in ('adjustment', 'waiver', 'void')),
    amount_minor bigint not null,
    reason text not null,
    state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
    approval_id uuid,
    maker text not null default '',
    checker text not null default '',
    decision_reason text not null default '',
    created_at timestamptz not null default now(),
    decided_at timestamptz,
    primary key (company_id, change_id),
    check (maker = '' or checker <> maker)
);
create index ix_receivable_changes_receivable on receivable_changes (company_id, receivable_id);
create unique index uq_receivable_changes_waiting on receivable_changes (company_id, receivable_id)
    where state = 'waiting'
"""

POLICIES = {
    "units": {"residents_see_all": True},
    "unit_areas": {},
    "customers": {"estate": False, "estates_array": True, "customer": "customer_id"},
    "occupancies": {"customer": "customer_id"},
    "fee_items": {"estate": False, "residents_see_all": True},
    "tariffs": {"estate": False, "residents_see_all": True},
    "tariff_versions": {"estate": False, "residents_see_all": True, "update": False},
    "tariff_assignments": {"company_rows_shared": True},
    "meters": {},
    "readings": {"delete": True, "residents_see_all": True},
    "billing_runs": {"company_rows_shared": True},
    "run_chunks": {"delete": True},
    "charge_bases": {"residents_see_all": True, "update": False, "delete": True},
    "receivables": {"customer": "customer_id"},
    "settlements": {"residents_see_all": True},
    "receivable_changes": {"customer": "customer_id"},
}


def upgrade() -> None:
    connection = op.get_bind()
    create_chassis_tables(connection)
    # Facts of a thousand ids do not compress, and trying takes longer than writing them.
    op.execute("alter table outbox alter payload set storage external")
    for block in (MIRRORS, TARIFFS, METERS, RUNS, RECEIVABLES):
        for statement in block.split(";\n"):
            op.execute(statement)
    for table, rules in POLICIES.items():
        tenant_table_policy(connection, table, **rules)
    for sequence in ("fee_item_ids", "reading_ids", "chunk_ids", "receivable_ids"):
        grant_sequence(connection, sequence)


def downgrade() -> None:
    raise NotImplementedError("a first migration is undone by dropping the database")
