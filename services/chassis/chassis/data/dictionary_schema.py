"""The table of dictionaries, which every service with words that companies extend has."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.engine import Connection

from chassis.data.schema import tenant_table_policy

_TABLE = """
create table dictionary_entries (
    company_id integer not null,
    dictionary text not null,
    code text not null,
    group_id integer not null,
    version bigint not null,
    kind text not null,
    name_en text not null,
    name_zh text not null,
    position integer not null default 0,
    retired boolean not null default false,
    primary key (company_id, dictionary, code)
)
"""


def create_dictionary_table(connection: Connection) -> None:
    """Makes the table of dictionaries; a company's are the same in all its estates.

    Args:
        connection: the migration's (`op.get_bind()`), in the owner role.
    """
    connection.execute(text(_TABLE))
    tenant_table_policy(connection, "dictionary_entries", estate=False)
