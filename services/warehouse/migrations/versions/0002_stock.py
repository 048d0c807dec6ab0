"""Materials, stores, balances and the stock ledger; months that payments has closed."""

from alembic import op
from chassis.data.currency_holds import guard_currency
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = """
create table materials (
    company_id integer not null,
    material_id uuid not null,
    group_id integer not null,
    version bigint not null default 1,
    code text not null check (code <> ''),
    code_key text not null,
    name text not null check (name <> ''),
    specification text not null default '',
    search_key text not null,
    category text not null check (category in
        ('spare_part', 'consumable', 'tool', 'cleaning', 'gardening', 'protection', 'office', 'other')),
    unit text not null check (unit <> ''),
    decimals integer not null check (decimals between 0 and 3),
    tracking text not null check (tracking in ('none', 'batch', 'serial')),
    shelf_life_days integer not null default 0 check (shelf_life_days >= 0),
    note text not null default '',
    retired boolean not null default false,
    moved boolean not null default false,
    constraint pk_materials primary key (company_id, material_id),
    constraint uq_materials_code unique (company_id, code_key)
);
create table material_units (
    company_id integer not null,
    material_id uuid not null,
    unit_key text not null,
    group_id integer not null,
    place integer not null,
    unit text not null,
    factor numeric(12, 6) not null check (factor > 0),
    constraint pk_material_units primary key (company_id, material_id, unit_key),
    constraint fk_material_units_material foreign key (company_id, material_id) references materials
);
create table barcodes (
    company_id integer not null,
    barcode text not null,
    group_id integer not null,
    material_id uuid not null,
    unit text not null,
    place integer not null,
    constraint pk_barcodes primary key (company_id, barcode),
    constraint fk_barcodes_material foreign key (company_id, material_id) references materials
);
create index ix_barcodes_material on barcodes (company_id, material_id);
create table stores (
    company_id integer not null,
    store_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    number integer not null check (number > 0),
    code text not null check (code <> ''),
    code_key text not null,
    name text not null check (name <> ''),
    closed boolean not null default false,
    constraint pk_stores primary key (company_id, store_id)
);
create table store_codes (
    company_id integer not null,
    code_key text not null,
    group_id integer not null,
    store_id uuid not null,
    number integer not null,
    constraint pk_store_codes primary key (company_id, code_key),
    constraint uq_store_codes_store unique (company_id, store_id),
    constraint uq_store_codes_number unique (company_id, number)
);
create table balances (
    company_id integer not null,
    store_id uuid not null,
    material_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    quantity numeric(18, 3) not null check (quantity >= 0),
    value_minor bigint not null check (value_minor >= 0),
    reserved numeric(18, 3) not null default 0 check (reserved >= 0),
    safety numeric(18, 3) not null default 0 check (safety >= 0),
    row_count bigint not null default 0,
    last_date date,
    constraint pk_balances primary key (company_id, store_id, material_id),
    constraint ck_balances_free check (quantity - reserved >= 0),
    constraint ck_balances_worth check ((quantity = 0) = (value_minor = 0)),
    constraint fk_balances_store foreign key (company_id, store_id) references stores,
    constraint fk_balances_material foreign key (company_id, material_id) references materials
);
create index ix_balances_material on balances (company_id, material_id, store_id);
create index ix_balances_short on balances (group_id) where safety > 0 and quantity - reserved < safety;
create table places (
    company_id integer not null,
    store_id uuid not null,
    material_id uuid not null,
    bin text not null,
    batch text not null,
    group_id integer not null,
    estate_id integer not null,
    quantity numeric(18, 3) not null check (quantity >= 0),
    expiry_date date,
    serial boolean not null,
    constraint pk_places primary key (company_id, store_id, material_id, bin, batch),
    constraint ck_places_serial check (not serial or quantity in (0, 1))
);
create unique index uq_places_serial on places (company_id, material_id, batch) where serial and quantity = 1;
create table moves (
    company_id integer not null,
    move_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    kind text not null check (kind in
        ('receipt', 'issue', 'return', 'supplier_return', 'transfer', 'cost', 'scrap')),
    state text not null check (state in ('waiting', 'done', 'refused')),
    version bigint not null default 1,
    store_id uuid not null,
    other_store_id uuid,
    document_date date not null,
    entered_date date not null,
    reference text not null default '',
    supplier_id uuid,
    purpose text not null default '' check (purpose in ('', 'person', 'department', 'work_order')),
    target_id text not null default '',
    target_name text not null default '',
    origin_move_id uuid,
    reason text not null default '',
    value_minor bigint not null default 0,
    asked jsonb,
    entry_state text not null default 'none' check (entry_state in ('none', 'wanted', 'booked', 'refused')),
    entry_code text not null default '',
    principal_id text not null,
    created_at timestamptz not null,
    decision_reason text not null default '',
    constraint pk_moves primary key (company_id, move_id),
    constraint fk_moves_store foreign key (company_id, store_id) references stores,
    constraint ck_moves_transfer check ((kind = 'transfer') = (other_store_id is not null))
);
create index ix_moves_refused on moves (group_id) where entry_state = 'refused';
create table stock_rows (
    company_id integer not null,
    store_id uuid not null,
    material_id uuid not null,
    number bigint not null check (number > 0),
    group_id integer not null,
    estate_id integer not null,
    move_id uuid not null,
    line integer not null,
    kind text not null,
    document_date date not null,
    entered_date date not null,
    entered_at timestamptz not null,
    quantity numeric(18, 3) not null,
    value_minor bigint not null,
    balance_quantity numeric(18, 3) not null check (balance_quantity >= 0),
    balance_minor bigint not null,
    bin text not null default '',
    batch text not null default '',
    told_quantity numeric(18, 3) not null,
    told_unit text not null default '',
    cause_number bigint not null default 0,
    late boolean not null default false,
    of_number bigint not null default 0,
    peer_store_id uuid,
    counter_account text not null default '',
    constraint pk_stock_rows primary key (company_id, store_id, material_id, number),
    constraint ck_stock_rows_worth check (late or cause_number > 0
        or (balance_minor >= 0 and (balance_quantity = 0) = (balance_minor = 0))),
    constraint ck_stock_rows_cause check ((quantity = 0) = (cause_number > 0))
);
create index ix_stock_rows_move on stock_rows (company_id, move_id);
create table closed_months (
    company_id integer not null,
    month date not null,
    group_id integer not null,
    constraint pk_closed_months primary key (company_id, month)
)
"""
OF_COMPANY = {"materials": {}, "material_units": {"delete": True}, "barcodes": {"delete": True}, "store_codes": {},
              "closed_months": {}}  # fmt: skip


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table, more in OF_COMPANY.items():
        tenant_table_policy(connection, table, estate=False, **more)
    for table in ("stores", "balances", "places", "moves"):
        tenant_table_policy(connection, table)
    tenant_table_policy(connection, "stock_rows", update=False)
    guard_currency(connection, "prices", "stock_rows")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
