"""Leases of spaces: rented (租用), renewed (续租), given up (退还), always by whole months from the first day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Denied, Invalid, Violation
from chassis.periods import Period
from sqlalchemy import select

from contracts.domain.parking import months_of, used_price
from contracts.records.parking import AGREED, FREE, OFFERED, REFUSED, WITHDRAWN, ParkingLease, Space, Term
from contracts.usecases import reasons
from contracts.usecases.mirrors import knows_customer
from contracts.usecases.parking_charges import charge, lapse, offered_term, withdraw
from contracts.usecases.parking_days import hold_days, publish_parking
from contracts.usecases.plates import NewPlate, new_plates
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# So many days a resident's renewal waits for its payment.
PAY_DAYS = 2


@dataclass(frozen=True, slots=True)
class RentSpace:
    """A space to rent: to whom, from when, for how many months first, and at what price a month in minor units."""

    company_id: int
    estate_id: int
    unit_id: UUID
    customer_id: UUID
    fee_item_code: str
    monthly: int
    start: date
    months: int
    remind_days: int = 20
    note: str = ""
    plates: Sequence[NewPlate] = ()


def rent_space(tx: Tx, command: RentSpace) -> ParkingLease:
    """Rents a space, and charges its first term.

    Raises:
        Invalid: it is no space of the estate, or the customer is not there.
        UnitHeld: something else holds the space on one of the days; it is named.
        PlateTaken: another active lease has one of the plates; it is named.
    """
    _check(tx, command)
    first = months_of(command.start, 0, command.months)
    lease = ParkingLease(
        company_id=command.company_id,
        parking_lease_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        version=1,
        unit_id=command.unit_id,
        customer_id=command.customer_id,
        fee_item_code=command.fee_item_code,
        monthly_minor=command.monthly,
        start_date=command.start,
        months=command.months,
        end_date=first.end,
        remind_days=command.remind_days,
        given_up=False,
        note=command.note,
        maker=tx.scope.principal.id,
    )
    tx.add(lease)
    tx.flush()
    hold_days(tx, lease, lease.end_date)
    new_plates(tx, lease, command.plates, lease.end_date)
    term = _term(tx, lease, Term(before=0, months=command.months, monthly_minor=command.monthly, state=AGREED))
    charge(tx, lease, [term])
    tx.flush()
    publish_parking(tx, lease)
    _audit(tx, "rent_space", lease, amount_minor=term.amount_minor)
    return lease


def _check(tx: Tx, command: RentSpace) -> None:
    space = tx.find(Space, (command.company_id, command.unit_id))
    faults = []
    if space is None or space.estate_id != command.estate_id:
        faults.append(Violation("parking_lease.unit_id", Fault.NOT_A_SPACE))
    if not knows_customer(tx, command.company_id, command.customer_id):
        faults.append(Violation("parking_lease.customer_id", Fault.NO_SUCH_TENANT))
    if faults:
        raise Invalid("The space cannot be rented so", violations=faults)


def _term(tx: Tx, lease: ParkingLease, term: Term) -> Term:
    """Completes a term by its lease and adds it."""
    days = months_of(lease.start_date, term.before, term.months)
    term.company_id, term.group_id, term.estate_id = lease.company_id, lease.group_id, lease.estate_id
    term.term_id, term.parking_lease_id, term.customer_id = uuid7(), lease.parking_lease_id, lease.customer_id
    term.start_date, term.end_date = days.start, term.end_date or days.end
    used = Period(term.start_date, term.end_date)
    term.amount_minor = used_price(term.monthly_minor, lease.start_date, term.before, used)
    term.charge_state, term.attempt, term.receivable_id, term.paid_minor, term.paid_version = FREE, 1, 0, 0, 0
    term.maker = tx.scope.principal.id
    tx.add(term)
    return term


@dataclass(frozen=True, slots=True)
class RenewParking:
    """Months to add to a lease, with another price a month in minor units where staff say one."""

    company_id: int
    parking_lease_id: UUID
    months: int
    monthly: int | None = None


def renew_parking(tx: Tx, command: RenewParking) -> ParkingLease:
    """Renews a lease from the day after its last one: at once by staff, once it is paid by a resident.

    A resident who asks again has the renewal that waits. Staff's renewal lets one go that waits.

    Raises:
        WrongState: the space was given up.
        Denied: a resident says a price.
        UnitHeld: something else holds the space by then.
        PlateTaken: another lease has one of the plates by then.
        NotFound.
    """
    by_resident = tx.scope.principal.kind == "resident"
    if by_resident and command.monthly is not None:
        raise Denied("Your property company says the price", reason="PRICE_NOT_YOURS")
    lease = tx.lock(ParkingLease, (command.company_id, command.parking_lease_id))
    lease.must_go_on()
    waiting = offered_term(tx, lease)
    if waiting and by_resident:
        return lease
    if waiting:
        lapse(tx, lease, waiting)
    monthly = lease.monthly_minor if command.monthly is None else command.monthly
    offered = by_resident and monthly > 0
    term = _term(
        tx,
        lease,
        Term(
            before=lease.months,
            months=command.months,
            monthly_minor=monthly,
            state=OFFERED if offered else AGREED,
            pay_by_date=_today(tx, lease) + timedelta(days=PAY_DAYS) if offered else None,
        ),
    )
    tx.flush()
    hold_days(tx, lease, term.end_date)
    charge(tx, lease, [term])
    if not offered:
        lease.take(term)
        tx.flush()
        publish_parking(tx, lease)
    action = "offer_parking_renewal" if offered else "renew_parking"
    _audit(tx, action, lease, amount_minor=term.amount_minor)
    return lease


@dataclass(frozen=True, slots=True)
class GiveUpParking:
    """A lease to end after a day; with `credit`, what was charged for later days is taken back."""

    company_id: int
    parking_lease_id: UUID
    end: date
    reason: str = ""
    credit: bool = False


def give_up_parking(tx: Tx, command: GiveUpParking) -> ParkingLease:
    """Gives a space up: it is free from the next day on, and nobody is reminded of the lease any more.

    Raises:
        WrongState: it was given up before.
        Invalid: the day is not one of the lease.
        NotFound.
    """
    lease = tx.lock(ParkingLease, (command.company_id, command.parking_lease_id))
    lease.must_go_on()
    if not lease.start_date <= command.end <= lease.end_date:
        days = {"start": lease.start_date, "end": lease.end_date}
        raise Invalid(
            "The day is not one of the lease", violations=[Violation("end_date", Fault.OUTSIDE_PARKING, **days)]
        )
    waiting = offered_term(tx, lease)
    if waiting:
        lapse(tx, lease, waiting)
    credited = _credit(tx, lease, command.end) if command.credit else 0
    lease.given_up, lease.end_date, lease.end_reason = True, command.end, command.reason
    lease.end_reason_code = reasons.code_of(tx, lease.company_id, reasons.PARKING_END, command.reason)
    lease.version += 1
    tx.flush()
    hold_days(tx, lease, command.end)
    publish_parking(tx, lease)
    _audit(tx, "give_up_parking", lease, credited_minor=credited, reason=command.reason)
    return lease


def _credit(tx: Tx, lease: ParkingLease, last: date) -> int:
    """Takes back what was charged for days after a last one, and charges what is used of its term; gives the credit."""
    query = select(Term).where(
        Term.company_id == lease.company_id,
        Term.parking_lease_id == lease.parking_lease_id,
        Term.state == AGREED,
        Term.end_date > last,
    )
    later = tx.scalars(query.order_by(Term.term_id).with_for_update()).all()
    withdraw(tx, lease, later, WITHDRAWN, "The space was given up")
    credited = sum(term.amount_minor for term in later)
    for term in later:
        if term.start_date <= last:
            told = {"before": term.before, "months": term.months, "monthly_minor": term.monthly_minor}
            used = _term(tx, lease, Term(**told, end_date=last, state=AGREED))
            charge(tx, lease, [used])
            credited -= used.amount_minor
    return credited


@dataclass(frozen=True, slots=True)
class UpdateParkingLease:
    """How long before its last day a lease is reminded of, its note, and by which fee item it is charged."""

    company_id: int
    parking_lease_id: UUID
    remind_days: int
    note: str = ""
    fee_item_code: str = ""
    etag: str = ""


def update_parking_lease(tx: Tx, command: UpdateParkingLease) -> ParkingLease:
    """Changes a lease; terms that billing refused are charged again where the fee item is another.

    Raises:
        Conflict: the space was given up, and its reminding with it.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    lease = tx.lock(ParkingLease, (command.company_id, command.parking_lease_id))
    lease.must_be(command.etag)
    other = command.fee_item_code or lease.fee_item_code
    again = _refused(tx, lease) if other != lease.fee_item_code else []
    if lease.given_up and not again:
        raise Conflict("The space was given up: nobody is reminded of it", reason="WRONG_STATE")
    if lease.change({"remind_days": command.remind_days, "note": command.note, "fee_item_code": other}):
        for term in again:
            term.attempt += 1
        charge(tx, lease, again)
        _audit(tx, "update_parking_lease", lease, remind_days=lease.remind_days)
    return lease


def _refused(tx: Tx, lease: ParkingLease) -> Sequence[Term]:
    query = select(Term).where(
        Term.company_id == lease.company_id,
        Term.parking_lease_id == lease.parking_lease_id,
        Term.charge_state == REFUSED,
        Term.state.in_((AGREED, OFFERED)),
    )
    return tx.scalars(query.order_by(Term.term_id).with_for_update()).all()


def _today(tx: Tx, lease: ParkingLease) -> date:
    today: date = directory.estate(tx, lease.estate_id).today()
    return today


def _audit(tx: Tx, action: str, lease: ParkingLease, **more: object) -> None:
    about = {"unit": str(lease.unit_id), "from": str(lease.start_date), "to": str(lease.end_date), **more}
    named = f"parkingLeases/{lease.parking_lease_id}"
    tx.audit(f"contracts.{action}", named, about, company_id=lease.company_id, estate_id=lease.estate_id)
