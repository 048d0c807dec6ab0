"""Accounting months that payments closed, and what is booked beside a line of one, since the line itself stays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chassis import clock, directory, money
from manor.billing.v2.events_pb2 import ReceivablesOpened
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import text

from billing.records.receivables import ADJUSTMENT, VOID, Receivable, ReceivableChange
from billing.records.tariffs import DEPOSIT, FeeItem
from billing.usecases import books

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_BESIDE = text(
    "select coalesce(sum(amount_minor + adjusted_minor - waived_minor), 0) from receivables"
    " where company_id = :company and revises = :receivable and not voided"
)


def apply_month_closed(tx: Tx, fact: payments.MonthClosed) -> None:
    """Takes over that payments closed a month, and all before it.

    Args:
        tx: the transaction in hand.
        fact: the month.
    """
    tx.execute(
        text(
            "insert into closed_months (company_id, group_id, month, heard_at) values (:company, :group, :month, :now)"
            " on conflict do nothing"
        ),
        {
            "company": fact.company_id,
            "group": tx.scope.group_id,
            "month": date.fromisoformat(f"{fact.month}-01"),
            "now": clock.now(),
        },
    )


def is_closed(tx: Tx, receivable: Receivable) -> bool:
    """Whether the figures of a receivable's accounting month stand."""
    return books.open_month(tx, receivable.company_id, receivable.accounting_month) != receivable.accounting_month


def beside(tx: Tx, receivable: Receivable) -> int:
    """What the lines come to that were booked beside a receivable, in minor units."""
    return int(tx.scalar(_BESIDE, {"company": receivable.company_id, "receivable": receivable.receivable_id}) or 0)


def book_beside(tx: Tx, receivable: Receivable, change: ReceivableChange, amount: int | None = None) -> Receivable:
    """Books an approved change of a receivable that stays as a line of the open month, and tells it.

    Args:
        tx: the transaction in hand; the receivable is locked in it.
        receivable: what was to change.
        change: the adjustment, waiver or void.
        amount: what the line comes to, in minor units; None for what the change says.
    """
    item = tx.get(FeeItem, (receivable.company_id, receivable.fee_item_id))
    month = books.open_month(tx, receivable.company_id, receivable.accounting_month)
    if amount is None:
        amount = {ADJUSTMENT: change.amount_minor, VOID: -receivable.owed}.get(change.kind, -change.amount_minor)
    line = Receivable(
        receivable_id=int(tx.scalar(text("select nextval('receivable_ids')")) or 0),
        amount_minor=amount,
        tax_minor=0 if item.category == DEPOSIT else money.tax_in(amount, item.tax_rate),
        chunk_id=0,
        accounting_month=month,
        due_date=books.due_date(item, month),
        revises=receivable.receivable_id,
        difference=_next_difference(tx, receivable),
        **{
            name: getattr(receivable, name)
            for name in (
                "company_id", "group_id", "estate_id", "unit_id", "customer_id", "fee_item_id", "period_start",
                "period_end", "reason", "reason_ref",
            )
        },
    )  # fmt: skip
    tx.add(line)
    tx.session.flush()
    change.booked_id = line.receivable_id
    tx.publish(_fact(tx, line, item), company_id=line.company_id, estate_id=line.estate_id)
    return line


def _next_difference(tx: Tx, receivable: Receivable) -> int:
    return int(
        tx.scalar(
            text(
                "select max(difference) + 1 from receivables where company_id = :company and period_start = :start"
                " and fee_item_id = :item and unit_id = :unit and reason = :reason and reason_ref = :ref"
            ),
            {
                "company": receivable.company_id,
                "start": receivable.period_start,
                "item": receivable.fee_item_id,
                "unit": receivable.unit_id,
                "reason": receivable.reason,
                "ref": receivable.reason_ref,
            },
        )
        or 1
    )


def _fact(tx: Tx, line: Receivable, item: FeeItem) -> ReceivablesOpened:
    company = directory.company(tx, line.company_id)
    code = tx.scalar(
        text("select code from units where company_id = :company and unit_id = :unit"),
        {"company": line.company_id, "unit": line.unit_id},
    )
    return ReceivablesOpened(
        company_id=line.company_id,
        estate_id=line.estate_id,
        currency_code=company.currency_code,
        fee_item_id=item.fee_item_id,
        fee_item_code=item.code,
        fee_item_name=item.name,
        category=item.category,
        period_start=str(line.period_start),
        period_end=str(line.period_end),
        accounting_month=f"{line.accounting_month:%Y-%m}",
        accounting_date=str(max(company.today(), line.accounting_month)),
        due_date=str(line.due_date),
        cycle_months=item.cycle_months,
        receivable_id=[line.receivable_id],
        unit_id=line.unit_id.bytes,
        customer_id=line.customer_id.bytes,
        amount_minor=[line.amount_minor],
        tax_minor=[line.tax_minor],
        unit_code=[code or ""],
        version=[1],
    )
