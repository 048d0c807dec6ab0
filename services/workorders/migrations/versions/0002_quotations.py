"""The price list, quotations with their lines, and what billing made of them; files that residents attach."""

from alembic import op
from chassis.data.attachment_schema import let_residents_attach
from chassis.data.currency_holds import guard_currency
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = """
create table price_items (
    company_id integer not null,
    price_item_id uuid not null,
    group_id integer not null,
    version integer not null default 1,
    code text not null check (code <> ''),
    code_key text not null,
    name_zh text not null,
    name_en text not null,
    kind text not null check (kind in ('labour', 'part')),
    measure text not null,
    price_minor bigint not null check (price_minor >= 0),
    fee_item_code text not null check (fee_item_code <> ''),
    warranty_days integer not null check (warranty_days >= 0),
    retired boolean not null,
    constraint pk_price_items primary key (company_id, price_item_id),
    constraint uq_price_items_code unique (company_id, code_key)
);
create table quotations (
    company_id integer not null,
    quotation_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    order_id uuid not null,
    customer_id uuid,
    place integer not null,
    state text not null check (state in ('offered', 'accepted', 'declined', 'withdrawn', 'free')),
    total_minor bigint not null check (total_minor >= 0),
    free_reason text not null check (free_reason in ('', 'warranty', 'contract')),
    note text not null,
    maker text not null,
    made_at timestamptz not null,
    answerer text not null default '',
    answered_at timestamptz,
    reason text not null default '',
    signer text not null default '',
    attachment_id uuid,
    attachment_sha256 text not null default '',
    constraint pk_quotations primary key (company_id, quotation_id),
    constraint uq_quotations_place unique (company_id, order_id, place),
    check (state <> 'free' or total_minor = 0),
    check (free_reason = '' or total_minor = 0),
    check ((attachment_id is null) = (signer = ''))
);
create unique index uq_quotations_offered on quotations (company_id, order_id) where state = 'offered';
create table quotation_lines (
    company_id integer not null,
    quotation_id uuid not null,
    place integer not null,
    group_id integer not null,
    estate_id integer not null,
    customer_id uuid,
    price_item_id uuid not null,
    kind text not null,
    code text not null,
    name_zh text not null,
    name_en text not null,
    measure text not null,
    quantity numeric(12, 3) not null check (quantity > 0),
    price_minor bigint not null,
    amount_minor bigint not null check (amount_minor >= 0),
    fee_item_code text not null,
    warranty_days integer not null,
    warranty_number bigint not null,
    constraint pk_quotation_lines primary key (company_id, quotation_id, place)
);
create index ix_quotation_lines_item on quotation_lines (company_id, price_item_id) where warranty_days > 0;
create table order_charges (
    company_id integer not null,
    quotation_id uuid not null,
    place integer not null,
    group_id integer not null,
    estate_id integer not null,
    customer_id uuid,
    fee_item_code text not null,
    amount_minor bigint not null check (amount_minor > 0),
    taken_back boolean not null default false,
    state text not null check (state in ('wanted', 'waiting', 'charged', 'refused', 'withdrawn', 'credited')),
    refusal_code text not null default '',
    refusal_message text not null default '',
    receivable_id bigint not null default 0,
    credit_receivable_id bigint not null default 0,
    constraint pk_order_charges primary key (company_id, quotation_id, place)
);
create index ix_orders_reported on orders (company_id, reported_at)
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "price_items", estate=False)
    tenant_table_policy(connection, "quotations", customer="customer_id")
    tenant_table_policy(connection, "quotation_lines", customer="customer_id", update=False)
    tenant_table_policy(connection, "order_charges", customer="customer_id")
    guard_currency(connection, "price_items", "quotations")
    let_residents_attach(connection)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
