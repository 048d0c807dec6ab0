"""What a customer would be billed for a unit from a day on, before they move in: by the rules that a run bills by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory, periods
from chassis.errors import Invalid, NotFound, Violation
from chassis.periods import ONE_DAY, Period
from sqlalchemy import select, text

from billing.domain import charges
from billing.domain.charges import Charge, UnitFacts
from billing.domain.payers import CONTRACT_PARTY, TENANT, TENANT_ELSE_OWNER, Occupancy
from billing.domain.prices import Rate
from billing.domain.tariffs import Place
from billing.records.runs import BillingRun
from billing.records.tariffs import FeeItem
from billing.usecases import books, move_outs, unit_facts
from billing.usecases.books import Job
from billing.usecases.move_outs import PRORATED, VOIDED, MoveOutPreview
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.directory import Estate

# Whoever is not there yet has no tariffs of their own.
NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class MoveIn:
    """Who would move in where, and when.

    Args:
        unit_id: the unit.
        customer_id: the customer; NOBODY for one who is not there yet.
        role: OWNER, TENANT or DEVELOPER.
        start: the first day.
        vacant: an owner who does not live there, while nobody else does.
        leaving: for a transfer, the occupancy that it ends on the day before the first.
    """

    unit_id: UUID
    customer_id: UUID
    role: str
    start: date
    vacant: bool
    leaving: UUID | None = None


@dataclass(frozen=True, slots=True)
class MoveInLine:
    """What one fee item would bill: the first bill, the one after it, or the price of usage."""

    item: FeeItem
    first: Charge | None
    following: Charge | None
    usage: Rate | None


def preview_move_in(tx: Tx, company_id: int, move: MoveIn) -> list[MoveInLine]:
    """By fee item, in order of their codes; what would bill somebody else or nobody is left out.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        move: the move.

    Raises:
        NotFound: billing has not heard of the unit or of who leaves it, or they are not in scope.
        Invalid: who leaves has another unit, or came on the first day or later.
    """
    estate_id = tx.scalar(
        text("select estate_id from units where company_id = :company and unit_id = :unit and not removed"),
        {"company": company_id, "unit": move.unit_id},
    )
    if estate_id is None:
        raise NotFound(f"Unit {move.unit_id} does not exist or is not yours to see")
    estate = directory.estate(tx, estate_id)
    left = _left(tx, company_id, move)
    items = tx.scalars(
        select(FeeItem)
        .where(FeeItem.company_id == company_id, FeeItem.cycle_months > 0, ~FeeItem.inactive)
        .where(FeeItem.payer_rule != CONTRACT_PARTY)
        .order_by(FeeItem.code)
    )
    # A tenant pays only what tenants pay.
    owed = [one for one in items if move.role != TENANT or one.payer_rule == TENANT_ELSE_OWNER]
    return [line for item in owed for line in _lines(tx, estate, item, move, left)]


def _left(tx: Tx, company_id: int, move: MoveIn) -> MoveOutPreview | None:
    """What a transfer does to whoever has the unit before it."""
    if move.leaving is None:
        return None
    left = move_outs.preview_move_out(tx, company_id, move.leaving, move.start - ONE_DAY)
    if left.occupancy.unit_id != move.unit_id:
        raise Invalid("They leave another unit", violations=[Violation("leaving_occupancy_id", Fault.OTHER_UNIT)])
    return left


def _lines(tx: Tx, estate: Estate, item: FeeItem, move: MoveIn, left: MoveOutPreview | None) -> Iterator[MoveInLine]:
    rules = books.rules_of(estate, item)
    month = periods.month_of(move.start)
    days = Period(month.start, books.last_day(month, 2 * rules.cycle + 1))
    book = books.load_book(tx, item.company_id, estate.estate_id, item.fee_item_id, days)
    if book.empty:
        return
    job = Job(BillingRun(company_id=item.company_id), estate, item, rules, book, month, month.start)
    ((_, known),) = unit_facts.histories(tx, job, [move.unit_id.bytes])
    facts = _moved_in(_passed_on(known, item, left, move) if left else known, move)
    first = _charge(charges.unit_charges(facts, book, rules, month), move)
    # Where the first days are billed already, the next month shows what is owed from then on.
    next_month = periods.month_of(first.days.end + ONE_DAY if first else periods.add_months(month.start, 1))
    following = _charge(charges.unit_charges(replace(facts, covered=()), book, rules, next_month), move)
    place = Place(known.unit, known.building, known.unit_type, move.customer_id.bytes)
    usage = [rate for _, rate in book.rates(place, Period(move.start, move.start)) if rate.tiers]
    if first or following or usage:
        yield MoveInLine(item, first, following, usage[0] if usage else None)


def _passed_on(known: UnitFacts, item: FeeItem, left: MoveOutPreview, move: MoveIn) -> UnitFacts:
    """The unit once whoever had it has left: what is voided or lowered for them is billed no longer."""
    settled, who = move.start - ONE_DAY, (left.occupancy.customer_id.bytes, left.occupancy.start_date)
    covered = list(known.covered)
    for one in left.outcomes:
        billed = Period(one.row.period_start, one.row.period_end)
        if one.row.fee_item_id == item.fee_item_id and one.outcome in (VOIDED, PRORATED) and billed in covered:
            covered.remove(billed)
            covered += [Period(billed.start, settled)] if one.outcome == PRORATED else []
    occupancies = [
        replace(one, end=settled) if (one.customer, one.start) == who and one.last > settled else one
        for one in known.occupancies
    ]
    return replace(known, occupancies=occupancies, covered=covered)


def _moved_in(known: UnitFacts, move: MoveIn) -> UnitFacts:
    new = Occupancy(move.customer_id.bytes, move.role, move.start, None, move.vacant)
    return replace(known, occupancies=[*known.occupancies, new])


def _charge(found: list[Charge], move: MoveIn) -> Charge | None:
    """What the one who moves in is charged, from their first day on."""
    theirs = [one for one in found if one.customer == move.customer_id.bytes and one.days.end >= move.start]
    return theirs[0] if theirs else None
