"""Categories, labels, and orders with their steps and waits."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import ARRAY, Sequence, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from workorders.domain.moves import ACCEPTED, ENDS, REVIEWED, WAITING, MoveClosed, move

RESIDENT, STAFF, COUNTER, CHECK, PLAN = "resident", "staff", "counter", "check", "plan"
FOLLOW_UP, LABEL, ALARM, HISTORY = "follow_up", "label", "alarm", "history"


class MoveNotOpen(Conflict):
    """The order is not where this step begins, or the step is somebody else's."""

    default_reason = "MOVE_NOT_OPEN"


class Category(Versioned):
    """What may be reported, and what is promised for it."""

    __tablename__ = "categories"
    company_id: Mapped[Key]
    category_id: Mapped[UuidKey]
    group_id: Mapped[int]
    code: Mapped[str]
    # By which codes are the same, in any case and width.
    code_key: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    kind: Mapped[str]
    skill_id: Mapped[str]
    priority: Mapped[int]
    response_minutes: Mapped[int]
    resolve_minutes: Mapped[int]
    around_clock: Mapped[bool]
    needs_signature: Mapped[bool]
    for_residents: Mapped[bool]
    retired: Mapped[bool]
    # What is gone through before an order is done, a line each.
    checklist: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)


class Label(Versioned):
    """A QR code on a place or a thing of an estate."""

    __tablename__ = "labels"
    company_id: Mapped[Key]
    label_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    name: Mapped[str]
    place: Mapped[str]
    secret: Mapped[str]
    retired: Mapped[bool] = mapped_column(default=False)


class Order(Versioned):
    """An order: what is the matter, where it stands, who has it, and by when it was promised."""

    __tablename__ = "orders"
    company_id: Mapped[Key]
    order_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    number: Mapped[int] = mapped_column(Sequence("order_numbers"))
    category_id: Mapped[UUID]
    kind: Mapped[str]
    state: Mapped[str]
    source: Mapped[str]
    priority: Mapped[int]
    unit_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None]
    place: Mapped[str] = mapped_column(default="")
    description: Mapped[str]
    reporter: Mapped[str]
    client_id: Mapped[str | None]
    assignee_id: Mapped[str] = mapped_column(default="")
    reported_at: Mapped[datetime]
    # From when on the promise counts: the report, the plan's own time, or the last reopening.
    promised_at: Mapped[datetime]
    # What its category promised then; a change of the category changes no order.
    response_minutes: Mapped[int]
    resolve_minutes: Mapped[int]
    around_clock: Mapped[bool]
    response_near_at: Mapped[datetime | None]
    response_due_at: Mapped[datetime | None]
    resolve_near_at: Mapped[datetime | None]
    resolve_due_at: Mapped[datetime | None]
    responded_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    moved_at: Mapped[datetime]
    wait_cause: Mapped[str] = mapped_column(default="")
    wait_until: Mapped[datetime | None]
    visit_from: Mapped[datetime | None]
    visit_to: Mapped[datetime | None]
    reopen_count: Mapped[int] = mapped_column(default=0)
    rating: Mapped[int] = mapped_column(default=0)
    result: Mapped[str] = mapped_column(default="")
    needs_signature: Mapped[bool] = mapped_column(default=False)
    signer: Mapped[str] = mapped_column(default="")
    main_order_id: Mapped[UUID | None]
    plan_id: Mapped[UUID | None]
    step_count: Mapped[int] = mapped_column(default=0)
    # Why it came about, and what the customer was answered.
    root_cause: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    # The closed order that a visit follows up.
    about_order_id: Mapped[UUID | None]
    # Its category's checklist when it was reported, what was found of each line, and what the work took.
    checklist: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    answers: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    parts_used: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    work_minutes: Mapped[int] = mapped_column(default=0)
    # The label that it was reported at.
    label_id: Mapped[UUID | None]
    # So many photos came with what was reported there.
    label_photos: Mapped[int] = mapped_column(default=0)
    # The decoration that it inspects, or whose violation it is.
    decoration_id: Mapped[UUID | None]

    @property
    def is_open(self) -> bool:
        """Neither closed, refused nor cancelled."""
        return self.state not in ENDS

    def go(self, name: str, who: tuple[str, ...], etag: str = "") -> bool:
        """Makes a move of the table; gives whether the table wants a reason for it.

        Args:
            name: the move.
            who: as whom somebody acts.
            etag: of the version that they saw; empty for whatever it is.

        Raises:
            MoveNotOpen: it is not open from here, or not to them; the moves that are open are named.
            PreconditionFailed: somebody changed it meanwhile.
        """
        self.must_be(etag)
        try:
            made = move(name, self.state, who)
        except MoveClosed as closed:
            others = ", ".join(closed.open_moves) or "nothing"
            raise MoveNotOpen(
                f"Order {self.number} is {self.state}: {name} is not open to you here; open is {others}"
            ) from closed
        self.touch(etag)
        self.state = made.end
        self.moved_at = clock.now()
        if self.state == REVIEWED:
            self.assignee_id = ""
        if self.state == ACCEPTED and self.responded_at is None:
            self.responded_at = self.moved_at
        return made.reason

    def late_response(self, now: datetime) -> bool:
        """Whether somebody answered for it too late, or has not yet and should have."""
        return self.response_due_at is not None and (self.responded_at or self._until(now)) > self.response_due_at

    def late(self, now: datetime) -> bool:
        """Whether it was done too late, or should be done by now; what waits is not late."""
        if self.resolve_due_at is None or (self.state == WAITING and self.done_at is None):
            return False
        return (self.done_at or self._until(now)) > self.resolve_due_at

    def _until(self, now: datetime) -> datetime:
        return now if self.is_open else self.moved_at


class Step(Record):
    """A step of an order, as it was taken."""

    __tablename__ = "steps"
    company_id: Mapped[Key]
    order_id: Mapped[UuidKey]
    place: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID | None]
    move: Mapped[str]
    from_state: Mapped[str]
    to_state: Mapped[str]
    actor: Mapped[str]
    taken_at: Mapped[datetime]
    seen_version: Mapped[int]
    reason: Mapped[str]
    # The entry of the company's dictionary that the words name; empty where they name none.
    reason_code: Mapped[str] = mapped_column(default="")
    assignee_id: Mapped[str]
    proposed_id: Mapped[str]
    wait_cause: Mapped[str]
    # By the clock of the phone that kept the step, and whether that cannot be right.
    device_at: Mapped[datetime | None]
    doubtful_time: Mapped[bool] = mapped_column(default=False)


class Wait(Record):
    """A stretch during which an order waited: a pause of what was promised."""

    __tablename__ = "waits"
    company_id: Mapped[Key]
    order_id: Mapped[UuidKey]
    place: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    cause: Mapped[str]
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
