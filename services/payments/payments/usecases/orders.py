"""Payment orders: which open items a payer is about to pay online. Calls to the channel are the jobs process's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.directory import place
from chassis.errors import Conflict
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from payments.channels.channel import Channel
from payments.channels.kinds import kind, kinds
from payments.domain.allocation import oldest_first
from payments.records.channel_accounts import ChannelAccount
from payments.records.open_items import OpenItem
from payments.records.orders import OrderItem, PaymentOrder
from payments.usecases.allocations import lock_named
from payments.usecases.prepayments import held_by_orders
from payments.usecases.receipts import MOST_ITEMS, ItemHeld


class CurrencyNotSupported(Conflict):
    """The channel does not collect the company's currency."""

    default_reason = "CURRENCY_NOT_SUPPORTED"


class NothingToPay(Conflict):
    """None of the items is open."""

    default_reason = "NOTHING_TO_PAY"


class NoChannelAccount(Conflict):
    """The company has no channel account, or several of which one has to be named."""

    default_reason = "NO_CHANNEL_ACCOUNT"


@dataclass(frozen=True, slots=True)
class CreatePaymentOrder:
    """What a payer wants to pay online; all that is open in the estate where no receivable is named.

    Args:
        payer_address: IP address of the phone that is to open the order in its wallet; empty for a code to scan.
    """

    company_id: int
    estate_id: int
    customer_id: UUID
    receivable_ids: Sequence[int] = ()
    channel_account_id: UUID | None = None
    payer_address: str = ""


def create_payment_order(tx: Tx, command: CreatePaymentOrder, *, minutes: int) -> PaymentOrder:
    """Makes an order over open items and holds them for it; the jobs process places it with the channel.

    Args:
        tx: under the caller's scope.
        command: what to pay.
        minutes: how long it can be paid.

    Raises:
        CurrencyNotSupported, NothingToPay, NoChannelAccount, ItemHeld, NotFound.
    """
    currency_code = place(tx, command.company_id, command.estate_id).currency_code
    require_currency(currency_code, *kinds().values())
    account = _channel_account(tx, command)
    require_currency(currency_code, kind(account.channel))
    items = _lock_payable(tx, command)
    order = _order(tx, command, account, items, minutes)
    _hold(tx, order, items)
    tx.audit(
        "payments.create_payment_order",
        f"orders/{order.order_id}",
        {"amount_minor": order.amount_minor, "items": len(items)},
        company_id=command.company_id,
        estate_id=command.estate_id,
    )
    return order


def payment_ways(tx: Tx, company_id: int) -> Sequence[ChannelAccount]:
    """By what a payer can pay a company online: its channel accounts in use that collect its currency, oldest first.

    Args:
        tx: under the caller's scope.
        company_id: the company.
    """
    currency_code = place(tx, company_id).currency_code
    return [one for one in _accounts(tx, company_id) if currency_code in kind(one.channel).currencies]


def require_currency(currency_code: str, *channels: type[Channel]) -> None:
    """Refuses channels of which none collects the currency of a company's books.

    Raises:
        CurrencyNotSupported.
    """
    if not any(currency_code in channel.currencies for channel in channels):
        names = " or ".join(channel.labels["en-US"] for channel in channels)
        raise CurrencyNotSupported(f"{names} does not collect {currency_code}: collect by cashier or bank transfer.")


def _channel_account(tx: Tx, command: CreatePaymentOrder) -> ChannelAccount:
    named = command.channel_account_id
    found = _accounts(tx, command.company_id, named) if named else payment_ways(tx, command.company_id)
    found = found or _accounts(tx, command.company_id, named)
    if len(found) != 1:
        why = "several channel accounts: name one" if found else "no such channel account that takes orders"
        raise NoChannelAccount(f"The company has {why}.")
    return found[0]


def _accounts(tx: Tx, company_id: int, channel_account_id: UUID | None = None) -> Sequence[ChannelAccount]:
    """Accounts in use."""
    query = select(ChannelAccount).where(ChannelAccount.company_id == company_id, ChannelAccount.disabled.is_(False))
    if channel_account_id is not None:
        query = query.where(ChannelAccount.channel_account_id == channel_account_id)
    return tx.scalars(query.order_by(ChannelAccount.channel_account_id)).all()


def _lock_payable(tx: Tx, command: CreatePaymentOrder) -> list[OpenItem]:
    items = lock_named(
        tx,
        command.company_id,
        command.receivable_ids,
        customer_id=command.customer_id,
        estate_id=command.estate_id,
    )
    by_id = {item.receivable_id: item for item in items}
    claims = oldest_first(item.claim() for item in items)
    payable = [by_id[claim.receivable_id] for claim in claims if claim.open_minor > 0][:MOST_ITEMS]
    if not payable or (command.receivable_ids and len(payable) < len(set(command.receivable_ids))):
        raise NothingToPay("Nothing of it is open any more: read the open items again.")
    held = held_by_orders(tx, command.company_id, [item.receivable_id for item in payable])
    for receivable_id, order_id in sorted(held.items()):
        raise ItemHeld(f"Payment order {order_id} holds receivable {receivable_id}: pay that one, or close it first.")
    return payable


def _order(
    tx: Tx, command: CreatePaymentOrder, account: ChannelAccount, items: Sequence[OpenItem], minutes: int
) -> PaymentOrder:
    now, order_id = clock.now(), uuid7()
    order = PaymentOrder(
        company_id=command.company_id,
        order_id=order_id,
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        customer_id=command.customer_id,
        channel_account_id=account.channel_account_id,
        channel=account.channel,
        out_trade_no=order_id.hex,
        state="created",
        version=1,
        amount_minor=sum(item.open_minor for item in items),
        currency_code=items[0].currency_code,
        payer_address=command.payer_address,
        created_at=now,
        created_by=tx.scope.principal.id,
        expires_at=now + timedelta(minutes=minutes),
        next_try_at=now,
        tries=0,
        last_error="",
        prepayment_minor=0,
        settled_by="",
    )
    tx.add(order)
    tx.session.flush()
    return order


def _hold(tx: Tx, order: PaymentOrder, items: Sequence[OpenItem]) -> None:
    rows = [
        {
            "company_id": order.company_id,
            "order_id": order.order_id,
            "receivable_id": item.receivable_id,
            "group_id": order.group_id,
            "estate_id": order.estate_id,
            "customer_id": order.customer_id,
            "position": position,
            "amount_minor": item.open_minor,
            "held": True,
        }
        for position, item in enumerate(items, start=1)
    ]
    try:
        tx.execute(insert(OrderItem), rows)
    except IntegrityError as error:  # the index that holds it for good, should the locks ever miss one
        raise ItemHeld("Another payment order holds one of these receivables.") from error


def let_go(tx: Tx, order: PaymentOrder) -> None:
    """Frees the items of an order that is over."""
    tx.execute(_LET_GO, {"company_id": order.company_id, "order_id": order.order_id})


_LET_GO = text("update order_items set held = false where company_id = :company_id and order_id = :order_id and held")


def get_payment_order(tx: Tx, order_id: UUID, *, lock: bool = False) -> PaymentOrder:
    """The order of that id.

    Raises:
        NotFound: there is none in scope.
    """
    return tx.one(PaymentOrder, order_id=order_id, lock=lock)


def close_payment_order(tx: Tx, order_id: UUID) -> PaymentOrder:
    """Closes an order at once where the channel has not heard of it; otherwise asks the jobs process to.

    Args:
        tx: under the caller's scope.
        order_id: the order.

    Raises:
        OrderIsOver, NotFound.
    """
    order = get_payment_order(tx, order_id, lock=True)
    order.close(clock.now())
    tx.session.flush()
    if not order.holds_items:
        let_go(tx, order)
    tx.audit(
        "payments.close_payment_order",
        f"orders/{order_id}",
        {"state": order.state},
        company_id=order.company_id,
        estate_id=order.estate_id,
    )
    return order
