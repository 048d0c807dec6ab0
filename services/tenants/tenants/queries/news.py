"""How much has been told of units and occupancies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_NEWS = text(
    "select estate_id, cast(sum(units) as bigint) as unit_changes, cast(sum(held) as bigint) as occupancy_changes from"
    " (select estate_id, sum(version) as units, 0 as held from units where company_id = :company"
    " and :estate in (0, estate_id) group by estate_id"
    " union all select estate_id, 0, sum(version) from occupancies where company_id = :company"
    " and :estate in (0, estate_id) group by estate_id) told group by estate_id order by estate_id"
)


def count_news(tx: Tx, *, company_id: int, estate_id: int) -> list[Any]:
    """(estate_id, unit_changes, occupancy_changes) of each estate that has units.

    A change raises its row's version by one and is published with it, so that the versions of all rows count the
    changes; nothing of units and occupancies is ever deleted.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        estate_id: one estate; 0 for all.
    """
    return list(tx.execute(_NEWS, {"company": company_id, "estate": estate_id}).all())
