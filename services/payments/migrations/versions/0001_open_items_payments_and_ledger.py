"""Open items, payments and the ledger, with the rules that the database itself holds."""

from alembic import op
from chassis.data.schema import create_chassis_tables, grant_sequence, roles, tenant_table_policy
from sqlalchemy import text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = """
create table customers (
    company_id integer not null,
    customer_id uuid not null,
    group_id integer not null,
    estate_ids integer[] not null,
    version bigint not null,
    name text not null,
    primary key (company_id, customer_id)
);
create table fee_items (
    company_id integer not null,
    fee_item_id bigint not null,
    group_id integer not null,
    code text not null,
    name text not null,
    category text not null,
    primary key (company_id, fee_item_id)
);
create sequence journal_entry_ids;
create table open_items (
    receivable_id bigint not null,
    fee_item_id bigint not null,
    entry_id bigint not null,
    amount_minor bigint not null,
    tax_minor bigint not null,
    adjusted_minor bigint not null default 0,
    waived_minor bigint not null default 0,
    allocated_minor bigint not null default 0,
    verified_minor bigint not null default 0,
    open_minor bigint not null generated always as
        (case when voided then 0 else amount_minor + adjusted_minor - waived_minor end - allocated_minor) stored,
    billing_version bigint not null,
    version bigint not null default 0,
    customer_id uuid not null,
    unit_id uuid not null,
    group_id integer not null,
    company_id integer not null,
    estate_id integer not null,
    accounting_month date not null,
    period_start date not null,
    period_end date not null,
    due_date date not null,
    last_payment_date date,
    voided boolean not null default false,
    currency_code text not null,
    unit_code text not null,
    primary key (company_id, receivable_id),
    constraint ck_open_items_verified check (verified_minor between 0 and allocated_minor),
    constraint ck_open_items_not_over_allocated check (allocated_minor <= greatest(
        case when voided then 0 else amount_minor + adjusted_minor - waived_minor end, 0))
);
create index ix_open_items_customer on open_items (company_id, customer_id) where open_minor <> 0;
create index ix_open_items_estate on open_items using brin (company_id, estate_id, due_date) with (pages_per_range = 32);
create table early_changes (
    company_id integer not null,
    receivable_id bigint not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    adjusted_minor bigint not null,
    waived_minor bigint not null,
    voided boolean not null,
    accounting_date date not null,
    primary key (company_id, receivable_id)
);
create table accounts (
    company_id integer not null,
    account_code text not null,
    group_id integer not null,
    kind text not null check (kind in ('cash', 'bank', 'clearing', 'receivable', 'prepayment', 'deposit', 'revenue',
        'tax', 'fees', 'refund', 'rounding')),
    name text not null,
    currency_code text not null,
    primary key (company_id, account_code),
    check (account_code = kind or account_code like kind || ':%')
);
create table journal_entries (
    company_id integer not null,
    entry_id bigint not null,
    group_id integer not null,
    estate_id integer not null,
    accounting_date date not null,
    accounting_year integer not null generated always as (extract(year from accounting_date)::integer) stored,
    document_kind text not null,
    document_id text not null,
    reverses_entry_id bigint,
    currency_code text not null,
    created_at timestamptz not null default now(),
    number bigint,
    primary key (company_id, entry_id)
);
create unique index uq_journal_entries_number on journal_entries (company_id, accounting_year, number)
    where number is not null;
create index ix_journal_entries_unsealed on journal_entries (company_id, accounting_year, entry_id)
    where number is null;
create index ix_journal_entries_date on journal_entries (company_id, accounting_date, entry_id);
create index ix_journal_entries_document on journal_entries (company_id, document_id);
create table postings (
    company_id integer not null,
    entry_id bigint not null,
    line integer not null,
    group_id integer not null,
    account_code text not null,
    amount_minor bigint not null check (amount_minor <> 0),
    primary key (company_id, entry_id, line)
);
create index ix_postings_account on postings (company_id, account_code, entry_id);
create table closed_months (
    company_id integer not null,
    month date not null check (extract(day from month) = 1),
    group_id integer not null,
    closed_by text not null,
    closed_at timestamptz not null,
    primary key (company_id, month)
);
create table receipts (
    company_id integer not null,
    receipt_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    customer_id uuid not null,
    customer_name text not null,
    number_year integer not null,
    number bigint not null,
    state text not null check (state in ('submitted', 'approved', 'refused', 'reversed')),
    version bigint not null,
    method text not null check (method in ('cash', 'pos', 'bank_transfer', 'cheque')),
    account text not null,
    payer_account text not null,
    amount_minor bigint not null check (amount_minor > 0),
    prepayment_minor bigint not null check (prepayment_minor between 0 and amount_minor),
    currency_code text not null,
    payment_date date not null,
    accounting_date date not null,
    entry_id bigint not null,
    reversal_entry_id bigint,
    submitted_by text not null,
    submitted_at timestamptz not null,
    decided_by text not null default '',
    decided_at timestamptz,
    reason text not null default '',
    note text not null,
    primary key (company_id, receipt_id),
    unique (company_id, number_year, number),
    check (decided_by <> submitted_by)
);
create index ix_receipts_receipt on receipts (receipt_id);
create index ix_receipts_date on receipts (company_id, payment_date, receipt_id);
create index ix_receipts_customer on receipts (company_id, customer_id, receipt_id);
create table receipt_numbers (
    company_id integer not null,
    year integer not null,
    group_id integer not null,
    last_number bigint not null,
    primary key (company_id, year)
);
create table channel_accounts (
    company_id integer not null,
    channel_account_id uuid not null,
    group_id integer not null,
    channel text not null check (channel in ('wechat_pay')),
    display_name text not null,
    merchant_id text not null,
    app_id text not null,
    certificate_serial_no text not null,
    platform_key_id text not null,
    disabled boolean not null default false,
    created_at timestamptz not null,
    primary key (company_id, channel_account_id),
    unique (company_id, channel, merchant_id)
);
create index ix_channel_accounts_account on channel_accounts (channel_account_id);
create table channel_secrets (
    company_id integer not null,
    channel_account_id uuid not null,
    group_id integer not null,
    token bytea not null,
    private_key bytea not null,
    api_key bytea not null,
    platform_key bytea not null,
    primary key (company_id, channel_account_id)
);
create table callback_tokens (
    token_hash bytea primary key,
    group_id integer not null,
    company_id integer not null,
    channel_account_id uuid not null
);
create table payment_orders (
    company_id integer not null,
    order_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    customer_id uuid not null,
    channel_account_id uuid not null,
    channel text not null,
    out_trade_no text not null,
    state text not null check (state in ('created', 'placing', 'placed', 'paid', 'closing', 'closed', 'failed',
        'unresolved')),
    version bigint not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency_code text not null check (currency_code = 'CNY'),
    code_url text not null default '',
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    next_try_at timestamptz,
    tries integer not null default 0,
    last_error text not null default '',
    transaction_id text,
    paid_at timestamptz,
    payment_date date,
    prepayment_minor bigint not null default 0 check (prepayment_minor between 0 and amount_minor),
    entry_id bigint,
    settled_by text not null default '',
    primary key (company_id, order_id),
    unique (company_id, out_trade_no),
    check ((state = 'paid') = (transaction_id is not null)),
    check ((state = 'paid') = (entry_id is not null))
);
create unique index uq_payment_orders_transaction on payment_orders (company_id, channel_account_id, transaction_id)
    where transaction_id is not null;
create index ix_payment_orders_order on payment_orders (order_id);
create index ix_payment_orders_due on payment_orders (group_id, company_id, next_try_at) where next_try_at is not null;
create index ix_payment_orders_customer on payment_orders (company_id, customer_id, order_id);
create table order_items (
    company_id integer not null,
    order_id uuid not null,
    receivable_id bigint not null,
    group_id integer not null,
    estate_id integer not null,
    customer_id uuid not null,
    position integer not null,
    amount_minor bigint not null check (amount_minor > 0),
    held boolean not null default true,
    primary key (company_id, order_id, receivable_id)
);
create unique index uq_order_items_held on order_items (company_id, receivable_id) where held;
create table callbacks (
    company_id integer not null,
    callback_id bigint generated always as identity,
    group_id integer not null,
    channel_account_id uuid not null,
    received_at timestamptz not null,
    headers jsonb not null,
    body bytea not null,
    outcome text not null default 'received',
    detail text not null default '',
    order_id uuid,
    judged_at timestamptz,
    primary key (company_id, callback_id)
);
create table prepayments (
    company_id integer not null,
    prepayment_id bigint generated always as identity,
    group_id integer not null,
    estate_id integer not null,
    customer_id uuid not null,
    fee_item_ids bigint[],
    currency_code text not null,
    amount_minor bigint not null check (amount_minor > 0),
    drawn_minor bigint not null default 0 check (drawn_minor >= 0),
    reversed_minor bigint not null default 0 check (reversed_minor >= 0),
    balance_minor bigint not null generated always as (amount_minor - drawn_minor - reversed_minor) stored,
    source text not null check (source in ('receipt', 'order')),
    payment_id uuid not null,
    verified boolean not null,
    payment_date date not null,
    entry_id bigint not null,
    primary key (company_id, prepayment_id),
    constraint ck_prepayments_not_overdrawn check (drawn_minor + reversed_minor <= amount_minor)
);
create index ix_prepayments_balance on prepayments (company_id, customer_id) where balance_minor > 0;
create index ix_prepayments_payment on prepayments (company_id, payment_id);
create table allocations (
    company_id integer not null,
    allocation_id bigint generated always as identity,
    group_id integer not null,
    estate_id integer not null,
    customer_id uuid not null,
    receivable_id bigint not null,
    source text not null check (source in ('receipt', 'order')),
    payment_id uuid not null,
    prepayment_id bigint,
    position integer not null,
    amount_minor bigint not null check (amount_minor > 0),
    released_minor bigint not null default 0 check (released_minor between 0 and amount_minor),
    verified boolean not null,
    payment_date date not null,
    entry_id bigint not null,
    primary key (company_id, allocation_id)
);
create index ix_allocations_receivable on allocations (company_id, receivable_id);
create index ix_allocations_payment on allocations (company_id, payment_id);
"""

# All legs of an entry come in one INSERT, name accounts that exist, and add up to nothing. One pass over what the
# statement inserted, whatever its size; a foreign key would lock the row of a hot account for every posting.
BALANCE = """
create function entries_balance() returns trigger language plpgsql as $$
declare
    faulty bigint;
begin
    select entry_id into faulty from inserted group by company_id, entry_id having sum(amount_minor) <> 0 limit 1;
    if found then
        raise exception 'journal entry % does not balance', faulty using errcode = 'MN001';
    end if;
    select i.entry_id into faulty from inserted i where not exists
        (select from accounts a where a.company_id = i.company_id and a.account_code = i.account_code) limit 1;
    if found then
        raise exception 'journal entry % names an account that does not exist', faulty using errcode = 'MN002';
    end if;
    select i.entry_id into faulty from (select company_id, entry_id, count(*) as legs from inserted group by 1, 2) i
        where not exists (select from journal_entries e where e.company_id = i.company_id and e.entry_id = i.entry_id)
        or i.legs <> (select count(*) from postings p where p.company_id = i.company_id and p.entry_id = i.entry_id)
        limit 1;
    if found then
        raise exception 'journal entry % is missing or has its legs already', faulty using errcode = 'MN003';
    end if;
    return null;
end $$;
create trigger entries_balance after insert on postings referencing new table as inserted
    for each statement execute function entries_balance()
"""

# The shared lock makes closing a month wait for entries in hand, and entries see a month that was just closed.
CLOSED = """
create function closed_months_refuse_entries() returns trigger language plpgsql as $$
declare
    refused date;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('closed_months', company_id))
        from (select distinct company_id from inserted) companies;
    select i.accounting_date into refused from inserted i join closed_months c
        on c.company_id = i.company_id and c.month >= date_trunc('month', i.accounting_date) limit 1;
    if found then
        raise exception 'the month of % is closed', refused using errcode = 'MN004';
    end if;
    return null;
end $$;
create trigger closed_months_refuse_entries after insert on journal_entries referencing new table as inserted
    for each statement execute function closed_months_refuse_entries()
"""

# The sealer may give an entry its number, once.
NUMBERED = """
create function entries_are_numbered_once() returns trigger language plpgsql as $$
begin
    raise exception 'journal entry % has its number already', old.entry_id using errcode = 'MN005';
end $$;
create trigger entries_are_numbered_once before update on journal_entries
    for each row when (old.number is not null) execute function entries_are_numbered_once()
"""


def upgrade() -> None:
    connection = op.get_bind()
    create_chassis_tables(connection)
    for statement in TABLES.split(";\n"):
        if statement.strip():
            connection.execute(text(statement.replace(":", r"\:")))
    for block in (BALANCE, CLOSED, NUMBERED):
        connection.execute(text(block.replace(":", r"\:")))
    app = roles(connection).app
    for table in ("open_items", "receipts", "payment_orders", "order_items", "prepayments", "allocations"):
        tenant_table_policy(connection, table, customer="customer_id")
    tenant_table_policy(connection, "customers", estates_array=True, customer="customer_id")
    tenant_table_policy(connection, "fee_items", estate=False, residents_see_all=True)
    tenant_table_policy(connection, "channel_accounts", estate=False, residents_see_all=True)
    tenant_table_policy(connection, "early_changes", delete=True)
    for table in ("channel_secrets", "receipt_numbers"):
        tenant_table_policy(connection, table, estate=False)
    for table in ("accounts", "closed_months", "postings", "callbacks"):
        tenant_table_policy(connection, table, estate=False, update=False)
    tenant_table_policy(connection, "journal_entries", update=False)
    connection.execute(text(f"grant update (number) on journal_entries to {app}"))
    connection.execute(text(f"grant update (outcome, detail, order_id, judged_at) on callbacks to {app}"))
    # A directory: it says whose a callback is before any scope is known, so row-level security cannot guard it.
    connection.execute(text(f"grant select, insert on callback_tokens to {app}"))
    connection.execute(text(f"grant select on callback_tokens to {roles(connection).verifier}"))
    grant_sequence(connection, "journal_entry_ids")


def downgrade() -> None:
    raise NotImplementedError("the first migration is undone by dropping the database")
