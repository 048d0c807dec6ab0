"""The table of attachments, which every service with kinds of record that files hang on has."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.engine import Connection

from chassis.data.schema import COMPANY, CUSTOMER, ESTATE, GROUP, roles, tenant_table_policy

_TABLE = """
create table attachments (
    company_id integer not null,
    attachment_id uuid not null,
    group_id integer not null,
    estate_id integer,
    kind text not null,
    record_id text not null,
    resource text not null,
    filename text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    width integer not null default 0,
    height integer not null default 0,
    file_name text not null,
    thumbnail_name text not null default '',
    attached_by text not null,
    attached_at timestamptz not null,
    expires_at timestamptz,
    removed_at timestamptz,
    primary key (company_id, attachment_id)
);
create index ix_attachments_record on attachments (company_id, kind, record_id, attachment_id);
create index ix_attachments_removed on attachments (company_id) where removed_at is not null;
create index ix_attachments_expiring on attachments (company_id, expires_at) where expires_at is not null
"""


def create_attachment_table(connection: Connection) -> None:
    """Makes the table of attachments. Rows without an estate hang on records of the company or of several estates.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    for statement in _TABLE.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "attachments", company_rows_shared=True, delete=True)


def let_residents_attach(connection: Connection) -> None:
    """Keeps whose record a resident attached to, and shows residents what hangs on their own records and came from
    them; what staff attached has no customer and stays hidden from them.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    rule = " and ".join(
        (
            GROUP,
            COMPANY,
            f"(estate_id is null or {ESTATE.format(column='estate_id')})",
            CUSTOMER.format(column="customer_id"),
        )
    )
    app = roles(connection).app
    for statement in (
        "alter table attachments add column customer_id uuid",
        "drop policy tenant on attachments",
        f"create policy tenant on attachments to {app} using ({rule}) with check ({rule})",
    ):
        connection.execute(text(statement.replace(":", r"\:")))
