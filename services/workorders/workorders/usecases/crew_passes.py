"""Passes of the crew of a decoration (施工人员出入证): issued once it is approved, for days of it, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import func, select

from workorders.records.decorations import APPROVED, UNDERWAY, CrewPass, Decoration
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST = 50


@dataclass(frozen=True, slots=True)
class CreateCrewPass:
    """One of a decoration's crew; days that are left out are the decoration's."""

    company_id: int
    decoration_id: UUID
    name: str
    trade: str = ""
    start_date: date | None = None
    end_date: date | None = None


def create_crew_pass(tx: Tx, command: CreateCrewPass) -> CrewPass:
    """Issues a pass.

    Raises:
        DecorationNotThere: the decoration is not approved yet, or at an end.
        Invalid: the days run backwards or lie outside the decoration's, or it has as many passes as it may have.
        NotFound.
    """
    made = tx.lock(Decoration, (command.company_id, command.decoration_id))
    made.must_be_in(APPROVED, UNDERWAY)
    first, last = command.start_date or made.start_date, command.end_date or made.end_date
    faults = []
    if last < first:
        faults.append(Violation("crew_pass.end_date", Common.NOT_BEFORE, first=first))
    elif first < made.start_date or last > made.end_date:
        days = {"first": made.start_date, "last": made.end_date}
        faults.append(Violation("crew_pass.end_date", Fault.OUTSIDE_DECORATION, **days))
    count = select(func.count()).select_from(CrewPass)
    of_it = CrewPass.company_id == made.company_id, CrewPass.decoration_id == made.decoration_id
    if (tx.scalar(count.where(*of_it, CrewPass.revoked.is_(False))) or 0) >= MOST:
        faults.append(Violation("crew_pass", Fault.CREW_FULL, most=MOST))
    if faults:
        raise Invalid("This pass cannot be issued", violations=faults)
    issued = CrewPass(
        company_id=made.company_id,
        crew_pass_id=uuid7(),
        group_id=made.group_id,
        estate_id=made.estate_id,
        decoration_id=made.decoration_id,
        customer_id=made.customer_id,
        name=command.name,
        trade=command.trade,
        start_date=first,
        end_date=last,
        maker=tx.scope.principal.id,
    )
    tx.add(issued)
    tx.flush()
    _audit(tx, "create_crew_pass", issued)
    return issued


@dataclass(frozen=True, slots=True)
class RevokeCrewPass:
    """A pass that lets nobody in any more."""

    company_id: int
    crew_pass_id: UUID


def revoke_crew_pass(tx: Tx, command: RevokeCrewPass) -> CrewPass:
    """Takes a pass back; one that was taken back stays so.

    Raises:
        NotFound.
    """
    found = tx.lock(CrewPass, (command.company_id, command.crew_pass_id))
    if not found.revoked:
        found.revoked = True
        _audit(tx, "revoke_crew_pass", found)
    return found


def _audit(tx: Tx, action: str, one: CrewPass) -> None:
    about = {"crew_pass": str(one.crew_pass_id), "trade": one.trade, "from": str(one.start_date)}
    where = {"company_id": one.company_id, "estate_id": one.estate_id}
    tx.audit(f"workorders.{action}", f"decorations/{one.decoration_id}", about, **where)
