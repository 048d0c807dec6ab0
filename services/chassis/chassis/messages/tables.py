"""The tables of messages, for the migrations of services that have readers' addresses."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.engine import Connection

from chassis.data.schema import COMPANY, CUSTOMER_SETTING, ESTATE, GROUP, NO_RESIDENT, roles, tenant_table_policy

_TABLES = """
create table messages (
    company_id integer not null,
    message_id uuid not null,
    group_id integer not null,
    estate_id integer,
    recipient_id uuid not null,
    template text not null,
    reason text not null,
    fields jsonb not null,
    state text not null default 'wanted'
        check (state in ('wanted', 'sending', 'sent', 'failed', 'undeliverable', 'listed')),
    channel text not null default '',
    attempts integer not null default 0,
    fault text not null default '',
    created_at timestamptz not null,
    sent_at timestamptz,
    read_at timestamptz,
    primary key (company_id, message_id)
);
create unique index uq_messages_reason on messages (company_id, recipient_id, template, reason);
create index ix_messages_recipient on messages (group_id, recipient_id, message_id);
create index ix_messages_unread on messages (group_id, recipient_id) where read_at is null;
create table message_queue (
    company_id integer not null,
    message_id uuid not null,
    group_id integer not null,
    next_at timestamptz not null,
    attempts integer not null default 0,
    primary key (company_id, message_id)
);
create index ix_message_queue_next_at on message_queue (next_at);
"""
_PREFERENCES = """
create table message_preferences (
    group_id integer not null,
    recipient_id uuid not null,
    language text not null,
    channels text[] not null,
    phone bytea,
    email bytea,
    primary key (group_id, recipient_id)
)
"""
# Somebody's own: a resident's customers are in the call's scope, a member of staff says who they are for the statement.
_OWN = (
    "recipient_id = (select nullif(current_setting('manor.reader', true), '')::uuid)"
    f" or recipient_id in (select unnest(string_to_array({CUSTOMER_SETTING}, ',')::uuid[]))"
)


def create_message_tables(connection: Connection) -> None:
    """Makes the tables of messages: their readers see their own, staff those of their companies and estates.

    The queue of what is to be sent is a table of the chassis, without row-level security: it holds no text, no address.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    who = roles(connection)
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(text(statement.replace(":", r"\:")))
    estate = ESTATE.format(column="estate_id")
    rule = f"{GROUP} and (({_OWN}) or ({NO_RESIDENT} and {COMPANY} and (estate_id is null or {estate})))"
    for statement in (
        "alter table messages enable row level security",
        "alter table messages force row level security",
        f"create policy tenant on messages to {who.app} using ({rule}) with check ({rule})",
        f"create policy migrations on messages to {who.owner} using (true) with check (true)",
        f"grant select, insert, update on messages to {who.app}",
        f"grant select, insert, update, delete on message_queue to {who.app}",
        f"grant select on messages, message_queue to {who.verifier}",
    ):
        connection.execute(text(statement.replace(":", r"\:")))


def let_messages_end(connection: Connection) -> None:
    """Lets old messages be deleted, and those that failed be sent again, which is counted.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    connection.execute(text("alter table messages add column sent_again smallint not null default 0"))
    connection.execute(text("create index ix_messages_created_at on messages (group_id, created_at)"))
    connection.execute(text(f"grant delete on messages to {roles(connection).app}"))


def create_preference_table(connection: Connection) -> None:
    """Makes the table of how readers want to be sent messages: residents see their own.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    who = roles(connection)
    rule = f"{GROUP} and (({_OWN}) or {NO_RESIDENT})"
    for statement in (
        _PREFERENCES,
        "alter table message_preferences enable row level security",
        "alter table message_preferences force row level security",
        f"create policy tenant on message_preferences to {who.app} using ({rule}) with check ({rule})",
        f"create policy migrations on message_preferences to {who.owner} using (true) with check (true)",
        f"grant select, insert, update on message_preferences to {who.app}",
        f"grant select on message_preferences to {who.verifier}",
    ):
        connection.execute(text(statement.replace(":", r"\:")))


_TEXTS = """
create table message_texts (
    company_id integer not null,
    template text not null,
    version integer not null,
    group_id integer not null,
    subject_en text not null,
    text_en text not null,
    subject_zh text not null,
    text_zh text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (company_id, template, version)
)
"""


def add_reports_and_texts(connection: Connection) -> None:
    """Keeps what gateways report of messages that they took, the texts that companies word themselves, and the quiet
    hours that readers choose. To the release before, a message that was reported is `sent`, as it was.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    for statement in (
        "alter table messages add column report text not null default '', add column reported_at timestamptz,"
        " add column sent_as uuid, add column text_version integer not null default 0",
        "alter table message_preferences add column quiet_hours text not null default ''",
        _TEXTS,
    ):
        connection.execute(text(statement))
    tenant_table_policy(connection, "message_texts", estate=False, residents_see_all=True, update=False)
