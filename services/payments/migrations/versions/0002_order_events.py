"""The life story of an order, and an index over what waits for a second person.

A trigger notes each change of an order's state, so that none is forgotten whichever code makes it.

Revision ID: 0002
Revises: 0001
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    """
    create table order_events (
        company_id integer not null,
        order_id uuid not null,
        event_id bigint generated always as identity,
        group_id integer not null,
        estate_id integer not null,
        customer_id uuid not null,
        occurred_at timestamptz not null default clock_timestamp(),
        state text not null,
        detail text not null default '',
        primary key (company_id, order_id, event_id)
    )
    """,
    """
    create function orders_tell_their_story() returns trigger language plpgsql as $$
    begin
        insert into order_events (company_id, order_id, group_id, estate_id, customer_id, state, detail)
        values (new.company_id, new.order_id, new.group_id, new.estate_id, new.customer_id, new.state,
            case when new.state in ('failed', 'unresolved', 'closing') then new.last_error
            when new.state = 'paid' then new.settled_by else '' end);
        return null;
    end $$
    """,
    """
    create trigger orders_tell_their_story after update of state on payment_orders
        for each row when (old.state <> new.state) execute function orders_tell_their_story()
    """,
    # Callbacks are kept for ever, and one order has a handful.
    "create index ix_callbacks_order on callbacks (company_id, order_id) where order_id is not null",
    # A new database has it from the chassis's tables.
    "create index if not exists ix_approvals_undecided on approvals (company_id, estate_id) where state = 'waiting'",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    tenant_table_policy(op.get_bind(), "order_events", customer="customer_id", update=False)
