"""Steps that people take: whoever has an order, the desk, and residents; and who orders are given to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.errors import Conflict, Invalid, Violation

from workorders.domain.dispatch import Job, Limits, refusals
from workorders.domain.moves import CREW, DESK, HELD, HOLDER, REPORTER, REVIEWED
from workorders.queries.orders import building_of
from workorders.queries.people import DISPATCH, WORK, crew_of
from workorders.records.orders import Category, MoveNotOpen, Order
from workorders.settings import EstateSettings
from workorders.usecases.intake import visit_faults
from workorders.usecases.taking import Details, take
from workorders.usecases.telling import publish_order, tell_answer, tell_assignee
from workorders.usecases.visits import visit_after
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Which steps each of the RPCs takes; the others have one of their own.
OF_HOLDER = ("accept", "decline", "hand_over", "set_out", "start", "wait", "resume", "finish")
OF_DESK = ("review", "refuse", "put_back", "verify", "reopen", "close", "cancel")
OF_RESIDENT = ("confirm", "reopen", "withdraw")


class CannotBeGiven(Conflict):
    """Somebody cannot have the order: skill, absent, overlap, rest or distance."""

    default_reason = "CANNOT_BE_GIVEN"


class GrabbedBefore(Conflict):
    """Somebody else was first."""

    default_reason = "GRABBED_BEFORE"


def held_at(tx: Tx, estate_id: int) -> tuple[str, ...]:
    """As whom the caller may act at an estate, whatever the order."""
    principal = tx.scope.principal
    if principal.kind == "resident":
        return (REPORTER,)
    asked = ((DISPATCH, DESK), (WORK, CREW))
    return tuple(role for permission, role in asked if directory.may(tx, principal.id, permission, estate_id))


def as_whom(tx: Tx, order: Order, held: tuple[str, ...]) -> tuple[str, ...]:
    """As whom the caller may act: what they may at the estate (`held_at`), and what the order says. Whose decoration an
    order looks into has reported nothing: they neither withdraw it nor find its violation remedied."""
    if order.decoration_id:
        held = tuple(role for role in held if role != REPORTER)
    mine = CREW in held and order.assignee_id == tx.scope.principal.id and order.state in HELD
    return (*held, HOLDER) if mine else held


@dataclass(frozen=True, slots=True)
class _Asked:
    """A step that somebody asks for: the move, what is said with it, and the version that they saw."""

    company_id: int
    order_id: UUID
    move: str
    said: Details
    etag: str = ""


class TakeStep(_Asked):
    """A step of whoever has the order."""


def take_step(tx: Tx, command: TakeStep) -> Order:
    """Takes a step of an order that the caller has.

    Raises:
        MoveNotOpen: it is not theirs, or not where this step begins.
        Invalid: the step lacks something, or is none of the holder's.
        CannotBeGiven: it is handed over to somebody who cannot have it.
        PreconditionFailed, NotFound.
    """
    _must_be_among(command.move, OF_HOLDER)
    order = tx.lock(Order, (command.company_id, command.order_id))
    mine = order.assignee_id == tx.scope.principal.id and order.state in HELD
    if command.move == "hand_over" and mine and command.said.assignee_id:
        _must_be_able(tx, order, command.said.assignee_id)
    take(tx, order, command.move, (HOLDER,) if mine else (), command.said, etag=command.etag)
    if command.move == "hand_over":
        tell_assignee(tx, order)
    return order


class DecideOrder(_Asked):
    """A decision of the desk."""


def decide_order(tx: Tx, command: DecideOrder) -> Order:
    """The desk decides about an order; whoever did it does not verify it.

    Raises:
        MoveNotOpen, Invalid, PreconditionFailed, NotFound: as take_step.
    """
    _must_be_among(command.move, OF_DESK)
    order = tx.lock(Order, (command.company_id, command.order_id))
    if command.move == "verify" and order.assignee_id == tx.scope.principal.id:
        raise MoveNotOpen("You did this order yourself: somebody else verifies it")
    take(tx, order, command.move, (DESK,), command.said, etag=command.etag)
    visit_after(tx, order)
    return order


@dataclass(frozen=True, slots=True)
class ExplainOrder:
    """Why an order came about, and what its customer is answered."""

    company_id: int
    order_id: UUID
    root_cause: str
    answer: str
    etag: str = ""


def explain_order(tx: Tx, command: ExplainOrder) -> Order:
    """The desk notes why an order came about and what its customer is answered, who reads it; also after its end.

    Raises:
        PreconditionFailed, NotFound.
    """
    order = tx.lock(Order, (command.company_id, command.order_id))
    order.must_be(command.etag)
    answered = command.answer != order.answer
    if order.change({"root_cause": command.root_cause, "answer": command.answer}):
        tx.flush()
        publish_order(tx, order)
        about = {"number": order.number, "root_cause": order.root_cause}
        named = f"orders/{order.order_id}"
        tx.audit("workorders.explain_order", named, about, company_id=order.company_id, estate_id=order.estate_id)
        if answered and command.answer:
            tell_answer(tx, order)
    return order


class AnswerOrder(_Asked):
    """What a resident says of an order of theirs."""


def answer_order(tx: Tx, command: AnswerOrder) -> Order:
    """A resident confirms an order with a rating, has it opened again, or withdraws it; none about their decoration.

    Raises:
        MoveNotOpen, Invalid, PreconditionFailed, NotFound: as take_step.
    """
    _must_be_among(command.move, OF_RESIDENT)
    order = tx.lock(Order, (command.company_id, command.order_id))
    take(tx, order, command.move, as_whom(tx, order, (REPORTER,)), command.said, etag=command.etag)
    return order


def _must_be_among(name: str, moves: tuple[str, ...]) -> None:
    if name not in moves:
        fault = Violation("move", Fault.NOT_A_MOVE_HERE, moves=", ".join(moves))
        raise Invalid("Another RPC takes this step", violations=[fault])


@dataclass(frozen=True, slots=True)
class GrabOrder:
    """An order of the queue."""

    company_id: int
    order_id: UUID


def grab_order(tx: Tx, command: GrabOrder) -> Order:
    """Whoever comes first has an order of the queue; the others are told who was first.

    Raises:
        GrabbedBefore: somebody else has it.
        CannotBeGiven: the caller lacks the skill, is absent, is expected elsewhere or needs rest.
        MoveNotOpen: it is not in the queue, or the estate gives orders out itself.
        NotFound.
    """
    order = tx.lock(Order, (command.company_id, command.order_id))
    caller = tx.scope.principal.id
    if order.state in HELD and order.assignee_id != caller:
        raise GrabbedBefore(f"Order {order.number} was taken by somebody else: choose another")
    if directory.estate(tx, order.estate_id).settings_as(EstateSettings).no_grabbing:
        raise MoveNotOpen("This estate's desk gives its orders out: ask it for this one")
    if order.state == REVIEWED:
        _must_be_able(tx, order, caller)
    take(tx, order, "grab", (CREW,), Details(assignee_id=caller))
    return order


@dataclass(frozen=True, slots=True)
class AssignOrder:
    """To whom an order is given."""

    company_id: int
    order_id: UUID
    said: Details
    etag: str = ""


def assign_order(tx: Tx, command: AssignOrder) -> Order:
    """Gives an order to somebody, or to somebody else.

    Raises:
        CannotBeGiven: they lack the skill, are absent, expected elsewhere, need rest, or work at another estate.
        MoveNotOpen, Invalid, PreconditionFailed, NotFound: as take_step.
    """
    order = tx.lock(Order, (command.company_id, command.order_id))
    order.must_be(command.etag)
    if order.assignee_id == command.said.assignee_id and order.state in HELD and not command.said.visit:
        raise Invalid("They have it already", violations=[Violation("assignee_id", Fault.IS_THE_ASSIGNEE)])
    name = "hand_over" if order.state in HELD else "assign"
    if command.said.visit:
        faults = visit_faults(*command.said.visit, "visit_to_time")
        if faults:
            raise Invalid("The visit is wrong", violations=faults)
        order.visit_from, order.visit_to = command.said.visit
    _must_be_able(tx, order, command.said.assignee_id)
    take(tx, order, name, (DESK,), command.said, etag=command.etag)
    tell_assignee(tx, order)
    return order


def job_of(tx: Tx, order: Order) -> Job:
    """An order as the rules of dispatch see it."""
    category = tx.get(Category, (order.company_id, order.category_id))
    visit = (order.visit_from, order.visit_to) if order.visit_from and order.visit_to else None
    building = building_of(tx, order.company_id, order.unit_id)
    return Job(str(order.order_id), order.estate_id, category.skill_id, building, visit, order.resolve_due_at)


def limits_of(tx: Tx, estate_id: int) -> Limits:
    """What an estate decides about dispatch."""
    settings = directory.estate(tx, estate_id).settings_as(EstateSettings)
    return Limits(timedelta(hours=settings.rest_hours), settings.borrows_staff)


def _must_be_able(tx: Tx, order: Order, principal_id: str) -> None:
    now = clock.now()
    crew = crew_of(tx, order.company_id, order.estate_id, now, only=principal_id, but=[order.order_id])
    if not crew:
        raise Invalid("They do not work here", violations=[Violation("assignee_id", Fault.NOT_OF_THE_CREW)])
    found = refusals(job_of(tx, order), crew[0], now, limits_of(tx, order.estate_id))
    if found:
        named = {
            "skill": "has not the skill that it needs",
            "absent": "is absent today",
            "overlap": "is expected elsewhere at that time",
            "rest": "has just ended a shift and needs rest",
            "distance": "works at another estate, and this one borrows no staff",
        }
        why = "; ".join(named[one] for one in found)
        raise CannotBeGiven(f"{crew[0].name} {why}: choose somebody else")
