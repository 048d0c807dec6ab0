"""Channel accounts, for lists."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from chassis.data.tx import Tx
from sqlalchemy import select

from payments.records.channel_accounts import ChannelAccount


def list_channel_accounts(tx: Tx, company_id: int, after: UUID | None, limit: int) -> Sequence[ChannelAccount]:
    """A company's channel accounts, oldest first."""
    query = select(ChannelAccount).where(ChannelAccount.company_id == company_id)
    if after:
        query = query.where(ChannelAccount.channel_account_id > after)
    return tx.scalars(query.order_by(ChannelAccount.channel_account_id).limit(limit)).all()
