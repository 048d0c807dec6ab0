"""What files hang on in contracts: leases, as their signed copies do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from chassis.attachments import Home, attaching, ends, hangs_on, last_days
from chassis.data.tx import Tx

from contracts.records.leases import ENDED, RENEWED, TERMINATED, Lease
from contracts.records.payables import ENDED as PAYABLE_ENDED
from contracts.records.payables import PayableContract

attach_file = attaching("contracts")


@hangs_on("lease")
def find_lease(tx: Tx, company_id: int, record_id: str) -> Home:
    """A lease."""
    lease = tx.get(Lease, (company_id, UUID(record_id)))
    return Home(company_id, f"leases/{lease.lease_id}", (lease.estate_id,))


@hangs_on("payable_contract")
def find_payable_contract(tx: Tx, company_id: int, record_id: str) -> Home:
    """A contract by which the company owes."""
    made = tx.get(PayableContract, (company_id, UUID(record_id)))
    return Home(company_id, f"payableContracts/{made.contract_id}", (made.estate_id,))


@ends("payable_contract")
def payable_contracts_that_are_over(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Contracts that ended, with their last day."""
    over = PayableContract.state == PAYABLE_ENDED
    of_company = PayableContract.company_id == company_id
    return last_days(tx, PayableContract.contract_id, PayableContract.end_date, record_ids, of_company, over)


@ends("lease")
def leases_that_are_over(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Leases that ran out, were renewed or terminated, with their last day."""
    over = Lease.state.in_([ENDED, TERMINATED, RENEWED])
    return last_days(tx, Lease.lease_id, Lease.end_date, record_ids, Lease.company_id == company_id, over)
