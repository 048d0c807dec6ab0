"""Notes which units have to be looked at again, since a price or a payer changed for days that may be billed.

A note stays until a run over its estate finds nothing left to settle: drafts may be removed, and runs cancelled.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data.arrays import Uuids
from sqlalchemy import text

from billing.domain.tariffs import UNIT
from billing.records import chunks
from billing.records.runs import BillingRun

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from billing.usecases.books import Job

# Before the first run of these days nothing is billed: an import of a whole estate notes nothing.
_BILLED = (
    "exists (select from billing_runs b where b.company_id = :company and not b.preview"
    " and (b.estate_id is null or {estate} is null or b.estate_id = {estate})"
    " and b.accounting_month >= date_trunc('month', {day}) - interval '1 year')"
)
_NOTE = text(
    "insert into repricings (company_id, group_id, estate_id, fee_item_id, level, target, first_day)"
    " select :company, :group, x.estate_id, x.fee_item_id, x.level, x.target, x.first_day"
    " from unnest(cast(:estates as int[]), cast(:items as int[]), cast(:levels as text[]), cast(:targets as text[]),"
    " cast(:days as date[])) as x (estate_id, fee_item_id, level, target, first_day)"
    f" where {_BILLED.format(estate='x.estate_id', day='x.first_day')}"
    " order by 3, 4, 5, 6 on conflict (company_id, coalesce(estate_id, 0), fee_item_id, level, target) do update"
    " set first_day = least(repricings.first_day, excluded.first_day), seen_by = null"
)
# Rows of the notes that reach an estate's fee item, with the first day of each unit.
_UNITS = """
select uuid_send(u.unit_id), min(m.first_day) from repricings m
join units u on u.company_id = m.company_id and u.estate_id = %(estate)s and not u.removed
    and case m.level
        when 'unit' then u.unit_id = cast(m.target as uuid)
        when 'building' then u.building_id = cast(m.target as uuid)
        when 'unit_type' then u.unit_type = m.target
        when 'customer' then exists (select from occupancies o where o.company_id = u.company_id
            and o.unit_id = u.unit_id and o.customer_id = cast(m.target as uuid))
        else true end
where m.company_id = %(company)s and (m.estate_id is null or m.estate_id = %(estate)s)
    and m.fee_item_id in (0, %(item)s) and (%(building)s::uuid is null or u.building_id = %(building)s)
group by u.unit_id
"""


_BILLED_SINCE = text(f"select {_BILLED.format(estate='cast(:estate as integer)', day='cast(:day as date)')}")


@dataclass(frozen=True, slots=True)
class Repricing:
    """What changed, and from which day on.

    Args:
        estate_id: None for a customer in all estates.
        fee_item_id: 0 for all.
        level: of domain.tariffs, such as UNIT or ESTATE.
        target: the unit's, building's or customer's id, or the unit type; empty for an estate.
        first_day: the first day whose price or payer may have changed.
    """

    estate_id: int | None
    fee_item_id: int
    level: str
    target: str
    first_day: date


def note_repricings(tx: Tx, company_id: int, repricings: Iterable[Repricing]) -> None:
    """Keeps what the next run has to look at again; nothing where no run reached these days yet."""
    first: dict[tuple[Any, ...], date] = {}
    for one in repricings:
        key = (one.estate_id, one.fee_item_id, one.level, one.target)
        first[key] = min(one.first_day, first.get(key, one.first_day))
    if not first:
        return
    estates, items, levels, targets = zip(*first, strict=True)
    tx.execute(
        _NOTE,
        {
            "company": company_id,
            "group": tx.scope.group_id,
            "estates": list(estates),
            "items": list(items),
            "levels": list(levels),
            "targets": list(targets),
            "days": list(first.values()),
        },
    )


def billed_since(tx: Tx, company_id: int, estate_id: int, day: date) -> bool:
    """Whether a run has reached an estate's days from this one on."""
    return bool(tx.scalar(_BILLED_SINCE, {"company": company_id, "estate": estate_id, "day": day}))


def of_units(estate_id: int, first_days: Iterable[tuple[UUID, date]]) -> list[Repricing]:
    """Notes for units, all fee items."""
    return [Repricing(estate_id, 0, UNIT, str(unit_id), first_day) for unit_id, first_day in first_days]


def units_to_reprice(tx: Tx, job: Job) -> dict[bytes, date]:
    """The units that a fee item's run looks at again, with the first day that may have changed."""
    values = {
        "company": job.run.company_id,
        "estate": job.estate.estate_id,
        "item": job.item.fee_item_id,
        "building": job.run.building_id,
    }
    with chunks.cursor(tx) as of:
        return dict(of.execute(_UNITS, values).fetchall())


def see_repricings(tx: Tx, run: BillingRun) -> None:
    """Marks the notes that a run over whole estates looks at: what is noted while it calculates stays unseen."""
    if run.preview or run.building_id or run.customer_id or run.fee_item_ids:
        return
    tx.execute(
        text(
            "update repricings set seen_by = :run where company_id = :company"
            " and (cast(:estate as int) is null or estate_id = :estate)"
        ),
        {"company": run.company_id, "run": run.run_id, "estate": run.estate_id},
    )


def forget_repricings(tx: Tx, run: BillingRun) -> None:
    """Drops the notes of a run that found nothing left to settle."""
    tx.execute(
        text("delete from repricings where company_id = :company and seen_by = :run"),
        {"company": run.company_id, "run": run.run_id},
    )


def billed_months(tx: Tx, job: Job) -> list[date]:
    """The months that a run over the whole estate has billed of the fee item, by their first days."""
    rows = tx.scalars(
        text(
            "select distinct accounting_month from billing_runs where company_id = :company and not preview"
            " and approved_lines > 0 and target in ('company', 'estate')"
            " and (estate_id is null or estate_id = :estate)"
            " and (fee_item_ids = '{}' or :item = any(fee_item_ids)) order by 1"
        ),
        {"company": job.run.company_id, "estate": job.estate.estate_id, "item": job.item.fee_item_id},
    )
    return list(rows)


def unit_ids(units: Iterable[bytes]) -> Uuids:
    """Ids as the driver sends them."""
    return Uuids(sorted(units))
