"""The one intake: whatever is reported becomes an order here, once for each id that its client gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation
from sqlalchemy import select, text

from workorders.domain.moves import REPORTED, REVIEWED
from workorders.queries.decorations import INSPECTION, VIOLATION
from workorders.queries.orders import lives_there
from workorders.records.decorations import Decoration
from workorders.records.orders import COUNTER, LABEL, RESIDENT, STAFF, Category, Order
from workorders.settings import EstateSettings
from workorders.usecases.promises import promise
from workorders.usecases.taking import NOTHING, write_step
from workorders.usecases.telling import publish_order, tell_incident
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_LOCK = text("select pg_advisory_xact_lock(hashtextextended(:key, :company))")


@dataclass(frozen=True, slots=True)
class CreateOrder:
    """What somebody reports.

    Args:
        company_id, estate_id: where.
        category_id: what it is.
        description: in their words.
        place: where, in words.
        unit_id: the unit; None for a place of the estate.
        customer_id: for whom; None for nobody in particular.
        priority: 0 for the category's.
        visit_from, visit_to: when somebody is expected.
        client_id: the client's own id of it; empty for none.
        source: staff, counter, check, plan, follow_up, label or alarm; a resident's is resident.
        promised_at: from when on the promise counts; None for now.
        plan_id: the plan that makes it.
        needs_signature: besides what the category says.
        about_order_id: the closed order that a visit follows up.
        label_id: the label that it was reported at.
        decoration_id: the decoration that it inspects, or whose violation it is; unit and customer are that one's.
    """

    company_id: int
    estate_id: int
    category_id: UUID
    description: str
    place: str = ""
    unit_id: UUID | None = None
    customer_id: UUID | None = None
    priority: int = 0
    visit_from: datetime | None = None
    visit_to: datetime | None = None
    client_id: str = ""
    source: str = STAFF
    promised_at: datetime | None = None
    plan_id: UUID | None = None
    needs_signature: bool = False
    about_order_id: UUID | None = None
    label_id: UUID | None = None
    decoration_id: UUID | None = None


def _estate(tx: Tx, command: CreateOrder) -> directory.Estate:
    estate = directory.estate(tx, command.estate_id)
    if estate.company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    return estate


def create_order(tx: Tx, command: CreateOrder) -> Order:
    """Takes in what is reported; the same id of the same client gives the order that it made.

    Raises:
        Invalid: the category, the unit, the customer or the place is wrong or missing.
        NotFound: there is no such estate.
    """
    if command.client_id and (made := _made_before(tx, command)):
        return made
    estate = _estate(tx, command)
    resident = tx.scope.principal.kind == "resident"
    category = _category(tx, command, resident=resident)
    command = _of_decoration(tx, command, category)
    customer_id = _checked(tx, command, resident=resident)
    now = clock.now()
    order = Order(
        company_id=command.company_id,
        order_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        category_id=category.category_id,
        kind=category.kind,
        state=REPORTED if _is_reviewed(estate, command) else REVIEWED,
        source=RESIDENT if resident else command.source,
        priority=(0 if resident else command.priority) or category.priority,
        unit_id=command.unit_id,
        customer_id=customer_id,
        place=command.place,
        description=command.description,
        reporter=tx.scope.principal.id,
        client_id=command.client_id or None,
        reported_at=now,
        moved_at=now,
        visit_from=command.visit_from,
        visit_to=command.visit_to,
        needs_signature=category.needs_signature or command.needs_signature,
        **{name: getattr(command, name) for name in ("plan_id", "about_order_id", "label_id", "decoration_id")},
        step_count=0,
        checklist=category.checklist,
        **{name: getattr(category, name) for name in ("response_minutes", "resolve_minutes", "around_clock")},
    )
    promise(tx, order, command.promised_at or now)
    tx.add(order)
    tx.flush()
    write_step(tx, order, "create_order", "", NOTHING, seen=0)
    return order


def _of_decoration(tx: Tx, command: CreateOrder, category: Category) -> CreateOrder:
    """The same order, of the unit and for the customer of the decoration that it names."""
    if command.decoration_id is None:
        return command
    made = tx.find(Decoration, (command.company_id, command.decoration_id))
    if made is None or made.estate_id != command.estate_id:
        raise _refused("Not of this decoration", "order.decoration_id", Fault.NO_DECORATION_THERE)
    if category.kind not in (INSPECTION, VIOLATION):
        raise _refused("Not of this decoration", "order.decoration_id", Fault.NOT_OF_A_DECORATION)
    return replace(command, unit_id=made.unit_id, customer_id=made.customer_id)


def _refused(said: str, field: str, fault: Fault) -> Invalid:
    return Invalid(said, violations=[Violation(field, fault)])


def _is_reviewed(estate: directory.Estate, command: CreateOrder) -> bool:
    """What nobody signed in for is reviewed at every estate."""
    asked = estate.settings_as(EstateSettings).review and command.source in (STAFF, COUNTER)
    return asked or command.source == LABEL


def _made_before(tx: Tx, command: CreateOrder) -> Order | None:
    """The order of an id that its client gave before; two at once wait for each other."""
    reporter = tx.scope.principal.id
    tx.execute(_LOCK, {"key": f"order/{reporter}/{command.client_id}", "company": command.company_id})
    query = select(Order).where(
        Order.company_id == command.company_id, Order.reporter == reporter, Order.client_id == command.client_id
    )
    return tx.scalars(query).one_or_none()


def _category(tx: Tx, command: CreateOrder, *, resident: bool) -> Category:
    found = tx.find(Category, (command.company_id, command.category_id))
    fault = None
    if found is None:
        fault = Fault.NO_SUCH_CATEGORY
    elif found.retired and command.plan_id is None:
        fault = Fault.CATEGORY_RETIRED
    elif resident and not found.for_residents:
        fault = Fault.NOT_FOR_RESIDENTS
    if fault or found is None:
        faults = [Violation("order.category_id", fault or Fault.NO_SUCH_CATEGORY)]
        raise Invalid("This cannot be reported", violations=faults)
    return found


def _checked(tx: Tx, command: CreateOrder, *, resident: bool) -> UUID | None:
    """For whom it is, once the rest is found right."""
    faults, customer_id = [], command.customer_id
    if resident and command.unit_id:
        # A unit of somebody else looks like one that is not there.
        customer_id = lives_there(tx, command.company_id, command.unit_id, clock.now())
        if customer_id is None:
            raise NotFound("You have no such unit in this estate.", reason="UNIT_NOT_FOUND")
    if command.unit_id:
        statement = text(
            "select count(*) from units where company_id = :company and estate_id = :estate and unit_id = :unit"
            " and not removed"
        )
        about = {"company": command.company_id, "estate": command.estate_id, "unit": command.unit_id}
        if not tx.scalar(statement, about):
            faults.append(Violation("order.unit_id", Fault.NO_UNIT_THERE))
    elif not command.place.strip():
        faults.append(Violation("order.place", Fault.PLACE_MISSING))
    if resident:
        if not command.unit_id:
            faults.append(Violation("order.unit_id", Fault.NOT_A_UNIT_OF_YOURS))
    elif customer_id:
        statement = text("select count(*) from customers where company_id = :company and customer_id = :customer")
        if not tx.scalar(statement, {"company": command.company_id, "customer": customer_id}):
            faults.append(Violation("order.customer_id", Fault.NO_CUSTOMER_THERE))
    faults += visit_faults(command.visit_from, command.visit_to, "order.visit_to_time")
    if faults:
        raise Invalid("Something is wrong with the report", violations=faults)
    return customer_id


def visit_faults(start: datetime | None, end: datetime | None, field: str) -> list[Violation]:
    """What is wrong with a visit: half of it, or its end before its beginning."""
    if (start is None) != (end is None):
        return [Violation(field, Fault.VISIT_HALF)]
    if start and end and end <= start:
        return [Violation(field, Fault.VISIT_BACKWARDS)]
    return []


@dataclass(frozen=True, slots=True)
class LinkOrder:
    """An order, and the main one that it belongs to; None to unlink it."""

    company_id: int
    order_id: UUID
    main_order_id: UUID | None


def link_order(tx: Tx, command: LinkOrder) -> Order:
    """Links an order to the main one of a mass incident, or unlinks it; nothing is merged. Whom it touches is told.

    Raises:
        Invalid: the main order is of another estate, linked itself, or this one; or this one has linked ones.
        NotFound.
    """
    ids = sorted({command.order_id, command.main_order_id or command.order_id})
    locked = {order_id: tx.lock(Order, (command.company_id, order_id)) for order_id in ids}
    order = locked[command.order_id]
    if command.main_order_id:
        main = locked[command.main_order_id]
        has_linked = tx.scalar(
            select(Order.order_id).where(Order.company_id == order.company_id, Order.main_order_id == order.order_id)
        )
        fault = None
        if main.estate_id != order.estate_id:
            fault = Fault.IN_ANOTHER_ESTATE
        elif main is order or main.main_order_id or has_linked:
            fault = Fault.LINKED_ITSELF
        if fault:
            raise Invalid("Not a main order of this one", violations=[Violation("main_order_id", fault)])
    order.main_order_id = command.main_order_id
    order.touch("")
    tx.flush()
    publish_order(tx, order)
    if command.main_order_id:
        tell_incident(tx, order, locked[command.main_order_id])
    about = {"number": order.number, "main": str(command.main_order_id or "")}
    named = f"orders/{order.order_id}"
    tx.audit("workorders.link_order", named, about, company_id=order.company_id, estate_id=order.estate_id)
    return order
