"""How much has been told of units and occupancies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_NEWS = text(
    "select estate_id, cast(coalesce(sum(versions) filter (where table_name = 'units'), 0) as bigint) as unit_changes,"
    " cast(coalesce(sum(versions) filter (where table_name = 'occupancies'), 0) as bigint) as occupancy_changes"
    " from version_sums where company_id = :company and :estate in (0, estate_id) group by estate_id order by estate_id"
)


def count_news(tx: Tx, *, company_id: int, estate_id: int) -> list[Any]:
    """(estate_id, unit_changes, occupancy_changes) of each estate that has units.

    A change raises its row's version by one and is published with it, so that the versions of all rows count the
    changes; nothing of units and occupancies is ever deleted. Triggers keep the sums (chassis.data.version_sums).

    Args:
        tx: the transaction in hand.
        company_id: the company.
        estate_id: one estate; 0 for all.
    """
    return list(tx.execute(_NEWS, {"company": company_id, "estate": estate_id}).all())
