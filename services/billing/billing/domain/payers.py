"""Which customer pays a unit's fee on which days: spec money-rules.md, sections Who owes and Receivables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chassis.periods import FOREVER, ONE_DAY, Period

OWNER, TENANT, DEVELOPER = "owner", "tenant", "developer"
OWNER_PAYS, TENANT_ELSE_OWNER, CONTRACT_PARTY = "owner", "tenant_else_owner", "contract_party"


@dataclass(frozen=True, slots=True)
class Occupancy:
    """A customer in a unit.

    Args:
        customer: the customer's id.
        role: OWNER, TENANT or DEVELOPER.
        start: the first day.
        end: the last day, the settlement date of a move-out; None while it lasts.
        vacant: the unit stands empty with this owner while no tenant has it.
        vacancies: where that changed, what held from which day on, the earliest first; they stand before `vacant`.
    """

    customer: bytes
    role: str
    start: date
    end: date | None = None
    vacant: bool = False
    vacancies: tuple[tuple[date, bool], ...] = ()

    @property
    def last(self) -> date:
        """The last day; FOREVER while it lasts."""
        return self.end or FOREVER

    def vacant_on(self, day: date) -> bool:
        """Whether the unit stands empty with this owner on a day, unless a tenant has it."""
        held = [vacant for first, vacant in self.vacancies if first <= day]
        return held[-1] if held else self.vacant


@dataclass(frozen=True, slots=True)
class PayerSpan:
    """Days on which one customer pays.

    Args:
        days: the days.
        customer: the customer's id.
        vacant: nobody lives there, so the estate's vacancy discount applies.
        anchor: the first day of the occupancy, from which cycles are counted.
    """

    days: Period
    customer: bytes
    vacant: bool
    anchor: date


def payer_spans(
    occupancies: Iterable[Occupancy],
    rule: str,
    window: Period,
    running_end: Callable[[Occupancy], date] | None = None,
) -> list[PayerSpan]:
    """Who pays on which days of a window, in order; days without anybody are left out.

    Args:
        occupancies: of one unit.
        rule: OWNER_PAYS or TENANT_ELSE_OWNER.
        running_end: the last day of the billing period that was running when somebody left. They owe it whole, and
            a successor of the same role owes from the next day, whichever of the two was entered first; None where
            the estate pro-rates.
    """
    everybody = [occupancy for occupancy in occupancies if occupancy.start <= occupancy.last]
    tenants = [occupancy for occupancy in everybody if occupancy.role == TENANT]
    owners = _owing([occupancy for occupancy in everybody if occupancy.role != TENANT], running_end)
    paying_tenants = _owing(tenants, running_end) if rule == TENANT_ELSE_OWNER else []
    spans: list[PayerSpan] = []
    for days in _between_changes(window, [*owners, *paying_tenants], everybody):
        payer = _latest(paying_tenants, days.start) or _latest(owners, days.start)
        if payer is None:
            continue
        let = any(tenant.start <= days.start <= tenant.last for tenant in tenants)
        vacant = payer.role != TENANT and payer.vacant_on(days.start) and not let
        last = spans[-1] if spans else None
        if (
            last
            and (last.customer, last.vacant, last.anchor) == (payer.customer, vacant, payer.start)
            and (last.days.end + ONE_DAY == days.start)
        ):
            spans[-1] = PayerSpan(Period(last.days.start, days.end), payer.customer, vacant, payer.start)
        else:
            spans.append(PayerSpan(days, payer.customer, vacant, payer.start))
    return spans


@dataclass(frozen=True, slots=True)
class _Owing:
    """An occupancy and the days that it owes for."""

    occupancy: Occupancy
    days: Period


def _owing(group: Sequence[Occupancy], running_end: Callable[[Occupancy], date] | None) -> list[_Owing]:
    """What each occupancy of one role owes for; who came and left within a predecessor's running period owes nothing.

    Args:
        group: occupancies of one role.
        running_end: see `payer_spans`.
    """
    owing: list[_Owing] = []
    for occupancy in sorted(group, key=lambda one: (one.start, one.customer)):
        first, last = occupancy.start, occupancy.last
        for former in owing:
            if former.occupancy.last < occupancy.start and former.days.end < FOREVER:
                first = max(first, former.days.end + ONE_DAY)
        if first > last:
            continue
        if running_end is not None and occupancy.end is not None:
            last = max(last, running_end(occupancy))
        owing.append(_Owing(occupancy, Period(first, last)))
    return owing


def _latest(owing: Sequence[_Owing], day: date) -> Occupancy | None:
    """Of those who owe for a day, the one who came last: joint owners name one charged party."""
    there = [one.occupancy for one in owing if one.days.start <= day <= one.days.end]
    return max(there, key=lambda one: (one.start, one.customer), default=None)


def _between_changes(window: Period, owing: Sequence[_Owing], everybody: Sequence[Occupancy]) -> list[Period]:
    """The window cut wherever somebody begins or ceases to owe, comes, goes, or leaves the unit empty."""
    firsts = {window.start}
    for days in [*(one.days for one in owing), *(Period(one.start, one.last) for one in everybody)]:
        firsts.add(days.start)
        if days.end < FOREVER:
            firsts.add(days.end + ONE_DAY)
    firsts.update(first for occupancy in everybody for first, _ in occupancy.vacancies)
    starts = sorted(first for first in firsts if window.start <= first <= window.end)
    ends = [start - ONE_DAY for start in starts[1:]] + [window.end]
    return [Period(start, end) for start, end in zip(starts, ends, strict=True)]
