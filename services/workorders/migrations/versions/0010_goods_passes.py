"""Goods release passes."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STATEMENTS = """
create table passes (
    company_id integer not null,
    pass_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    unit_id uuid not null,
    customer_id uuid,
    bearer text not null check (bearer <> ''),
    plate text not null,
    goods text[] not null check (cardinality(goods) > 0),
    valid_from timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from),
    state text not null check (state in ('requested', 'approved', 'refused', 'released', 'cancelled')),
    maker text not null,
    decider text not null,
    decided_at timestamptz,
    reason text not null,
    releaser text not null,
    released_at timestamptz,
    doubtful_time boolean not null,
    by_hand boolean not null,
    note text not null,
    constraint pk_passes primary key (company_id, pass_id),
    check ((state = 'released') = (released_at is not null))
);
create index ix_passes_estate on passes (company_id, estate_id, pass_id);
create index ix_passes_customer on passes (company_id, customer_id, pass_id) where customer_id is not null
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "passes", customer="customer_id")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
