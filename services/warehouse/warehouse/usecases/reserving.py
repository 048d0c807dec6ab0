"""How stock is reserved: what is free goes to who waits longest, and who wanted something is told how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from manor.warehouse.v1 import events_pb2 as facts
from sqlalchemy import ColumnElement, select, tuple_

from warehouse.records.reservations import OPEN, Reservation, ReservationIssue
from warehouse.records.stock import Balance, Material, Move, Store

if TYPE_CHECKING:
    from chassis.data.tx import Tx

Key = tuple[UUID, UUID]  # store, material
MOST_WAITING = 1_000  # of one material in one store that what comes is shared among at once


def fill(tx: Tx, balances: Mapping[Key, Balance], keys: Iterable[Key]) -> list[Reservation]:
    """Reserves what is free for those who wait, who waited longest first; gives those that got something.

    Args:
        balances: locked.
        keys: those of which something came.
    """
    wanted = [key for key in keys if key in balances and balances[key].free > 0]
    if not wanted:
        return []
    changed = []
    waits = Reservation.reserved + Reservation.issued < Reservation.wanted
    for one in _open(tx, next(iter(balances.values())).company_id, wanted, waits):
        balance = balances[one.store_id, one.material_id]
        part = min(one.waiting, balance.free)
        if part > 0:
            one.hold(part)
            balance.reserved += part
            changed.append(one)
    tx.flush()
    return changed


def cut(tx: Tx, balance: Balance, most: Decimal) -> None:
    """Frees what is reserved above what is left, of who came last first: a count found less than there should be.

    Args:
        balance: locked.
        most: what may stay reserved.
    """
    over, changed = balance.reserved - most, []
    if over <= 0:
        return
    key = (balance.store_id, balance.material_id)
    for one in _open(tx, balance.company_id, [key], Reservation.reserved > 0, latest=True):
        part = min(one.reserved, over)
        if part > 0:
            one.hold(-part)
            balance.reserved -= part
            over -= part
            changed.append(one)
    tx.flush()
    tell(tx, changed)


def _open(
    tx: Tx, company_id: int, keys: Iterable[Key], which: ColumnElement[bool], *, latest: bool = False
) -> list[Reservation]:
    """Open reservations that are of any account, locked, who came first at the front, or at the end."""
    query = select(Reservation).where(
        Reservation.company_id == company_id,
        Reservation.state == OPEN,
        tuple_(Reservation.store_id, Reservation.material_id).in_(list(keys)),
        which,
    )
    came = Reservation.reservation_id
    query = query.order_by(came.desc() if latest else came).limit(MOST_WAITING).with_for_update()
    return list(tx.scalars(query.execution_options(populate_existing=True)))


def came_back(tx: Tx, origin: Move, lines: Iterable[tuple[int, Decimal]]) -> None:
    """Notes what came back of reservations that a move issued.

    Args:
        origin: the issue.
        lines: its lines with how much of each came back.
    """
    query = select(ReservationIssue).where(
        ReservationIssue.company_id == origin.company_id, ReservationIssue.move_id == origin.move_id
    )
    by_line = {one.line: one.reservation_id for one in tx.scalars(query)}
    changed = []
    for line, part in lines:
        if line in by_line:
            one = tx.lock(Reservation, (origin.company_id, by_line[line]))
            one.come_back(part)
            changed.append(one)
    tx.flush()
    tell(tx, changed)


def tell(tx: Tx, many: Iterable[Reservation]) -> None:
    """Tells the services that wanted them how reservations stand.

    Args:
        many: those that changed; people's own are told to nobody.
    """
    answers: dict[tuple[int, int, str], list[facts.AnsweredPart]] = {}
    for one in many:
        if one.source:
            answers.setdefault((one.company_id, one.estate_id, one.source), []).append(_answer(tx, one))
    for (company_id, estate_id, source), parts in answers.items():
        told = facts.PartsAnswered(company_id=company_id, estate_id=estate_id, source=source, parts=parts)
        tx.publish(told, company_id=company_id, estate_id=estate_id)


def _answer(tx: Tx, one: Reservation) -> facts.AnsweredPart:
    material, store = (
        tx.get(Material, (one.company_id, one.material_id)),
        tx.get(Store, (one.company_id, one.store_id)),
    )
    quantities: dict[str, Any] = {
        name: f"{value.normalize():f}"
        for name, value in (
            ("reserved", one.reserved),
            ("issued", one.issued),
            ("returned", one.returned),
            ("waiting", one.waiting),
        )
    }
    return facts.AnsweredPart(
        reference=one.reference,
        version=one.version,
        state=one.state,
        store_name=store.name,
        material_code=material.code,
        material_name=material.name,
        unit=material.unit,
        **quantities,
    )
