"""Loads what prices a fee item in an estate: assignments, tariff versions, and the estate's rules."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from chassis import money
from chassis.directory import Estate
from chassis.periods import FOREVER, Period, add_months, month_of
from sqlalchemy import text

from billing.domain import tariffs
from billing.domain.charges import ItemRules
from billing.domain.estate_settings import EstateSettings
from billing.domain.prices import METERED, TIERED, Rate
from billing.domain.tariffs import Assignment, TariffBook
from billing.domain.tiers import Tier

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from billing.records.runs import BillingRun
    from billing.records.tariffs import FeeItem


class Job(NamedTuple):
    """One estate and fee item of a run, with all that its lines have in common.

    Args:
        run, estate, item: which.
        rules: how the item is billed there.
        book: its tariffs there.
        month: the run's month.
        booked: the first day of the accounting month that its lines are booked in.
    """

    run: BillingRun
    estate: Estate
    item: FeeItem
    rules: ItemRules
    book: TariffBook
    month: Period
    booked: date


_ASSIGNMENTS = text(
    "select level, target, tariff_id, start_date, end_date from tariff_assignments"
    " where company_id = :company and fee_item_id = :item and (estate_id = :estate or estate_id is null)"
    " and start_date <= :last and (end_date is null or end_date >= :first)"
)
_VERSIONS = text(
    "select tariff_id, effective_date, kind, amount_minor, price, tier_span, tiers from tariff_versions"
    " where company_id = :company and tariff_id = any(:tariffs)"
)


def load_book(tx: Tx, company_id: int, estate_id: int, fee_item_id: int, days: Period) -> TariffBook:
    """The tariffs of a fee item in an estate, as far as they may hold on some of the days."""
    rows = tx.execute(
        _ASSIGNMENTS,
        {"company": company_id, "item": fee_item_id, "estate": estate_id, "first": days.start, "last": days.end},
    ).all()
    assignments = [
        Assignment(
            row.level,
            _target(row.level, row.target),
            str(row.tariff_id),
            Period(row.start_date, row.end_date or FOREVER),
        )
        for row in rows
    ]
    versions: dict[str, list[Rate]] = {}
    for row in tx.execute(_VERSIONS, {"company": company_id, "tariffs": list({row.tariff_id for row in rows})}):
        versions.setdefault(str(row.tariff_id), []).append(rate_of(row))
    return TariffBook(assignments, versions)


def _target(level: str, stored: str) -> Hashable:
    if level == tariffs.ESTATE:
        return None
    return stored if level == tariffs.UNIT_TYPE else UUID(stored).bytes


def rate_of(row: Any) -> Rate:
    """A tariff version's row as a rate; a metered price is one tier without an end."""
    if row.kind == METERED:
        tiers: tuple[Tier, ...] = (Tier(None, row.price),)
    elif row.kind == TIERED:
        tiers = tuple(
            Tier(None if one["up_to"] is None else Decimal(one["up_to"]), Decimal(one["price"])) for one in row.tiers
        )
    else:
        tiers = ()
    return Rate(
        str(row.tariff_id), row.effective_date, row.kind, row.amount_minor, row.price.normalize(), tiers, row.tier_span
    )


def rules_of(estate: Estate, item: FeeItem) -> ItemRules:
    """How an item is billed in an estate."""
    settings = estate.settings_as(EstateSettings)
    return ItemRules(
        payer=item.payer_rule,
        cycle=max(item.cycle_months, 1),
        aligned=settings.align_to_calendar_quarters,
        thirty=settings.thirty_day_months,
        prorate_move_out=settings.prorate_move_out,
        vacancy=10_000 if item.vacant_pays_in_full else settings.vacancy_rate_basis_points,
        places=money.exponent(estate.currency_code),
    )


def open_month(tx: Tx, company_id: int, month: date) -> date:
    """The accounting month that something of a month is booked in: itself, or the first one that is not closed.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        month: its first day.
    """
    closed = tx.scalar(
        text("select max(month) from closed_months where company_id = :company"), {"company": company_id}
    )
    return month if closed is None or closed < month else add_months(closed, 1)


def due_date(item: FeeItem, month: date) -> date:
    """When what is billed in an accounting month is due: the item's day, or the last one of a shorter month."""
    due_month = month_of(add_months(month, item.due_months_later))
    if item.due_day == 0 or item.due_day > due_month.end.day:
        return due_month.end
    return due_month.start.replace(day=item.due_day)


def last_day(month: Period, cycle: int) -> date:
    """The last day that a bill of `cycle` months which overlaps a month can reach."""
    return month_of(add_months(month.start, cycle - 1)).end
