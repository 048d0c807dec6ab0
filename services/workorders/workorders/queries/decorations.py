"""Reads for the list of decorations, their orders and their crews."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from sqlalchemy import and_, false, or_, select, text

from workorders.domain.moves import CANCELLED, CLOSED, VERIFIED
from workorders.domain.moves import REFUSED as ORDER_REFUSED
from workorders.records.decorations import UNDERWAY, CrewPass, Decoration
from workorders.records.orders import Order

if TYPE_CHECKING:
    from chassis.data.tx import Tx

INSPECTION, VIOLATION = "decoration_inspection", "violation"
# A violation is open until somebody has found it remedied.
_SETTLED = (VERIFIED, CLOSED, ORDER_REFUSED, CANCELLED)
MOST_NAMED = 5
_COUNTS = text(
    "select decoration_id, count(*) filter (where kind = 'decoration_inspection' and state not in ('refused',"
    " 'cancelled')) as inspections, count(*) filter (where kind = 'violation' and state not in ('refused',"
    " 'cancelled')) as violations, count(*) filter (where kind = 'violation' and state not in ('verified', 'closed',"
    " 'refused', 'cancelled')) as open from orders where company_id = :company and decoration_id = any(:ids)"
    " group by decoration_id"
)


@dataclass(frozen=True, slots=True)
class DecorationFilter:
    """Which decorations a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    unit_id: UUID | None = None
    customer_id: UUID | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many inspections and violations a decoration has, and how many violations are open."""

    inspections: int = 0
    violations: int = 0
    open: int = 0


def list_decorations(tx: Tx, wanted: DecorationFilter, *, limit: int, before: UUID | None) -> Sequence[Decoration]:
    """Decorations, the latest first."""
    query = select(Decoration).where(Decoration.company_id == wanted.company_id)
    for name in ("estate_id", "state", "unit_id", "customer_id"):
        if value := getattr(wanted, name):
            query = query.where(getattr(Decoration, name) == value)
    if wanted.overdue:
        # Each estate has its own today.
        late = [
            and_(Decoration.estate_id == one.estate_id, Decoration.end_date < one.today())
            for one in directory.estates(tx, wanted.company_id)
        ]
        query = query.where(Decoration.state == UNDERWAY, or_(false(), *late))
    if before:
        query = query.where(Decoration.decoration_id < before)
    return tx.scalars(query.order_by(Decoration.decoration_id.desc()).limit(limit)).all()


def counts_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, Counts]:
    """How many inspections and violations decorations have."""
    rows = tx.execute(_COUNTS, {"company": company_id, "ids": list(ids)})
    return {row.decoration_id: Counts(row.inspections, row.violations, row.open) for row in rows}


def open_violations(tx: Tx, made: Decoration) -> Sequence[int]:
    """Numbers of a decoration's violations that nobody has found remedied, five at most."""
    query = select(Order.number).where(
        Order.company_id == made.company_id,
        Order.decoration_id == made.decoration_id,
        Order.kind == VIOLATION,
        Order.state.not_in(_SETTLED),
    )
    return tx.scalars(query.order_by(Order.number).limit(MOST_NAMED)).all()


def list_crew_passes(tx: Tx, company_id: int, decoration_id: UUID, *, limit: int) -> Sequence[CrewPass]:
    """The passes of a decoration's crew: those that let in first, by name."""
    query = select(CrewPass).where(CrewPass.company_id == company_id, CrewPass.decoration_id == decoration_id)
    return tx.scalars(query.order_by(CrewPass.revoked, CrewPass.name, CrewPass.crew_pass_id).limit(limit)).all()
