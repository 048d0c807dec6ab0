"""Labels of places and things, by which whoever stands there reports what is the matter."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS = """
create table labels (
    company_id integer not null,
    label_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    name text not null check (name <> ''),
    place text not null check (place <> ''),
    secret text not null check (length(secret) >= 20),
    retired boolean not null,
    constraint pk_labels primary key (company_id, label_id),
    constraint uq_labels_secret unique (company_id, secret)
);
alter table orders add column label_id uuid;
create index ix_orders_label on orders (company_id, label_id, reported_at) where label_id is not null;
alter table orders drop constraint orders_source_check;
alter table orders add constraint orders_source_check
    check (source in ('resident', 'staff', 'counter', 'check', 'plan', 'follow_up', 'label'))
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "labels")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
