"""What is known of an estate as a whole, and who lives there (人口统计): households and residents by building."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chassis import directory
from chassis.data.tx import Tx
from sqlalchemy import text

from tenants.queries.conditions import Where
from tenants.records.acceptances import EstateData

# Whoever has the unit to live or work in: its tenant, and its owner unless they live elsewhere. A customer with several
# homes lives in the first of them; a household lives where it says, or else with its customer.
_CENSUS = text(
    "with homes as (select u.building_id, o.unit_id, o.customer_id, bool_or(o.role = 'owner') as owner, c.kind, c.sex,"
    " row_number() over (partition by o.customer_id order by o.unit_id) as nth from occupancies o"
    " join units u using (company_id, unit_id) join customers c using (company_id, customer_id)"
    " where o.company_id = :company_id and o.estate_id = :estate_id and not u.removed and o.start_date <= :today"
    " and (o.end_date is null or o.end_date >= :today)"
    " and (o.role = 'tenant' or o.role = 'owner' and not o.not_residing)"
    " group by u.building_id, o.unit_id, o.customer_id, c.kind, c.sex),"
    " people as (select building_id, sex from homes where kind = 'person' and nth = 1"
    " union all select h.building_id, m.sex from household_members m join homes h"
    " on h.customer_id = m.customer_id and (m.unit_id = h.unit_id or m.unit_id is null and h.nth = 1)"
    " where m.company_id = :company_id and (m.start_date is null or m.start_date <= :today)"
    " and (m.end_date is null or m.end_date >= :today))"
    " select b.estate_id, b.building_id, b.code as building_code, b.name as building_name,"
    " cast(:today as date) as counted_date,"
    " (select count(*) from units u where u.company_id = b.company_id and u.building_id = b.building_id"
    " and not u.removed) as unit_count, h.*, p.* from buildings b"
    " cross join lateral (select count(*) as household_count, count(*) filter (where owner) as owner_household_count,"
    " count(*) filter (where not owner) as tenant_household_count,"
    " count(*) filter (where kind <> 'person') as organisation_count"
    " from homes where homes.building_id = b.building_id) h"
    " cross join lateral (select count(*) as resident_count, count(*) filter (where sex = 'female') as female_count,"
    " count(*) filter (where sex = 'male') as male_count from people where people.building_id = b.building_id) p"
    " where b.company_id = :company_id and b.estate_id = :estate_id order by b.code"
)


@dataclass(frozen=True, slots=True)
class CensusFilter:
    """Whose census: an estate's, or that of all in scope."""

    company_id: int
    estate_id: int = 0

    def where(self) -> Where:
        """The estate, where it is one."""
        return Where(self.company_id).add("estate_id = :estate_id", estate_id=self.estate_id)


def get_estate_data(tx: Tx, *, company_id: int, estate_id: int) -> EstateData | None:
    """What is known of an estate; None where nobody has entered anything."""
    return tx.session.get(EstateData, (company_id, estate_id))


def get_census(tx: Tx, *, company_id: int, estate_id: int, today: date) -> Sequence[Any]:
    """A row of figures for each building of an estate."""
    return tx.execute(_CENSUS, {"company_id": company_id, "estate_id": estate_id, "today": today}).all()


def list_census(tx: Tx, where: Where, *, after: tuple[Any, ...] | None, limit: int) -> Sequence[Any]:
    """The census of each estate that the condition names, each as of its own today; all of it at once.

    Args:
        tx: under the caller's scope.
        where: of `CensusFilter`.
        after: the last row of the call before, after which there is none.
        limit: of no use here, since estates have few buildings.
    """
    if after is not None:
        return []
    company_id, only = where.values["company_id"], where.values.get("estate_id", 0)
    return [
        row
        for one in directory.estates(tx, company_id)
        if only in (0, one.estate_id)
        for row in get_census(tx, company_id=company_id, estate_id=one.estate_id, today=one.today())
    ]
