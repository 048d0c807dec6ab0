"""Shifts, and who works them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chassis.data import ids
from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from manor.identity.v1 import events_pb2
from psycopg.errors import ExclusionViolation
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from identity.domain.rosters import by_pattern, times
from identity.records import Node, Staff
from identity.records.work import Absence, Duty, Shift
from identity.usecases.departments import change_at, insert_at
from identity.usecases.nodes import require_kind
from identity.usecases.principals import require_may
from identity.violations import Fault

WRITE = "identity.rosters.write"
MOST_DAYS = 92
MOST_DUTIES = 2_000


class DutiesOverlap(Conflict):
    """Somebody would have two duties at one time."""

    default_reason = "DUTIES_OVERLAP"


@dataclass(frozen=True, slots=True)
class CreateShift:
    """A new shift of a company or an estate, in minutes after midnight; not after the beginning, it ends next day."""

    node_id: int
    name: str
    from_minute: int
    to_minute: int


def create_shift(tx: Tx, command: CreateShift) -> Shift:
    """Creates a shift.

    Raises:
        AlreadyExists: the node has one of that name.
    """
    node = tx.get(Node, command.node_id)
    require_may(tx, WRITE, [node.node_id], "create a shift there")
    shift = Shift(
        shift_id=ids.uuid7(),
        name=command.name,
        from_minute=command.from_minute,
        to_minute=command.to_minute,
        closed=False,
        version=1,
    )
    return insert_at(tx, shift, node, "identity.create_shift", f"shifts/{shift.shift_id}")


@dataclass(frozen=True, slots=True)
class UpdateShift:
    """Changes of a shift: values by field, name or closed; an empty etag asks nothing."""

    shift_id: uuid.UUID
    changes: dict[str, Any]
    etag: str = ""


def update_shift(tx: Tx, command: UpdateShift) -> Shift:
    """Renames a shift, or closes or opens it."""
    shift = tx.lock(Shift, command.shift_id)
    require_may(tx, WRITE, [shift.node_id], "change it")
    resource = f"shifts/{shift.shift_id}"
    return change_at(tx, shift, command.changes, command.etag, action="identity.update_shift", resource=resource)


@dataclass(frozen=True, slots=True)
class FillRoster:
    """Duties of an estate by a pattern of shifts.

    Args:
        estate_id: where.
        principal_ids: who works, each once.
        pattern: shifts day after day, again from the beginning at its end; None is a day off.
        first: the first day.
        last: the last day, MOST_DAYS after the first at most.
        stagger: how many days further in the pattern each person begins than the one before.
    """

    estate_id: int
    principal_ids: Sequence[uuid.UUID]
    pattern: Sequence[uuid.UUID | None]
    first: date
    last: date
    stagger: int = 0


def fill_roster(tx: Tx, command: FillRoster) -> list[Duty]:
    """Plans duties, all or none, and tells every service.

    Raises:
        Invalid: days in the wrong order or too many, nothing but days off, a closed shift, somebody twice.
        Conflict: somebody is disabled, or absent on a day on which they would work.
        DutiesOverlap: somebody would have two duties at one time, here or at another estate.
    """
    estate = tx.get(Node, command.estate_id)
    require_kind(estate, "estate")
    require_may(tx, WRITE, [estate.node_id], "plan its roster")
    estate.require_open()
    shifts = _checked(tx, command)
    people = _workers(tx, command)
    duties = []
    for person, shift_id, day in by_pattern(
        command.principal_ids, command.pattern, command.first, command.last, command.stagger
    ):
        shift = shifts[shift_id]
        start, end = times(day, shift.from_minute, shift.to_minute, estate.time_zone)
        duties.append(
            Duty(
                company_id=estate.company_id,
                duty_id=ids.uuid7(),
                group_id=estate.group_id,
                estate_id=estate.node_id,
                principal_id=person,
                shift_id=shift_id,
                day=day,
                starts_at=start,
                ends_at=end,
            )
        )
    _require_there(tx, command, duties, people)
    _insert(tx, duties, people)
    names = {shift.shift_id: shift.name for shift in shifts.values()}
    _publish(tx, estate, [duty.planned(names[duty.shift_id]) for duty in duties])
    detail = {"from": str(command.first), "to": str(command.last), "people": len(people), "duties": len(duties)}
    _audit(tx, estate, "identity.fill_roster", detail)
    return duties


@dataclass(frozen=True, slots=True)
class RemoveDuties:
    """Duties of an estate that are not to be."""

    estate_id: int
    duty_ids: Sequence[uuid.UUID]


def remove_duties(tx: Tx, command: RemoveDuties) -> int:
    """Removes duties, and tells every service; gives how many there were."""
    estate = tx.get(Node, command.estate_id)
    require_kind(estate, "estate")
    require_may(tx, WRITE, [estate.node_id], "change its roster")
    query = (
        select(Duty, Shift.name)
        .join(Shift, Shift.shift_id == Duty.shift_id)
        .where(Duty.estate_id == estate.node_id, Duty.duty_id.in_(command.duty_ids))
        .order_by(Duty.duty_id)
        .with_for_update(of=Duty)
    )
    rows = tx.execute(query).all()
    for duty, _ in rows:
        tx.session.delete(duty)
    if rows:
        tx.flush()
        _publish(tx, estate, [duty.planned(name, removed=True) for duty, name in rows])
        _audit(tx, estate, "identity.remove_duties", {"duties": len(rows)})
    return len(rows)


def require_days(first: date, last: date) -> None:
    """Raises Invalid where the last day lies before the first, or further than MOST_DAYS after it."""
    if last < first:
        raise Invalid("The days are not valid", violations=[Violation("to_date", Common.BEFORE_START)])
    if (last - first).days > MOST_DAYS:
        raise Invalid("The days are not valid", violations=[Violation("to_date", Fault.TOO_MANY_DAYS, most=MOST_DAYS)])


def _checked(tx: Tx, command: FillRoster) -> dict[uuid.UUID, Shift]:
    """The shifts of the pattern, once the command makes sense."""
    require_days(command.first, command.last)
    faults = []
    if len(set(command.principal_ids)) < len(command.principal_ids):
        faults.append(Violation("principal_ids", Fault.PERSON_TWICE))
    wanted = {shift for shift in command.pattern if shift}
    if not wanted:
        faults.append(Violation("pattern", Fault.ONLY_DAYS_OFF))
    if len(command.principal_ids) * ((command.last - command.first).days + 1) > MOST_DUTIES:
        faults.append(Violation("principal_ids", Fault.TOO_MANY_DUTIES, most=MOST_DUTIES))
    if faults:
        raise Invalid("The roster is not valid", violations=faults)
    shifts = {shift_id: tx.get(Shift, shift_id) for shift_id in sorted(wanted)}
    for shift in shifts.values():
        shift.require_open()
        node = tx.get(Node, command.estate_id)
        if shift.node_id not in node.path:
            raise Invalid("The roster is not valid", violations=[Violation("pattern", Fault.SHIFT_OF_ELSEWHERE)])
    return shifts


def _workers(tx: Tx, command: FillRoster) -> dict[uuid.UUID, Staff]:
    people = {person: tx.get(Staff, person) for person in command.principal_ids}
    for member in people.values():
        if member.disabled:
            raise Conflict(f"{member.display_name} is disabled: enable them first", reason="STAFF_DISABLED")
    return people


def _require_there(tx: Tx, command: FillRoster, duties: Sequence[Duty], people: dict[uuid.UUID, Staff]) -> None:
    """Refuses duties on days of an absence."""
    absences = tx.scalars(
        select(Absence)
        .where(
            Absence.principal_id.in_(people),
            Absence.state == "granted",
            Absence.from_day <= command.last,
            Absence.to_day >= command.first,
        )
        .order_by(Absence.from_day)
    ).all()
    for duty in duties:
        for absence in absences:
            if absence.principal_id == duty.principal_id and absence.from_day <= duty.day <= absence.to_day:
                name = people[duty.principal_id].display_name
                raise Conflict(
                    f"{name} is absent from {absence.from_day} to {absence.to_day}: leave these days out",
                    reason="STAFF_ABSENT",
                )


def _insert(tx: Tx, duties: Sequence[Duty], people: dict[uuid.UUID, Staff]) -> None:
    """Inserts duties. The table refuses overlaps, also with duties elsewhere that the caller may not see; what can be
    seen is looked at first, so that the refusal names it."""
    begins, ends = min(duty.starts_at for duty in duties), max(duty.ends_at for duty in duties)
    standing = tx.scalars(
        select(Duty)
        .where(Duty.principal_id.in_(people), Duty.starts_at < ends, Duty.ends_at > begins)
        .order_by(Duty.starts_at)
    ).all()
    for duty in duties:
        for other in (*standing, *duties):
            same = other is not duty and other.principal_id == duty.principal_id
            if same and other.starts_at < duty.ends_at and duty.starts_at < other.ends_at:
                raise _overlap(people[duty.principal_id].display_name, duty.day)
    tx.session.add_all(duties)
    try:
        tx.flush()
    except IntegrityError as error:
        if not isinstance(error.orig, ExclusionViolation):
            raise
        raise DutiesOverlap("Somebody is on duty elsewhere at one of these times: leave the day out") from error


def _overlap(name: str, day: date) -> DutiesOverlap:
    return DutiesOverlap(f"{name} is on duty already at that time on {day}: remove that duty, or leave the day out")


def _publish(tx: Tx, estate: Node, duties: Sequence[events_pb2.PlannedDuty]) -> None:
    fact = events_pb2.DutiesChanged(company_id=estate.company_id, estate_id=estate.node_id, duties=duties)
    tx.publish(fact, company_id=estate.company_id, estate_id=estate.node_id)


def _audit(tx: Tx, estate: Node, action: str, detail: dict[str, Any]) -> None:
    resource = f"rosters/{estate.node_id}"
    tx.audit(action, resource, detail, company_id=estate.company_id, estate_id=estate.node_id)
