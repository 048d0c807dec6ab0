"""Rows of sums as lines of messages, and their totals by currency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from chassis.rpc import fields
from manor.insight.v1 import figures_pb2 as pb

from insight import queries
from insight.domain.ages import AGES
from insight.domain.rates import Converted, ExchangeRate, converted, rate, share

Sums = Mapping[str, Any]  # amounts and counts by field name, as messages take them
_LEVELS = (*queries.LEVELS, *queries.LATE)
_NAMES = (
    "company_id", "company_name", "estate_id", "estate_name", "fee_item_id", "fee_item_code", "fee_item_name",
    "category", "currency_code",
)  # fmt: skip


def collection(row: Any) -> pb.Collection:
    """A line of collection."""
    return _collection(_sums(row, queries.COLLECTION), **_named(row))


def collection_totals(rows: Iterable[Any]) -> list[pb.Collection]:
    """A line a currency: Σ ÷ Σ."""
    return [_collection(sums, currency_code=code) for code, sums in by_currency(rows, queries.COLLECTION).items()]


def _collection(sums: Sums, **names: Any) -> pb.Collection:
    return pb.Collection(
        **names,
        **sums,
        rate=rate(sums["verified_minor"], sums["receivable_minor"]),
        entered_rate=rate(sums["entered_minor"], sums["receivable_minor"]),
    )


def converted_collections(rows: Iterable[Any], rates: Sequence[ExchangeRate]) -> list[pb.ConvertedCollection]:
    """Totals at month-end rates."""
    names = queries.COLLECTION[:4]
    return [
        pb.ConvertedCollection(
            currency_code=one.currency_code,
            **one.sums,
            rate=rate(one.sums["verified_minor"], one.sums["receivable_minor"]),
            entered_rate=rate(one.sums["entered_minor"], one.sums["receivable_minor"]),
            rates=_used(one),
        )
        for one in converted(by_currency(rows, names), rates)
    ]


def arrears(row: Any) -> pb.Arrears:
    """A line of arrears."""
    return _arrears(_sums(row, queries.ARREARS), **_named(row))


def arrears_totals(rows: Iterable[Any]) -> list[pb.Arrears]:
    """A line a currency."""
    return [_arrears(sums, currency_code=code) for code, sums in by_currency(rows, queries.ARREARS).items()]


def _arrears(sums: Sums, **names: Any) -> pb.Arrears:
    of_line = {name: value for name, value in sums.items() if name not in AGES}
    return pb.Arrears(**names, **of_line, ages=pb.Ages(**{name: sums[name] for name in AGES}))


def converted_arrears(rows: Iterable[Any], rates: Sequence[ExchangeRate]) -> list[pb.ConvertedArrears]:
    """Totals at month-end rates: each age converted by itself, so that the ages add up to what is open."""
    return [
        pb.ConvertedArrears(
            currency_code=one.currency_code,
            open_minor=sum(one.sums.values()),
            overdue_minor=sum(one.sums.values()) - one.sums["current_minor"],
            ages=pb.Ages(**one.sums),
            rates=_used(one),
        )
        for one in converted(by_currency(rows, tuple(AGES)), rates)
    ]


def month(row: Any) -> pb.Month:
    """A month in one currency."""
    return pb.Month(
        month=fields.from_month(row.month), currency_code=row.currency_code, **_place(row), **_sums(row, queries.MONTH)
    )


def yearly(row: Any) -> pb.YearlyArrears:
    """What is open of one year."""
    return pb.YearlyArrears(
        **_place(row),
        year=row.year,
        **_span(row.year, row.today),
        currency_code=row.currency_code,
        **_sums(row, queries.YEARLY),
    )


def yearly_totals(rows: Iterable[Any]) -> list[pb.YearlyArrears]:
    """By currency and year."""
    added: dict[tuple[str, int], dict[str, Any]] = {}
    today: dict[int, date] = {}
    for row in rows:
        sums = added.setdefault((row.currency_code, row.year), dict.fromkeys(queries.YEARLY, 0))
        for name in queries.YEARLY:
            sums[name] += int(getattr(row, name))
        today[row.year] = max(row.today, today.get(row.year, row.today))
    return [
        pb.YearlyArrears(currency_code=code, year=year, **_span(year, today[year]), **sums)
        for (code, year), sums in sorted(added.items())
    ]


def _span(year: int, today: date) -> dict[str, Any]:
    last = f"{today:%Y-%m}" if today.year == year else f"{year:04d}-12"
    return {"from_month": f"{year:04d}-01", "to_month": last}


def occupancy(row: Any) -> pb.Occupancy:
    """A line of units and areas."""
    return _occupancy({name: getattr(row, name) for name in queries.OCCUPANCY}, **_place(row))


def occupancy_total(rows: Sequence[Any]) -> pb.Occupancy:
    """Over all lines."""
    return _occupancy({name: sum((getattr(row, name) for row in rows), 0) for name in queries.OCCUPANCY})


def _occupancy(sums: Mapping[str, Any], **names: Any) -> pb.Occupancy:
    areas = {name: Decimal(sums[name]) for name in queries.OCCUPANCY if name.endswith("_area")}
    counts: dict[str, Any] = {name: int(sums[name]) for name in queries.OCCUPANCY if name.endswith("_count")}
    shown: dict[str, Any] = {name: f"{area:.2f}" for name, area in areas.items()}
    occupied = share(counts["occupied_count"], counts["unit_count"])
    return pb.Occupancy(
        **names,
        **counts,
        vacant_count=counts["unit_count"] - counts["occupied_count"],
        **shown,
        vacant_area=f"{areas['total_area'] - areas['occupied_area']:.2f}",
        occupancy_rate=_text(occupied),
        # The complement of the rounded rate, so that both add up to 1.
        vacancy_rate=_text(None if occupied is None else 1 - occupied),
        sold_rate=_text(share(counts["sold_count"], counts["unit_count"])),
        leased_rate=_text(share(counts["leased_count"], counts["unit_count"])),
        occupancy_area_rate=_text(share(areas["occupied_area"], areas["total_area"])),
    )


def levels(row: Any) -> pb.OrderLevels:
    """How well promises are kept in one place."""
    return _levels({name: int(getattr(row, name)) for name in _LEVELS}, **_place(row))


def levels_total(rows: Sequence[Any]) -> pb.OrderLevels:
    """Over all lines."""
    return _levels({name: sum(int(getattr(row, name)) for row in rows) for name in _LEVELS})


def _levels(sums: Mapping[str, Any], **names: Any) -> pb.OrderLevels:
    answers, repairs = sums["answer_count"] + sums["late_answer_count"], sums["repair_count"] + sums["late_count"]
    return pb.OrderLevels(
        **names,
        **sums,
        answer_rate=_text(share(sums["answer_in_time_count"], answers)),
        repair_rate=_text(share(sums["repair_in_time_count"], repairs)),
        satisfied_rate=_text(share(sums["satisfied_count"], sums["rated_count"])),
    )


def by_currency(rows: Iterable[Any], names: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Sums by currency, in the currencies' order; different currencies are never added."""
    added: dict[str, dict[str, Any]] = {}
    for row in rows:
        sums = added.setdefault(row.currency_code, dict.fromkeys(names, 0))
        for name in names:
            sums[name] += int(getattr(row, name))
    return dict(sorted(added.items()))


def _sums(row: Any, names: Sequence[str]) -> dict[str, Any]:
    return {name: int(getattr(row, name)) for name in names}


def _place(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("company_id", "company_name", "estate_id", "estate_name")}


def _named(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _NAMES}


def _used(one: Converted) -> list[pb.UsedRate]:
    return [
        pb.UsedRate(
            from_currency_code=used.from_currency_code,
            to_currency_code=used.to_currency_code,
            rate=_plain(used.rate),
            month=fields.from_month(used.month),
            date=used.day.isoformat(),
        )
        for used in one.rates
    ]


def _plain(value: Decimal) -> str:
    shown = f"{value:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _text(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.4f}"
