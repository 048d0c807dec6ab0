"""Bases as JSON, kept beside what they billed; each rate is written once however many lines it prices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from chassis.periods import Period

from billing.domain.prices import Basis, Difference, Part, PeriodBasis, Rate, UsageBasis, UsagePart
from billing.domain.tiers import Tier


def encode(bases: Iterable[Basis]) -> dict[str, Any]:
    """JSON of several bases; `decode` gives one of them back."""
    rates: dict[Rate, int] = {}
    lines: list[Any] = []
    for basis in bases:
        if isinstance(basis, Difference):
            now, was = ([_encode_line(one, rates) for one in side] for side in (basis.now, basis.was))
            lines.append({"now": now, "was": was, "less": basis.less, "revises": basis.revises})
        else:
            lines.append(_encode_line(basis, rates))
    return {"rates": [_encode_rate(rate) for rate in rates], "lines": lines}


def _encode_line(basis: PeriodBasis | UsageBasis, rates: dict[Rate, int]) -> list[Any]:
    parts = [_encode_part(part, rates.setdefault(part.rate, len(rates))) for part in basis.parts]
    if isinstance(basis, PeriodBasis):
        return [parts, str(basis.first_month), basis.cycle, int(basis.thirty), basis.places]
    used = [str(basis.used_before), basis.reading_id, basis.places, str(basis.used_in_month)]
    return [parts, *used, "usage"]


def decode(stored: dict[str, Any], index: int) -> Basis:
    """One basis of what `encode` made."""
    rates = [_decode_rate(rate) for rate in stored["rates"]]
    line = stored["lines"][index]
    if isinstance(line, dict):
        now, was = (tuple(_decode_line(one, rates) for one in line[side]) for side in ("now", "was"))
        return Difference(now, was, line["less"], line["revises"])
    return _decode_line(line, rates)


def _decode_line(line: list[Any], rates: list[Rate]) -> PeriodBasis | UsageBasis:
    if len(line) == 5:
        parts, first_month, cycle, thirty, places = line
        return PeriodBasis(
            tuple(
                Part(_days(start, end), rates[rate], Decimal(area), share) for start, end, rate, area, share in parts
            ),
            date.fromisoformat(first_month),
            cycle,
            bool(thirty),
            places,
        )
    # What was billed before month tiers counted the whole month has neither the month's usage nor a name for its kind.
    parts, used_before, reading_id, places, used_in_month = line[:5] if len(line) == 6 else [*line, "0"]
    return UsageBasis(
        tuple(
            UsagePart(_days(start, end), rates[rate], Decimal(before), Decimal(usage))
            for start, end, rate, before, usage in parts
        ),
        Decimal(used_before),
        reading_id,
        places,
        Decimal(used_in_month),
    )


def _encode_part(part: Part | UsagePart, rate: int) -> list[Any]:
    days = [str(part.days.start), str(part.days.end), rate]
    if isinstance(part, Part):
        return [*days, str(part.area), part.share]
    return [*days, str(part.before), str(part.usage)]


def _encode_rate(rate: Rate) -> list[Any]:
    tiers = [[None if tier.up_to is None else str(tier.up_to), str(tier.price)] for tier in rate.tiers]
    return [rate.tariff_id, str(rate.effective), rate.kind, rate.amount, str(rate.price), tiers, rate.span]


def _decode_rate(stored: list[Any]) -> Rate:
    tariff_id, effective, kind, amount, price, tiers, span = stored
    return Rate(
        tariff_id,
        date.fromisoformat(effective),
        kind,
        amount,
        Decimal(price),
        tuple(Tier(None if up_to is None else Decimal(up_to), Decimal(each)) for up_to, each in tiers),
        span,
    )


def _days(start: str, end: str) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end))
