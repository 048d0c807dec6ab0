"""Stocktakes with their lines; reservations of stock and what was issued of them."""

from alembic import op
from chassis.data.currency_holds import guard_tables
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KINDS = "('receipt', 'issue', 'return', 'supplier_return', 'transfer', 'cost', 'scrap', 'count')"
TABLES = f"""
alter table moves drop constraint moves_kind_check;
alter table moves add constraint ck_moves_kind check (kind in {KINDS});
create index ix_stock_rows_cause on stock_rows (company_id, store_id, material_id, cause_number) where cause_number > 0;
create index ix_moves_target on moves (company_id, target_id) where target_id <> '';
create table stocktakes (
    company_id integer not null,
    stocktake_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    store_id uuid not null,
    name text not null check (name <> ''),
    count_date date not null,
    blind boolean not null,
    category text not null default '',
    state text not null check (state in ('counting', 'waiting', 'done', 'cancelled')),
    move_id uuid,
    surplus_minor bigint not null default 0 check (surplus_minor >= 0),
    shortage_minor bigint not null default 0 check (shortage_minor >= 0),
    principal_id text not null,
    created_at timestamptz not null,
    reason text not null default '',
    constraint pk_stocktakes primary key (company_id, stocktake_id),
    constraint fk_stocktakes_store foreign key (company_id, store_id) references stores
);
create unique index uq_stocktakes_open on stocktakes (company_id, store_id) where state in ('counting', 'waiting');
create table stocktake_lines (
    company_id integer not null,
    stocktake_id uuid not null,
    material_id uuid not null,
    bin text not null,
    batch text not null,
    group_id integer not null,
    estate_id integer not null,
    code_key text not null,
    opened_quantity numeric(18, 3) not null,
    seen_number bigint not null,
    counted_quantity numeric(18, 3) check (counted_quantity >= 0),
    counted_by text not null default '',
    counted_at timestamptz,
    value_minor bigint not null default 0 check (value_minor >= 0),
    moved_quantity numeric(18, 3) not null default 0,
    expected_quantity numeric(18, 3) not null default 0,
    difference_quantity numeric(18, 3) not null default 0,
    difference_minor bigint not null default 0,
    constraint pk_stocktake_lines primary key (company_id, stocktake_id, material_id, bin, batch),
    constraint fk_stocktake_lines foreign key (company_id, stocktake_id) references stocktakes
);
create index ix_stocktake_lines_code on stocktake_lines (company_id, stocktake_id, code_key, material_id, bin, batch);
create table reservations (
    company_id integer not null,
    reservation_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    source text not null default '',
    reference text not null,
    store_id uuid not null,
    material_id uuid not null,
    purpose text not null check (purpose in ('person', 'department', 'work_order')),
    target_id text not null default '',
    target_name text not null,
    wanted numeric(18, 3) not null check (wanted > 0),
    reserved numeric(18, 3) not null default 0 check (reserved >= 0),
    issued numeric(18, 3) not null default 0 check (issued >= 0),
    returned numeric(18, 3) not null default 0 check (returned between 0 and issued),
    state text not null check (state in ('open', 'done', 'cancelled')),
    principal_id text not null,
    created_at timestamptz not null,
    constraint pk_reservations primary key (company_id, reservation_id),
    constraint uq_reservations_reference unique (company_id, source, reference),
    constraint ck_reservations_most check (reserved + issued <= wanted),
    constraint ck_reservations_state check (state = 'open' or reserved = 0),
    constraint fk_reservations_store foreign key (company_id, store_id) references stores,
    constraint fk_reservations_material foreign key (company_id, material_id) references materials
);
create index ix_reservations_open on reservations (company_id, store_id, material_id, reservation_id)
    where state = 'open';
create index ix_reservations_waiting on reservations (group_id) where state = 'open' and reserved + issued < wanted;
create index ix_reservations_target on reservations (company_id, target_id);
create table reservation_issues (
    company_id integer not null,
    move_id uuid not null,
    line integer not null,
    reservation_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    constraint pk_reservation_issues primary key (company_id, move_id, line),
    constraint fk_reservation_issues foreign key (company_id, reservation_id) references reservations
);
create table withdrawn_parts (
    company_id integer not null,
    source text not null,
    reference text not null,
    group_id integer not null,
    estate_id integer not null,
    constraint pk_withdrawn_parts primary key (company_id, source, reference)
)
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in ("stocktakes", "stocktake_lines", "reservations", "reservation_issues", "withdrawn_parts"):
        tenant_table_policy(connection, table)
    guard_tables(connection, "stocktakes")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
