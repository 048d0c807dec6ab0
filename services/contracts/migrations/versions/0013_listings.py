"""Units that are offered to let or to sell."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STATEMENTS = """
create table listings (
    company_id integer not null,
    listing_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    unit_id uuid not null,
    kind text not null check (kind in ('let', 'sell')),
    customer_id uuid,
    price_minor bigint not null check (price_minor > 0),
    available_date date not null,
    note text not null default '',
    state text not null check (state in ('open', 'taken', 'withdrawn')),
    close_reason text not null default '',
    maker text not null,
    created_at timestamptz not null,
    constraint pk_listings primary key (company_id, listing_id)
);
create unique index uq_listings_open on listings (company_id, unit_id, kind) where state = 'open';
create index ix_listings_estate on listings (company_id, estate_id, listing_id)
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "listings")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
