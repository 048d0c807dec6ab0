"""Which customer pays a unit's fee on which days: spec money-rules.md, sections Who owes and Receivables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from billing.domain.periods import FOREVER, ONE_DAY, Period

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
        vacant: the unit stands empty with this owner.
    """

    customer: bytes
    role: str
    start: date
    end: date | None = None
    vacant: bool = False

    @property
    def last(self) -> date:
        """The last day; FOREVER while it lasts."""
        return self.end or FOREVER


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
        window: the days asked about.
        running_end: the last day of the billing period that was running when somebody left, which they then still
            owe whole; None where the estate pro-rates. A successor of the same role pays from the first day.
    """
    everybody = [one for one in occupancies if one.start <= one.last]
    tenants = [one for one in everybody if one.role == TENANT]
    owners = _owing([one for one in everybody if one.role != TENANT], running_end)
    paying_tenants = _owing(tenants, running_end) if rule == TENANT_ELSE_OWNER else []
    spans: list[PayerSpan] = []
    for days in _between_changes(window, [*owners, *paying_tenants, *((one, one.last) for one in tenants)]):
        payer = _latest(paying_tenants, days.start) or _latest(owners, days.start)
        if payer is None:
            continue
        let = any(one.start <= days.start <= one.last for one in tenants)
        vacant = payer.role != TENANT and payer.vacant and not let
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


def _owing(group: Sequence[Occupancy], running_end: Callable[[Occupancy], date] | None) -> list[tuple[Occupancy, date]]:
    """Each occupancy of one role with the last day for which it owes."""
    owing = []
    for one in group:
        last = one.last
        if running_end is not None and one.end is not None:
            successors = [other.start for other in group if other.start > one.end]
            until = min([running_end(one), *(start - ONE_DAY for start in successors)])
            last = max(last, until)
        owing.append((one, last))
    return owing


def _latest(owing: Sequence[tuple[Occupancy, date]], day: date) -> Occupancy | None:
    """Of those who owe for a day, the one who came last: joint owners name one charged party."""
    there = [one for one, last in owing if one.start <= day <= last]
    return max(there, key=lambda one: (one.start, one.customer), default=None)


def _between_changes(window: Period, owing: Sequence[tuple[Occupancy, date]]) -> list[Period]:
    firsts = {window.start}
    for one, last in owing:
        firsts.add(one.start)
        if last < FOREVER:
            firsts.add(last + ONE_DAY)
    starts = sorted(first for first in firsts if window.start <= first <= window.end)
    ends = [start - ONE_DAY for start in starts[1:]] + [window.end]
    return [Period(start, end) for start, end in zip(starts, ends, strict=True)]
