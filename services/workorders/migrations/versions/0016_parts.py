"""Parts of orders as warehouse reserves them, and what orders cost."""

from alembic import op
from chassis.data.currency_holds import guard_tables
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0016"
down_revision = "0014"
branch_labels = None
depends_on = None

TABLES = """
create table order_parts (
    company_id integer not null,
    part_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    order_id uuid not null,
    material_id uuid not null,
    quantity numeric(12, 3) not null check (quantity > 0),
    state text not null check (state in ('wanted', 'open', 'done', 'cancelled', 'refused')),
    heard_version bigint not null default 0,
    refusal_code text not null default '',
    code text not null default '',
    name text not null default '',
    unit text not null default '',
    store_name text not null default '',
    reserved numeric(12, 3) not null default 0,
    waiting numeric(12, 3) not null default 0,
    issued numeric(12, 3) not null default 0,
    returned numeric(12, 3) not null default 0,
    withdrawn boolean not null default false,
    principal_id text not null,
    created_at timestamptz not null,
    constraint pk_order_parts primary key (company_id, part_id),
    constraint fk_order_parts foreign key (company_id, order_id) references orders
);
create index ix_order_parts_order on order_parts (company_id, order_id, part_id);
create table order_materials (
    company_id integer not null,
    order_id uuid not null,
    estate_id integer not null,
    group_id integer not null,
    version bigint not null,
    cost_minor bigint not null,
    constraint pk_order_materials primary key (company_id, order_id, estate_id)
);
create table order_costs (
    company_id integer not null,
    cost_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    order_id uuid not null,
    supplier_id uuid,
    vendor_name text not null,
    amount_minor bigint not null check (amount_minor <> 0),
    note text not null,
    principal_id text not null,
    created_at timestamptz not null,
    constraint pk_order_costs primary key (company_id, cost_id),
    constraint fk_order_costs foreign key (company_id, order_id) references orders
);
create index ix_order_costs_order on order_costs (company_id, order_id, cost_id)
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in ("order_parts", "order_materials"):
        tenant_table_policy(connection, table)
    tenant_table_policy(connection, "order_costs", update=False)
    guard_tables(connection, "order_materials", "order_costs")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
