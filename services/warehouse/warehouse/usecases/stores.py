"""Stores of estates, and below which quantity they are short."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Conflict, Invalid, Violation
from chassis.spelling import fold, visible
from sqlalchemy import func, select, text, update

from warehouse.records.stock import Balance, Material, Store, StoreCode
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_ALONE = text("select pg_advisory_xact_lock(hashtext('warehouse.stores'), :company)")


class StoreTaken(AlreadyExists):
    """Another store of the company has the code."""

    default_reason = "STORE_TAKEN"


class StoreNotEmpty(Conflict):
    """Something lies in the store."""

    default_reason = "STORE_NOT_EMPTY"


@dataclass(frozen=True, slots=True)
class CreateStore:
    """A store of an estate."""

    company_id: int
    estate_id: int
    code: str
    name: str


def create_store(tx: Tx, command: CreateStore) -> Store:
    """Opens a store; its number in the company names its account in the books.

    Raises:
        Invalid: the estate is another company's.
        StoreTaken: another store of the company has the code.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise Invalid("No such estate", violations=[Violation("estate_id", Fault.NO_ESTATE_OF_STORE)])
    tx.execute(_ALONE, {"company": command.company_id})
    code = visible(command.code)
    _must_be_free(tx, command.company_id, code)
    last = select(func.max(StoreCode.number)).where(StoreCode.company_id == command.company_id)
    key = {"company_id": command.company_id, "store_id": uuid7(), "group_id": tx.scope.group_id}
    named = {"number": (tx.scalar(last) or 0) + 1, "code_key": fold(code)}
    made = Store(**key, **named, estate_id=command.estate_id, code=code, name=command.name)
    tx.add(made)
    tx.add(StoreCode(**key, **named))
    tx.flush()
    _audit(tx, "create_store", made, {"code": made.code, "name": made.name})
    return made


@dataclass(frozen=True, slots=True)
class UpdateStore:
    """A store as it is to be."""

    company_id: int
    store_id: UUID
    code: str
    name: str
    closed: bool
    etag: str = ""


def update_store(tx: Tx, command: UpdateStore) -> Store:
    """Renames a store, closes it or opens it again.

    Raises:
        StoreNotEmpty: it is to be closed and something lies in it.
        StoreTaken, PreconditionFailed, NotFound.
    """
    kept = tx.lock(Store, (command.company_id, command.store_id))
    kept.must_be(command.etag)
    code = visible(command.code)
    if fold(code) != kept.code_key:
        tx.execute(_ALONE, {"company": command.company_id})
        _must_be_free(tx, command.company_id, code)
        of = (StoreCode.company_id == kept.company_id, StoreCode.store_id == kept.store_id)
        tx.execute(update(StoreCode).where(*of).values(code_key=fold(code)))
    holds = select(Balance.material_id).where(
        Balance.company_id == kept.company_id, Balance.store_id == kept.store_id, Balance.quantity > 0
    )
    if command.closed and not kept.closed and tx.scalar(holds.limit(1)):
        raise StoreNotEmpty(f"Something lies in store {kept.code}: move it elsewhere first")
    kept.change({"code": code, "code_key": fold(code), "name": command.name, "closed": command.closed})
    _audit(tx, "update_store", kept, {"code": code, "name": kept.name, "closed": str(kept.closed)})
    return kept


@dataclass(frozen=True, slots=True)
class SetSafetyStock:
    """Below which quantity, in the base unit, a store is short of a material; 0 for none.

    Args:
        target_quantity: up to which it is filled when it is ordered; 0 for what usage says.
        lead_days: from order to receipt; 0 for a week.
    """

    company_id: int
    store_id: UUID
    material_id: UUID
    safety_quantity: Decimal
    target_quantity: Decimal = Decimal(0)
    lead_days: int = 0


def set_safety_stock(tx: Tx, command: SetSafetyStock) -> Balance:
    """Says below which quantity a store is short.

    Raises:
        Invalid: the target is below the safety stock.
        NotFound.
    """
    store = tx.get(Store, (command.company_id, command.store_id))
    tx.get(Material, (command.company_id, command.material_id))
    key = (command.company_id, command.store_id, command.material_id)
    kept = tx.find(Balance, key, lock=True)
    if kept is None:
        named = {"company_id": key[0], "store_id": key[1], "material_id": key[2], "group_id": store.group_id}
        kept = Balance(**named, estate_id=store.estate_id)
        tx.add(kept)
    if 0 < command.target_quantity < command.safety_quantity:
        fault = Violation("target_quantity", Fault.TARGET_BELOW_SAFETY)
        raise Invalid("It would always be short", violations=[fault])
    kept.safety, kept.target, kept.lead_days = command.safety_quantity, command.target_quantity, command.lead_days
    tx.flush()
    about = {"material": str(command.material_id), "quantity": str(command.safety_quantity)}
    _audit(tx, "set_safety_stock", store, about)
    return kept


def _must_be_free(tx: Tx, company_id: int, code: str) -> None:
    if tx.find(StoreCode, (company_id, fold(code))):
        taken = Violation("store.code", Fault.STORE_CODE_TAKEN)
        raise StoreTaken(f"Another store has the code {code}", violations=[taken])


def _audit(tx: Tx, action: str, store: Store, about: dict[str, str]) -> None:
    named = f"stores/{store.store_id}"
    tx.audit(f"warehouse.{action}", named, about, company_id=store.company_id, estate_id=store.estate_id)
