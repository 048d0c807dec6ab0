"""What files hang on in payments: receipts, daily closings, disputes and payables, with what was signed or written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from chassis.attachments import Home, attaching, ends, hangs_on, last_days
from chassis.data.tx import Tx
from sqlalchemy import func

from payments.records.closings import DailyClosing
from payments.records.disputes import Dispute
from payments.records.payables import PAID, REFUSED, WITHDRAWN, Payable
from payments.records.receipts import Receipt

attach_file = attaching("payments")


@hangs_on("receipt")
def find_receipt(tx: Tx, company_id: int, record_id: str) -> Home:
    """A receipt."""
    receipt = tx.get(Receipt, (company_id, UUID(record_id)))
    return Home(company_id, f"receipts/{receipt.receipt_id}", (receipt.estate_id,))


@ends("receipt")
def receipts_that_are_decided(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Receipts with the day of the last decision about them."""
    return last_days(tx, Receipt.receipt_id, Receipt.decided_at, record_ids, Receipt.company_id == company_id)


@hangs_on("daily_closing")
def find_daily_closing(tx: Tx, company_id: int, record_id: str) -> Home:
    """A cashier's day."""
    closing = tx.get(DailyClosing, (company_id, UUID(record_id)))
    return Home(company_id, f"dailyClosings/{closing.closing_id}", (closing.estate_id,))


@ends("daily_closing")
def daily_closings_that_are_decided(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Daily closings with the day on which finance decided."""
    return last_days(
        tx, DailyClosing.closing_id, DailyClosing.decided_at, record_ids, DailyClosing.company_id == company_id
    )


@hangs_on("dispute")
def find_dispute(tx: Tx, company_id: int, record_id: str) -> Home:
    """A dispute; one that names no estate is the company's."""
    dispute = tx.get(Dispute, (company_id, UUID(record_id)))
    return Home(company_id, f"disputes/{dispute.dispute_id}", (dispute.estate_id,) if dispute.estate_id else ())


@ends("dispute")
def disputes_that_are_over(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Disputes with the day of their end."""
    return last_days(tx, Dispute.dispute_id, Dispute.decided_at, record_ids, Dispute.company_id == company_id)


@hangs_on("payable")
def find_payable(tx: Tx, company_id: int, record_id: str) -> Home:
    """A payable, such as with its invoice."""
    payable = tx.get(Payable, (company_id, UUID(record_id)))
    return Home(company_id, f"payables/{payable.payable_id}", (payable.estate_id,))


@ends("payable")
def payables_that_are_settled(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Payables with the day of their payment, or of the refusal."""
    over = Payable.state.in_([PAID, REFUSED, WITHDRAWN])
    day = func.coalesce(Payable.paid_at, Payable.decided_at, Payable.created_at)
    return last_days(tx, Payable.payable_id, day, record_ids, Payable.company_id == company_id, over)
