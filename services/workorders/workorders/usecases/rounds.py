"""Rounds: their stops are made with them, walked one after the other, and missed once the round is over."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Company
from chassis.errors import Conflict, Invalid, NotFound, Violation
from chassis.jobs.timers import timer
from sqlalchemy import select, text

from workorders.domain import rounds, work
from workorders.domain.work import Answer
from workorders.queries.people import desk_of
from workorders.records.orders import CHECK
from workorders.records.plans import DUE, FAILED, MISSED, PASSED, Occurrence, Plan
from workorders.records.rounds import Point, RoundStop, Route
from workorders.usecases.intake import CreateOrder, create_order
from workorders.usecases.telling import tell_staff
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# So many rounds that are over a transaction.
MOST = 200
_MAKE = text(
    "insert into round_stops (company_id, occurrence_id, place, group_id, estate_id, point_id, checklist, due_at,"
    " grace_minutes, state, late_minutes, walker, doubtful_time, by_hand, answers, note)"
    " select s.company_id, :occurrence, s.place, s.group_id, s.estate_id, s.point_id, s.checklist,"
    " cast(:at as timestamptz) + make_interval(mins => s.within_minutes), :grace, 'due', 0, '', false, false, '[]', ''"
    " from route_stops s where s.company_id = :company and s.route_id = :route"
    " returning due_at + make_interval(mins => grace_minutes)"
)
_OVER = text(
    "select occurrence_id from occurrences where company_id = :company and route_id is not null and state = 'due'"
    " and until_at < :now order by until_at limit :most for update skip locked"
)
_MISS = text(
    "update round_stops set state = 'missed' where company_id = :company and occurrence_id = :id and state = 'due'"
    " returning place"
)


class StopRecorded(Conflict):
    """Somebody has noted what they found at this stop."""

    default_reason = "STOP_RECORDED"


class RoundNotBegun(Conflict):
    """It is too early to walk a round."""

    default_reason = "ROUND_NOT_BEGUN"


class RoundOver(Conflict):
    """The round was over long ago."""

    default_reason = "ROUND_OVER"


def make_round(tx: Tx, plan: Plan, occurrence_id: UUID, at: datetime) -> None:
    """Makes the stops of a round as its route now has them.

    Args:
        tx: the transaction in which the round was made.
        plan: whose route it is.
        occurrence_id: the round.
        at: when it begins, aware.
    """
    if plan.route_id is None:
        return
    route = tx.get(Route, (plan.company_id, plan.route_id))
    values = {"company": plan.company_id, "route": route.route_id, "occurrence": occurrence_id, "at": at}
    ends = tx.scalars(_MAKE, {**values, "grace": route.grace_minutes}).all()
    occurrence = tx.get(Occurrence, (plan.company_id, occurrence_id))
    occurrence.route_id, occurrence.until_at = route.route_id, max(ends)


@dataclass(frozen=True, slots=True)
class WalkStop:
    """What was found at a stop; manor.workorders.v1.WalkStopRequest says what each means."""

    company_id: int
    occurrence_id: UUID
    place: int
    tag: str = ""
    failed: bool = False
    answers: tuple[Answer, ...] = ()
    note: str = ""
    device_at: datetime | None = None


def walk_stop(tx: Tx, command: WalkStop) -> Occurrence:
    """Notes what was found at a stop; one at which something is wrong makes one order, ever.

    Raises:
        StopRecorded: somebody has noted what they found; the same finding of the same person again is no fault.
        RoundNotBegun, RoundOver: it is more than 15 minutes before the round, or more than a day after it.
        Invalid: what was read is not the point's, the checklist is not answered, or nobody says what is wrong.
        NotFound.
    """
    occurrence = tx.lock(Occurrence, (command.company_id, command.occurrence_id))
    stop = tx.find(RoundStop, (command.company_id, command.occurrence_id, command.place))
    if occurrence.until_at is None or stop is None:
        raise NotFound("There is no such stop of a round")
    failed = command.failed or any(one.failed for one in command.answers)
    state = FAILED if failed else PASSED
    if stop.walked_at is not None:
        if (stop.state, stop.walker) == (state, tx.scope.principal.id):
            return occurrence
        raise StopRecorded("Somebody has noted already what they found here: report anything else as an order")
    point = tx.get(Point, (command.company_id, stop.point_id))
    _require(stop, point, command, failed=failed)
    now = clock.now()
    walk = rounds.walked(command.device_at, occurrence.due_at - rounds.BEFORE, now)
    _must_be_open(occurrence, occurrence.until_at, walk.at)
    if failed:
        stop.order_id = _order(tx, occurrence, stop, point, command)
    stop.state, stop.note, stop.by_hand = state, command.note, not command.tag
    stop.walker, stop.walked_at, stop.arrived_at = tx.scope.principal.id, walk.at, now
    stop.doubtful_time = walk.doubtful
    stop.late_minutes = rounds.late_minutes(walk.at, stop.due_at, stop.grace_minutes)
    stop.answers = [asdict(one) for one in command.answers]
    tx.flush()
    _stand(tx, occurrence)
    about = {"place": stop.place, "point": point.name, "state": state, "by_hand": stop.by_hand}
    named = f"occurrences/{occurrence.occurrence_id}"
    where = {"company_id": occurrence.company_id, "estate_id": occurrence.estate_id}
    tx.audit("workorders.walk_stop", named, about, **where)
    return occurrence


def _must_be_open(occurrence: Occurrence, until_at: datetime, at: datetime) -> None:
    if at < occurrence.due_at - rounds.BEFORE:
        raise RoundNotBegun("This round has not begun yet: walk it at its time")
    if at > until_at + rounds.AFTERWARDS:
        raise RoundOver("This round was over more than a day ago: what was missed stays missed")


def _require(stop: RoundStop, point: Point, command: WalkStop, *, failed: bool) -> None:
    answers, faults = command.answers, []
    if command.tag and command.tag != point.tag:
        faults.append(Violation("tag", Fault.NOT_THIS_POINT, point=point.name))
    faults += [Violation(f"answers[{at}].note", Fault.CHECK_NOTE_MISSING) for at in work.noteless(answers)]
    for at in work.misplaced(stop.checklist, answers):
        faults.append(Violation(f"answers[{at}].line", Fault.NOT_ON_CHECKLIST))
    if lines := work.unanswered(stop.checklist, answers):
        faults.append(Violation("answers", Fault.STOP_UNANSWERED, lines=", ".join(lines)))
    if not command.note.strip():
        if not command.tag:
            faults.append(Violation("note", Fault.BY_HAND_WITHOUT_NOTE))
        elif failed and not answers:
            faults.append(Violation("note", Fault.NOTE_MISSING))
    if faults:
        raise Invalid("The stop lacks something", violations=faults)


def _order(tx: Tx, occurrence: Occurrence, stop: RoundStop, point: Point, command: WalkStop) -> UUID:
    """The order that a stop makes at which something is wrong."""
    plan = tx.get(Plan, (occurrence.company_id, occurrence.plan_id))
    wrong = [f"{one.line}: {one.note}" for one in command.answers if one.failed]
    wanted = CreateOrder(
        occurrence.company_id,
        occurrence.estate_id,
        plan.category_id,
        "\n".join([*wrong, *([command.note] if command.note.strip() else [])])[:2000],
        place=f"{point.place} {point.name}",
        client_id=f"stop/{occurrence.occurrence_id}/{stop.place}",
        source=CHECK,
        plan_id=plan.plan_id,
        needs_signature=plan.needs_signature,
    )
    return create_order(tx, wanted).order_id


def _stand(tx: Tx, occurrence: Occurrence) -> None:
    """Puts a round where its stops lead."""
    query = select(RoundStop.state).where(
        RoundStop.company_id == occurrence.company_id, RoundStop.occurrence_id == occurrence.occurrence_id
    )
    occurrence.state = rounds.standing(tx.scalars(query))
    occurrence.checker, occurrence.checked_at = tx.scope.principal.id, clock.now()


@timer("workorders.end_rounds", every_seconds=60)
def end_rounds(deps: Deps, company: Company) -> None:
    """What nobody has walked of rounds that are over is missed, which the desk is told once."""
    while True:
        with UnitOfWork(deps.database) as tx:
            about = {"company": company.company_id, "now": clock.now(), "most": MOST}
            ids = list(tx.scalars(_OVER, about))
            for occurrence_id in ids:
                end_round(tx, company.company_id, occurrence_id)
        if len(ids) < MOST:
            return


def end_round(tx: Tx, company_id: int, occurrence_id: UUID) -> None:
    """Ends a round that is over: its stops that nobody has walked are missed, and the desk is told of them."""
    occurrence = tx.lock(Occurrence, (company_id, occurrence_id))
    if occurrence.state != DUE or occurrence.until_at is None or occurrence.until_at >= clock.now():
        return
    missed = len(tx.scalars(_MISS, {"company": company_id, "id": occurrence_id}).all())
    occurrence.state = MISSED
    route = tx.get(Route, (company_id, occurrence.route_id))
    zone = ZoneInfo(directory.estate(tx, occurrence.estate_id).time_zone)
    due = f"{occurrence.due_at.astimezone(zone):%Y-%m-%d %H:%M}"
    tell_staff(
        tx,
        (company_id, occurrence.estate_id),
        "workorders.round_missed",
        desk_of(tx, company_id, occurrence.estate_id),
        reason=f"rounds/{occurrence_id}/missed",
        fields={"route": route.name, "count": str(missed), "due": due},
    )
