"""What the database alone can do: the limits that the bulk measures are held against."""

from __future__ import annotations

import psycopg

from e2e_tests.bench.figures import timed

COPIES = """
drop table if exists bench_units, bench_customers, bench_occupancies;
create table bench_units (id bigint primary key, building bigint, code text, kind text, area numeric);
create index on bench_units (code);
create table bench_customers (id bigint primary key, name text, phone bytea);
create index on bench_customers (phone);
create table bench_occupancies (id bigint primary key, unit bigint, customer bigint, role text, start date);
create index on bench_occupancies (unit);
"""

INSERT = """
drop table if exists bench_receivables;
create table bench_receivables (
    id bigint primary key, unit bigint, item int, period date, amount bigint, unique (unit, item, period));
"""


def copy_rows(url: str, units: int) -> float:
    """Seconds of a raw COPY of as many units, customers and occupancies, into tables with a bigint key and one index.

    Args:
        url: a PostgreSQL URL of a role that may create tables.
        units: rows of each of the three tables.
    """
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(COPIES)
        with timed() as took, connection.transaction(), connection.cursor() as cursor:
            with cursor.copy("copy bench_units from stdin") as copy:
                for start in range(0, units, 5000):
                    numbers = range(start, min(start + 5000, units))
                    copy.write("".join(f"{n}\t{n // 100}\tU{n:08d}\tresidential\t{60 + n % 90}\n" for n in numbers))
            with cursor.copy("copy bench_customers from stdin") as copy:
                for start in range(0, units, 5000):
                    numbers = range(start, min(start + 5000, units))
                    copy.write("".join(f"{n}\tOwner {n}\t\\\\x{n * 2654435761 % 2**64:016x}\n" for n in numbers))
            with cursor.copy("copy bench_occupancies from stdin") as copy:
                for start in range(0, units, 5000):
                    numbers = range(start, min(start + 5000, units))
                    copy.write("".join(f"{n}\t{n}\t{n}\towner\t2025-01-01\n" for n in numbers))
        connection.execute("drop table bench_units, bench_customers, bench_occupancies")
    return took[0]


def insert_rows(url: str, rows: int) -> float:
    """Seconds of the reference INSERT … SELECT of as many narrow receivables into an empty table."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(INSERT)
        with timed() as took:
            connection.execute(
                "insert into bench_receivables select n, n, 1, date '2026-10-01', 4800 + n %% 5000"
                " from generate_series(1, %s) as n",
                [rows],
            )
        connection.execute("drop table bench_receivables")
    return took[0]
