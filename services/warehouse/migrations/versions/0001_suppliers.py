"""Suppliers with their certificates and prices."""

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
create table suppliers (
    company_id integer not null,
    supplier_id uuid not null,
    group_id integer not null,
    version bigint not null default 1,
    code text not null check (code <> ''),
    code_key text not null,
    name text not null check (name <> ''),
    search_key text not null,
    kind text not null check (kind in ('goods', 'services', 'works')),
    tax_number text not null default '',
    tax_key text not null default '',
    contact_name text not null default '',
    contact_phone bytea,
    address text not null default '',
    payment_days integer not null default 0 check (payment_days between 0 and 365),
    note text not null default '',
    state text not null check (state in ('active', 'suspended', 'blacklisted')),
    state_reason text not null default '',
    bank_holder text not null default '',
    bank_name text not null default '',
    bank_code text not null default '',
    bank_account bytea,
    next_expiry_date date,
    expiry_key date generated always as (coalesce(next_expiry_date, '9999-12-31')) stored,
    created_at timestamptz not null,
    constraint pk_suppliers primary key (company_id, supplier_id),
    constraint uq_suppliers_code unique (company_id, code_key)
);
create unique index uq_suppliers_tax_number on suppliers (company_id, tax_key) where tax_key <> '';
create index ix_suppliers_expiry on suppliers (company_id, expiry_key, supplier_id);
create index ix_suppliers_expired on suppliers (group_id, next_expiry_date)
    where next_expiry_date is not null and state = 'active';
create table certificates (
    company_id integer not null,
    certificate_id uuid not null,
    supplier_id uuid not null,
    group_id integer not null,
    version bigint not null default 1,
    kind text not null check (kind in ('business_licence', 'qualification', 'safety_permit', 'insurance', 'other')),
    number text not null,
    issuer text not null default '',
    issue_date date,
    expiry_date date check (expiry_date >= issue_date),
    expiry_key date generated always as (coalesce(expiry_date, '9999-12-31')) stored,
    note text not null default '',
    constraint pk_certificates primary key (company_id, certificate_id),
    constraint fk_certificates_supplier foreign key (company_id, supplier_id) references suppliers
);
create index ix_certificates_supplier on certificates (company_id, supplier_id, expiry_key, certificate_id);
create table prices (
    company_id integer not null,
    price_id uuid not null,
    supplier_id uuid not null,
    group_id integer not null,
    item text not null,
    item_key text not null,
    unit text not null,
    unit_key text not null,
    price numeric(18, 6) not null check (price >= 0),
    tax_rate numeric(4, 2) not null check (tax_rate >= 0),
    least_quantity numeric(12, 3) not null check (least_quantity >= 0),
    first_date date not null,
    last_date date check (last_date >= first_date),
    note text not null default '',
    withdrawn boolean not null default false,
    withdrawal_reason text not null default '',
    principal_id text not null,
    created_at timestamptz not null,
    constraint pk_prices primary key (company_id, price_id),
    constraint fk_prices_supplier foreign key (company_id, supplier_id) references suppliers
);
create unique index uq_prices_day on prices (company_id, supplier_id, item_key, unit_key, first_date)
    where not withdrawn
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
    tenant_table_policy(connection, "suppliers", estate=False)
    tenant_table_policy(connection, "certificates", estate=False, delete=True)
    tenant_table_policy(connection, "prices", estate=False)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
