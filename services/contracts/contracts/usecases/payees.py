"""Whom a payable contract is with: a supplier of warehouse's file, by its id, or somebody by name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.errors import Conflict, Violation
from chassis.violations import Fault as Common
from sqlalchemy import text

from contracts.records.payables import PayableContract
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

ACTIVE = "active"
_SUPPLIER = text("select name, state from suppliers where company_id = :company and supplier_id = :supplier")


class SupplierBarred(Conflict):
    """Nothing new is agreed with the supplier."""

    default_reason = "SUPPLIER_BARRED"


def faults_of_payee(
    tx: Tx, company_id: int, supplier_id: UUID | None, payee_name: str, *, lease: bool
) -> list[Violation]:
    """What is wrong with whom a contract is with.

    Args:
        tx: the transaction in hand.
        company_id: whose contract.
        supplier_id: a supplier's file; None where the payee is a name alone.
        payee_name: as the contract has it; empty for the supplier's own.
        lease: the company takes units from an owner, who is no supplier.
    """
    at = "payable_contract.supplier_id"
    if supplier_id is None:
        return [] if payee_name else [Violation("payable_contract.payee_name", Common.REQUIRED)]
    if lease:
        return [Violation(at, Fault.SUPPLIER_OF_LEASE)]
    found = _supplier(tx, company_id, supplier_id)
    if found is None:
        return [Violation(at, Fault.SUPPLIER_UNKNOWN)]
    return [] if found.state == ACTIVE else [Violation(at, Fault.SUPPLIER_BARRED)]


def name_of(tx: Tx, company_id: int, supplier_id: UUID | None) -> str:
    """What a supplier that contracts has heard of is called now."""
    name: str = _supplier(tx, company_id, supplier_id).name
    return name


def must_be_served(tx: Tx, made: PayableContract) -> None:
    """Refuses to go on with a contract whose supplier was suspended or blacklisted since it was written.

    Raises:
        SupplierBarred.
    """
    found = _supplier(tx, made.company_id, made.supplier_id) if made.supplier_id else None
    if found and found.state != ACTIVE:
        raise SupplierBarred(f"Supplier {found.name} is {found.state}: have it reinstated first, or choose another")


def _supplier(tx: Tx, company_id: int, supplier_id: UUID | None) -> Any:
    """Name and state of a supplier, as far as contracts has heard; None where it has not."""
    return tx.execute(_SUPPLIER, {"company": company_id, "supplier": supplier_id}).one_or_none()
