"""Reads of reservations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from warehouse.records.reservations import OPEN, Reservation

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class ReservationFilter:
    """Which reservations a list has."""

    company_id: int
    estate_id: int = 0
    store_id: UUID | None = None
    material_id: UUID | None = None
    target_id: str = ""
    state: str = ""
    waiting: bool = False


def list_reservations(
    tx: Tx, wanted: ReservationFilter, *, limit: int, before: tuple[UUID] | None
) -> Sequence[Reservation]:
    """Reservations, the latest first."""
    query = select(Reservation).where(Reservation.company_id == wanted.company_id)
    for name in ("estate_id", "store_id", "material_id", "target_id", "state"):
        if value := getattr(wanted, name):
            query = query.where(getattr(Reservation, name) == value)
    if wanted.waiting:
        missing = Reservation.reserved + Reservation.issued < Reservation.wanted
        query = query.where(Reservation.state == OPEN, missing)
    if before:
        query = query.where(Reservation.reservation_id < before[0])
    return tx.scalars(query.order_by(Reservation.reservation_id.desc()).limit(limit)).all()
