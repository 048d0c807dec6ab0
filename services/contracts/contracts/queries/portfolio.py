"""Reads for the rent roll: leases by their last days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data import paging
from sqlalchemy import Select

from contracts.records.leases import Lease

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class DayFilter:
    """An estate and a day."""

    company_id: int
    estate_id: int
    day: date


def list_rent_roll(tx: Tx, leases: Select[tuple[Lease]], *, limit: int, after: tuple[date, UUID] | None) -> list[Lease]:
    """Leases that have a day, those that end first at the beginning."""
    key = (Lease.end_date, Lease.lease_id)
    return list(tx.scalars(paging.beyond(leases, key, after).order_by(*key).limit(limit)))
