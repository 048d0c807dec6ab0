"""What files hang on in billing: charges by hand and changes of receivables, whose grounds are on paper."""

from __future__ import annotations

from uuid import UUID

from chassis.attachments import Home, attaching, hangs_on
from chassis.attachments.kinds import number
from chassis.data.tx import Tx

from billing.records.charges import Charge
from billing.records.receivables import ReceivableChange

attach_file = attaching("billing")


@hangs_on("charge")
def find_charge(tx: Tx, company_id: int, record_id: str) -> Home:
    """A charge."""
    charge = tx.get(Charge, (company_id, number(record_id)))
    return Home(company_id, f"charges/{charge.charge_id}", (charge.estate_id,))


@hangs_on("receivable_change")
def find_receivable_change(tx: Tx, company_id: int, record_id: str) -> Home:
    """A change of a receivable, whose audit is the receivable's."""
    change = tx.get(ReceivableChange, (company_id, UUID(record_id)))
    return Home(company_id, f"receivables/{change.receivable_id}", (change.estate_id,))
