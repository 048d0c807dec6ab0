"""Car parks, spaces, leases of spaces with their terms and plates. A lease of a space holds its unit as others do."""

from alembic import op
from chassis.data.currency_holds import guard_tables
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = """
create table car_parks (
    company_id integer not null,
    car_park_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    code text not null check (code <> ''),
    code_key text not null,
    name text not null,
    inspection_date date,
    remind_days integer not null default 30 check (remind_days between 0 and 366),
    note text not null default '',
    maker text not null,
    created_at timestamptz not null,
    constraint pk_car_parks primary key (company_id, car_park_id),
    constraint uq_car_parks_code unique (company_id, estate_id, code_key)
);
create table parking_spaces (
    company_id integer not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    car_park_id uuid not null,
    kind text not null check (kind in
        ('standard', 'compact', 'large', 'mechanical', 'charging', 'accessible', 'motorcycle')),
    position text not null default '',
    length_cm integer not null default 0 check (length_cm >= 0),
    width_cm integer not null default 0 check (width_cm >= 0),
    ownership text not null check (ownership in ('company', 'owner', 'common', 'civil_defence')),
    note text not null default '',
    constraint pk_parking_spaces primary key (company_id, unit_id),
    constraint fk_parking_spaces_car_park foreign key (company_id, car_park_id) references car_parks
);
create index ix_parking_spaces_estate on parking_spaces (company_id, estate_id, car_park_id);
create table parking_leases (
    company_id integer not null,
    parking_lease_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    unit_id uuid not null,
    customer_id uuid not null,
    fee_item_code text not null check (fee_item_code <> ''),
    monthly_minor bigint not null check (monthly_minor >= 0),
    start_date date not null,
    months integer not null check (months > 0),
    end_date date not null check (end_date >= start_date),
    remind_days integer not null default 20 check (remind_days between 0 and 366),
    given_up boolean not null default false,
    note text not null default '',
    maker text not null,
    created_at timestamptz not null,
    constraint pk_parking_leases primary key (company_id, parking_lease_id)
);
create index ix_parking_leases_estate on parking_leases (company_id, estate_id, parking_lease_id);
create index ix_parking_leases_unit on parking_leases (company_id, unit_id);
create index ix_parking_leases_customer on parking_leases (company_id, customer_id);
create index ix_parking_leases_due on parking_leases (company_id, (end_date - remind_days)) where not given_up;
create table parking_terms (
    company_id integer not null,
    term_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    parking_lease_id uuid not null,
    customer_id uuid not null,
    start_date date not null,
    end_date date not null check (end_date >= start_date),
    before integer not null check (before >= 0),
    months integer not null check (months > 0),
    monthly_minor bigint not null check (monthly_minor >= 0),
    amount_minor bigint not null check (amount_minor >= 0),
    state text not null check (state in ('offered', 'agreed', 'lapsed', 'withdrawn')),
    charge_state text not null check (charge_state in ('free', 'sent', 'charged', 'refused', 'withdrawn')),
    attempt integer not null default 1,
    receivable_id bigint not null default 0,
    paid_minor bigint not null default 0,
    paid_version bigint not null default 0,
    pay_by_date date,
    refusal_code text not null default '',
    refusal_message text not null default '',
    maker text not null,
    created_at timestamptz not null,
    constraint pk_parking_terms primary key (company_id, term_id)
);
create index ix_parking_terms_lease on parking_terms (company_id, parking_lease_id, term_id);
create unique index uq_parking_terms_offered on parking_terms (company_id, parking_lease_id) where state = 'offered';
create index ix_parking_terms_offered on parking_terms (company_id, estate_id, pay_by_date) where state = 'offered';
create index ix_parking_terms_receivable on parking_terms (company_id, receivable_id) where receivable_id > 0;
create table early_settlements (
    company_id integer not null,
    receivable_id bigint not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    paid_minor bigint not null,
    heard_at timestamptz not null,
    constraint pk_early_settlements primary key (company_id, receivable_id)
);
create table parking_plates (
    company_id integer not null,
    plate_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    parking_lease_id uuid not null,
    customer_id uuid not null,
    plate text not null check (plate <> ''),
    plate_key text not null check (plate_key <> ''),
    model text not null default '',
    colour text not null default '',
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    inside_since timestamptz,
    constraint pk_parking_plates primary key (company_id, plate_id),
    constraint ex_parking_plates exclude using gist
        (company_id with =, plate_key with =, daterange(first_day, last_day, '[]') with &&)
);
create index ix_parking_plates_lease on parking_plates (company_id, parking_lease_id);
create unique index uq_parking_plates_inside on parking_plates (company_id, parking_lease_id)
    where inside_since is not null;
alter table unit_holds add column customer_id uuid;
alter table unit_holds drop constraint unit_holds_kind_check;
alter table unit_holds add constraint unit_holds_kind_check check (kind in ('lease', 'reservation', 'parking'))
"""
# Residents renew their parking themselves, and so see their own holds, and what units and customers of theirs are called.
SEEN = ("unit_holds", "units", "customers")


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in ("car_parks", "parking_spaces"):
        tenant_table_policy(connection, table, residents_see_all=True, delete=True)
    for table in ("parking_leases", "parking_terms"):
        tenant_table_policy(connection, table, customer="customer_id")
    tenant_table_policy(connection, "parking_plates", customer="customer_id", delete=True)
    tenant_table_policy(connection, "early_settlements", delete=True)
    for table in SEEN:
        for policy in ("tenant", "migrations"):
            connection.execute(text(f"drop policy {policy} on {table}"))
    tenant_table_policy(connection, "unit_holds", customer="customer_id", delete=True)
    tenant_table_policy(connection, "units", residents_see_all=True)
    tenant_table_policy(connection, "customers", estates_array=True, customer="customer_id")
    guard_tables(connection, "parking_leases")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
