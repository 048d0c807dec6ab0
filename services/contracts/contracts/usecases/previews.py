"""What a schedule comes to before anything is agreed: of a new lease, of a change, of a termination."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.errors import Conflict, Invalid, Violation
from chassis.periods import Period
from sqlalchemy import select, text

from contracts.domain.changes import Billed, Change, changed
from contracts.domain.checks import faults
from contracts.domain.deposits import deposit_due
from contracts.domain.schedule import digest, schedule
from contracts.domain.terms import Terms
from contracts.records.leases import BILLS, CHARGED, DIFFERENCE, SENT, SETTLED, Lease, Line
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_UNITS = text(
    "select unit_id from units where company_id = :company and estate_id = :estate and unit_id = any(:ids)"
    " and not removed"
)
_CUSTOMERS = text("select customer_id from customers where company_id = :company and customer_id = any(:ids)")
_BILLED_UNTIL = text(
    "select max(end_date) from lease_lines where company_id = :company and lease_id = :lease"
    " and kind in ('charge', 'difference') and state in ('sent', 'charged')"
)
# A renewal carries what its predecessors' deposits came to, so the chain is walked once, at its making.
_DEPOSITS = text(
    "select coalesce(sum(standing_minor), 0) from lease_lines where company_id = :company and lease_id = :lease"
    " and kind = 'deposit' and state in ('sent', 'charged')"
)


class ScheduleChanged(Conflict):
    """What was shown is not what would be booked."""

    default_reason = "SCHEDULE_CHANGED"


@dataclass(frozen=True, slots=True)
class Preview:
    """What terms come to.

    Args:
        terms: as they would be.
        change: lines of days that are not billed, and differences of those that are.
        schedule_hash: of the whole schedule.
        deposit: minor units.
    """

    terms: Terms
    change: Change
    schedule_hash: str
    deposit: int

    @property
    def total(self) -> int:
        """What lines and differences come to, in minor units."""
        return sum(one.amount for one in self.change.lines) + sum(one.amount for one in self.change.differences)


@dataclass(frozen=True, slots=True)
class PreviewSchedule:
    """Terms to look at, of a new lease or of a change of one; `at` says where they stand in the request."""

    company_id: int
    estate_id: int
    terms: Terms
    lease_id: UUID | None = None
    at: str = "terms."


def preview_schedule(tx: Tx, command: PreviewSchedule) -> Preview:
    """Computes a schedule; nothing is stored.

    Raises:
        Invalid: something is wrong with the terms.
        NotFound: there is no such lease.
    """
    estate = directory.estate(tx, command.estate_id)
    if estate.company_id != command.company_id:
        raise Invalid("Not an estate of this company", violations=[Violation("estate_id", Fault.NO_ESTATE_TO_LET_IN)])
    currency = directory.company(tx, command.company_id).currency_code
    check_terms(tx, command.company_id, command.estate_id, command.terms, currency=currency, at=command.at)
    stands = billed_of(tx, command.company_id, command.lease_id) if command.lease_id else []
    return preview_of(command.terms, currency, stands)


def preview_of(terms: Terms, currency: str, stands: Sequence[Billed]) -> Preview:
    """What terms come to beside what was billed."""
    whole = schedule(terms, currency)
    return Preview(terms, changed(terms, currency, stands, whole), digest(whole), deposit_due(terms, currency))


def check_terms(tx: Tx, company_id: int, estate_id: int, terms: Terms, *, currency: str, at: str) -> None:
    """Refuses terms that something is wrong with.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: of the lease.
        terms: as they were entered.
        currency: the company's.
        at: where they stand in the request, such as `lease.terms.`.

    Raises:
        Invalid: with every faulty field.
    """
    found = faults(terms, currency, at)
    named = {"company": company_id, "estate": estate_id}
    units = set(tx.scalars(_UNITS, {**named, "ids": [one.unit_id for one in terms.units]}))
    payers = set(tx.scalars(_CUSTOMERS, {"company": company_id, "ids": [one.customer_id for one in terms.payers]}))
    for place, unit in enumerate(terms.units):
        if unit.unit_id not in units:
            found.append(Violation(f"{at}units[{place}].unit_id", Fault.NO_UNIT_TO_LET))
    for place, payer in enumerate(terms.payers):
        if payer.customer_id not in payers:
            found.append(Violation(f"{at}payers[{place}].customer_id", Fault.NO_SUCH_TENANT))
    if found:
        raise Invalid("Something is wrong with the terms of the lease", violations=found)


def billed_of(tx: Tx, company_id: int, lease_id: UUID) -> list[Billed]:
    """What stands billed of a lease: its sent lines, those of the same days summed."""
    query = select(Line).where(
        Line.company_id == company_id,
        Line.lease_id == lease_id,
        Line.kind.in_(BILLS),
        Line.state.in_((SENT, CHARGED)) | ((Line.state == SETTLED) & (Line.kind == DIFFERENCE)),
    )
    found: dict[tuple[UUID, str, UUID, date, date], int] = {}
    for line in tx.scalars(query.order_by(Line.line_id)):
        found[line.days] = found.get(line.days, 0) + line.standing_minor
    return [
        Billed(Period(start, end), unit_id, item, customer_id, amount)
        for (unit_id, item, customer_id, start, end), amount in found.items()
    ]


@dataclass(frozen=True, slots=True)
class PreviewTermination:
    """The last day of a lease to look at."""

    company_id: int
    lease_id: UUID
    end: date


@dataclass(frozen=True, slots=True)
class Statement:
    """The surrender statement (解约结算单): what the lease's own charges come to by its last day.

    Args:
        preview: of the terms that end that day.
        billed_until: the day up to which it is billed; None where nothing is.
        deposit: what of the deposit was charged or carried over, in minor units.
    """

    preview: Preview
    billed_until: date | None
    deposit: int


def preview_termination(tx: Tx, command: PreviewTermination) -> Statement:
    """Computes the surrender statement of a lease; nothing is stored.

    Raises:
        NotFound, WrongState.
        Invalid: the day lies outside the lease.
    """
    lease = tx.get(Lease, (command.company_id, command.lease_id))
    return statement_of(tx, lease, command.end)


def statement_of(tx: Tx, lease: Lease, end: date) -> Statement:
    """The statement of a lease that ends on a day.

    Raises:
        WrongState: the lease is not in force.
        Invalid: the day lies outside it.
    """
    lease.must_be_changeable()
    if not lease.start_date <= end <= lease.end_date:
        outside = Violation("end_date", Fault.OUTSIDE_LEASE, start=lease.start_date, end=lease.end_date)
        raise Invalid("A lease ends on one of its days", violations=[outside])
    currency = directory.company(tx, lease.company_id).currency_code
    preview = preview_of(ended(lease.agreed, end), currency, billed_of(tx, lease.company_id, lease.lease_id))
    named = {"company": lease.company_id, "lease": lease.lease_id}
    return Statement(preview, tx.scalar(_BILLED_UNTIL, named), deposit_of(tx, lease))


def deposit_of(tx: Tx, lease: Lease) -> int:
    """What stands of a lease's deposit: what was charged, and what was carried over, in minor units."""
    charged = tx.scalar(_DEPOSITS, {"company": lease.company_id, "lease": lease.lease_id})
    return int(charged or 0) + lease.deposit_carried_minor


def ended(terms: Terms, end: date) -> Terms:
    """Terms that end on an earlier day: what would only have come later falls away."""
    return replace(
        terms,
        end=end,
        units=tuple(
            replace(one, rent_start=min(one.rent_start, end) if one.rent_start else None) for one in terms.units
        ),
        charges=tuple(
            replace(one, steps=tuple(step for step in one.steps if step.day <= end))
            for one in terms.charges
            if terms.first_day(one) <= end
        ),
        free=tuple(replace(one, end=min(one.end, end)) for one in terms.free if one.start <= end),
        first_payment_month=min(terms.first_payment_month, end.replace(day=1)) if terms.first_payment_month else None,
    )
