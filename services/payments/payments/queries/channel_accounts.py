"""Channel accounts, for lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.tx import Tx
from sqlalchemy import Row, select, text

from payments.records.channel_accounts import ChannelAccount

_FORMER = text(
    "select channel_account_id, kind, name, valid_until from channel_keys where company_id = :company_id"
    " and channel_account_id = any(:accounts) and valid_until > :now"
    " union all select channel_account_id, 'callback_token', '', valid_until from callback_tokens"
    " where company_id = :company_id and channel_account_id = any(:accounts) and valid_until > :now"
    " order by kind, valid_until desc"
)


def list_channel_accounts(tx: Tx, company_id: int, after: UUID | None, limit: int) -> Sequence[ChannelAccount]:
    """A company's channel accounts, oldest first."""
    query = select(ChannelAccount).where(ChannelAccount.company_id == company_id)
    if after:
        query = query.where(ChannelAccount.channel_account_id > after)
    return tx.scalars(query.order_by(ChannelAccount.channel_account_id).limit(limit)).all()


def list_further_keys(tx: Tx, accounts: Sequence[ChannelAccount]) -> Sequence[Row[Any]]:
    """Keys and callback addresses of one company's accounts that count beside the current ones, without secrets."""
    if not accounts:
        return []
    ids = [account.channel_account_id for account in accounts]
    return tx.execute(_FORMER, {"company_id": accounts[0].company_id, "accounts": ids, "now": clock.now()}).all()
