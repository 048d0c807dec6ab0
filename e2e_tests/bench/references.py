"""What the database alone can do: the rows that we have written, written again by the same path as the same role.

Each table gets a twin with its columns, defaults, checks, indexes and row-level security in a schema of its own. The
service's app role then writes the rows that are there into the twin, under the scope of their company, chunk by chunk:
what is left of our own time is what we do beside the database.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from e2e_tests.bench.figures import timed
from e2e_tests.bench.ground import Ground

SCHEMA = "bench_limit"
LINES = 20_000  # of a chunk of an import
_COLUMNS = (
    "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
    " where attrelid = %s::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
)
_POLICIES = "select policyname, cmd, roles::text[], qual, with_check from pg_policies where tablename = %s"
_SCOPE = (
    "select set_config('manor.group_id', %s, false), set_config('manor.companies', %s, false),"
    " set_config('manor.estates', '*', false)"
)


@dataclass(frozen=True)
class Rows:
    """Rows of one table.

    Args:
        table: where they are.
        key: the column that they are ordered and cut by.
        where: which they are, in SQL with a place for the company.
    """

    table: str
    key: str
    where: str = "company_id = %s"


def copied(ground: Ground, service: str, tables: Sequence[Rows], companies: Sequence[int]) -> float:
    """Seconds in which rows come in as an import's do: COPY into a temporary table, INSERT … SELECT from there.

    Args:
        ground: the platform.
        service: whose tables they are.
        tables: in the order in which they are written.
        companies: whose rows; side by side.
    """
    _twins(ground, service, tables)
    files = {(one.table, company): _unload(ground, service, one, company) for one in tables for company in companies}

    def write(company: int) -> None:
        with _as_the_app(ground, service, company) as connection:
            for one in tables:
                _copy(connection, one.table, files[one.table, company])

    try:
        return _side_by_side(write, companies)
    finally:
        for file in files.values():
            file.unlink()


def inserted(ground: Ground, service: str, rows: Rows, companies: Sequence[int], at_once: int) -> float:
    """Seconds in which rows come in as a run's do: INSERT … SELECT from the server's own.

    Args:
        ground: the platform.
        service: whose table it is.
        rows: by a key that is a number.
        companies: whose rows; side by side.
        at_once: the rows of a transaction.
    """
    _twins(ground, service, [rows])
    condition = f"{rows.where} and {rows.key} >= %s and ({rows.key} < %s or %s::bigint is null)"
    borders = (
        f"select {rows.key} from (select {rows.key}, row_number() over (order by {rows.key}) as n from {rows.table}"
        f" where {rows.where}) as numbered where (n - 1) %% {at_once} = 0 order by 1"
    )
    starts = {}
    with ground.connected(ground.of(service)) as connection:
        for company in companies:
            starts[company] = [one for (one,) in connection.execute(borders.encode(), [company])]

    def write(company: int) -> None:
        with _as_the_app(ground, service, company) as connection:
            columns = _columns(connection, rows.table)
            statement = f"insert into {SCHEMA}.{rows.table} ({columns}) select {columns} from {rows.table}"
            ends = [*starts[company][1:], None]
            for start, end in zip(starts[company], ends, strict=True):
                connection.execute(f"{statement} where {condition}".encode(), [company, start, end, end])
                connection.commit()

    return _side_by_side(write, companies)


def _side_by_side(write: Any, companies: Sequence[int]) -> float:
    with timed() as took, ThreadPoolExecutor(len(companies)) as people:
        list(people.map(write, companies))
    return took[0]


def _twins(ground: Ground, service: str, tables: Sequence[Rows]) -> None:
    app = sql.Identifier(f"{ground.of(service)}_app")
    schema = sql.Identifier(SCHEMA)
    with ground.connected(ground.of(service)) as connection:
        connection.execute(sql.SQL("drop schema if exists {} cascade").format(schema))
        connection.execute(sql.SQL("create schema {}").format(schema))
        connection.execute(sql.SQL("grant usage on schema {} to {}").format(schema, app))
        for one in tables:
            twin = sql.Identifier(SCHEMA, one.table)
            like = sql.SQL("create table {} (like {} including all)").format(twin, sql.Identifier(one.table))
            connection.execute(like)
            connection.execute(sql.SQL("grant select, insert on {} to {}").format(twin, app))
            connection.execute(sql.SQL("alter table {} enable row level security").format(twin))
            for name, verb, roles, seen, checked in connection.execute(_POLICIES, [one.table]).fetchall():
                rules = [sql.SQL(" using ({})").format(sql.SQL(seen))] if seen else []
                rules += [sql.SQL(" with check ({})").format(sql.SQL(checked))] if checked else []
                connection.execute(
                    sql.SQL("create policy {} on {} for {} to {}{}").format(
                        sql.Identifier(name), twin, sql.SQL(verb), sql.SQL(", ").join(map(_role, roles)),
                        sql.SQL("").join(rules),
                    )
                )  # fmt: skip


def _role(name: str) -> sql.Composable:
    return sql.SQL("public") if name == "public" else sql.Identifier(name)


def _as_the_app(ground: Ground, service: str, company: int) -> psycopg.Connection[Any]:
    """A connection as the service has them, in the scope of a company."""
    connection = psycopg.connect(ground.platform.environment(service)["MANOR_DATABASE_URL"])
    with ground.connected(ground.of(service)) as superuser:
        row = superuser.execute("select group_id from nodes where node_id = %s", [company]).fetchone()
    assert row, company
    connection.execute(_SCOPE, [str(row[0]), str(company)])
    connection.commit()
    return connection


def _columns(connection: psycopg.Connection[Any], table: str) -> str:
    row = connection.execute(_COLUMNS, [table]).fetchone()
    assert row, table
    return str(row[0])


def _unload(ground: Ground, service: str, rows: Rows, company: int) -> Path:
    file = ground.platform.folder / f"{rows.table}-{company}.copy"
    with ground.connected(ground.of(service)) as connection, file.open("wb") as out, connection.cursor() as cursor:
        columns = _columns(connection, rows.table)
        chosen = f"select {columns} from {rows.table} where {rows.where % company} order by {rows.key}"
        with cursor.copy(f"copy ({chosen}) to stdout".encode()) as copy:
            for block in copy:
                out.write(block)
    return file


def _copy(connection: psycopg.Connection[Any], table: str, file: Path) -> None:
    columns = _columns(connection, table)
    incoming = f"incoming_{table}"
    connection.execute(f"create temporary table {incoming} as select {columns} from {table} limit 0".encode())
    with file.open("rb") as lines:
        while block := b"".join(_lines(lines)):
            connection.execute(f"truncate {incoming}".encode())
            with connection.cursor() as cursor, cursor.copy(f"copy {incoming} from stdin".encode()) as copy:
                copy.write(block)
            insert = f"insert into {SCHEMA}.{table} ({columns}) select {columns} from {incoming}"
            connection.execute(insert.encode())
    connection.commit()  # all or nothing, as an import is


def _lines(lines: Any) -> Iterator[bytes]:
    return islice(lines, LINES)
