"""Quotations: made by the price list, answered in the app or on paper, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation
from sqlalchemy import func, select, text

from workorders.domain.quoting import amount, fits
from workorders.records.orders import MoveNotOpen, Order
from workorders.records.quotations import (
    ACCEPTED_QUOTATION,
    DECLINED,
    FREE,
    OFFERED,
    PriceItem,
    Quotation,
    QuotationLine,
)
from workorders.usecases.charging import charge, take_back
from workorders.usecases.telling import tell_quotation
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# The latest order at the unit by which a price is still under warranty. What was replaced under a warranty does not
# begin it anew.
_WARRANTIES = text(
    "select l.price_item_id, max(o.number) as number from quotation_lines l"
    " join quotations q on q.company_id = l.company_id and q.quotation_id = l.quotation_id"
    " join orders o on o.company_id = q.company_id and o.order_id = q.order_id"
    " where l.company_id = :company and l.price_item_id = any(:items) and l.warranty_days > 0 and l.warranty_number = 0"
    " and q.state in ('accepted', 'free') and o.unit_id = :unit and o.order_id <> :order"
    " and o.done_at + make_interval(days => l.warranty_days) >= :now group by l.price_item_id"
)
_PAPER = text(
    "select sha256 from attachments where company_id = :company and attachment_id = :paper and kind = 'order'"
    " and record_id = :order and removed_at is null"
)


@dataclass(frozen=True, slots=True)
class WantedLine:
    """So much of a price."""

    price_item_id: UUID
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class CreateQuotation:
    """What an order is to cost.

    Args:
        company_id, order_id: which order.
        lines: of the price list.
        free_reason: warranty or contract where nothing of it is to pay; empty otherwise.
        note: for the customer.
    """

    company_id: int
    order_id: UUID
    lines: Sequence[WantedLine]
    free_reason: str = ""
    note: str = ""


def create_quotation(tx: Tx, command: CreateQuotation) -> Quotation:
    """Quotes for an open order; one that waits for its answer is replaced.

    Raises:
        Invalid: a price is not there or not quoted any more, a quantity does not fit, or nobody could be charged.
        MoveNotOpen: the order is at its end.
        NotFound.
    """
    order = _open_order(tx, command.company_id, command.order_id)
    items = _items(tx, command)
    under = _warranties(tx, order, items)
    quotation_id = uuid7()
    lines = [
        _line(order, (quotation_id, place), items[one.price_item_id], one.quantity, under.get(one.price_item_id, 0))
        for place, one in enumerate(command.lines, start=1)
    ]
    total = 0 if command.free_reason else sum(line.amount_minor for line in lines if not line.warranty_number)
    if total and not order.unit_id:
        raise Invalid("Nobody could be charged", violations=[Violation("order_id", Fault.NO_UNIT_TO_CHARGE)])
    _replace(tx, order)
    last = select(func.max(Quotation.place)).where(
        Quotation.company_id == order.company_id, Quotation.order_id == order.order_id
    )
    quotation = Quotation(
        company_id=order.company_id,
        quotation_id=quotation_id,
        group_id=order.group_id,
        estate_id=order.estate_id,
        order_id=order.order_id,
        customer_id=order.customer_id,
        place=(tx.scalar(last) or 0) + 1,
        state=OFFERED if total else FREE,
        total_minor=total,
        free_reason=command.free_reason,
        note=command.note,
        maker=tx.scope.principal.id,
        made_at=clock.now(),
    )
    tx.add(quotation)
    for line in lines:
        tx.add(line)
    tx.flush()
    _audit(tx, "create_quotation", quotation)
    if total:
        tell_quotation(tx, order, quotation)
    return quotation


def _open_order(tx: Tx, company_id: int, order_id: UUID) -> Order:
    order = tx.lock(Order, (company_id, order_id))
    if not order.is_open:
        raise MoveNotOpen(f"Order {order.number} is {order.state}: nothing is quoted for it any more")
    return order


def _items(tx: Tx, command: CreateQuotation) -> dict[UUID, PriceItem]:
    """The prices of the lines, once all lines are found right."""
    wanted = {one.price_item_id for one in command.lines}
    query = select(PriceItem).where(PriceItem.company_id == command.company_id, PriceItem.price_item_id.in_(wanted))
    found = {one.price_item_id: one for one in tx.scalars(query)}
    faults = []
    for place, one in enumerate(command.lines):
        item = found.get(one.price_item_id)
        if item is None or item.retired:
            faults.append(Violation(f"lines[{place}].price_item_id", Fault.NO_SUCH_PRICE))
        if not fits(one.quantity):
            faults.append(Violation(f"lines[{place}].quantity", Fault.NOT_A_QUANTITY))
    if command.free_reason and not command.note.strip():
        faults.append(Violation("note", Fault.FREE_WITHOUT_NOTE))
    if faults:
        raise Invalid("This cannot be quoted", violations=faults)
    return found


def _warranties(tx: Tx, order: Order, items: dict[UUID, PriceItem]) -> dict[UUID, int]:
    """Numbers of the orders under whose warranties prices are, by price."""
    if not order.unit_id:
        return {}
    about = {
        "company": order.company_id,
        "items": list(items),
        "unit": order.unit_id,
        "order": order.order_id,
        "now": clock.now(),
    }
    return {row.price_item_id: row.number for row in tx.execute(_WARRANTIES, about)}


def _line(
    order: Order, key: tuple[UUID, int], item: PriceItem, quantity: Decimal, warranty_number: int
) -> QuotationLine:
    return QuotationLine(
        company_id=order.company_id,
        quotation_id=key[0],
        place=key[1],
        group_id=order.group_id,
        estate_id=order.estate_id,
        customer_id=order.customer_id,
        price_item_id=item.price_item_id,
        kind=item.kind,
        code=item.code,
        name_zh=item.name_zh,
        name_en=item.name_en,
        measure=item.measure,
        quantity=quantity,
        price_minor=item.price_minor,
        amount_minor=amount(quantity, item.price_minor),
        fee_item_code=item.fee_item_code,
        warranty_days=item.warranty_days,
        warranty_number=warranty_number,
    )


def _replace(tx: Tx, order: Order) -> None:
    query = select(Quotation).where(
        Quotation.company_id == order.company_id, Quotation.order_id == order.order_id, Quotation.state == OFFERED
    )
    for one in tx.scalars(query.with_for_update()):
        take_back(tx, one, "")
    tx.flush()


@dataclass(frozen=True, slots=True)
class AnswerQuotation:
    """What the customer says of a quotation: in the app, or on paper that staff attached to the order.

    Args:
        company_id, quotation_id: which.
        accepted: otherwise declined.
        etag: of the version that they saw; empty for whatever it is.
        reason: why it is declined.
        signer, attachment_id: who signed the paper, and the paper; staff need both to accept.
    """

    company_id: int
    quotation_id: UUID
    accepted: bool
    etag: str = ""
    reason: str = ""
    signer: str = ""
    attachment_id: UUID | None = None


def answer_quotation(tx: Tx, command: AnswerQuotation) -> Quotation:
    """Accepts a quotation, which charges it, or declines it.

    Raises:
        Invalid: staff accept without a signed paper on the order, or it is declined without a reason.
        MoveNotOpen: the order is at its end.
        QuotationNotOpen: it waits for no answer.
        PreconditionFailed, NotFound.
    """
    # The order first, as everything else that touches both does.
    order_id = tx.get(Quotation, (command.company_id, command.quotation_id)).order_id
    order = _open_order(tx, command.company_id, order_id)
    quotation = tx.lock(Quotation, (command.company_id, command.quotation_id))
    resident = tx.scope.principal.kind == "resident"
    if not command.accepted and not command.reason.strip():
        raise Invalid("Say why", violations=[Violation("reason", Fault.REASON_MISSING)])
    paper = "" if resident or not command.accepted else _paper(tx, order, command)
    state = ACCEPTED_QUOTATION if command.accepted else DECLINED
    quotation.answer(state, tx.scope.principal.id, etag=command.etag, reason=command.reason)
    if paper:
        quotation.signer, quotation.attachment_id = command.signer, command.attachment_id
        quotation.attachment_sha256 = paper
    tx.flush()
    if command.accepted:
        charge(tx, order, quotation)
    _audit(tx, "accept_quotation" if command.accepted else "decline_quotation", quotation)
    return quotation


def _paper(tx: Tx, order: Order, command: AnswerQuotation) -> str:
    """SHA-256 of the paper that the customer signed, which is attached to the order."""
    faults = [] if command.signer.strip() else [Violation("signer", Fault.SIGNER_MISSING)]
    about = {"company": order.company_id, "paper": command.attachment_id, "order": str(order.order_id)}
    paper = tx.scalar(_PAPER, about) if command.attachment_id else None
    if not paper:
        faults.append(Violation("attachment_id", Fault.PAPER_MISSING))
    if faults:
        raise Invalid("The customer's consent is missing", violations=faults)
    return str(paper)


@dataclass(frozen=True, slots=True)
class WithdrawQuotation:
    """A quotation that is taken back, and why."""

    company_id: int
    quotation_id: UUID
    reason: str


def withdraw_quotation(tx: Tx, command: WithdrawQuotation) -> Quotation:
    """Takes a quotation back, and what was charged by it.

    Raises:
        QuotationNotOpen: it was declined or taken back before.
        NotFound.
    """
    order_id = tx.get(Quotation, (command.company_id, command.quotation_id)).order_id
    tx.lock(Order, (command.company_id, order_id))
    quotation = tx.lock(Quotation, (command.company_id, command.quotation_id))
    take_back(tx, quotation, command.reason)
    _audit(tx, "withdraw_quotation", quotation)
    return quotation


def _audit(tx: Tx, action: str, quotation: Quotation) -> None:
    about = {"quotation": quotation.place, "total_minor": quotation.total_minor, "state": quotation.state}
    if quotation.attachment_sha256:
        about["attachment_sha256"] = quotation.attachment_sha256
    named = f"orders/{quotation.order_id}"
    tx.audit(f"workorders.{action}", named, about, company_id=quotation.company_id, estate_id=quotation.estate_id)
