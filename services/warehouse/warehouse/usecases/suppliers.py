"""The supplier file: entered, changed, suspended; to which account at a bank a supplier is paid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import spelling
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Violation
from chassis.facts import columns
from chassis.spelling import fold
from manor.warehouse.v1 import events_pb2
from sqlalchemy import select

from warehouse.records.suppliers import Supplier
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.crypto import FieldCipher, Vault
    from chassis.data.tx import Tx

FIELD = "supplier."
PHONE_FIELD, ACCOUNT_FIELD = "supplier.contact_phone", "supplier.bank_account"
MASK = "*"


class SupplierTaken(AlreadyExists):
    """Another supplier of the company has the code or the tax number."""

    default_reason = "SUPPLIER_TAKEN"


@dataclass(frozen=True, slots=True)
class SupplierData:
    """What the file says of a supplier; manor.warehouse.v1.Supplier says what each means."""

    code: str
    name: str
    kind: str
    tax_number: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    address: str = ""
    payment_days: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class CreateSupplier:
    """A supplier of a company."""

    company_id: int
    data: SupplierData


def create_supplier(tx: Tx, command: CreateSupplier, *, vault: Vault) -> Supplier:
    """Enters a supplier, active from now on.

    Raises:
        SupplierTaken: another supplier of the company has the code or the tax number.
    """
    cipher = vault.company(tx.scope.group_id, command.company_id)
    made = Supplier(
        company_id=command.company_id,
        supplier_id=uuid7(),
        group_id=tx.scope.group_id,
        **_free(tx, command.company_id, command.data),
        contact_phone=_sealed(cipher, PHONE_FIELD, command.data.contact_phone),
    )
    tx.add(made)
    tx.flush()
    audit(tx, "create_supplier", made, {"code": made.code, "name": made.name})
    tell(tx, made.company_id, [made])
    return made


@dataclass(frozen=True, slots=True)
class UpdateSupplier:
    """A supplier as the file is to say."""

    company_id: int
    supplier_id: UUID
    data: SupplierData
    etag: str = ""


def update_supplier(tx: Tx, command: UpdateSupplier, *, vault: Vault) -> Supplier:
    """Changes what the file says. A phone with asterisks is one that its reader saw masked, and stays.

    Raises:
        SupplierTaken: another supplier of the company has the code or the tax number.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    kept = tx.lock(Supplier, (command.company_id, command.supplier_id))
    kept.must_be(command.etag)
    values = _free(tx, command.company_id, command.data, kept.supplier_id)
    changed = [name for name, value in values.items() if getattr(kept, name) != value and not name.endswith("_key")]
    phone, cipher = command.data.contact_phone, vault.company(kept.group_id, kept.company_id)
    if MASK not in phone and phone != opened(cipher, PHONE_FIELD, kept.contact_phone):
        values["contact_phone"] = _sealed(cipher, PHONE_FIELD, phone)
        changed.append("contact_phone")
    if kept.change(values):
        audit(tx, "update_supplier", kept, {"changed": ", ".join(changed)})
        tell(tx, kept.company_id, [kept])
    return kept


@dataclass(frozen=True, slots=True)
class MoveSupplier:
    """A supplier in another state."""

    company_id: int
    supplier_id: UUID
    state: str
    reason: str
    etag: str = ""


def move_supplier(tx: Tx, command: MoveSupplier) -> Supplier:
    """Suspends, blacklists or reinstates a supplier.

    Raises:
        SameState: it is in that state already.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    kept = tx.lock(Supplier, (command.company_id, command.supplier_id))
    kept.must_be(command.etag)
    before = kept.state
    kept.move(command.state, command.reason)
    audit(tx, "move_supplier", kept, {"from": before, "to": kept.state, "reason": command.reason})
    tell(tx, kept.company_id, [kept])
    return kept


@dataclass(frozen=True, slots=True)
class SetSupplierAccount:
    """The account at a bank to which a supplier is paid."""

    company_id: int
    supplier_id: UUID
    bank_holder: str
    bank_name: str
    bank_code: str
    bank_account: str
    etag: str = ""


def set_supplier_account(tx: Tx, command: SetSupplierAccount, *, vault: Vault) -> Supplier:
    """Says where the money goes; the number is kept encrypted, and no fact or audit entry has it.

    Raises:
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    kept = tx.lock(Supplier, (command.company_id, command.supplier_id))
    kept.touch(command.etag)
    kept.bank_holder, kept.bank_name, kept.bank_code = command.bank_holder, command.bank_name, command.bank_code
    number = command.bank_account.replace(" ", "").replace("-", "")
    kept.bank_account = _sealed(vault.company(kept.group_id, kept.company_id), ACCOUNT_FIELD, number)
    audit(tx, "set_supplier_account", kept, {"bank": command.bank_name, "holder": command.bank_holder})
    tell(tx, kept.company_id, [kept])
    return kept


def opened(cipher: FieldCipher, field: str, sealed: bytes | None) -> str:
    """What a field says that is kept encrypted."""
    return cipher.decrypt(field, sealed) if sealed else ""


def facts_of(company_id: int, suppliers: Iterable[Supplier]) -> Iterator[events_pb2.SuppliersChanged]:
    """Suppliers as they now stand, in columns."""
    many = list(suppliers)
    told: dict[str, Sequence[Any]] = {
        "supplier_id": [one.supplier_id.bytes for one in many],
        "next_expiry_date": [_day(one.next_expiry_date) for one in many],
        **{
            name: [getattr(one, name) for one in many]
            for name in ("version", "code", "name", "kind", "state", "payment_days")
        },
    }
    yield from columns.pieces(events_pb2.SuppliersChanged, {"company_id": company_id}, told)


def tell(tx: Tx, company_id: int, suppliers: Iterable[Supplier]) -> None:
    """Publishes suppliers as they now stand."""
    tx.flush()
    tx.publish_many(facts_of(company_id, suppliers), company_id=company_id)


def audit(tx: Tx, action: str, supplier: Supplier, about: dict[str, str]) -> None:
    """Notes what was done with a supplier."""
    tx.audit(f"warehouse.{action}", f"suppliers/{supplier.supplier_id}", about, company_id=supplier.company_id)


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0


def _sealed(cipher: FieldCipher, field: str, value: str) -> bytes | None:
    return cipher.encrypt(field, value) if value else None


def _free(tx: Tx, company_id: int, data: SupplierData, besides: UUID | None = None) -> dict[str, object]:
    """The columns of a supplier, once nobody else has its code or tax number; unique indexes hold both."""
    code, tax_number = spelling.visible(data.code), spelling.visible(data.tax_number)
    values = {
        "code": code,
        "code_key": fold(code),
        "name": data.name,
        "search_key": fold(f"{code} {data.name}"),
        "kind": data.kind,
        "tax_number": tax_number,
        "tax_key": fold(tax_number),
        **{name: getattr(data, name) for name in ("contact_name", "address", "payment_days", "note")},
    }
    others = select(Supplier.code).where(Supplier.company_id == company_id)
    if besides:
        others = others.where(Supplier.supplier_id != besides)
    if tx.scalar(others.where(Supplier.code_key == values["code_key"])):
        taken = Violation(f"{FIELD}code", Fault.SUPPLIER_CODE_TAKEN)
        raise SupplierTaken(f"Another supplier has the code {code}", violations=[taken])
    if tax_number and (other := tx.scalar(others.where(Supplier.tax_key == values["tax_key"]))):
        taken = Violation(f"{FIELD}tax_number", Fault.SUPPLIER_TAX_NUMBER_TAKEN, supplier=other)
        raise SupplierTaken(f"Supplier {other} has the tax number {tax_number}", violations=[taken])
    return values
