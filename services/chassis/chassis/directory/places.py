"""Currency and time zones of a company and an estate together, for what asks at every settlement."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date

from sqlalchemy import text

from chassis import clock
from chassis.data.tx import Tx
from chassis.errors import NotFound

# Zones and currencies change next to never, and every settlement needs them: read again after so many seconds. A
# correction of a currency waits for that (chassis.data.currency_holds).
CACHE_SECONDS = 5.0
_cache: dict[tuple[int, int, int], tuple[float, Place]] = {}

_SELECT = text(
    "select c.currency_code, c.time_zone as company_zone, coalesce(e.time_zone, '') as estate_zone from nodes c"
    " left join nodes e on e.node_id = :estate_id and e.company_id = c.node_id"
    " where c.node_id = :company_id and c.kind = 'company' and c.group_id = :group_id"
    " and (:estate_id = 0 or e.kind = 'estate')"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A company, and an estate of it where one was asked for."""

    currency_code: str
    company_zone: str
    estate_zone: str

    def estate_today(self) -> date:
        """Today for people who live there: the estate's day, or the company's where there is no estate."""
        return clock.today(self.estate_zone or self.company_zone)

    def company_today(self) -> date:
        """Today in the company's books."""
        return clock.today(self.company_zone)


def place(tx: Tx, company_id: int, estate_id: int = 0) -> Place:
    """The company and the estate, as identity says; read again after five seconds.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        estate_id: an estate of it; 0 for none.

    Raises:
        NotFound: identity has said nothing of them, or they do not belong together.
    """
    key = (tx.scope.group_id, company_id, estate_id)
    found = _cache.get(key)
    if found and found[0] > time.monotonic():
        return found[1]
    row = tx.execute(
        _SELECT, {"group_id": tx.scope.group_id, "company_id": company_id, "estate_id": estate_id}
    ).one_or_none()
    if row is None:
        raise NotFound(
            f"Company {company_id}" + (f" with estate {estate_id}" if estate_id else "") + " does not exist."
        )
    made = Place(row.currency_code, row.company_zone, row.estate_zone)
    _cache[key] = (time.monotonic() + CACHE_SECONDS, made)
    return made
