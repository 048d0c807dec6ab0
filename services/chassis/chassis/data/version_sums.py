"""How many changes a table's rows have had, by company and estate, without adding up all rows.

A change raises its row's version by one, so that the sum of versions counts the changes. Triggers note by how much each
statement raised it, as a row of its own: a row that is counted up in place would make all writers of an estate wait for
each other. A timer folds the notes together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from chassis.data.schema import tenant_table_policy

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from chassis.data.tx import Tx

# A company has this many notes before they are worth folding.
MANY = 200

_TABLE = (
    "create table version_sums (company_id integer not null, group_id integer not null, estate_id integer not null,"
    " table_name text not null, versions bigint not null)",
    "create index ix_version_sums on version_sums (company_id, table_name, estate_id)",
)
_NOTE = (
    "create function note_new_versions() returns trigger language plpgsql as $$ begin"
    " insert into version_sums (company_id, group_id, estate_id, table_name, versions)"
    " select company_id, group_id, estate_id, tg_table_name, sum(version) from new_rows group by 1, 2, 3;"
    " return null; end $$",
    "create function note_raised_versions() returns trigger language plpgsql as $$ begin"
    " insert into version_sums (company_id, group_id, estate_id, table_name, versions)"
    " select company_id, group_id, estate_id, tg_table_name, sum(version) from"
    " (select company_id, group_id, estate_id, version from new_rows"
    " union all select company_id, group_id, estate_id, -version from old_rows) changed"
    " group by 1, 2, 3 having sum(version) <> 0;"
    " return null; end $$",
)
_TRIGGERS = (
    "create trigger note_new_versions after insert on {table} referencing new table as new_rows"
    " for each statement execute function note_new_versions()",
    "create trigger note_raised_versions after update on {table} referencing old table as old_rows"
    " new table as new_rows for each statement execute function note_raised_versions()",
    "insert into version_sums (company_id, group_id, estate_id, table_name, versions)"
    " select company_id, group_id, estate_id, '{table}', sum(version) from {table} group by 1, 2, 3",
)
_FOLD = text(
    "with gone as (delete from version_sums where company_id = :company returning *)"
    " insert into version_sums (company_id, group_id, estate_id, table_name, versions)"
    " select company_id, group_id, estate_id, table_name, sum(versions) from gone group by 1, 2, 3, 4"
)
# For `manor verify`: where the notes are not what the rows say.
FAULTS = (
    "select company_id, estate_id, coalesce(noted, 0) as noted, coalesce(counted, 0) as counted from"
    " (select company_id, estate_id, sum(versions) as noted from version_sums where table_name = '{table}'"
    " group by 1, 2) n full join (select company_id, estate_id, sum(version) as counted from {table} group by 1, 2) c"
    " using (company_id, estate_id) where coalesce(noted, 0) <> coalesce(counted, 0)"
)


def sum_versions(connection: Connection, *tables: str) -> None:
    """For a migration: keeps the sums of tables that have company_id, group_id, estate_id and version, and lose no row.

    Args:
        connection: the migration's.
        tables: their names. The old code's changes are counted too.
    """
    for statement in (*_TABLE, *_NOTE):
        connection.execute(text(statement))
    tenant_table_policy(connection, "version_sums", update=False, delete=True)
    for table in tables:
        for statement in _TRIGGERS:
            connection.execute(text(statement.format(table=table)))


def fold_version_sums(tx: Tx, company_id: int) -> None:
    """Folds a company's notes into one for each table and estate, where there are many."""
    count = tx.scalar(text("select count(*) from version_sums where company_id = :company"), {"company": company_id})
    if int(count or 0) > MANY:
        tx.execute(_FOLD, {"company": company_id})
