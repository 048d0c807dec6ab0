"""The read model: what was counted of each receivable, payment and unit, and the sums that pages read.

Every sum is additive. A row of `receivables`, `payments` or `units` remembers what of it stands in the sums and from
which version that was, so that facts in any order, heard twice or republished, leave the same sums. Nothing else is
kept of a receivable: names, units and customers are billing's to show.

The month is first in the keys of sums, so that a new month appends. Ages of arrears need no row a receivable: the due
date is in the key, and receivables that fall due together grow old together.
"""

from alembic import op
from chassis.data.schema import GROUP, NO_RESIDENT, create_chassis_tables, roles, tenant_table_policy
from sqlalchemy import text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = """
create table fee_items (
    company_id integer not null,
    fee_item_id integer not null,
    group_id integer not null,
    cycle_months integer not null,
    code text not null,
    name text not null,
    category text not null,
    constraint pk_fee_items primary key (company_id, fee_item_id)
);
create table receivables (
    receivable_id bigint not null,
    owed_minor bigint not null default 0,
    paid_minor bigint not null default 0,
    verified_minor bigint not null default 0,
    company_id integer not null,
    group_id integer not null,
    estate_id integer not null,
    fee_item_id integer not null default 0,
    billing_version integer not null default 0,
    payments_version integer not null default 0,
    accounting_month date,
    due_date date,
    voided boolean not null default false,
    constraint pk_receivables primary key (company_id, receivable_id)
) with (fillfactor = 90);
create table figures (
    company_id integer not null,
    accounting_month date not null,
    estate_id integer not null,
    fee_item_id integer not null,
    due_date date not null,
    group_id integer not null,
    receivable_count bigint not null,
    open_count bigint not null,
    receivable_minor bigint not null,
    entered_minor bigint not null,
    verified_minor bigint not null,
    constraint pk_figures primary key (company_id, accounting_month, estate_id, fee_item_id, due_date)
) with (fillfactor = 50);
create table payments (
    company_id integer not null,
    payment_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null,
    amount_minor bigint not null,
    payment_date date,
    verified boolean not null,
    reversed boolean not null,
    method text not null,
    constraint pk_payments primary key (company_id, payment_id)
) with (fillfactor = 90);
create table takings (
    company_id integer not null,
    month date not null,
    estate_id integer not null,
    method text not null,
    group_id integer not null,
    payment_count bigint not null,
    entered_minor bigint not null,
    verified_minor bigint not null,
    constraint pk_takings primary key (company_id, month, estate_id, method)
) with (fillfactor = 50);
create table units (
    company_id integer not null,
    unit_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null,
    removed boolean not null,
    gross_area numeric(12, 2) not null,
    constraint pk_units primary key (company_id, unit_id)
);
create table occupancies (
    company_id integer not null,
    unit_id uuid not null,
    occupancy_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null,
    start_date date not null,
    end_date date,
    role text not null,
    constraint pk_occupancies primary key (company_id, unit_id, occupancy_id)
);
create table occupancy_steps (
    company_id integer not null,
    estate_id integer not null,
    day date not null,
    group_id integer not null,
    unit_count integer not null,
    sold_count integer not null,
    leased_count integer not null,
    occupied_count integer not null,
    total_area numeric(16, 2) not null,
    sold_area numeric(16, 2) not null,
    leased_area numeric(16, 2) not null,
    occupied_area numeric(16, 2) not null,
    constraint pk_occupancy_steps primary key (company_id, estate_id, day)
);
create table exchange_rates (
    group_id integer not null,
    month date not null,
    from_currency_code text not null,
    to_currency_code text not null,
    version integer not null,
    rate numeric(24, 10) not null check (rate > 0),
    constraint pk_exchange_rates primary key (group_id, month, from_currency_code, to_currency_code)
);
create table sources (
    source text primary key,
    last_fact_at timestamptz,
    last_heard_at timestamptz,
    waiting_count bigint not null default 0
);
create table observations (
    one boolean primary key default true check (one),
    observed_at timestamptz,
    failed_count bigint not null default 0,
    rebuild_began_at timestamptz,
    rebuild_ended_at timestamptz
)
"""

# The app may neither delete rows nor empty tables, so a function of the owner's does it: all that was added up, and
# not the inbox, since what was heard before is in what the sources say again.
BEGIN_REBUILD = """
create function begin_rebuild() returns void language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '30s' as $$
begin
    -- In the order in which hearers take them.
    truncate fee_items, receivables, figures, payments, takings, occupancy_steps, units, occupancies, exchange_rates;
    update observations set rebuild_began_at = now(), rebuild_ended_at = null;
end $$
"""


def upgrade() -> None:
    connection = op.get_bind()
    create_chassis_tables(connection)
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "fee_items", estate=False)
    for table in ("receivables", "figures", "payments", "takings", "units", "occupancies", "occupancy_steps"):
        tenant_table_policy(connection, table)
    who = roles(connection)
    for statement in (
        "alter table exchange_rates enable row level security",
        "alter table exchange_rates force row level security",
        f"create policy tenant on exchange_rates to {who.app} using ({GROUP} and {NO_RESIDENT})"
        f" with check ({GROUP} and {NO_RESIDENT})",
        f"create policy migrations on exchange_rates to {who.owner} using (true) with check (true)",
        f"grant select, insert, update on exchange_rates to {who.app}",
        # How far behind the read model is belongs to nobody in particular: names of services and counts.
        f"grant select, insert, update on sources, observations to {who.app}",
        f"grant select on exchange_rates, sources, observations to {who.verifier}",
        "insert into observations default values",
        BEGIN_REBUILD,
        "revoke execute on function begin_rebuild from public",
        f"grant execute on function begin_rebuild to {who.app}",
    ):
        connection.execute(text(statement.replace(":", r"\:")))


def downgrade() -> None:
    raise NotImplementedError("empty the database and rebuild: manor rebuild insight")
