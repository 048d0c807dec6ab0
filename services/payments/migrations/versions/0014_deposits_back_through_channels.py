"""Deposits go back through the channel by which they were paid.

Revision ID: 0014
Revises: 0013
"""

from alembic import op

revision = "0014"
down_revision = "0013"

STATEMENTS = (
    # A refund is about a dispute or about a use of a deposit.
    "alter table channel_refunds alter column dispute_id drop not null",
    "alter table channel_refunds add column deposit_use_id uuid",
    """
    alter table channel_refunds add constraint ck_channel_refunds_subject
        check (num_nonnulls(dispute_id, deposit_use_id) = 1) not valid
    """,
    """
    create index ix_channel_refunds_deposit_use on channel_refunds (company_id, deposit_use_id)
        where deposit_use_id is not null
    """,
    # The order whose payment goes back; such a use has no till or bank account that pays it.
    "alter table deposit_uses add column order_id uuid",
    """
    alter table deposit_uses drop constraint deposit_uses_check2, add constraint ck_deposit_uses_way
        check ((kind = 'refund') = (method <> '' or order_id is not null) and (method = '' or order_id is null))
        not valid
    """,
    "create index ix_deposit_uses_order on deposit_uses (company_id, order_id) where order_id is not null",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
