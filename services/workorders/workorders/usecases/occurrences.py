"""What falls due by plans: a row for each plan and time, made once whoever makes it, late ones marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Company
from chassis.errors import Conflict, Invalid, Violation
from chassis.jobs.timers import timer
from sqlalchemy import text

from workorders.queries.people import desk_of
from workorders.records.orders import CHECK, PLAN
from workorders.records.plans import DUE, FAILED, PASSED, TASK_ORDER, Occurrence, Plan
from workorders.usecases.intake import CreateOrder, create_order
from workorders.usecases.plans import recurrence_of
from workorders.usecases.rounds import make_round
from workorders.usecases.telling import tell_staff
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# So many plans a transaction, and so many occurrences a plan at a time.
PLANS, MOST = 50, 500
# What was made within so many minutes of its time was made in time.
GRACE = timedelta(minutes=5)
NEGLECT = 5
_MAKE = text(
    "insert into occurrences (company_id, occurrence_id, group_id, estate_id, plan_id, due_at, state, late_minutes,"
    " checker, note) values (:company, :id, :group, :estate, :plan, :at, 'due', :late, '', '') on conflict do nothing"
    " returning occurrence_id"
)
_PLANS = text(
    "select plan_id from plans where company_id = :company and not ended and plan_id > :after order by plan_id"
    " limit :most"
)
# The last ones before this time that nobody touched: neither a check, nor a stop, nor a step of the order.
_UNTOUCHED = text(
    "select count(*) filter (where x.state in ('due', 'missed') and x.checker = '' and coalesce(x.steps, 1) <= 1)"
    " from (select o.state, o.checker, r.step_count"
    " as steps from occurrences o left join orders r using (company_id, order_id) where o.company_id = :company"
    " and o.plan_id = :plan and o.due_at < :at order by o.due_at desc limit :most) x"
)


class WalkedByStops(Conflict):
    """A round is walked stop by stop."""

    default_reason = "WALKED_BY_STOPS"


class AlreadyRecorded(Conflict):
    """Somebody has noted what they found."""

    default_reason = "ALREADY_RECORDED"


@timer("workorders.plan_occurrences", every_seconds=30)
def plan_occurrences(deps: Deps, company: Company) -> None:
    """Makes what falls due by a company's plans, some plans in each transaction."""
    after = UUID(int=0)
    while True:
        with UnitOfWork(deps.database) as tx:
            about = {"company": company.company_id, "after": after, "most": PLANS}
            ids = list(tx.scalars(_PLANS, about))
            for plan_id in ids:
                plan_ahead(tx, company.company_id, plan_id)
        if len(ids) < PLANS:
            return
        after = ids[-1]


def plan_ahead(tx: Tx, company_id: int, plan_id: UUID) -> int:
    """Makes what a plan has fallen due by since it was last looked at, and what its horizon wants ahead.

    Two planners at once, or one that was killed, make each occurrence exactly once: the table has one for each plan
    and time. What nobody made in time is made late, and says how late.

    Args:
        tx: under the company's scope.
        company_id, plan_id: the plan.

    Returns:
        How many were made.
    """
    plan = tx.lock(Plan, (company_id, plan_id))
    if plan.ended:
        return 0
    now = clock.now()
    until = now + timedelta(days=plan.horizon_days)
    made, last = 0, until
    for number, at in enumerate(recurrence_of(tx, plan).between(plan.planned_until, until)):
        if number == MOST:
            break
        made, last = made + _make(tx, plan, at, now), at
    else:
        last = until
    plan.planned_until = max(plan.planned_until, last)
    return made


def _make(tx: Tx, plan: Plan, at: datetime, now: datetime) -> int:
    late = now - at if now - at > GRACE else timedelta(0)
    values = {
        "company": plan.company_id,
        "id": uuid7(),
        "group": plan.group_id,
        "estate": plan.estate_id,
        "plan": plan.plan_id,
        "at": at,
        "late": int(late / timedelta(minutes=1)),
    }
    made = tx.scalar(_MAKE, values)
    if made is None:
        return 0
    if plan.task == TASK_ORDER:
        occurrence = tx.get(Occurrence, (plan.company_id, made))
        order = create_order(tx, _order_of(plan, PLAN, f"plan/{plan.plan_id}/{at:%Y%m%dT%H%M}", plan.description, at))
        occurrence.order_id = order.order_id
    make_round(tx, plan, made, at)
    if plan.statutory:
        _look_for_neglect(tx, plan, at)
    return 1


def _order_of(plan: Plan, source: str, client_id: str, description: str, at: datetime | None) -> CreateOrder:
    return CreateOrder(
        plan.company_id,
        plan.estate_id,
        plan.category_id,
        description or plan.name,
        place=plan.place or plan.name,
        client_id=client_id,
        source=source,
        promised_at=at,
        plan_id=plan.plan_id,
        needs_signature=plan.needs_signature,
    )


def _look_for_neglect(tx: Tx, plan: Plan, at: datetime) -> None:
    """A plan that the law asks for goes on however often nobody reacts to it; the desk is told instead."""
    about = {"company": plan.company_id, "plan": plan.plan_id, "at": at, "most": NEGLECT}
    if tx.scalar(_UNTOUCHED, about) == NEGLECT:
        desk = desk_of(tx, plan.company_id, plan.estate_id)
        reason = f"plans/{plan.plan_id}/{at:%Y%m%dT%H%M}"
        fields = {"plan": plan.name, "count": str(NEGLECT)}
        where = (plan.company_id, plan.estate_id)
        tell_staff(tx, where, "workorders.plan_neglected", desk, reason=reason, fields=fields)


@dataclass(frozen=True, slots=True)
class RecordCheck:
    """What was found at a check."""

    company_id: int
    occurrence_id: UUID
    failed: bool
    note: str = ""


def record_check(tx: Tx, command: RecordCheck) -> Occurrence:
    """Notes what a check found; one that failed makes one order, ever.

    Raises:
        AlreadyRecorded: somebody has noted what they found; the same finding again is no fault.
        WalkedByStops: it is a round.
        Invalid: something is wrong, and nobody says what.
        NotFound.
    """
    occurrence = tx.lock(Occurrence, (command.company_id, command.occurrence_id))
    if occurrence.route_id is not None:
        raise WalkedByStops("This is a round: note what was found at each of its stops")
    plan = tx.get(Plan, (command.company_id, occurrence.plan_id))
    state = FAILED if command.failed else PASSED
    if occurrence.state != DUE:
        if occurrence.state == state and occurrence.checker == tx.scope.principal.id:
            return occurrence
        raise AlreadyRecorded("Somebody has noted already what they found: report anything else as an order")
    if command.failed and not command.note.strip():
        raise Invalid("Something is wrong", violations=[Violation("note", Fault.NOTE_MISSING)])
    if command.failed and occurrence.order_id is None:
        client_id = f"check/{occurrence.occurrence_id}"
        order = create_order(tx, _order_of(plan, CHECK, client_id, command.note, None))
        occurrence.order_id = order.order_id
    occurrence.state, occurrence.note = state, command.note
    occurrence.checker, occurrence.checked_at = tx.scope.principal.id, clock.now()
    about = {"plan": str(plan.plan_id), "state": state}
    named = f"occurrences/{occurrence.occurrence_id}"
    tx.audit("workorders.record_check", named, about, company_id=plan.company_id, estate_id=plan.estate_id)
    return occurrence
