"""Month-end exchange rates of a group.

Revision ID: 0003
Revises: 0002
"""

from alembic import op
from chassis.data import schema
from sqlalchemy import text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    connection = op.get_bind()
    who = schema.roles(connection)
    for statement in (
        "create table exchange_rates (group_id integer not null, month date not null, from_currency_code text not null,"
        " to_currency_code text not null, rate numeric(24, 10) not null check (rate > 0), version bigint not null,"
        " entered_by text not null, entered_at timestamptz not null,"
        " primary key (group_id, month, from_currency_code, to_currency_code))",
        "alter table exchange_rates enable row level security",
        "alter table exchange_rates force row level security",
        f"create policy migrations on exchange_rates to {who.owner} using (true) with check (true)",
        f"create policy tenant on exchange_rates to {who.app} using ({schema.GROUP} and {schema.NO_RESIDENT})"
        f" with check ({schema.GROUP} and {schema.NO_RESIDENT})",
        f"grant select, insert, update on exchange_rates to {who.app}",
        f"grant select on exchange_rates to {who.verifier}",
    ):
        connection.execute(text(statement.replace(":", r"\:")))
