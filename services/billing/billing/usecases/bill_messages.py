"""Tells customers that their bill is ready, where their estate wants it; billing knows no address and sends nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from chassis import directory, money
from chassis.facts import columns
from manor.tenants.v2.events_pb2 import MessagesWanted
from sqlalchemy import text

from billing.domain.estate_settings import EstateSettings

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from billing.records.runs import BillingRun

BILL_READY = "billing.bill_ready"
_BILLS = text(
    "select r.customer_id, sum(r.amount_minor) as amount, min(r.due_date) as due from receivables r"
    " join run_chunks c using (company_id, chunk_id) where r.company_id = :company_id and c.run_id = :run_id"
    " and r.estate_id = :estate_id and r.customer_id is not null group by 1 having sum(r.amount_minor) > 0 order by 1"
)


def tell_of_bills(tx: Tx, run: BillingRun) -> None:
    """Wants each customer of an approved run to be told of their bill, once for the run however often this is called.

    Args:
        tx: the transaction in hand.
        run: whose rows, as far as they are approved.
    """
    company = directory.company(tx, run.company_id)
    for estate in directory.estates(tx, run.company_id):
        if run.estate_id in (None, estate.estate_id) and estate.settings_as(EstateSettings).bill_messages:
            where = {"company_id": run.company_id, "run_id": run.run_id, "estate_id": estate.estate_id}
            bills = tx.execute(_BILLS, where).all()
            tx.publish_many(_facts(run, estate.estate_id, company.currency_code, bills), company_id=run.company_id)


def _facts(run: BillingRun, estate_id: int, currency: str, bills: Sequence[Any]) -> list[MessagesWanted]:
    month = f"{run.accounting_month:%Y-%m}"
    shared = {"company_id": run.company_id, "estate_id": estate_id, "template": BILL_READY}
    told = {
        "recipient_id": [bill.customer_id.bytes for bill in bills],
        "reason": [f"runs/{run.run_id}"],
        "fields": [
            json.dumps({"month": month, "amount": f"{currency} {_major(bill, currency)}", "due_date": str(bill.due)})
            for bill in bills
        ],
    }
    return list(columns.pieces(MessagesWanted, shared, told)) if bills else []


def _major(bill: Any, currency: str) -> str:
    return f"{money.major(int(bill.amount), currency):,}"
