"""The rows about people at work: departments, posts, skills, shifts, duties, absences, clock events."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from chassis.data.records import Record, UuidKey, Versioned
from chassis.errors import Conflict
from manor.identity.v1 import events_pb2
from sqlalchemy.orm import Mapped, mapped_column

from identity.records import Node

NEVER = date(9999, 12, 31)  # what does not expire sorts after everything that does


class AbsenceDecided(Conflict):
    """Somebody decided about the absence before."""

    default_reason = "ABSENCE_DECIDED"


class AtNode(Versioned):
    """A row that belongs to a node, and can be renamed, closed and opened."""

    __abstract__ = True
    group_id: Mapped[int]
    company_id: Mapped[int]
    estate_id: Mapped[int]
    node_id: Mapped[int]
    name: Mapped[str]
    closed: Mapped[bool] = mapped_column(default=False)

    def put(self, node: Node) -> None:
        """Gives a new row its place."""
        self.group_id, self.company_id = node.group_id, node.company_id
        self.estate_id, self.node_id = node.estate_id, node.node_id

    def require_open(self) -> None:
        """Raises Conflict where it is closed."""
        if self.closed:
            raise Conflict(f"{self.name} is closed: open it first, or choose another", reason="CLOSED")


class Department(AtNode):
    """A department of a node."""

    __tablename__ = "departments"
    department_id: Mapped[UuidKey]


class Post(AtNode):
    """A post in a department."""

    __tablename__ = "posts"
    post_id: Mapped[UuidKey]
    department_id: Mapped[uuid.UUID]
    heads_department: Mapped[bool] = mapped_column(default=False)


class Skill(Versioned):
    """A skill that means the same everywhere in the group."""

    __tablename__ = "skills"
    skill_id: Mapped[UuidKey]
    group_id: Mapped[int]
    name: Mapped[str]
    closed: Mapped[bool] = mapped_column(default=False)


class StaffSkill(Record):
    """A member of staff has a skill until a day."""

    __tablename__ = "staff_skills"
    principal_id: Mapped[UuidKey]
    skill_id: Mapped[UuidKey]
    group_id: Mapped[int]
    certificate_number: Mapped[str]
    expires_on: Mapped[date]

    @property
    def expire_date(self) -> str:
        """The last day on which it counts; empty where it does not expire."""
        return "" if self.expires_on == NEVER else str(self.expires_on)


class Shift(AtNode):
    """A shift by the clocks of the estate where it is worked; one that ends before it begins ends on the next day."""

    __tablename__ = "shifts"
    shift_id: Mapped[UuidKey]
    from_minute: Mapped[int]
    to_minute: Mapped[int]


class Duty(Record):
    """Somebody works a shift at an estate; nobody has two at one time, which the table itself holds."""

    __tablename__ = "duties"
    company_id: Mapped[int] = mapped_column(primary_key=True)
    duty_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    principal_id: Mapped[uuid.UUID]
    shift_id: Mapped[uuid.UUID]
    day: Mapped[date]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]

    def planned(self, shift_name: str, *, removed: bool = False) -> events_pb2.PlannedDuty:
        """It in a fact. A duty is planned and perhaps removed, and never changes between."""
        return events_pb2.PlannedDuty(
            duty_id=str(self.duty_id),
            version=2 if removed else 1,
            principal_id=str(self.principal_id),
            shift_id=str(self.shift_id),
            shift_name=shift_name,
            start_ms=round(self.starts_at.timestamp() * 1000),
            end_ms=round(self.ends_at.timestamp() * 1000),
            removed=removed,
        )


class Absence(Versioned):
    """Somebody is absent from one day to another."""

    __tablename__ = "absences"
    absence_id: Mapped[UuidKey]
    group_id: Mapped[int]
    principal_id: Mapped[uuid.UUID]
    kind: Mapped[str]
    from_day: Mapped[date]
    to_day: Mapped[date]
    deputy_id: Mapped[uuid.UUID | None]
    note: Mapped[str]
    # The entry of the company's dictionary that the words name; empty where they name none.
    note_code: Mapped[str] = mapped_column(default="")
    state: Mapped[str]
    created_by: Mapped[str]
    decided_by: Mapped[str] = mapped_column(default="")
    decision_reason: Mapped[str] = mapped_column(default="")
    decision_reason_code: Mapped[str] = mapped_column(default="")

    def decide(self, state: str, by: str, reason: str) -> None:
        """Grants or refuses what was asked for.

        Raises:
            AbsenceDecided: somebody decided before.
        """
        if self.state != "requested":
            raise AbsenceDecided(f"The absence is {self.state} already: read it again")
        self.state, self.decided_by, self.decision_reason = state, by, reason

    def cancel(self, today: date, by: str, reason: str) -> None:
        """Takes it back; of one that has begun, the days from today on.

        Raises:
            AbsenceDecided: it is over, or does not count.
        """
        if self.state not in ("requested", "granted") or self.to_day < today:
            raise AbsenceDecided("The absence is over or does not count: there is nothing to cancel")
        self.decided_by, self.decision_reason = by, reason
        if self.from_day >= today:
            self.state = "cancelled"
        else:
            self.to_day = date.fromordinal(today.toordinal() - 1)

    def changed(self) -> events_pb2.AbsenceChanged:
        """The fact of how it now stands."""
        return events_pb2.AbsenceChanged(
            absence_id=str(self.absence_id),
            version=self.version,
            group_id=self.group_id,
            principal_id=str(self.principal_id),
            deputy_id=str(self.deputy_id or ""),
            from_date=str(self.from_day),
            to_date=str(self.to_day),
            in_force=self.state == "granted",
        )


class ClockEvent(Record):
    """Somebody came or left."""

    __tablename__ = "clock_events"
    principal_id: Mapped[UuidKey]
    happened_at: Mapped[datetime] = mapped_column(primary_key=True)
    direction: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    source: Mapped[str]
