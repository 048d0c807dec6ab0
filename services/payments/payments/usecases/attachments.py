"""What files hang on in payments: receipts, daily closings, disputes and payables, with what was signed or written."""

from __future__ import annotations

from uuid import UUID

from chassis.attachments import Home, attaching, hangs_on
from chassis.data.tx import Tx

from payments.records.closings import DailyClosing
from payments.records.disputes import Dispute
from payments.records.payables import Payable
from payments.records.receipts import Receipt

attach_file = attaching("payments")


@hangs_on("receipt")
def find_receipt(tx: Tx, company_id: int, record_id: str) -> Home:
    """A receipt."""
    receipt = tx.get(Receipt, (company_id, UUID(record_id)))
    return Home(company_id, f"receipts/{receipt.receipt_id}", (receipt.estate_id,))


@hangs_on("daily_closing")
def find_daily_closing(tx: Tx, company_id: int, record_id: str) -> Home:
    """A cashier's day."""
    closing = tx.get(DailyClosing, (company_id, UUID(record_id)))
    return Home(company_id, f"dailyClosings/{closing.closing_id}", (closing.estate_id,))


@hangs_on("dispute")
def find_dispute(tx: Tx, company_id: int, record_id: str) -> Home:
    """A dispute; one that names no estate is the company's."""
    dispute = tx.get(Dispute, (company_id, UUID(record_id)))
    return Home(company_id, f"disputes/{dispute.dispute_id}", (dispute.estate_id,) if dispute.estate_id else ())


@hangs_on("payable")
def find_payable(tx: Tx, company_id: int, record_id: str) -> Home:
    """A payable, such as with its invoice."""
    payable = tx.get(Payable, (company_id, UUID(record_id)))
    return Home(company_id, f"payables/{payable.payable_id}", (payable.estate_id,))
