"""Occupancy figures: counts and areas on a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from chassis.data.tx import Tx
from sqlalchemy import text

from tenants.domain.figures import Figures
from tenants.queries.conditions import Where, page
from tenants.queries.places import STATE_CASE, TODAY


def list_occupancy_figures(
    tx: Tx, where: Where, *, after: tuple[Any, ...] | None, limit: int, by_estate: bool, day: date | None
) -> list[tuple[Any, Figures]]:
    """Counts and areas on a day: a row (estate_id, building_id, building_name) and its figures. Aliases: u, b.

    One function for the room map of a building and the dashboard of all estates, so that they never differ.

    Args:
        tx: the transaction in hand.
        where: the conditions, on estate_id and building_id.
        after: the key of the page's last row: estate, or estate and building.
        limit: rows at most.
        by_estate: a line an estate; otherwise a line a building, those without units too.
        day: the day; today in each estate where it is None.
    """
    where.values["day"] = day
    lines = _ESTATES if by_estate else _BUILDINGS
    keys = "line.estate_id" if by_estate else "line.estate_id, line.building_id"
    rows = page(tx, f"select * from ({lines.format(where=where)}) line where true", where, keys=keys, after=after,
                 limit=limit)  # fmt: skip
    values = where.values | {
        "estates": [row.estate_id for row in rows],
        "buildings": None if by_estate else [row.building_id for row in rows],
    }
    counted = {tuple(row[:2]): row for row in tx.execute(text(_FIGURES.format(where=where)), values)} if rows else {}
    return [(row, _figures(counted.get((row.estate_id, row.building_id)))) for row in rows]


_ESTATES = (
    "select distinct u.estate_id, null::uuid as building_id, '' as building_name from units u"
    " where u.company_id = :company_id and not u.removed{where}"
)
_BUILDINGS = (
    "select u.estate_id, u.building_id, u.name as building_name from buildings u"
    " where u.company_id = :company_id{where}"
)
_FIGURES = (
    "with picked as materialized (select u.*, case when cast(:buildings as uuid[]) is null then null"
    f" else u.building_id end as line, day.today from units u{TODAY} where u.company_id = :company_id"
    " and not u.removed and u.estate_id = any(:estates) and (cast(:buildings as uuid[]) is null"
    " or u.building_id = any(:buildings)){where}), held as (select u.unit_id, bool_or(o.role = 'owner') as sold,"
    " bool_or(o.role = 'tenant') as leased, bool_or(o.role = 'owner' and o.not_residing) as away from picked u"
    " join occupancies o on o.company_id = :company_id and o.unit_id = u.unit_id and o.role in ('owner', 'tenant')"
    " and o.start_date <= u.today and (o.end_date is null or o.end_date >= u.today) group by u.unit_id),"
    " states as (select u.estate_id, u.line, u.gross_area, h.sold is true as sold, h.leased is true as leased, "
    + STATE_CASE.format(leased="h.leased is true", sold="(h.sold is true)", away="h.away").replace(
        "day.today", "u.today"
    )
    + " as state from picked u left join held h using (unit_id))"
    " select estate_id, line, count(*) as unit_count, count(*) filter (where sold) as sold_count,"
    " count(*) filter (where leased) as leased_count, count(*) filter (where sold or leased) as occupied_count,"
    " sum(gross_area) as total_area, coalesce(sum(gross_area) filter (where sold), 0) as sold_area,"
    " coalesce(sum(gross_area) filter (where leased), 0) as leased_area,"
    " coalesce(sum(gross_area) filter (where sold or leased), 0) as occupied_area,"
    " count(*) filter (where state = 'owner_occupied') as owner_occupied_count,"
    " count(*) filter (where state = 'renovation') as renovation_count from states group by estate_id, line"
)


def _figures(row: Any) -> Figures:
    if row is None:
        return Figures(0, 0, 0, 0, Decimal(0), Decimal(0), Decimal(0), Decimal(0))
    return Figures(**{name: row._mapping[name] for name in Figures.__dataclass_fields__})
