"""A unit's key is its building and its code, whatever the case and width; customers are found by parts of their names.

The code of the release before knows none of the new columns: triggers keep them for what it writes, as near as the
database can (its folding differs from Unicode's in a few letters, such as ß), and a timer does the rest.

Revision ID: 0005
Revises: 0004
"""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0005"
down_revision = "0004"

# Table, its own key, and within what a code is its own.
KEYED = (
    ("buildings", "building_id", "company_id, estate_id"),
    ("units", "unit_id", "company_id, estate_id, building_id"),
    ("customers", "customer_id", "company_id"),
)
# What differed only by case or width before keeps its own key: the first one is found by the common one.
FILL = """
update {table} t set code_key = case when f.n = 1 then f.key else f.key || chr(31) || t.{own} end from (
    select company_id, {own}, lower(normalize(code, NFKC) collate "C.utf8") as key,
        row_number() over (partition by {within}, lower(normalize(code, NFKC) collate "C.utf8") order by {own}) as n
    from {table}
) f where t.company_id = f.company_id and t.{own} = f.{own}
"""
FUNCTIONS = (
    "create function fold_code() returns trigger language plpgsql as $$ begin"
    ' new.code_key := lower(normalize(new.code, NFKC) collate "C.utf8"); return new; end $$',
    "create function unfind_customer() returns trigger language plpgsql as $$ begin"
    " if new.name is distinct from old.name and new.name_key is not distinct from old.name_key then"
    " new.name_key := null; end if;"
    " if new.phone_hash is distinct from old.phone_hash and new.phone_last_hash is not distinct from"
    " old.phone_last_hash then new.phone_last_hash := null; end if;"
    " return new; end $$",
    "create trigger unfind before update of name, phone on customers for each row execute function unfind_customer()",
)
TABLES = (
    "alter table customers add column name_key text, add column phone_last_hash bytea",
    "create index ix_customers_phone_last on customers (company_id, phone_last_hash)",
    "create index ix_customers_unfindable on customers (company_id, customer_id)"
    " where name_key is null or (phone is not null and phone_last_hash is null)",
    'create table customer_grams (company_id integer not null, gram text collate "C" not null,'
    " customer_id uuid not null, group_id integer not null,"
    " constraint pk_customer_grams primary key (company_id, gram, customer_id))",
    "create table reveals (company_id integer not null, group_id integer not null, principal_id text not null,"
    " revealed_at timestamptz not null)",
    "create index ix_reveals_principal on reveals (company_id, principal_id, revealed_at)",
    "drop index ix_customers_name",
    "drop index ix_customers_code",
    # Two buildings may have a unit of one code; lists go by code all the same.
    "alter table units drop constraint uq_units_code",
    "create index ix_units_code on units (company_id, estate_id, code, unit_id)",
    "create unique index uq_buildings_code_key on buildings (company_id, estate_id, code_key)",
    "create unique index uq_units_code_key on units (company_id, estate_id, code_key, building_id)",
    "create unique index uq_customers_code_key on customers (company_id, code_key)",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in FUNCTIONS[:1]:
        connection.execute(text(statement.replace(":=", r"\:=")))
    for table, own, within in KEYED:
        connection.execute(text(f'alter table {table} add column code_key text collate "C"'))
        connection.execute(text(FILL.format(table=table, own=own, within=within)))
        connection.execute(
            text(
                f"create trigger fold_new before insert on {table} for each row when (new.code_key is null)"
                " execute function fold_code()"
            )
        )
        connection.execute(
            text(
                f"create trigger fold_other before update of code on {table} for each row when (new.code is distinct"
                " from old.code and new.code_key is not distinct from old.code_key) execute function fold_code()"
            )
        )
    for statement in (*TABLES, *FUNCTIONS[1:]):
        connection.execute(text(statement.replace(":=", r"\:=")))
    tenant_table_policy(connection, "customer_grams", estate=False, update=False, delete=True)
    tenant_table_policy(connection, "reveals", estate=False, update=False, delete=True)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")
