"""Parts that orders need of stores, and what vendors cost."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import money
from chassis.data.ids import uuid7
from chassis.directory import place
from chassis.errors import Conflict, Invalid, Violation
from manor.warehouse.v1 import events_pb2 as warehouse

from workorders.queries.parts import noted_minor
from workorders.records.orders import MoveNotOpen, Order
from workorders.records.parts import OPEN_PART, WANTED, OrderPart, VendorCost
from workorders.usecases.part_ends import withdraw
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class PartEnded(Conflict):
    """Nothing of the part is reserved or waits any more."""

    default_reason = "PART_ENDED"


@dataclass(frozen=True, slots=True)
class WantOrderPart:
    """So much of a material, in its base unit, for an order."""

    company_id: int
    order_id: UUID
    material_id: UUID
    quantity: Decimal


def want_order_part(tx: Tx, command: WantOrderPart) -> OrderPart:
    """Wants a material for an open order: warehouse answers what is reserved and what waits.

    Raises:
        MoveNotOpen: the order is at its end.
        Invalid: no quantity.
        NotFound.
    """
    order = tx.lock(Order, (command.company_id, command.order_id))
    if not order.is_open:
        raise MoveNotOpen(f"Order {order.number} is {order.state}: it needs nothing any more")
    if command.quantity <= 0:
        raise Invalid("Say how much", violations=[Violation("quantity", Fault.PART_QUANTITY)])
    made = OrderPart(
        company_id=order.company_id,
        part_id=uuid7(),
        group_id=order.group_id,
        estate_id=order.estate_id,
        order_id=order.order_id,
        material_id=command.material_id,
        quantity=command.quantity,
        principal_id=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    fact = warehouse.PartsWanted(company_id=order.company_id, estate_id=order.estate_id)
    fact.parts.add(
        reference=made.reference,
        material_id=str(made.material_id),
        quantity=f"{made.quantity.normalize():f}",
        target_id=str(order.order_id),
        target_name=f"#{order.number}",
        maker=made.principal_id,
    )
    tx.publish(fact, company_id=order.company_id, estate_id=order.estate_id)
    _audit(tx, "want_order_part", order, {"material": str(made.material_id), "quantity": str(made.quantity)})
    return made


@dataclass(frozen=True, slots=True)
class WithdrawOrderPart:
    """A part that is wanted no more, and why."""

    company_id: int
    part_id: UUID
    reason: str


def withdraw_order_part(tx: Tx, command: WithdrawOrderPart) -> OrderPart:
    """Wants no more of a part than was issued.

    Raises:
        PartEnded: all of it was issued, or it is wanted no more already.
        NotFound.
    """
    # The order first, as everything else that touches both does.
    order_id = tx.get(OrderPart, (command.company_id, command.part_id)).order_id
    order = tx.lock(Order, (command.company_id, order_id))
    part = tx.lock(OrderPart, (command.company_id, command.part_id))
    if part.withdrawn or part.state not in (WANTED, OPEN_PART):
        raise PartEnded("Nothing of it is reserved or waits any more")
    withdraw(tx, [part], command.reason)
    _audit(tx, "withdraw_order_part", order, {"material": part.code, "reason": command.reason})
    return part


@dataclass(frozen=True, slots=True)
class AddOrderCost:
    """What a vendor cost for an order, net of tax, in minor units; negative to take back."""

    company_id: int
    order_id: UUID
    vendor_name: str
    amount_minor: int
    note: str
    supplier_id: UUID | None = None


def add_order_cost(tx: Tx, command: AddOrderCost) -> Order:
    """Notes what a vendor cost, also after the order's end.

    Raises:
        Invalid: nothing, or more is taken back than was noted.
        NotFound.
    """
    order = tx.lock(Order, (command.company_id, command.order_id))
    noted = noted_minor(tx, order.company_id, order.order_id)
    if not command.amount_minor:
        raise Invalid("Say how much", violations=[Violation("amount_minor", Fault.NO_COST)])
    if noted + command.amount_minor < 0:
        currency = place(tx, order.company_id, order.estate_id).currency_code
        most = f"{currency} {money.show(noted, currency)}"
        raise Invalid("It is too much", violations=[Violation("amount_minor", Fault.MORE_TAKEN_BACK, most=most)])
    tx.add(
        VendorCost(
            company_id=order.company_id,
            cost_id=uuid7(),
            group_id=order.group_id,
            estate_id=order.estate_id,
            order_id=order.order_id,
            supplier_id=command.supplier_id,
            vendor_name=command.vendor_name,
            amount_minor=command.amount_minor,
            note=command.note,
            principal_id=tx.scope.principal.id,
        )
    )
    tx.flush()
    _audit(tx, "add_order_cost", order, {"vendor": command.vendor_name, "amount_minor": command.amount_minor})
    return order


def _audit(tx: Tx, action: str, order: Order, about: dict[str, str | int]) -> None:
    detail = {"number": order.number, **about}
    named = f"orders/{order.order_id}"
    tx.audit(f"workorders.{action}", named, detail, company_id=order.company_id, estate_id=order.estate_id)
