"""Storms of alarms: many at one estate within a minute, which people are told of once."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STATEMENTS = """
create table alarm_storms (
    company_id integer not null,
    storm_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    began_at timestamptz not null,
    last_at timestamptz not null,
    alarm_count integer not null,
    told_at timestamptz,
    constraint pk_alarm_storms primary key (company_id, storm_id)
);
create index ix_alarm_storms_estate on alarm_storms (company_id, estate_id, last_at);
alter table alarms add column storm_id uuid;
create index ix_alarms_noticed on alarms (company_id, estate_id, noticed_at);
create index ix_alarms_storm on alarms (company_id, storm_id, alarm_id) where storm_id is not null
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "alarm_storms")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
