"""Daily closings: what a cashier counted of a day in an estate, beside what the system says.

Revision ID: 0003
Revises: 0002
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    """
    create table daily_closings (
        company_id integer not null,
        closing_id uuid not null,
        group_id integer not null,
        estate_id integer not null,
        payment_date date not null,
        submitted_by text not null,
        state text not null check (state in ('submitted', 'confirmed', 'refused')),
        version bigint not null,
        currency_code text not null,
        lines jsonb not null,
        reason text not null,
        submitted_at timestamptz not null,
        decided_by text not null default '',
        decided_at timestamptz,
        decision_reason text not null default '',
        primary key (company_id, closing_id),
        check (decided_by <> submitted_by)
    )
    """,
    # A day is closed once; one that was refused is open again.
    """
    create unique index uq_daily_closings_day on daily_closings (company_id, estate_id, payment_date, submitted_by)
        where state <> 'refused'
    """,
    "create index ix_daily_closings_closing on daily_closings (closing_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    tenant_table_policy(op.get_bind(), "daily_closings")
