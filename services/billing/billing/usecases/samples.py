"""Prices a tariff version that need not be saved: the live sample beside the form, by the code that bills."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory, money
from chassis.errors import Invalid, Violation
from chassis.periods import Period, add_months, month_of
from chassis.violations import Fault as Common

from billing.domain.prices import AREA, FIXED, METERED, TIERED, WHOLE, Basis, Part, PeriodBasis, UsageBasis, UsagePart
from billing.records.tariffs import FeeItem
from billing.usecases import books
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from billing.usecases.tariffs import NewVersion

UNSAVED = UUID(int=0)
LARGEST = Decimal(10) ** 9
MOST_MONTHS, LATEST = 60, 9000  # no calendar goes beyond the year 9999


@dataclass(frozen=True, slots=True)
class Sample:
    """What to price.

    Args:
        estate_id: whose rules hold; 0 for the usual ones.
        version: as the form has it.
        area: m², for AREA.
        usage: for METERED and TIERED.
        used_before: since 1 January, for TIERED by the year.
        start: the first day; None for the first of the month in which the version begins.
        end: the last day; None for the end of the cycle.
        vacant: the unit stands vacant.
    """

    estate_id: int
    version: NewVersion
    area: Decimal
    usage: Decimal
    used_before: Decimal
    start: date | None
    end: date | None
    vacant: bool


def price_tariff_version(tx: Tx, company_id: int, fee_item_id: int, sample: Sample) -> tuple[Basis, Decimal]:
    """The basis of a sample, for the explanation to price, and the tax rate of its fee item.

    Raises:
        Invalid: the version prices nothing, or what its kind needs is missing.
        NotFound: there is no such fee item or estate.
    """
    sample.version.check("version")
    item = tx.get(FeeItem, (company_id, fee_item_id))
    currency = directory.company(tx, company_id).currency_code
    thirty, vacancy = _rules(tx, sample.estate_id, item)
    cycle = max(item.cycle_months, 1)
    days = _days(sample, cycle)
    _check(sample, days)
    places, rate = money.exponent(currency), books.rate_of(sample.version.record(company_id, 0, UNSAVED))
    if rate.tiers:
        part = UsagePart(days, rate, Decimal(0), sample.usage)
        return UsageBasis((part,), sample.used_before, 0, places), item.tax_rate
    share = vacancy if sample.vacant else WHOLE
    return PeriodBasis((Part(days, rate, sample.area, share),), days.start, cycle, thirty, places), item.tax_rate


def _rules(tx: Tx, estate_id: int, item: FeeItem) -> tuple[bool, int]:
    if not estate_id:
        return False, WHOLE
    rules = books.rules_of(directory.estate(tx, estate_id), item)
    return rules.thirty, rules.vacancy


def _days(sample: Sample, cycle: int) -> Period:
    start = sample.start or sample.version.effective_date.replace(day=1)
    if start.year > LATEST:
        wrong = Violation("start_date", Fault.TOO_LATE, year=LATEST + 1)
        raise Invalid("The sample cannot be priced as it stands", violations=[wrong])
    return Period(start, sample.end or month_of(add_months(start, cycle - 1)).end)


def _check(sample: Sample, days: Period) -> None:
    faults = []
    needed = {AREA: "area", METERED: "usage", TIERED: "usage", FIXED: ""}[sample.version.kind]
    for name in ("area", "usage", "used_before"):
        value = getattr(sample, name)
        if not 0 <= value <= LARGEST:
            faults.append(Violation(name, Common.OUT_OF_RANGE, least=0, most=f"{LARGEST:,f}"))
        elif name == needed and not value:
            faults.append(Violation(name, Fault.NEEDED_BY_KIND, kind=sample.version.kind))
    if days.end < days.start:
        faults.append(Violation("end_date", Common.BEFORE_START))
    elif days.end > month_of(add_months(days.start.replace(day=1), MOST_MONTHS)).end:
        faults.append(Violation("end_date", Common.TOO_MANY_MONTHS, most=MOST_MONTHS))
    if faults:
        raise Invalid("The sample cannot be priced as it stands", violations=faults)
