"""Rent by turnover (商铺提成): what tenants declare month by month, and the true-up (清算) of each year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation
from chassis.money import exponent, split, tax_in
from chassis.periods import Period, month_of
from sqlalchemy import select, text

from contracts.domain import turnover as rules
from contracts.domain.schedule import cost_over
from contracts.domain.terms import TURNOVER, Charge, Terms
from contracts.domain.turnover import Slice
from contracts.records.leases import (
    APPROVED,
    CHARGED,
    DRAFT,
    PLANNED,
    SENT,
    SETTLED,
    SUBMITTED,
    TRUE_UP,
    Lease,
    Line,
    TrueUp,
    Turnover,
    WrongState,
)
from contracts.settings import EstateSettings
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# What was booked and is not on its way yet is booked anew.
_DROP = text(
    "delete from lease_lines where company_id = :company and lease_id = :lease and kind = 'true_up'"
    " and unit_id = :unit and fee_item_code = :item and start_date = :first"
    " and state in ('planned', 'approved', 'refused')"
)


@dataclass(frozen=True, slots=True)
class Year:
    """A year of a rent by turnover.

    Args:
        charge: the rent.
        days: of the year, inside the lease.
        turnover: sum of what was declared, in minor units.
        missing: months without a declaration.
        minimum: what the guaranteed minimum comes to for its days, in minor units.
        rent: of the turnover by tiers, in minor units.
        slices: how the rent comes about.
        stands: what was booked beyond the minimum and stands, in minor units by payer.
        over: its last day is past.
    """

    charge: Charge
    days: Period
    turnover: int
    missing: tuple[date, ...]
    minimum: int
    rent: int
    slices: tuple[Slice, ...]
    stands: Mapping[UUID, int]
    over: bool

    @property
    def booked(self) -> int:
        """What was booked beyond the minimum and stands, in minor units."""
        return sum(self.stands.values())

    @property
    def extra(self) -> int:
        """What the year comes to beyond the minimum, in minor units."""
        return max(self.rent - self.minimum, 0)


@dataclass(frozen=True, slots=True)
class DeclareTurnover:
    """What a shop sold in a month, in minor units."""

    company_id: int
    lease_id: UUID
    unit_id: UUID
    fee_item_code: str
    month: date
    amount: int
    note: str = ""


def declare_turnover(tx: Tx, command: DeclareTurnover) -> Turnover:
    """Notes the turnover of a month; a later declaration of the month replaces it.

    Raises:
        WrongState: the lease was not reviewed.
        Invalid: the unit has no rent by turnover by that item, or the month lies outside it or has not begun.
        NotFound.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    charge = _charge(lease, command.unit_id, command.fee_item_code)
    terms = lease.agreed
    first, last = month_of(terms.first_day(charge)).start, month_of(terms.end).start
    if not first <= command.month <= last:
        outside = Violation("month", Fault.MONTH_OUTSIDE_LEASE, first=f"{first:%Y-%m}", last=f"{last:%Y-%m}")
        raise Invalid("The month lies outside the rent by turnover", violations=[outside])
    today = directory.estate(tx, lease.estate_id).today()
    if command.month > today:
        early = Violation("month", Fault.MONTH_NOT_BEGUN, today=today)
        raise Invalid("Nothing was sold yet in a month that has not begun", violations=[early])
    key = (command.company_id, command.lease_id, command.unit_id, command.fee_item_code, command.month)
    made = tx.session.get(Turnover, key) or _blank(lease, command)
    before = made.amount_minor
    made.amount_minor, made.note = command.amount, command.note
    made.maker, made.declared_at = tx.scope.principal.id, clock.now()
    tx.session.add(made)
    tx.flush()
    about = {"month": f"{command.month:%Y-%m}", "amount_minor": command.amount, "before": before}
    _audit(tx, "declare_turnover", lease, about)
    return made


def _blank(lease: Lease, command: DeclareTurnover) -> Turnover:
    return Turnover(
        company_id=lease.company_id,
        lease_id=lease.lease_id,
        unit_id=command.unit_id,
        fee_item_code=command.fee_item_code,
        month=command.month,
        group_id=lease.group_id,
        estate_id=lease.estate_id,
        amount_minor=0,
    )


def _charge(lease: Lease, unit_id: UUID, item: str) -> Charge:
    """The rent by turnover of a unit by a fee item.

    Raises:
        WrongState: the lease was not reviewed.
        Invalid: there is none.
    """
    if lease.state in (DRAFT, SUBMITTED):
        raise WrongState(f"Lease {lease.number} is {lease.state}: have it reviewed first")
    charges = (one for one in lease.agreed.charges if one.kind == TURNOVER)
    for charge in charges:
        if (charge.unit_id, charge.item) == (unit_id, item):
            return charge
    none = Violation("unit_id", Fault.NOT_BY_TURNOVER)
    raise Invalid("The unit has no rent by turnover by this fee item", violations=[none])


@dataclass(frozen=True, slots=True)
class ListTurnoverYears:
    """A lease whose years are asked for."""

    company_id: int
    lease_id: UUID


def list_turnover_years(tx: Tx, command: ListTurnoverYears) -> list[Year]:
    """What the years of a lease's rents by turnover come to; nothing is stored. At most as many as a lease has years.

    Raises:
        NotFound.
    """
    lease = tx.get(Lease, (command.company_id, command.lease_id))
    charges = [one for one in lease.agreed.charges if one.kind == TURNOVER]
    return [year for charge in charges for year in _years(tx, lease, charge)]


def _years(tx: Tx, lease: Lease, charge: Charge) -> Iterator[Year]:
    terms, currency = lease.agreed, directory.company(tx, lease.company_id).currency_code
    today = directory.estate(tx, lease.estate_id).today()
    query = select(Turnover.month, Turnover.amount_minor).where(
        Turnover.company_id == lease.company_id,
        Turnover.lease_id == lease.lease_id,
        Turnover.unit_id == charge.unit_id,
        Turnover.fee_item_code == charge.item,
    )
    declared = {row.month: row.amount_minor for row in tx.execute(query)}
    stands = _stands(tx, lease, charge)
    for days in rules.years(terms, charge):
        months = rules.months(days)
        turnover = sum(declared.get(month, 0) for month in months)
        yield Year(
            charge=charge,
            days=days,
            turnover=turnover,
            missing=tuple(month for month in months if month not in declared),
            minimum=cost_over(terms, currency, charge, days),
            rent=rules.turnover_rent(turnover, charge.tiers, exponent(currency)),
            slices=tuple(rules.slices(turnover, charge.tiers, exponent(currency))),
            stands=stands.get(days.start, {}),
            over=days.end < today,
        )


def _stands(tx: Tx, lease: Lease, charge: Charge) -> dict[date, dict[UUID, int]]:
    """What was booked and stands, by the year's first day and payer."""
    query = select(Line.start_date, Line.customer_id, Line.standing_minor).where(
        Line.company_id == lease.company_id,
        Line.lease_id == lease.lease_id,
        Line.kind == TRUE_UP,
        Line.unit_id == charge.unit_id,
        Line.fee_item_code == charge.item,
        Line.state.in_((SENT, CHARGED, SETTLED)),
    )
    found: dict[date, dict[UUID, int]] = {}
    for row in tx.execute(query):
        of_year = found.setdefault(row.start_date, {})
        of_year[row.customer_id] = of_year.get(row.customer_id, 0) + row.standing_minor
    return found


@dataclass(frozen=True, slots=True)
class BookTrueUp:
    """A year to book.

    Args:
        company_id, lease_id, unit_id, fee_item_code: whose.
        start: the first day of the year.
        audited: the audited turnover in minor units; None takes what was declared.
        agreed: what people agreed on beyond the minimum, in minor units; None goes by the turnover.
        reason: why.
    """

    company_id: int
    lease_id: UUID
    unit_id: UUID
    fee_item_code: str
    start: date
    audited: int | None = None
    agreed: int | None = None
    reason: str = ""


def book_true_up(tx: Tx, command: BookTrueUp) -> TrueUp:
    """Books what a year comes to beyond the minimum and what was booked before, in lines of the lease.

    Raises:
        WrongState: the lease was not reviewed.
        Invalid: no such year, it is not over, or months are missing and nothing else says what it comes to.
        NotFound.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    charge = _charge(lease, command.unit_id, command.fee_item_code)
    year = _year_to_book(tx, lease, charge, command)
    currency = directory.company(tx, lease.company_id).currency_code
    turnover = year.turnover if command.audited is None else command.audited
    places = exponent(currency)
    extra = rules.true_up(year.minimum, charge.tiers, places, audited=turnover, manual=command.agreed)
    rent = rules.turnover_rent(turnover, charge.tiers, places)
    _drop(tx, lease, charge, year.days)
    how = {"turnover": str(turnover), "rent": str(rent), "minimum": str(year.minimum)}
    if command.agreed is not None:
        how["agreed"] = str(extra)
    lines = list(_lines(tx, lease, year, extra, how))
    tx.session.add_all(lines)
    made = TrueUp(
        company_id=lease.company_id,
        true_up_id=uuid7(),
        group_id=lease.group_id,
        estate_id=lease.estate_id,
        lease_id=lease.lease_id,
        unit_id=charge.unit_id,
        fee_item_code=charge.item,
        start_date=year.days.start,
        end_date=year.days.end,
        turnover_minor=turnover,
        audited=command.audited is not None,
        agreed=command.agreed is not None,
        minimum_minor=year.minimum,
        rent_minor=rent,
        extra_minor=extra,
        amount_minor=sum(line.amount_minor for line in lines),
        reason=command.reason,
        maker=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    _audit(tx, "book_true_up", lease, {"from": str(made.start_date), "amount_minor": made.amount_minor})
    return made


def _year_to_book(tx: Tx, lease: Lease, charge: Charge, command: BookTrueUp) -> Year:
    year = next((one for one in _years(tx, lease, charge) if one.days.start == command.start), None)
    if year is None:
        raise Invalid("No such year", violations=[Violation("start_date", Fault.NOT_A_TURNOVER_YEAR)])
    if not year.over:
        running = Violation("start_date", Fault.YEAR_NOT_OVER, end=year.days.end)
        raise Invalid("The year is not over", violations=[running])
    if year.missing and command.audited is None and command.agreed is None:
        missing = Violation("audited_minor", Fault.TURNOVER_MISSING, month=f"{year.missing[0]:%Y-%m}")
        raise Invalid("Months are missing", violations=[missing])
    return year


def _drop(tx: Tx, lease: Lease, charge: Charge, days: Period) -> None:
    named = {"company": lease.company_id, "lease": lease.lease_id, "unit": charge.unit_id}
    tx.execute(_DROP, {**named, "item": charge.item, "first": days.start})


def _lines(tx: Tx, lease: Lease, year: Year, extra: int, how: dict[str, str]) -> Iterator[Line]:
    """What each payer owes beyond what was booked; whoever pays no share any more gets theirs back."""
    estate = directory.estate(tx, lease.estate_id)
    charge, days = year.charge, year.days
    state = PLANNED if estate.settings_as(EstateSettings).approve_lines else APPROVED
    for customer_id, share in _shares(lease.agreed, extra, year.stands):
        stood = year.stands.get(customer_id, 0)
        if share == stood:
            continue
        yield Line(
            company_id=lease.company_id,
            group_id=lease.group_id,
            estate_id=lease.estate_id,
            lease_id=lease.lease_id,
            kind=TRUE_UP,
            state=state,
            bill_start=days.start,
            bill_end=days.end,
            start_date=days.start,
            end_date=days.end,
            unit_id=charge.unit_id,
            fee_item_code=charge.item,
            customer_id=customer_id,
            amount_minor=share - stood,
            tax_minor=tax_in(share - stood, charge.tax_rate),
            due_date=estate.today(),
            parts=[_part(days, extra, how)],
            terms_version=lease.terms_version,
            billed_minor=stood,
        )


def _shares(terms: Terms, extra: int, stands: Mapping[UUID, int]) -> Sequence[tuple[UUID, int]]:
    payers = [one.customer_id for one in terms.payers]
    shares = split(extra, [one.share for one in terms.payers])
    return [*zip(payers, shares, strict=True), *((one, 0) for one in stands if one not in payers)]


def _part(days: Period, extra: int, how: dict[str, str]) -> dict[str, object]:
    """How the year came about, in the form of a schedule's parts; amounts in minor units."""
    told = {"from": str(days.start), "to": str(days.end), "days": days.days, "of": days.days}
    return {**told, "monthly": 0, "unit_price": "0", "amount": extra, "how": {"kind": TRUE_UP, **how}}


def _audit(tx: Tx, action: str, lease: Lease, about: dict[str, object]) -> None:
    told = {"number": lease.number, **about}
    named = f"leases/{lease.lease_id}"
    tx.audit(f"contracts.{action}", named, told, company_id=lease.company_id, estate_id=lease.estate_id)
