"""Commands to devices with what they answered, and what devices say that they are (attributes)."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# What serves lifts or fire protection is never set: no row of such a command can be.
TABLE = """
create table device_commands (
    company_id integer not null,
    command_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    device_id uuid not null,
    equipment_system text not null default '',
    kind text not null check (kind in ('read', 'set')),
    state text not null check (state in
        ('waiting', 'refused', 'ready', 'sent', 'done', 'failed', 'unconfirmed', 'timed_out')),
    exchange text not null check (exchange in ('act', 'check')),
    keys jsonb not null,
    value jsonb,
    value_type text not null default '',
    read_values jsonb not null default '{}',
    error text not null default '',
    reason text not null default '',
    principal_id text not null,
    timeout_seconds integer not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    answered_at timestamptz,
    expires_at timestamptz,
    constraint pk_device_commands primary key (company_id, command_id),
    constraint fk_device_commands_device foreign key (company_id, device_id) references devices,
    constraint ck_device_commands_read_only
        check (kind = 'read' or equipment_system not in ('', 'fire', 'lift')),
    constraint ck_device_commands_value check ((kind = 'set') = (value is not null))
);
create index ix_device_commands_estate on device_commands (company_id, estate_id, command_id);
create index ix_device_commands_device on device_commands (company_id, device_id, command_id);
create index ix_device_commands_open on device_commands (group_id, expires_at) where state in ('ready', 'sent');
create table attributes (
    company_id integer not null,
    device_id uuid not null,
    key text not null,
    group_id integer not null,
    estate_id integer not null,
    at timestamptz not null,
    kind text not null,
    number double precision,
    content text,
    constraint pk_attributes primary key (company_id, device_id, key)
)
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in TABLE.split(";\n"):
        connection.execute(text(statement))
    for table in ("device_commands", "attributes"):
        tenant_table_policy(connection, table)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
