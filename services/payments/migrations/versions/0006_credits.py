"""A credit is a negative receivable that pays others: a source of money beside receipts and orders.

Revision ID: 0006
Revises: 0005
"""

from alembic import op

revision = "0006"
down_revision = "0005"

STATEMENTS = (
    "alter table open_items drop constraint ck_open_items_verified",
    "alter table open_items add constraint ck_open_items_verified check (verified_minor between"
    " least(allocated_minor, 0) and greatest(allocated_minor, 0)) not valid",
    "alter table prepayments drop constraint prepayments_source_check",
    "alter table prepayments add constraint prepayments_source_check"
    " check (source in ('receipt', 'order', 'credit')) not valid",
    "alter table allocations drop constraint allocations_source_check",
    "alter table allocations add constraint allocations_source_check"
    " check (source in ('receipt', 'order', 'credit')) not valid",
    # The credit itself is allocated its own amount, below nothing, and never released.
    "alter table allocations drop constraint allocations_amount_minor_check",
    "alter table allocations add constraint allocations_amount_minor_check"
    " check (amount_minor > 0 or amount_minor < 0 and source = 'credit' and released_minor = 0) not valid",
    "alter table allocations drop constraint allocations_check",
    "alter table allocations add constraint allocations_check"
    " check (released_minor between 0 and greatest(amount_minor, 0)) not valid",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
