"""Parts that other services want to be kept for them: reserved once, withdrawn, answered."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.facts.envelope import heard
from chassis.facts.wanted import Door, first_of_each
from manor.warehouse.v1 import events_pb2 as facts
from sqlalchemy import select, text

from warehouse.domain.units import to_base
from warehouse.records.reservations import CANCELLED, OPEN, Reservation
from warehouse.records.stock import Material, Store
from warehouse.usecases.ledger import lock_balances
from warehouse.usecases.reservations import end_reservations
from warehouse.usecases.reserving import fill, tell

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST, LONGEST = 10**9, 100
_DOOR = Door("parts", "withdrawn_parts")
# The open store of the estate that has enough, else the most.
_STORE = text(
    "select s.store_id from stores s left join balances b on b.company_id = s.company_id and b.store_id = s.store_id"
    " and b.material_id = :material where s.company_id = :company and s.estate_id = :estate and not s.closed"
    " order by coalesce(b.quantity - b.reserved, 0) >= :quantity desc,"
    " coalesce(b.quantity - b.reserved, 0) desc, s.number limit 1"
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where a part is reserved."""

    part: facts.WantedPart
    material: Material
    store: Store
    quantity: Decimal

    @property
    def key(self) -> tuple[UUID, UUID]:
        """Of its balance."""
        return self.store.store_id, self.material.material_id


def want_parts(tx: Tx, fact: facts.PartsWanted) -> None:
    """Reserves what a service wants and has not wanted before; answers every reference.

    Args:
        tx: under the company's scope.
        fact: parts of one estate.
    """
    source = heard().source
    wanted = first_of_each(fact.parts)
    references = [one.reference for one in wanted]
    known = _known(tx, fact.company_id, source, references)
    gone = _DOOR.withdrawn_early(tx, fact.company_id, source, references)
    plans, refused = [], []
    for one in wanted:
        if one.reference in known:
            continue
        if one.reference in gone:
            refused.append(facts.AnsweredPart(reference=one.reference, version=1, state=CANCELLED))
            continue
        plan = _plan(tx, fact, one)
        if isinstance(plan, str):
            refused.append(facts.AnsweredPart(reference=one.reference, version=1, state="refused", code=plan))
        else:
            plans.append(plan)
    made = _reserve(tx, fact, source, plans)
    tell(tx, [*known.values(), *made])
    if refused:
        where: dict[str, int] = {"company_id": fact.company_id, "estate_id": fact.estate_id}
        answer = facts.PartsAnswered(**where, source=source, parts=refused)
        tx.publish(answer, company_id=fact.company_id, estate_id=fact.estate_id)


def withdraw_parts(tx: Tx, fact: facts.PartsWithdrawn) -> None:
    """Frees what a service does not want any more; what it never wanted is never reserved.

    Args:
        tx: under the company's scope.
        fact: references of one estate.
    """
    source = heard().source
    known = _known(tx, fact.company_id, source, list(fact.reference))
    _DOOR.keep_withdrawn(tx, fact, source, [one for one in dict.fromkeys(fact.reference) if one not in known])
    still = [one for one in known.values() if one.state == OPEN]
    end_reservations(tx, still)
    tell(tx, [one for one in known.values() if one not in still])


def _known(tx: Tx, company_id: int, source: str, references: list[str]) -> dict[str, Reservation]:
    """What is known of references; from here on nobody else reserves any of the source."""
    _DOOR.hold(tx, company_id, source)
    query = select(Reservation).where(
        Reservation.company_id == company_id, Reservation.source == source, Reservation.reference.in_(references)
    )
    return {one.reference: one for one in tx.scalars(query)}


def _plan(tx: Tx, fact: facts.PartsWanted, one: facts.WantedPart) -> _Plan | str:
    """Where a part can be reserved, or the code of why it cannot."""
    material = _material(tx, fact.company_id, one.material_id)
    if material is None:
        return "NO_SUCH_MATERIAL"
    quantity = _quantity(one.quantity)
    if to_base(quantity, Decimal(1), material.decimals) is None or not 0 < quantity < MOST:
        return "DOES_NOT_DIVIDE"
    about = {"company": fact.company_id, "estate": fact.estate_id, "quantity": quantity}
    store_id = tx.scalar(_STORE, {**about, "material": material.material_id})
    return _Plan(one, material, tx.get(Store, (fact.company_id, store_id)), quantity) if store_id else "NO_STORE"


def _material(tx: Tx, company_id: int, material_id: str) -> Material | None:
    try:
        return tx.find(Material, (company_id, UUID(material_id)))
    except ValueError:
        return None


def _quantity(told: str) -> Decimal:
    try:
        found = Decimal(told)
    except InvalidOperation:
        return Decimal(0)
    return found if found.is_finite() else Decimal(0)


def _reserve(tx: Tx, fact: facts.PartsWanted, source: str, plans: list[_Plan]) -> list[Reservation]:
    if not plans:
        return []
    keys = [plan.key for plan in plans]
    balances = lock_balances(tx, fact.company_id, keys)
    made = [
        Reservation(
            company_id=fact.company_id,
            reservation_id=uuid7(),
            group_id=plan.store.group_id,
            estate_id=plan.store.estate_id,
            source=source,
            reference=plan.part.reference,
            store_id=plan.store.store_id,
            material_id=plan.material.material_id,
            purpose="work_order",
            target_id=plan.part.target_id[:LONGEST],
            target_name=(plan.part.target_name or plan.part.target_id or plan.part.reference)[:LONGEST],
            wanted=plan.quantity,
            principal_id=plan.part.maker or tx.scope.principal.id,
        )
        for plan in plans
    ]
    tx.session.add_all(made)
    tx.flush()
    fill(tx, balances, keys)
    return made
