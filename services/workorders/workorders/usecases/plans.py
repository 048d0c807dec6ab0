"""Plans of rounds and maintenance, whose rules are checked when they are saved."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation

from workorders.domain.recurrence import Recurrence, RuleFaulty, checked
from workorders.records.orders import Category
from workorders.records.plans import TASK_ROUND, Plan
from workorders.records.rounds import Route
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a plan says; manor.workorders.v1.Plan says what each means."""

    name: str
    task: str
    category_id: UUID
    rule: str
    start_date: date
    start_clock: str
    place: str = ""
    description: str = ""
    statutory: bool = False
    ended: bool = False
    horizon_days: int = 0
    needs_signature: bool = False
    route_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PreviewPlan:
    """A rule to be looked at."""

    company_id: int
    estate_id: int
    rule: str
    start_date: date
    start_clock: str


def preview_plan(tx: Tx, command: PreviewPlan, at: str = "rule") -> Recurrence:
    """A rule that falls due some time, in its estate's zone; nothing is stored.

    Args:
        tx: the transaction in hand.
        command: the rule.
        at: the field that it stands in.

    Raises:
        Invalid: it is no rule, has parts that plans do not take, or never falls due.
        NotFound: there is no such estate.
    """
    estate = directory.estate(tx, command.estate_id)
    if estate.company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    try:
        return checked(command.rule, command.start_date, command.start_clock, estate.time_zone)
    except RuleFaulty as error:
        raise Invalid(
            "The rule cannot be a plan's", violations=[Violation(at, Fault[error.code], **error.values)]
        ) from error


@dataclass(frozen=True, slots=True)
class CreatePlan:
    """A plan of an estate."""

    company_id: int
    estate_id: int
    wanted: Wanted


def create_plan(tx: Tx, command: CreatePlan) -> Plan:
    """Creates a plan; the planner makes what falls due by it from its first day on, but nothing of before today.

    Raises:
        Invalid: the rule is wrong, or there is no such category or route.
        NotFound: there is no such estate.
    """
    wanted = command.wanted
    _check(tx, command.company_id, command.estate_id, wanted)
    plan = Plan(
        company_id=command.company_id,
        plan_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        maker=tx.scope.principal.id,
        planned_until=_day_begins(tx, command.estate_id),
        **asdict(wanted),
    )
    tx.add(plan)
    tx.flush()
    _audit(tx, "create_plan", plan)
    return plan


@dataclass(frozen=True, slots=True)
class UpdatePlan:
    """A plan as it is to be, and why."""

    company_id: int
    plan_id: UUID
    wanted: Wanted
    reason: str = ""
    etag: str = ""


def update_plan(tx: Tx, command: UpdatePlan) -> Plan:
    """Changes a plan; what has fallen due by it stays, and what is made ahead goes on from today.

    Raises:
        Invalid: the rule is wrong, there is no such category, or a plan that the law asks for ends without a reason.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    plan = tx.lock(Plan, (command.company_id, command.plan_id))
    plan.must_be(command.etag)
    wanted = command.wanted
    _check(tx, command.company_id, plan.estate_id, wanted)
    if plan.statutory and ((wanted.ended and not plan.ended) or not wanted.statutory) and not command.reason.strip():
        fault = Violation("reason", Fault.STATUTORY_REASON_MISSING)
        raise Invalid("The law asks for this plan", violations=[fault])
    moved = (plan.rule, plan.start_date, plan.start_clock) != (wanted.rule, wanted.start_date, wanted.start_clock)
    if plan.change(asdict(wanted)):
        if moved:
            plan.planned_until = clock.now()
        _audit(tx, "update_plan", plan, command.reason)
    return plan


def _check(tx: Tx, company_id: int, estate_id: int, wanted: Wanted) -> None:
    when = PreviewPlan(company_id, estate_id, wanted.rule, wanted.start_date, wanted.start_clock)
    preview_plan(tx, when, at="plan.rule")
    if tx.find(Category, (company_id, wanted.category_id)) is None:
        raise Invalid("No such category", violations=[Violation("plan.category_id", Fault.NO_SUCH_CATEGORY)])
    if fault := _route_fault(tx, company_id, estate_id, wanted):
        raise Invalid("The route cannot be the plan's", violations=[Violation("plan.route_id", fault)])


def _route_fault(tx: Tx, company_id: int, estate_id: int, wanted: Wanted) -> Fault | None:
    if wanted.task != TASK_ROUND:
        return Fault.NOT_A_ROUND if wanted.route_id else None
    if wanted.route_id is None:
        return Fault.ROUTE_MISSING
    route = tx.find(Route, (company_id, wanted.route_id))
    gone = route is None or route.estate_id != estate_id or (route.retired and not wanted.ended)
    return Fault.NO_ROUTE_THERE if gone else None


def _day_begins(tx: Tx, estate_id: int) -> datetime:
    """Just before the estate's day begins: what falls due today is made, however late in the day it is planned."""
    estate = directory.estate(tx, estate_id)
    midnight = datetime.combine(estate.today(), time(), ZoneInfo(estate.time_zone))
    return midnight.astimezone(UTC) - timedelta(seconds=1)


def recurrence_of(tx: Tx, plan: Plan) -> Recurrence:
    """When a plan falls due."""
    zone = directory.estate(tx, plan.estate_id).time_zone
    return checked(plan.rule, plan.start_date, plan.start_clock, zone)


def next_time(tx: Tx, plan: Plan) -> datetime | None:
    """When a plan falls due next; None where it does not within ten years."""
    now = clock.now()
    if plan.ended:
        return None
    return next(recurrence_of(tx, plan).between(now, now + timedelta(days=3660)), None)


def _audit(tx: Tx, action: str, plan: Plan, reason: str = "") -> None:
    about = {"name": plan.name, "rule": plan.rule, "ended": plan.ended, "reason": reason}
    named = f"plans/{plan.plan_id}"
    tx.audit(f"workorders.{action}", named, about, company_id=plan.company_id, estate_id=plan.estate_id)
