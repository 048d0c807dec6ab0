"""What files hang on in billing: charges by hand and changes of receivables, whose grounds are on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from chassis.attachments import Home, attaching, ends, hangs_on, last_days
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


@ends("charge")
def charges_that_are_decided(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Charges with the day of their decision: vouchers are kept from then on."""
    return last_days(tx, Charge.charge_id, Charge.decided_at, record_ids, Charge.company_id == company_id)


@hangs_on("receivable_change")
def find_receivable_change(tx: Tx, company_id: int, record_id: str) -> Home:
    """A change of a receivable, whose audit is the receivable's."""
    change = tx.get(ReceivableChange, (company_id, UUID(record_id)))
    return Home(company_id, f"receivables/{change.receivable_id}", (change.estate_id,))


@ends("receivable_change")
def receivable_changes_that_are_decided(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Changes of receivables with the day of their decision."""
    mine = ReceivableChange.company_id == company_id
    return last_days(tx, ReceivableChange.change_id, ReceivableChange.decided_at, record_ids, mine)
