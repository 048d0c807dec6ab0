"""What suppliers do of orders (外委): at agreed rates, asked for by the desk, accepted by staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation

from workorders.domain import quoting
from workorders.queries.vendors import rates_of, supplier
from workorders.records.orders import MoveNotOpen, Order
from workorders.records.vendors import ACCEPTED, CANCELLED, ENGAGED, VendorJob, VendorRate
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class WantedRate:
    """What a rate says; manor.workorders.v1.VendorRate says what each means."""

    name: str
    measure: str
    rate_minor: int
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CreateVendorRate:
    """A rate that was agreed with a supplier."""

    company_id: int
    supplier_id: UUID
    wanted: WantedRate


def create_vendor_rate(tx: Tx, command: CreateVendorRate) -> VendorRate:
    """Notes a rate.

    Raises:
        Invalid: there is no such supplier.
        NotFound: there is no such company.
    """
    directory.company(tx, command.company_id)
    if supplier(tx, command.company_id, command.supplier_id) is None:
        raise Invalid("No such supplier", violations=[Violation("vendor_rate.supplier_id", Fault.NO_SUCH_VENDOR)])
    rate = VendorRate(
        company_id=command.company_id,
        vendor_rate_id=uuid7(),
        group_id=tx.scope.group_id,
        supplier_id=command.supplier_id,
        **_values(command.wanted),
    )
    tx.add(rate)
    tx.flush()
    _audit_rate(tx, "create_vendor_rate", rate)
    return rate


def _values(wanted: WantedRate) -> dict[str, Any]:
    return {name: getattr(wanted, name) for name in WantedRate.__slots__}


@dataclass(frozen=True, slots=True)
class UpdateVendorRate:
    """A rate as it is to be."""

    company_id: int
    vendor_rate_id: UUID
    wanted: WantedRate
    etag: str = ""


def update_vendor_rate(tx: Tx, command: UpdateVendorRate) -> VendorRate:
    """Changes a rate; what was accepted keeps the one that it was accepted at.

    Raises:
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    rate = tx.lock(VendorRate, (command.company_id, command.vendor_rate_id))
    rate.must_be(command.etag)
    if rate.change(_values(command.wanted)):
        _audit_rate(tx, "update_vendor_rate", rate)
    return rate


@dataclass(frozen=True, slots=True)
class CreateVendorJob:
    """What a supplier is to do of an order."""

    company_id: int
    order_id: UUID
    supplier_id: UUID
    work: str


def create_vendor_job(tx: Tx, command: CreateVendorJob) -> VendorJob:
    """Has a supplier do work of an open order; whoever has the order sees to it.

    Raises:
        MoveNotOpen: the order is at an end.
        Invalid: there is no such supplier, or it gets no work.
        NotFound.
    """
    order = tx.lock(Order, (command.company_id, command.order_id))
    if not order.is_open:
        raise MoveNotOpen(f"Order {order.number} is {order.state}: nobody works at it any more")
    found = supplier(tx, command.company_id, command.supplier_id)
    fault = None
    if found is None:
        fault = Fault.NO_SUCH_VENDOR
    elif found.state != "active":
        fault = Fault.SUPPLIER_SUSPENDED
    if fault:
        raise Invalid("This supplier gets no work", violations=[Violation("vendor_job.supplier_id", fault)])
    job = VendorJob(
        company_id=order.company_id,
        vendor_job_id=uuid7(),
        group_id=order.group_id,
        estate_id=order.estate_id,
        order_id=order.order_id,
        supplier_id=command.supplier_id,
        work=command.work,
        maker=tx.scope.principal.id,
    )
    tx.add(job)
    tx.flush()
    _audit(tx, "create_vendor_job", job)
    return job


@dataclass(frozen=True, slots=True)
class Line:
    """So much at a rate."""

    vendor_rate_id: UUID
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class AcceptVendorJob:
    """What a supplier did, so much at each rate."""

    company_id: int
    vendor_job_id: UUID
    lines: Sequence[Line]
    note: str = ""
    etag: str = ""


def accept_vendor_job(tx: Tx, command: AcceptVendorJob) -> VendorJob:
    """Accepts what a supplier did, at the rates of this moment.

    Raises:
        VendorJobNotThere: it was accepted or cancelled.
        Invalid: a rate is not the supplier's or retired, or a quantity cannot be.
        PreconditionFailed, NotFound.
    """
    job = tx.lock(VendorJob, (command.company_id, command.vendor_job_id))
    job.must_be_in(ENGAGED)
    job.must_be(command.etag)
    rates = rates_of(tx, job.company_id, job.supplier_id, [one.vendor_rate_id for one in command.lines])
    faults = []
    for place, line in enumerate(command.lines):
        if line.vendor_rate_id not in rates:
            faults.append(Violation(f"lines[{place}].vendor_rate_id", Fault.NO_SUCH_RATE))
        if not quoting.fits(line.quantity):
            faults.append(Violation(f"lines[{place}].quantity", Fault.NOT_A_QUANTITY))
    if faults:
        raise Invalid("This cannot be accepted so", violations=faults)
    job.touch("")
    job.lines = [_line(rates[one.vendor_rate_id], one.quantity) for one in command.lines]
    job.total_minor = sum(line["amount_minor"] for line in job.lines)
    job.state, job.note = ACCEPTED, command.note
    job.acceptor, job.accepted_at = tx.scope.principal.id, clock.now()
    _audit(tx, "accept_vendor_job", job)
    return job


def _line(rate: VendorRate, quantity: Decimal) -> dict[str, Any]:
    return {
        "vendor_rate_id": str(rate.vendor_rate_id),
        "name": rate.name,
        "measure": rate.measure,
        "rate_minor": rate.rate_minor,
        "quantity": str(quantity.normalize() if quantity % 1 else quantity.quantize(Decimal(1))),
        "amount_minor": quoting.amount(quantity, rate.rate_minor),
    }


@dataclass(frozen=True, slots=True)
class CancelVendorJob:
    """What a supplier is not to do, or did not do well, and why."""

    company_id: int
    vendor_job_id: UUID
    reason: str


def cancel_vendor_job(tx: Tx, command: CancelVendorJob) -> VendorJob:
    """Cancels what a supplier was asked for; also what was accepted, while it is on no statement.

    Raises:
        VendorJobNotThere: it was cancelled, or is on a statement.
        NotFound.
    """
    job = tx.lock(VendorJob, (command.company_id, command.vendor_job_id))
    job.must_be_in(ENGAGED, ACCEPTED)
    job.touch("")
    job.state, job.note, job.accepted_at = CANCELLED, command.reason, None
    _audit(tx, "cancel_vendor_job", job)
    return job


def _audit_rate(tx: Tx, action: str, rate: VendorRate) -> None:
    about = {"name": rate.name, "rate_minor": rate.rate_minor, "retired": rate.retired}
    tx.audit(f"workorders.{action}", f"vendorRates/{rate.vendor_rate_id}", about, company_id=rate.company_id)


def _audit(tx: Tx, action: str, job: VendorJob) -> None:
    about = {"order": str(job.order_id), "state": job.state, "total_minor": job.total_minor}
    where = {"company_id": job.company_id, "estate_id": job.estate_id}
    tx.audit(f"workorders.{action}", f"vendorJobs/{job.vendor_job_id}", about, **where)
