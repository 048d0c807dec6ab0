"""What shops declare month by month, and the true-ups of their years, which become lines of the lease."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = """
create table turnovers (
    company_id integer not null,
    lease_id uuid not null,
    unit_id uuid not null,
    fee_item_code text not null,
    month date not null,
    group_id integer not null,
    estate_id integer not null,
    amount_minor bigint not null check (amount_minor >= 0),
    note text not null default '',
    maker text not null,
    declared_at timestamptz not null,
    constraint pk_turnovers primary key (company_id, lease_id, unit_id, fee_item_code, month)
);
create table true_ups (
    company_id integer not null,
    true_up_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    lease_id uuid not null,
    unit_id uuid not null,
    fee_item_code text not null,
    start_date date not null,
    end_date date not null check (end_date >= start_date),
    turnover_minor bigint not null check (turnover_minor >= 0),
    audited boolean not null,
    agreed boolean not null,
    minimum_minor bigint not null,
    rent_minor bigint not null check (rent_minor >= 0),
    extra_minor bigint not null check (extra_minor >= 0),
    amount_minor bigint not null,
    reason text not null default '',
    maker text not null,
    created_at timestamptz not null,
    constraint pk_true_ups primary key (company_id, true_up_id)
);
create index ix_true_ups_lease on true_ups (company_id, lease_id, true_up_id);
create index ix_leases_turnover on leases (company_id, lease_id) where terms->'charges' @> '[{"kind": "turnover"}]';
alter table lease_lines drop constraint lease_lines_kind_check;
alter table lease_lines add constraint lease_lines_kind_check
    check (kind in ('charge', 'difference', 'deposit', 'true_up'));
alter table lease_lines drop constraint lease_lines_check1;
alter table lease_lines add constraint lease_lines_check1
    check (amount_minor >= 0 or kind in ('difference', 'true_up'))
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLES.split(";\n"):
        connection.execute(text(statement))
    for table in ("turnovers", "true_ups"):
        tenant_table_policy(connection, table)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
