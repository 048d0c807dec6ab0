"""What is known of an estate, acceptances from the developer, and problems."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import FetchedValue
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from tenants.domain.problems import Deed, State, after, possible


class AcceptanceOver(Conflict):
    """The acceptance is completed."""

    default_reason = "ACCEPTANCE_OVER"


class ItemsUnchecked(Conflict):
    """Items of the list are not checked yet."""

    default_reason = "ITEMS_UNCHECKED"


class ProblemNotSo(Conflict):
    """That cannot be done about a problem as it stands."""

    default_reason = "PROBLEM_NOT_SO"


class EstateData(Versioned):
    """What is known of an estate as a whole."""

    __tablename__ = "estate_data"
    company_id: Mapped[Key]
    estate_id: Mapped[Key]
    group_id: Mapped[int]
    address: Mapped[str] = mapped_column(default="")
    estate_type: Mapped[str] = mapped_column(default="")
    land_area: Mapped[Decimal] = mapped_column(default=Decimal(0))
    developer: Mapped[str] = mapped_column(default="")
    takeover_date: Mapped[date | None]
    contacts: Mapped[list[dict[str, str]]] = mapped_column(JSONB, default=list)


class Acceptance(Versioned):
    """The acceptance of an estate, a common part or a unit, with its checklist and documents."""

    __tablename__ = "acceptances"
    company_id: Mapped[Key]
    acceptance_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    scope: Mapped[str]
    part: Mapped[str] = mapped_column(default="")
    unit_id: Mapped[UUID | None]
    items: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    documents: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    completed_at: Mapped[datetime | None]

    def must_go_on(self) -> None:
        """Refuses what is completed.

        Raises:
            AcceptanceOver: it is.
        """
        if self.completed_at is not None:
            raise AcceptanceOver("The acceptance is completed: begin another one")

    def complete(self) -> None:
        """Ends it.

        Raises:
            AcceptanceOver: it has ended before.
            ItemsUnchecked: some items are not checked.
        """
        self.must_go_on()
        left = [one["number"] for one in self.items if not one["result"]]
        if left:
            raise ItemsUnchecked(f"{len(left)} items are not checked, such as number {left[0]}: check or remove them")
        self.change({"completed_at": clock.now()})


class Problem(Versioned):
    """Something that is to be mended."""

    __tablename__ = "problems"
    company_id: Mapped[Key]
    problem_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    acceptance_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    place: Mapped[str] = mapped_column(default="")
    description: Mapped[str]
    state: Mapped[str] = mapped_column(default=State.REPORTED.value)
    responsible: Mapped[str] = mapped_column(default="")
    due_date: Mapped[date | None]
    # The day until which it was to be mended when somebody was reminded of it.
    reminded_for: Mapped[date | None]
    reported_by: Mapped[str]
    steps: Mapped[list[dict[str, str]]] = mapped_column(JSONB, default=list)
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())

    def move(self, deed: Deed, note: str, who: str, **values: Any) -> None:
        """Does something about it, and keeps who did what when.

        Raises:
            ProblemNotSo: that cannot be done as it stands.
        """
        state = after(State(self.state), deed)
        if state is None:
            can = ", ".join(possible(State(self.state))) or "nothing any more"
            raise ProblemNotSo(f"The problem is {self.state}: what can be done is {can}")
        step = {"deed": deed.value, "state": state.value, "note": note, "by": who, "at": clock.now().isoformat()}
        self.change({**values, "state": state.value, "steps": [*self.steps, step]})
