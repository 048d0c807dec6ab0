"""Requisitions with budgets, requests for quotation, purchase orders with receipts, invoices of suppliers."""

from alembic import op
from chassis.data.currency_holds import guard_tables
from chassis.data.schema import grant_sequence, tenant_table_policy
from sqlalchemy import text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = """
alter table balances add column target numeric(18, 3) not null default 0 check (target >= 0);
alter table balances add column lead_days integer not null default 0 check (lead_days >= 0);
create sequence requisition_numbers;
create sequence quotation_request_numbers;
create sequence purchase_order_numbers;
create table requisitions (
    company_id integer not null,
    requisition_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    number bigint not null default nextval('requisition_numbers'),
    store_id uuid not null,
    department_id text not null default '',
    department_name text not null default '',
    needed_date date,
    asked_date date not null,
    reason text not null,
    state text not null check (state in ('waiting', 'approved', 'ordered', 'refused', 'cancelled')),
    estimated_minor bigint not null check (estimated_minor >= 0),
    over_budget boolean not null default false,
    principal_id text not null,
    created_at timestamptz not null,
    decision_reason text not null default '',
    constraint pk_requisitions primary key (company_id, requisition_id),
    constraint fk_requisitions_store foreign key (company_id, store_id) references stores
);
create index ix_requisitions_open on requisitions (company_id, estate_id) where state in ('waiting', 'approved');
create table requisition_lines (
    company_id integer not null,
    requisition_id uuid not null,
    line integer not null,
    group_id integer not null,
    estate_id integer not null,
    material_id uuid not null,
    quantity numeric(18, 3) not null check (quantity > 0),
    ordered numeric(18, 3) not null default 0 check (ordered between 0 and quantity),
    estimated_minor bigint not null check (estimated_minor >= 0),
    note text not null default '',
    constraint pk_requisition_lines primary key (company_id, requisition_id, line),
    constraint fk_requisition_lines foreign key (company_id, requisition_id) references requisitions,
    constraint fk_requisition_lines_material foreign key (company_id, material_id) references materials
);
create table budgets (
    company_id integer not null,
    estate_id integer not null,
    department_id text not null,
    year integer not null,
    group_id integer not null,
    department_name text not null default '',
    amount_minor bigint not null check (amount_minor >= 0),
    warn_percent integer not null check (warn_percent between 1 and 100),
    blocks boolean not null,
    constraint pk_budgets primary key (company_id, estate_id, department_id, year)
);
create table quotation_requests (
    company_id integer not null,
    quotation_request_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    number bigint not null default nextval('quotation_request_numbers'),
    requisition_id uuid not null,
    state text not null check (state in ('open', 'awarded', 'cancelled')),
    answer_by_date date,
    purchase_order_id uuid,
    principal_id text not null,
    created_at timestamptz not null,
    reason text not null default '',
    constraint pk_quotation_requests primary key (company_id, quotation_request_id),
    constraint fk_quotation_requests foreign key (company_id, requisition_id) references requisitions
);
create table quotes (
    company_id integer not null,
    quotation_request_id uuid not null,
    supplier_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    answered boolean not null default false,
    delivery_days integer not null default 0,
    note text not null default '',
    prices jsonb not null default '[]',
    constraint pk_quotes primary key (company_id, quotation_request_id, supplier_id),
    constraint fk_quotes foreign key (company_id, quotation_request_id) references quotation_requests,
    constraint fk_quotes_supplier foreign key (company_id, supplier_id) references suppliers
);
create table purchase_orders (
    company_id integer not null,
    purchase_order_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    number bigint not null default nextval('purchase_order_numbers'),
    store_id uuid not null,
    supplier_id uuid not null,
    requisition_id uuid not null,
    department_id text not null default '',
    order_date date not null,
    expected_date date,
    complete_date date,
    state text not null check (state in ('open', 'received', 'closed', 'cancelled')),
    tax_not_deductible boolean not null,
    net_minor bigint not null check (net_minor >= 0),
    tax_minor bigint not null check (tax_minor >= 0),
    received_minor bigint not null default 0,
    note text not null default '',
    principal_id text not null,
    created_at timestamptz not null,
    reason text not null default '',
    constraint pk_purchase_orders primary key (company_id, purchase_order_id),
    constraint fk_purchase_orders_store foreign key (company_id, store_id) references stores,
    constraint fk_purchase_orders_supplier foreign key (company_id, supplier_id) references suppliers,
    constraint fk_purchase_orders_requisition foreign key (company_id, requisition_id) references requisitions
);
create index ix_purchase_orders_supplier on purchase_orders (company_id, supplier_id, purchase_order_id);
create index ix_purchase_orders_late on purchase_orders (group_id, expected_date) where state = 'open';
create table purchase_order_lines (
    company_id integer not null,
    purchase_order_id uuid not null,
    line integer not null,
    group_id integer not null,
    estate_id integer not null,
    requisition_line integer not null,
    material_id uuid not null,
    quantity numeric(18, 3) not null check (quantity > 0),
    told_quantity numeric(18, 3) not null,
    told_unit text not null,
    price numeric(18, 6) not null check (price >= 0),
    tax_rate numeric(4, 2) not null check (tax_rate >= 0),
    net_minor bigint not null check (net_minor > 0),
    tax_minor bigint not null check (tax_minor >= 0),
    received numeric(18, 3) not null default 0 check (received >= 0),
    rejected numeric(18, 3) not null default 0 check (rejected >= 0),
    invoiced numeric(18, 3) not null default 0 check (invoiced >= 0),
    constraint pk_purchase_order_lines primary key (company_id, purchase_order_id, line),
    constraint fk_purchase_order_lines foreign key (company_id, purchase_order_id) references purchase_orders,
    constraint fk_purchase_order_lines_material foreign key (company_id, material_id) references materials
);
create table purchase_receipts (
    company_id integer not null,
    receipt_id uuid not null,
    line integer not null,
    group_id integer not null,
    estate_id integer not null,
    purchase_order_id uuid not null,
    order_line integer not null,
    receipt_date date not null,
    reference text not null default '',
    move_id uuid,
    move_line integer not null default 0,
    accepted numeric(18, 3) not null check (accepted >= 0),
    rejected numeric(18, 3) not null check (rejected >= 0),
    rejection_reason text not null default '',
    returned numeric(18, 3) not null default 0 check (returned between 0 and accepted),
    invoiced numeric(18, 3) not null default 0 check (invoiced between 0 and accepted),
    value_minor bigint not null,
    invoiced_minor bigint not null default 0,
    principal_id text not null,
    constraint pk_purchase_receipts primary key (company_id, receipt_id, line),
    constraint fk_purchase_receipts foreign key (company_id, purchase_order_id, order_line)
        references purchase_order_lines
);
create index ix_purchase_receipts_order on purchase_receipts (company_id, purchase_order_id, receipt_id, line);
create index ix_purchase_receipts_move on purchase_receipts (company_id, move_id) where move_id is not null;
create table purchase_invoices (
    company_id integer not null,
    purchase_invoice_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    supplier_id uuid not null,
    purchase_order_id uuid not null,
    number text not null,
    number_key text not null,
    invoice_date date not null,
    due_date date not null,
    net_minor bigint not null check (net_minor > 0),
    tax_minor bigint not null check (tax_minor >= 0),
    state text not null check (state in ('held', 'matched', 'owed', 'paid', 'refused', 'cancelled')),
    mismatches jsonb not null default '[]',
    payment_date date,
    payment_code text not null default '',
    principal_id text not null,
    created_at timestamptz not null,
    decision_reason text not null default '',
    constraint pk_purchase_invoices primary key (company_id, purchase_invoice_id),
    constraint fk_purchase_invoices_order foreign key (company_id, purchase_order_id) references purchase_orders
);
create index ix_purchase_invoices_order on purchase_invoices (company_id, purchase_order_id);
create index ix_purchase_invoices_held on purchase_invoices (group_id) where state = 'held';
create table invoice_numbers (
    company_id integer not null,
    supplier_id uuid not null,
    number_key text not null,
    group_id integer not null,
    purchase_invoice_id uuid not null,
    constraint pk_invoice_numbers primary key (company_id, supplier_id, number_key)
);
create table purchase_invoice_lines (
    company_id integer not null,
    purchase_invoice_id uuid not null,
    order_line integer not null,
    group_id integer not null,
    estate_id integer not null,
    quantity numeric(18, 3) not null check (quantity > 0),
    net_minor bigint not null check (net_minor > 0),
    parts jsonb not null default '[]',
    constraint pk_purchase_invoice_lines primary key (company_id, purchase_invoice_id, order_line),
    constraint fk_purchase_invoice_lines foreign key (company_id, purchase_invoice_id) references purchase_invoices
)
"""
OF_ESTATE = (
    "requisitions", "requisition_lines", "budgets", "quotation_requests", "quotes", "purchase_orders",
    "purchase_order_lines", "purchase_receipts", "purchase_invoices", "purchase_invoice_lines",
)  # fmt: skip


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in OF_ESTATE:
        tenant_table_policy(connection, table)
    tenant_table_policy(connection, "invoice_numbers", estate=False, delete=True)
    for sequence in ("requisition_numbers", "quotation_request_numbers", "purchase_order_numbers"):
        grant_sequence(connection, sequence)
    guard_tables(connection, "requisitions", "budgets", "purchase_orders", "purchase_invoices")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
