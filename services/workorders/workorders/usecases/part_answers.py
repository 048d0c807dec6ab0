"""What warehouse says of parts: how they stand, and what materials have cost; an order waits for what is not there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from manor.warehouse.v1 import events_pb2 as warehouse
from sqlalchemy import select

from workorders.domain.moves import CLOCK, HOLDER, WAITING, WORKING
from workorders.records.orders import Order
from workorders.records.parts import PREFIX, OrderMaterials, OrderPart
from workorders.usecases.taking import Details, take
from workorders.usecases.telling import tell_assignee

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SOURCE, PART = "workorders", "part"


def hear_parts(tx: Tx, fact: warehouse.PartsAnswered) -> None:
    """Keeps how parts stand; answers to other services are theirs. Only a later version counts.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    if fact.source != SOURCE:
        return
    ids = {answer.reference: UUID(answer.reference.removeprefix(PREFIX)) for answer in fact.parts}
    named = (OrderPart.company_id == fact.company_id, OrderPart.part_id.in_(ids.values()))
    orders = tx.scalars(select(OrderPart.order_id).where(*named).distinct()).all()
    # The orders first, as everything else that touches both does.
    for order_id in sorted(orders):
        order = tx.lock(Order, (fact.company_id, order_id))
        found = {
            one.part_id: one for one in tx.scalars(select(OrderPart).where(*named, OrderPart.order_id == order_id))
        }
        for answer in fact.parts:
            part = found.get(ids[answer.reference])
            if part is not None and answer.version > part.heard_version:
                _keep(part, answer)
        tx.flush()
        _wait(tx, order)


def _keep(part: OrderPart, answer: warehouse.AnsweredPart) -> None:
    part.heard_version, part.state, part.refusal_code = answer.version, answer.state, answer.code
    part.code, part.name = answer.material_code or part.code, answer.material_name or part.name
    part.unit, part.store_name = answer.unit or part.unit, answer.store_name or part.store_name
    for name in ("reserved", "waiting", "issued", "returned"):
        setattr(part, name, Decimal(getattr(answer, name) or 0))


def _wait(tx: Tx, order: Order) -> None:
    """Work stands still for a part that is not there, and goes back to who has it once all of them are."""
    query = select(OrderPart.code).where(
        OrderPart.company_id == order.company_id, OrderPart.order_id == order.order_id, OrderPart.waiting > 0
    )
    missing = list(tx.scalars(query.order_by(OrderPart.part_id)))
    if missing and order.state == WORKING:
        # Whoever works at it could not go on: the platform takes the step that they would.
        take(tx, order, "wait", (HOLDER,), Details(reason=", ".join(missing)[:200], wait_cause=PART))
    elif not missing and order.state == WAITING and order.wait_cause == PART:
        take(tx, order, "return", (CLOCK,))
        tell_assignee(tx, order)


def hear_costs(tx: Tx, fact: warehouse.MaterialsCosted) -> None:
    """Keeps what materials have cost that were issued for an order; only a later version counts.

    Args:
        tx: under the company's scope.
        fact: of the stores of one estate.
    """
    order_id = _order_id(fact)
    if order_id is None or tx.find(Order, (fact.company_id, order_id), lock=True) is None:
        return
    key = (fact.company_id, order_id, fact.estate_id)
    kept = tx.find(OrderMaterials, key, lock=True)
    if kept is None:
        named = dict(zip(("company_id", "order_id", "estate_id"), key, strict=True))
        tx.add(OrderMaterials(**named, group_id=tx.scope.group_id, version=fact.version, cost_minor=fact.cost_minor))
    elif fact.version > kept.version:
        kept.version, kept.cost_minor = fact.version, fact.cost_minor


def _order_id(fact: warehouse.MaterialsCosted) -> UUID | None:
    """The order that it is about; None where it is something else."""
    if fact.purpose != "work_order":
        return None
    try:
        return UUID(fact.target_id)
    except ValueError:
        return None
