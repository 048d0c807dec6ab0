"""The tables of approvals by steps, which every service has beside those of chassis.data.schema."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.engine import Connection

from chassis.data.schema import roles, tenant_table_policy


def add_approval_steps(connection: Connection) -> None:
    """Gives approvals their steps, to-dos and decisions, and the directory who works where and what companies set.

    The release before goes on asking and deciding: triggers make and end the to-do of its one step, and a check keeps
    it from approving what has steps left.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    who = roles(connection)
    for statement in _APPROVAL_STEPS.split(";\n\n"):
        connection.execute(text(statement.replace(":", r"\:")))
    connection.execute(text(f"grant select, insert, update, delete on colleagues, stand_ins to {who.app}"))
    connection.execute(text(f"grant select on colleagues, stand_ins to {who.verifier}"))
    tenant_table_policy(connection, "approval_todos", company_rows_shared=True, delete=True)
    tenant_table_policy(connection, "approval_decisions", company_rows_shared=True)


def extend_todos(connection: Connection) -> None:
    """Notes of which to-dos their holders were reminded, and finds to-dos by the place where somebody decides.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    for statement in (
        "alter table approval_todos add column reminded_at timestamptz",
        "create index ix_approval_todos_due on approval_todos (company_id, due_at)"
        " where due_at is not null and reminded_at is null",
        "create index ix_approval_todos_company on approval_todos (key, company_id, approval_id desc)",
        "create index ix_approval_todos_estate on approval_todos (key, estate_id, approval_id desc)",
    ):
        connection.execute(text(statement))


_APPROVAL_STEPS = """
alter table nodes add column approval_rules jsonb;

create table colleagues (
    principal_id text primary key,
    version bigint not null,
    group_id integer not null,
    disabled boolean not null,
    post_id text not null,
    department_id text not null,
    heads_department boolean not null
);

create index ix_colleagues_post on colleagues (post_id);

create index ix_colleagues_department on colleagues (department_id) where heads_department;

create table stand_ins (
    absence_id text primary key,
    version bigint not null,
    group_id integer not null,
    principal_id text not null,
    deputy_id text not null,
    from_day date not null,
    to_day date not null,
    in_force boolean not null
);

create index ix_stand_ins_day on stand_ins (group_id, to_day) where in_force;

create index ix_grants_staff on grants (group_id) where kind = 'staff';

alter table approvals
    add column flow jsonb,
    add column step_number integer not null default 1,
    add column step_count integer not null default 1,
    add column digest bytea not null default '',
    add column label text not null default '',
    add column amount_minor bigint,
    drop constraint approvals_state_check,
    add constraint approvals_state_check check (state in ('waiting', 'approved', 'refused', 'recalled')) not valid,
    add constraint approvals_steps_check check (state <> 'approved' or step_number = step_count) not valid;

create index ix_approvals_id on approvals (approval_id);

create table approval_todos (
    company_id integer not null,
    approval_id uuid not null,
    slot integer not null,
    key text not null,
    group_id integer not null,
    estate_id integer,
    subject text not null,
    maker text not null,
    task text not null default 'decide' check (task in ('decide', 'pick', 'resubmit')),
    given_by text[] not null default '{}',
    due_at timestamptz,
    primary key (company_id, approval_id, slot, key)
);

create index ix_approval_todos_key on approval_todos (key, approval_id desc);

create table approval_decisions (
    company_id integer not null,
    approval_id uuid not null,
    place integer not null,
    group_id integer not null,
    estate_id integer,
    step_number integer not null,
    kind text not null,
    actor text not null,
    for_person text not null default '',
    to_person text not null default '',
    opinion text not null default '',
    voided boolean not null default false,
    decided_at timestamptz not null,
    primary key (company_id, approval_id, place),
    check (for_person <> actor or actor = '')
);

insert into approval_todos (company_id, approval_id, slot, key, group_id, estate_id, subject, maker)
select company_id, approval_id, 1, 'entitled:' || subject, group_id, estate_id, subject, maker
from approvals where state = 'waiting';

create function begin_approval() returns trigger language plpgsql as $$
begin
    insert into approval_todos (company_id, approval_id, slot, key, group_id, estate_id, subject, maker)
    values (new.company_id, new.approval_id, 1, 'entitled:' || new.subject, new.group_id, new.estate_id, new.subject,
            new.maker);
    return null;
end $$;

create function end_approval() returns trigger language plpgsql as $$
begin
    delete from approval_todos where company_id = new.company_id and approval_id = new.approval_id;
    return null;
end $$;

create trigger begin_approval after insert on approvals for each row
    when (new.state = 'waiting' and new.flow is null) execute function begin_approval();

create trigger end_approval after update of state on approvals for each row
    when (old.state = 'waiting' and new.state <> 'waiting') execute function end_approval()
"""
