"""The register of incidents, with the alarms that somebody on the spot raises."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

STATEMENTS = """
create table incidents (
    company_id integer not null,
    incident_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version integer not null default 1,
    kind text not null check (kind in ('security', 'fire', 'injury', 'flood', 'traffic', 'damage', 'other')),
    severity text not null check (severity in ('minor', 'major')),
    occurred_at timestamptz not null,
    place text not null check (place <> ''),
    description text not null,
    alarm boolean not null,
    latitude numeric(10, 7),
    longitude numeric(10, 7),
    state text not null check (state in ('open', 'acknowledged', 'closed')),
    reporter text not null,
    client_id text,
    reported_at timestamptz not null,
    acknowledger text not null,
    acknowledged_at timestamptz,
    handling text not null,
    closer text not null,
    closed_at timestamptz,
    constraint pk_incidents primary key (company_id, incident_id),
    check ((latitude is null) = (longitude is null)),
    check ((state = 'closed') = (closed_at is not null) and (state <> 'closed' or handling <> ''))
);
create unique index uq_incidents_client on incidents (company_id, reporter, client_id) where client_id is not null;
create index ix_incidents_estate on incidents (company_id, estate_id, incident_id)
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "incidents")


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
