"""Devices with their credentials, what they measure, and what becomes of it: samples, newest values, alarms."""

from alembic import op
from chassis.data.schema import roles, tenant_table_policy
from sqlalchemy import text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = """
create table devices (
    company_id integer not null,
    device_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    code text not null check (code <> ''),
    code_key text not null,
    name text not null check (name <> ''),
    search_key text not null,
    kind text not null check (kind in ('sensor', 'meter', 'controller', 'gateway')),
    equipment_id uuid,
    gateway_id uuid,
    disabled boolean not null default false,
    username text not null,
    password_hash text not null,
    credential_at timestamptz not null,
    created_at timestamptz not null,
    constraint pk_devices primary key (company_id, device_id),
    constraint uq_devices_code unique (company_id, estate_id, code_key),
    constraint uq_devices_username unique (username),
    constraint fk_devices_equipment foreign key (company_id, equipment_id) references equipment,
    constraint fk_devices_gateway foreign key (company_id, gateway_id) references devices,
    constraint ck_devices_no_chain check (gateway_id is null or kind <> 'gateway')
);
create index ix_devices_code on devices (company_id, code_key, device_id);
create index ix_devices_gateway on devices (company_id, gateway_id) where gateway_id is not null;
create index ix_devices_equipment on devices (company_id, equipment_id) where equipment_id is not null;
create table samples (
    company_id integer not null,
    device_id uuid not null,
    key text not null,
    at timestamptz not null,
    group_id integer not null,
    estate_id integer not null,
    kind text not null,
    number double precision,
    content text,
    constraint pk_samples primary key (company_id, device_id, key, at)
) partition by range (at);
create table samples_default partition of samples default;
create table latest_values (
    company_id integer not null,
    device_id uuid not null,
    key text not null,
    group_id integer not null,
    estate_id integer not null,
    at timestamptz not null,
    stored_at timestamptz not null,
    kind text not null,
    number double precision,
    content text,
    constraint pk_latest_values primary key (company_id, device_id, key)
) with (fillfactor = 70);
create table quarantined (
    company_id integer not null,
    quarantined_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    device_id uuid not null,
    received_at timestamptz not null,
    reason text not null,
    part text not null default '',
    excerpt text not null default '',
    constraint pk_quarantined primary key (company_id, quarantined_id)
);
create index ix_quarantined_device on quarantined (company_id, device_id, quarantined_id);
create index ix_quarantined_received on quarantined (group_id, received_at);
create table alarm_rules (
    company_id integer not null,
    alarm_rule_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    name text not null check (name <> ''),
    name_key text not null,
    device_id uuid,
    device_kind text not null default '',
    rule jsonb not null,
    disabled boolean not null default false,
    created_at timestamptz not null,
    constraint pk_alarm_rules primary key (company_id, alarm_rule_id),
    constraint uq_alarm_rules_name unique (company_id, estate_id, name_key),
    constraint fk_alarm_rules_device foreign key (company_id, device_id) references devices
);
create index ix_alarm_rules_name on alarm_rules (company_id, name_key, alarm_rule_id);
create table alarm_states (
    company_id integer not null,
    device_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    states jsonb not null default '{}',
    tick_at timestamptz,
    constraint pk_alarm_states primary key (company_id, device_id)
) with (fillfactor = 70);
create index ix_alarm_states_tick on alarm_states (group_id, tick_at) where tick_at is not null;
create table alarms (
    company_id integer not null,
    alarm_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null default 1,
    device_id uuid not null,
    alarm_rule_id uuid not null,
    rule_version bigint not null,
    rule jsonb not null,
    severity text not null check (severity in ('critical', 'major', 'minor', 'warning')),
    raised_at timestamptz not null,
    since_at timestamptz not null,
    sample_count integer not null,
    samples jsonb not null,
    noticed_at timestamptz not null,
    cleared_at timestamptz,
    cleared_by text not null default '',
    acknowledged_at timestamptz,
    acknowledged_by text not null default '',
    note text not null default '',
    in_maintenance boolean not null default false,
    escalated_at timestamptz,
    constraint pk_alarms primary key (company_id, alarm_id),
    constraint fk_alarms_device foreign key (company_id, device_id) references devices,
    constraint fk_alarms_rule foreign key (company_id, alarm_rule_id) references alarm_rules
);
create unique index uq_alarms_active on alarms (company_id, device_id, alarm_rule_id) where cleared_at is null;
create index ix_alarms_estate on alarms (company_id, estate_id, alarm_id);
create index ix_alarms_device on alarms (company_id, device_id, alarm_id);
create index ix_alarms_active on alarms (group_id) where cleared_at is null;
create index ix_alarms_waiting on alarms (group_id, noticed_at)
    where cleared_at is null and acknowledged_at is null and escalated_at is null;
create table maintenance_windows (
    company_id integer not null,
    maintenance_window_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    device_id uuid,
    start_at timestamptz not null,
    end_at timestamptz not null check (end_at >= start_at),
    reason text not null,
    principal_id text not null,
    constraint pk_maintenance_windows primary key (company_id, maintenance_window_id),
    constraint fk_maintenance_windows_device foreign key (company_id, device_id) references devices
);
create index ix_maintenance_windows_estate on maintenance_windows (company_id, estate_id, end_at);
create table duties (
    company_id integer not null,
    duty_id uuid not null,
    group_id integer not null,
    estate_id integer not null,
    version bigint not null,
    principal_id text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    removed boolean not null default false,
    constraint pk_duties primary key (company_id, duty_id)
);
create index ix_duties_estate on duties (company_id, estate_id, ends_at)
"""
# The app may not make or drop tables, so a function of the owner's does it: a partition for each day that is written
# to, attached in a way that waits for no reader. Days that are no longer kept are dropped whole.
KEEP_DAYS = """
create function keep_sample_days(days date[], kept_from date) returns void language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '2s' set timezone = 'UTC' as $$
declare
    made date;
    named text;
begin
    perform pg_advisory_xact_lock(hashtext('devices.sample_days'));
    foreach made in array days loop
        named := 'samples_' || to_char(made, 'YYYYMMDD');
        if made >= kept_from and to_regclass(named) is null
                and not exists (select from samples_default where at >= made and at < made + 1) then
            execute format('create table %I (like samples including defaults including constraints)', named);
            execute format('alter table samples attach partition %I for values from (%L) to (%L)',
                           named, made, made + 1);
        end if;
    end loop;
    for named in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'samples'::regclass and c.relname ~ '^samples_[0-9]{8}$'
            and to_date(right(c.relname, 8), 'YYYYMMDD') < kept_from loop
        execute format('drop table %I', named);
    end loop;
    delete from samples_default where at < kept_from;
end $$
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (*TABLES.split(";\n"), KEEP_DAYS.replace(":", r"\:")):
        connection.execute(text(statement))
    for table in ("devices", "latest_values", "alarm_rules", "alarm_states", "alarms", "maintenance_windows", "duties"):
        tenant_table_policy(connection, table)
    tenant_table_policy(connection, "samples")
    tenant_table_policy(connection, "quarantined", delete=True, update=False)
    app = roles(connection).app
    connection.execute(text("revoke execute on function keep_sample_days(date[], date) from public"))
    connection.execute(text(f"grant execute on function keep_sample_days(date[], date) to {app}"))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
