"""Prints receipts (收款单) of the counter and confirmations of what came through a channel, as PDF.

A print shows the payment as it stands: where its money went in the order of allocation, verified or not, taken back
or not. It is made for whoever asks and belongs to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.errors import Conflict
from chassis.files.documents import Column, Document
from chassis.files.printed import Printed
from chassis.money import show_grouped as show

from payments.channels.kinds import kind
from payments.printing import capitals
from payments.printing.file import keep, moment
from payments.printing.labels import ENGLISH, LABELS
from payments.queries.receipts import direct_allocations
from payments.records.orders import PaymentOrder
from payments.records.receipts import Receipt
from payments.usecases.customers import customer_name
from payments.usecases.ledger import MAIN
from payments.usecases.orders import get_payment_order
from payments.usecases.receipts import get_receipt


class OrderNotPaid(Conflict):
    """There is nothing to confirm: no money came."""

    default_reason = "ORDER_NOT_PAID"


@dataclass(frozen=True, slots=True)
class _Payment:
    """What both kinds of payment have in common on paper."""

    payment_id: UUID
    company_id: int
    estate_id: int
    amount_minor: int
    prepayment_minor: int
    currency_code: str
    payment_date: date | None

    @classmethod
    def of(cls, record: Receipt | PaymentOrder, payment_id: UUID) -> _Payment:
        """What the two records call alike."""
        return cls(payment_id, **{one.name: getattr(record, one.name) for one in fields(cls)[1:]})


def print_receipt(tx: Tx, deps: Deps, receipt_id: UUID, language: str, *, cashier: str = "") -> Printed:
    """Prints a receipt.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        receipt_id: which.
        language: zh-CN or en-US.
        cashier: the name of who took the money.

    Raises:
        NotFound: there is none in scope.
    """
    receipt = get_receipt(tx, receipt_id)
    say = LABELS[language]
    payment = _Payment.of(receipt, receipt.receipt_id)
    particulars = [
        (say["number"], receipt.full_number),
        (say["customer"], receipt.customer_name),
        (say["method"], say[receipt.method]),
        (say["account"], say["main"] if receipt.account == MAIN else receipt.account),
        (say["cashier"], cashier),
        (say["state"], say[receipt.state]),
        (say["decided"], moment(tx, receipt.estate_id, receipt.decided_at)),
        (say["reason"], receipt.reason),
        (say["note"], receipt.note),
    ]
    mark = say[receipt.state] if receipt.state in ("refused", "reversed") else ""
    document = _document(
        tx, payment, language, title=say["receipt"], particulars=particulars, mark=mark, signed=say["sealed"]
    )
    return keep(tx, deps, document, f"{say['receipt']}-{receipt.full_number}.pdf")


def print_payment_order(tx: Tx, deps: Deps, order_id: UUID, language: str) -> Printed:
    """Prints the confirmation of a paid order.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        order_id: which.
        language: zh-CN or en-US.

    Raises:
        NotFound: there is none in scope.
        OrderNotPaid: no money came (yet).
    """
    order = get_payment_order(tx, order_id)
    if order.state != "paid":
        raise OrderNotPaid(f"The order is {order.state}: there is a confirmation once it is paid.")
    say = LABELS[language]
    payment = _Payment.of(order, order.order_id)
    particulars = [
        (say["number"], order.out_trade_no),
        (say["customer"], customer_name(tx, order.company_id, order.customer_id)),
        (say["method"], kind(order.channel).labels[language]),
        (say["transaction"], order.transaction_id or ""),
        (say["paid_at"], moment(tx, order.estate_id, order.paid_at)),
        (say["state"], say["verified"]),
    ]
    document = _document(tx, payment, language, title=say["confirmation"], particulars=particulars)
    return keep(tx, deps, document, f"{say['confirmation']}-{order.out_trade_no}.pdf")


def _document(
    tx: Tx,
    payment: _Payment,
    language: str,
    *,
    title: str,
    particulars: Sequence[tuple[str, str]],
    mark: str = "",
    signed: str = "",
) -> Document:
    say = LABELS[language]
    company, estate = directory.company(tx, payment.company_id), directory.estate(tx, payment.estate_id)
    lines = direct_allocations(tx, payment.company_id, payment.payment_id)
    currency = payment.currency_code
    totals = [(say["total"], f"{currency} {show(payment.amount_minor, currency)}")]
    if language != ENGLISH and currency == "CNY":
        totals.append((say["capitals"], capitals.yuan(payment.amount_minor)))
    printed = moment(tx, payment.estate_id, clock.now())
    return Document(
        title=title,
        issuer=company.name,
        particulars=[
            particulars[0],
            (say["payment_date"], str(payment.payment_date or "")),
            (say["estate"], estate.name),
            (say["unit"], ", ".join(dict.fromkeys(item.unit_code for _, item, _ in lines))),
            *particulars[1:],
        ],
        columns=[
            Column("#", 0.6),
            Column(say["unit"], 1.6),
            Column(say["fee_item"], 2.6),
            Column(say["period"], 3),
            Column(say["amount"].format(currency=currency), 1.8, amount=True),
        ],
        rows=_rows(payment, lines, say),
        totals=totals,
        notes=[*([signed] if signed else []), say["printed"].format(at=printed)],
        mark=mark,
        page=say["page"],
        undrawn=say["undrawn"],
    )


def _rows(payment: _Payment, lines: Sequence[Any], say: dict[str, str]) -> list[list[str]]:
    """The lines in the order of allocation, then what became a prepayment."""
    currency = payment.currency_code
    rows = [
        [item.unit_code, name or "", f"{item.period_start} – {item.period_end}", show(given.amount_minor, currency)]
        for given, item, name in lines
    ]
    if payment.prepayment_minor:
        rows.append(["", say["prepayment"], "", show(payment.prepayment_minor, currency)])
    return [[str(at), *row] for at, row in enumerate(rows, start=1)]
