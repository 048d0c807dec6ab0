"""How a step is taken: the table's move, what follows from it, and its row. Every step goes this way."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from chassis import directory
from chassis.dictionaries import reason_code
from chassis.errors import Invalid, Violation
from sqlalchemy import select, text

from workorders.domain import work
from workorders.domain.moves import DONE, ENDS, MAIN, VERIFIED, WAITING
from workorders.domain.work import Answer
from workorders.records.orders import Order, Step
from workorders.settings import EstateSettings
from workorders.usecases.charging import end_quotations
from workorders.usecases.part_ends import end_parts
from workorders.usecases.promises import begin_wait, end_wait, promise
from workorders.usecases.telling import publish_order, tell_customer
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


# What a plan made an order for has passed once that is done.
_PASS = text(
    "update occurrences set state = 'passed' where company_id = :company and order_id = :order and state = 'due'"
)


@dataclass(frozen=True, slots=True)
class Details:
    """What a step says besides its move; what a move does not need is left alone."""

    reason: str = ""
    wait_cause: str = ""
    wait_until: datetime | None = None
    result: str = ""
    signer: str = ""
    assignee_id: str = ""
    proposed_id: str = ""
    rating: int = 0
    # What was found of each line of the checklist, the parts that were used, and how long the work took.
    answers: tuple[Answer, ...] = ()
    parts_used: tuple[str, ...] = ()
    work_minutes: int = 0
    # By the clock of the phone that kept the step; None for one that was sent at once.
    device_at: datetime | None = None
    # When somebody is expected, from and until; None leaves it as it is.
    visit: tuple[datetime | None, datetime | None] | None = None


NOTHING = Details()


def take(tx: Tx, order: Order, name: str, who: tuple[str, ...], said: Details = NOTHING, *, etag: str = "") -> None:
    """Takes a step: the table's move, what follows from it, and its row.

    Args:
        tx: the transaction in hand, in which the order is locked.
        order: the order.
        name: the move.
        who: as whom the caller acts.
        said: what else was said.
        etag: of the version that they saw.

    Raises:
        MoveNotOpen, PreconditionFailed: as Order.go.
        Invalid: the move needs something that was not said.
    """
    before = order.state
    needs_reason = order.go(name, who, etag)
    _require(order, name, said, needs_reason=needs_reason)
    if before == WAITING:
        end_wait(tx, order)
    _follow_up(tx, order, name, said)
    write_step(tx, order, name, before, said, seen=int(etag.strip('"') or 0))
    if order.state in ENDS:
        end_quotations(tx, order, said.reason)
        end_parts(tx, order, said.reason)
    if order.state == DONE:
        tx.execute(_PASS, {"company": order.company_id, "order": order.order_id})
    if name == "finish":
        _with_linked(tx, order)
    if order.state == DONE:
        tell_customer(tx, order)


def _require(order: Order, name: str, said: Details, *, needs_reason: bool) -> None:
    faults = []
    if needs_reason and not said.reason.strip():
        faults.append(Violation("reason", Fault.REASON_MISSING))
    if name == "wait":
        if not said.wait_cause:
            faults.append(Violation("wait_cause", Fault.WAIT_CAUSE_MISSING))
        if said.wait_until and said.wait_until <= order.moved_at:
            faults.append(Violation("wait_until_time", Fault.WAIT_PAST))
    if name == "finish":
        if not said.result.strip():
            faults.append(Violation("result", Fault.RESULT_MISSING))
        if order.needs_signature and not said.signer.strip():
            faults.append(Violation("signer", Fault.SIGNATURE_MISSING))
        faults += _checklist_faults(order, said.answers)
    if name == "hand_over" and not said.assignee_id:
        faults.append(Violation("assignee_id", Fault.ASSIGNEE_MISSING))
    if faults:
        raise Invalid("The step lacks something", violations=faults)


def _checklist_faults(order: Order, answers: tuple[Answer, ...]) -> list[Violation]:
    faults = [Violation(f"answers[{place}].note", Fault.CHECK_NOTE_MISSING) for place in work.noteless(answers)]
    for place in work.misplaced(order.checklist, answers):
        faults.append(Violation(f"answers[{place}].line", Fault.NOT_ON_CHECKLIST))
    if lines := work.unanswered(order.checklist, answers):
        faults.append(Violation("answers", Fault.CHECKLIST_UNANSWERED, lines=", ".join(lines)))
    return faults


def _follow_up(tx: Tx, order: Order, name: str, said: Details) -> None:
    """What a move does besides the state."""
    if name == "wait":
        days = directory.estate(tx, order.estate_id).settings_as(EstateSettings).wait_days
        begin_wait(tx, order, said.wait_cause, said.wait_until or order.moved_at + timedelta(days=days))
    elif name in ("assign", "hand_over", "grab"):
        order.assignee_id = said.assignee_id
    elif name in ("finish", "follow"):
        order.done_at, order.result, order.signer = order.moved_at, said.result, said.signer
        order.responded_at = order.responded_at or order.moved_at
        order.answers = [asdict(one) for one in said.answers]
        order.parts_used, order.work_minutes = list(said.parts_used), said.work_minutes
    elif name == "confirm":
        order.rating = said.rating
    elif name == "reopen":
        order.reopen_count += 1
        order.done_at = order.responded_at = None
        order.result, order.signer, order.rating = "", "", 0
        order.answers, order.parts_used, order.work_minutes = [], [], 0
        promise(tx, order, order.moved_at)
    if order.state in ENDS:
        order.closed_at = order.moved_at


def write_step(tx: Tx, order: Order, name: str, before: str, said: Details, *, seen: int) -> None:
    """Keeps a step, and tells of the order as it now stands."""
    order.step_count += 1
    tx.add(
        Step(
            company_id=order.company_id,
            order_id=order.order_id,
            place=order.step_count,
            group_id=order.group_id,
            estate_id=order.estate_id,
            customer_id=order.customer_id,
            move=name if before else "",
            from_state=before,
            to_state=order.state,
            actor=tx.scope.principal.id,
            taken_at=order.moved_at,
            seen_version=seen,
            reason=said.reason,
            # A dictionary's built-in kinds are the moves that say why.
            reason_code=reason_code(tx, order.company_id, "order_reason", name, said.reason),
            assignee_id=order.assignee_id,
            proposed_id=said.proposed_id if said.proposed_id != order.assignee_id else "",
            wait_cause=order.wait_cause,
            device_at=said.device_at,
            doubtful_time=work.doubtful(said.device_at, order.reported_at, order.moved_at),
        )
    )
    tx.flush()
    publish_order(tx, order)
    about = {"number": order.number, "from": before, "to": order.state}
    named = f"orders/{order.order_id}"
    tx.audit(f"workorders.{name}", named, about, company_id=order.company_id, estate_id=order.estate_id)


def _with_linked(tx: Tx, main: Order) -> None:
    """What is linked to an order that is done is done with it (a burst main that many reported)."""
    query = select(Order).where(Order.company_id == main.company_id, Order.main_order_id == main.order_id)
    said = Details(result=main.result, signer=main.signer or "-")
    for linked in tx.scalars(query.order_by(Order.order_id).with_for_update()):
        if linked.is_open and linked.state not in (DONE, VERIFIED):
            take(tx, linked, "follow", (MAIN,), said)
