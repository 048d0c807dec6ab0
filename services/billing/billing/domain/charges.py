"""What a unit is charged for a month, and a reading for its days: payers × tariffs × areas, less what is billed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from chassis.periods import FOREVER, ONE_DAY, Period, add_months, month_of, natural_block

from billing.domain.payers import Occupancy, PayerSpan, payer_spans
from billing.domain.prices import AREA, FIXED, WHOLE, Basis, Part, PeriodBasis, UsageBasis, UsagePart
from billing.domain.tariffs import Place, TariffBook

USAGE_PLACES = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class ItemRules:
    """How a fee item is billed in an estate.

    Args:
        payer: the payer rule.
        cycle: months a bill covers.
        aligned: bills end with calendar quarters.
        thirty: parts of months by 30 days.
        prorate_move_out: who leaves owes to the settlement date; otherwise the whole running period.
        vacancy: what a vacant unit pays, in basis points.
        places: decimal places of the currency.
    """

    payer: str
    cycle: int
    aligned: bool
    thirty: bool
    prorate_move_out: bool
    vacancy: int
    places: int


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit as it was over time.

    Args:
        unit: its id.
        building: the building's id.
        unit_type: its type.
        areas: billable areas in m² with the first day of each, the earliest first.
        occupancies: who was there.
        covered: days that are billed already.
    """

    unit: bytes
    building: bytes
    unit_type: str
    areas: Sequence[tuple[date, Decimal]]
    occupancies: Sequence[Occupancy]
    covered: Sequence[Period] = field(default=())


@dataclass(frozen=True, slots=True)
class Charge:
    """A line to be billed.

    Args:
        customer: who owes.
        days: the period it covers.
        basis: what it is reckoned from.
    """

    customer: bytes
    days: Period
    basis: Basis


def whole_month_basis(
    book: TariffBook, rules: ItemRules, place: Place, *, area: Decimal, vacant: bool, month: Period
) -> PeriodBasis | None:
    """The basis of the common case: one payer for the whole month, one area, nothing billed yet.

    None where no tariff reaches the unit.
    """
    parts = _parts(book, rules, place, areas=[(date.min, area)], vacant=vacant, pieces=[month])
    return _basis(rules, parts, month.start) if parts else None


def unit_charges(unit: UnitFacts, book: TariffBook, rules: ItemRules, month: Period) -> list[Charge]:
    """What a unit is charged in the run of a month: every bill that overlaps it, as far as it isn't billed yet.

    Args:
        unit: the unit.
        book: tariffs of the fee item in the estate.
        rules: how it is billed.
        month: the accounting month.
    """

    def block(anchor: date, day: date) -> Period:
        return natural_block(anchor, max(anchor, day), rules.cycle, aligned=rules.aligned)

    def running_end(one: Occupancy) -> date:
        return block(one.start, one.last).end

    window = Period(add_months(month.start, 1 - rules.cycle), month_of(add_months(month.start, rules.cycle - 1)).end)
    spans = payer_spans(unit.occupancies, rules.payer, window, None if rules.prorate_move_out else running_end)
    charges = []
    for stay in _stays(spans):
        anchor, customer = stay[0].anchor, stay[0].customer
        if anchor > month.end:
            continue
        bill = block(anchor, month.start)
        place = Place(unit.unit, unit.building, unit.unit_type, customer)
        parts: list[Part] = []
        for span in stay:
            days = bill.cut(span.days)
            pieces = _uncovered(days, unit.covered) if days else []
            parts += _parts(book, rules, place, areas=unit.areas, vacant=span.vacant, pieces=pieces)
        if parts:
            days = Period(parts[0].days.start, parts[-1].days.end)
            charges.append(Charge(customer, days, _basis(rules, parts, bill.start)))
    return charges


def _stays(spans: Sequence[PayerSpan]) -> list[list[PayerSpan]]:
    """Spans of one payer and occupancy that follow each other: one line, however often the unit stood empty."""
    stays: list[list[PayerSpan]] = []
    for span in spans:
        last = stays[-1][-1] if stays else None
        if (
            last
            and (last.customer, last.anchor) == (span.customer, span.anchor)
            and last.days.end + ONE_DAY == span.days.start
        ):
            stays[-1].append(span)
        else:
            stays.append([span])
    return stays


def _basis(rules: ItemRules, parts: Sequence[Part], first_month: date) -> PeriodBasis:
    return PeriodBasis(tuple(parts), first_month, rules.cycle, rules.thirty, rules.places)


def _parts(
    book: TariffBook,
    rules: ItemRules,
    place: Place,
    *,
    areas: Sequence[tuple[date, Decimal]],
    vacant: bool,
    pieces: Iterable[Period],
) -> list[Part]:
    share = rules.vacancy if vacant else WHOLE
    parts = []
    for piece in pieces:
        for days, rate in book.rates(place, piece):
            if rate.kind == AREA:
                parts += [Part(cut, rate, area, share) for cut, area in _areas(areas, days)]
            elif rate.kind == FIXED:
                parts.append(Part(days, rate, share=share))
    return parts


def _areas(areas: Sequence[tuple[date, Decimal]], days: Period) -> list[tuple[Period, Decimal]]:
    found = []
    for index, (first, area) in enumerate(areas):
        last = areas[index + 1][0] - ONE_DAY if index + 1 < len(areas) else FOREVER
        cut = Period(first, last).cut(days) if first <= last else None
        if cut:
            found.append((cut, area))
    return found


def _uncovered(days: Period, covered: Iterable[Period]) -> list[Period]:
    pieces = [days]
    for gone in covered:
        left = []
        for piece in pieces:
            cut = piece.cut(gone)
            if cut is None:
                left.append(piece)
                continue
            if piece.start < cut.start:
                left.append(Period(piece.start, cut.start - ONE_DAY))
            if cut.end < piece.end:
                left.append(Period(cut.end + ONE_DAY, piece.end))
        pieces = left
    return sorted(pieces)


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """A reading and the unit it was taken at.

    Args:
        reading_id: the reading.
        days: the days it covers.
        usage: what was used.
        used_before: what was used since 1 January before it.
        used_in_month: what other readings of its fee month used before it.
        unit: the unit; its areas don't matter.
    """

    reading_id: int
    days: Period
    usage: Decimal
    used_before: Decimal
    used_in_month: Decimal
    unit: UnitFacts


def reading_charges(reading: ReadingFacts, book: TariffBook, rules: ItemRules) -> list[Charge]:
    """What a reading is charged, to each payer by days: usage has no running period that somebody owes whole.

    Args:
        reading: the reading.
        book: tariffs of the fee item in the estate.
        rules: how it is billed.
    """
    unit = reading.unit
    parts: dict[bytes, list[UsagePart]] = {}
    for span in payer_spans(unit.occupancies, rules.payer, reading.days):
        place = Place(unit.unit, unit.building, unit.unit_type, span.customer)
        for days, rate in book.rates(place, span.days):
            if not rate.tiers:
                continue
            before = _used_by(reading, days.start - ONE_DAY)
            usage = _used_by(reading, days.end) - before
            parts.setdefault(span.customer, []).append(UsagePart(days, rate, before, usage))
    return [
        Charge(
            customer,
            Period(usage[0].days.start, usage[-1].days.end),
            UsageBasis(tuple(usage), reading.used_before, reading.reading_id, rules.places, reading.used_in_month),
        )
        for customer, usage in parts.items()
    ]


def _used_by(reading: ReadingFacts, day: date) -> Decimal:
    """Usage up to a day, evenly over the days; the last day gives the whole usage."""
    gone = (day - reading.days.start).days + 1
    if gone >= reading.days.days:
        return reading.usage
    return (reading.usage * gone / reading.days.days).quantize(USAGE_PLACES, ROUND_HALF_UP)
