"""Channels' bills of refunds: what was given back on a channel's own pages, and how much of which order.

A query says that an order was refunded and not how much, and after a refund of our own it says no more at all. A bill
names each refund. Acts outside the caller's transaction: each account's channel is asked between two.
"""

from __future__ import annotations

import logging
from datetime import date, timedelta
from uuid import UUID

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.scope import Principal, Scope
from sqlalchemy import text

from payments.channels.channel import ChannelRefused, ChannelTrouble, Merchant, Refund
from payments.channels.merchants import Channels
from payments.records.channel_accounts import ChannelAccount
from payments.usecases.desk_refunds import hear_desk_refund

logger = logging.getLogger(__name__)
EVERY_SECONDS = 900
AT_ONCE = 10  # bills of one account in one round
KEPT_DAYS = 89  # for so long a channel still has a bill (可下载三个月以内的账单)

_ACCOUNTS = text(
    "select company_id, channel_account_id from channel_accounts where group_id = :group_id and not disabled"
    " order by company_id, channel_account_id"
)
_OURS = text(
    "select exists (select from channel_refunds where company_id = :company_id and out_refund_no = :out_refund_no)"
)


@fleet_timer("payments.read_refund_bills", every_seconds=EVERY_SECONDS)
def read_refund_bills(deps: Deps) -> None:
    """Reads the bills of each account that are there and were not read."""
    for group_id in directory.groups(deps.database):
        with UnitOfWork(deps.database, Scope.group(group_id)) as tx:
            rows = tx.execute(_ACCOUNTS, {"group_id": group_id}).all()
        for row in rows:
            scope = Scope.company(group_id, row.company_id, Principal("payments", "service", group_id))
            read_bills_of(deps, scope, row.company_id, row.channel_account_id)


def read_bills_of(deps: Deps, scope: Scope, company_id: int, channel_account_id: UUID) -> int:
    """Reads one account's bills, oldest first; gives how many.

    Args:
        deps: the process's.
        scope: the whole company.
        company_id: the company.
        channel_account_id: the account.
    """
    channel = Channels.of(deps).by_account(scope.group_id, company_id, channel_account_id)
    newest = channel.newest_bill(clock.now())
    if newest is None:
        return 0
    with UnitOfWork(deps.database, scope) as tx:
        account = tx.get(ChannelAccount, (company_id, channel_account_id))
        day = _first_unread(account, newest)
    read = 0
    while day <= newest and read < AT_ONCE:
        try:
            given_back = channel.refunds_of(day)
        except (ChannelTrouble, ChannelRefused) as error:
            about = {"account": str(channel_account_id), "day": str(day), "detail": str(error)}
            logger.warning("a channel's bill of refunds could not be read", extra=about)
            break
        with UnitOfWork(deps.database, scope) as tx:
            hear_refund_bill(tx, channel.merchant, day, given_back)
        day, read = day + timedelta(days=1), read + 1
    return read


def _first_unread(account: ChannelAccount, newest: date) -> date:
    if account.refund_bill_date:
        first = account.refund_bill_date + timedelta(days=1)
    else:
        first = account.created_at.date() - timedelta(days=1)  # somewhere on Earth it is a day less
    return max(first, newest - timedelta(days=KEPT_DAYS))


def hear_refund_bill(tx: Tx, merchant: Merchant, day: date, given_back: list[Refund]) -> None:
    """What a bill says was given back and we did not ask for is as a notification of it; and the day is read.

    Args:
        tx: under the company's scope.
        merchant: whose bill.
        day: of the bill.
        given_back: its refunds.
    """
    for refund in given_back:
        named = {"company_id": merchant.company_id, "out_refund_no": refund.out_refund_no}
        if refund.given_back and not tx.execute(_OURS, named).scalar_one():
            hear_desk_refund(tx, merchant, refund.given_back, None)
    account = tx.lock(ChannelAccount, (merchant.company_id, merchant.channel_account_id))
    account.refund_bill_date = max(day, account.refund_bill_date or day)
