"""Certificates of suppliers; the supplier says when the first of them expires."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, NotFound, Violation
from sqlalchemy import func, select

from warehouse.records.suppliers import Certificate, Supplier
from warehouse.usecases.suppliers import audit, tell
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST = 100


class TooManyCertificates(Conflict):
    """The supplier has as many certificates as one may have."""

    default_reason = "TOO_MANY_CERTIFICATES"


@dataclass(frozen=True, slots=True)
class CertificateData:
    """What a certificate says."""

    kind: str
    number: str
    issuer: str = ""
    issue_date: date | None = None
    expiry_date: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CreateCertificate:
    """A certificate of a supplier."""

    company_id: int
    supplier_id: UUID
    data: CertificateData


def create_certificate(tx: Tx, command: CreateCertificate) -> Certificate:
    """Enters a certificate.

    Raises:
        Invalid: it expires before it was issued.
        TooManyCertificates, NotFound.
    """
    supplier = tx.lock(Supplier, (command.company_id, command.supplier_id))
    _check(command.data)
    count = select(func.count()).where(
        Certificate.company_id == command.company_id, Certificate.supplier_id == command.supplier_id
    )
    if (tx.scalar(count) or 0) >= MOST:
        raise TooManyCertificates(f"Supplier {supplier.code} has {MOST} certificates: take one off first")
    made = Certificate(
        company_id=command.company_id,
        certificate_id=uuid7(),
        supplier_id=command.supplier_id,
        group_id=supplier.group_id,
        **asdict(command.data),
    )
    tx.add(made)
    _renew(tx, supplier)
    audit(tx, "create_certificate", supplier, {"kind": made.kind, "number": made.number})
    return made


@dataclass(frozen=True, slots=True)
class UpdateCertificate:
    """A certificate as it is to be."""

    company_id: int
    supplier_id: UUID
    certificate_id: UUID
    data: CertificateData
    etag: str = ""


def update_certificate(tx: Tx, command: UpdateCertificate) -> Certificate:
    """Changes a certificate.

    Raises:
        Invalid: it expires before it was issued.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    supplier = tx.lock(Supplier, (command.company_id, command.supplier_id))
    kept = _of(tx, supplier, command.certificate_id)
    kept.must_be(command.etag)
    _check(command.data)
    changed = {name: str(value) for name, value in asdict(command.data).items() if getattr(kept, name) != value}
    if kept.change(asdict(command.data)):
        _renew(tx, supplier)
        audit(tx, "update_certificate", supplier, changed)
    return kept


@dataclass(frozen=True, slots=True)
class DeleteCertificate:
    """A certificate that counts no more."""

    company_id: int
    supplier_id: UUID
    certificate_id: UUID


def delete_certificate(tx: Tx, command: DeleteCertificate) -> Certificate:
    """Takes a certificate off the file; the audit trail keeps what it said.

    Raises:
        NotFound.
    """
    supplier = tx.lock(Supplier, (command.company_id, command.supplier_id))
    kept = _of(tx, supplier, command.certificate_id)
    tx.session.delete(kept)
    _renew(tx, supplier)
    said = {"kind": kept.kind, "number": kept.number, "expiry_date": str(kept.expiry_date or "")}
    audit(tx, "delete_certificate", supplier, said)
    return kept


def _of(tx: Tx, supplier: Supplier, certificate_id: UUID) -> Certificate:
    kept = tx.lock(Certificate, (supplier.company_id, certificate_id))
    if kept.supplier_id != supplier.supplier_id:
        raise NotFound(f"Supplier {supplier.code} has no certificate {certificate_id}")
    return kept


def _check(data: CertificateData) -> None:
    if data.issue_date and data.expiry_date and data.expiry_date < data.issue_date:
        fault = Violation("certificate.expiry_date", Fault.EXPIRES_BEFORE_ISSUE, first=data.issue_date)
        raise Invalid("The certificate expires before it was issued", violations=[fault])


def _renew(tx: Tx, supplier: Supplier) -> None:
    """The supplier, whose row is locked, says when the first of its certificates expires."""
    tx.flush()
    first = select(func.min(Certificate.expiry_date)).where(
        Certificate.company_id == supplier.company_id, Certificate.supplier_id == supplier.supplier_id
    )
    if supplier.change({"next_expiry_date": tx.scalar(first)}):
        tell(tx, supplier.company_id, [supplier])
