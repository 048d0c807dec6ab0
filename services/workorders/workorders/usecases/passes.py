"""Goods release passes: asked for, decided by the desk, and used once at the gate, where there may be no network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation
from sqlalchemy import text

from workorders.domain.rounds import walked
from workorders.queries.orders import lives_there
from workorders.records.passes import APPROVED, REFUSED, RELEASED, Pass
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

LONGEST = timedelta(days=7)
_UNIT = text(
    "select count(*) from units where company_id = :company and estate_id = :estate and unit_id = :unit and not removed"
)
_CUSTOMER = text("select count(*) from customers where company_id = :company and customer_id = :customer")


@dataclass(frozen=True, slots=True)
class CreatePass:
    """What may leave; manor.workorders.v1.Pass says what each means."""

    company_id: int
    estate_id: int
    unit_id: UUID
    customer_id: UUID | None
    bearer: str
    plate: str
    goods: tuple[str, ...]
    valid_from: datetime
    valid_until: datetime


def create_pass(tx: Tx, command: CreatePass) -> Pass:
    """Asks for a pass; a resident's is for a unit of theirs.

    Raises:
        Invalid: the unit, the customer or the time is wrong.
        NotFound: there is no such estate, or the unit is none of the resident's.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    customer_id = command.customer_id
    if tx.scope.principal.kind == "resident":
        customer_id = lives_there(tx, command.company_id, command.unit_id, clock.now())
        if customer_id is None:
            raise NotFound("You have no such unit in this estate.", reason="UNIT_NOT_FOUND")
    _check(tx, command, customer_id)
    made = Pass(
        company_id=command.company_id,
        pass_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        unit_id=command.unit_id,
        customer_id=customer_id,
        bearer=command.bearer,
        plate=command.plate,
        goods=list(command.goods),
        valid_from=command.valid_from,
        valid_until=command.valid_until,
        maker=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    _audit(tx, "create_pass", made)
    return made


def _check(tx: Tx, command: CreatePass, customer_id: UUID | None) -> None:
    faults = []
    about = {"company": command.company_id, "estate": command.estate_id, "unit": command.unit_id}
    if not tx.scalar(_UNIT, about):
        faults.append(Violation("goods_pass.unit_id", Fault.NO_UNIT_THERE))
    if customer_id and not tx.scalar(_CUSTOMER, {"company": command.company_id, "customer": customer_id}):
        faults.append(Violation("goods_pass.customer_id", Fault.NO_CUSTOMER_THERE))
    span = command.valid_until - command.valid_from
    if span <= timedelta(0) or command.valid_until <= clock.now():
        faults.append(Violation("goods_pass.valid_until_time", Fault.SPAN_OVER))
    elif span > LONGEST:
        faults.append(Violation("goods_pass.valid_until_time", Fault.SPAN_TOO_LONG, most=LONGEST.days))
    if faults:
        raise Invalid("Something is wrong with the pass", violations=faults)


@dataclass(frozen=True, slots=True)
class DecidePass:
    """What the desk decides."""

    company_id: int
    pass_id: UUID
    approved: bool
    reason: str = ""


def decide_pass(tx: Tx, command: DecidePass) -> Pass:
    """Approves or refuses a pass.

    Raises:
        Invalid: it is refused without a reason.
        PassUsed, PassNotOpen: it waits for no decision.
        NotFound.
    """
    found = tx.lock(Pass, (command.company_id, command.pass_id))
    if not command.approved and not command.reason.strip():
        raise Invalid("Say why", violations=[Violation("reason", Fault.REASON_MISSING)])
    found.decide(tx.scope.principal.id, APPROVED if command.approved else REFUSED, command.reason)
    _audit(tx, "approve_pass" if command.approved else "refuse_pass", found)
    return found


@dataclass(frozen=True, slots=True)
class CancelPass:
    """A pass that is not to be used."""

    company_id: int
    pass_id: UUID


def cancel_pass(tx: Tx, command: CancelPass) -> Pass:
    """Cancels a pass that was not used.

    Raises:
        PassUsed, PassNotOpen: it was used, refused or cancelled before.
        NotFound.
    """
    found = tx.lock(Pass, (command.company_id, command.pass_id))
    found.cancel()
    _audit(tx, "cancel_pass", found)
    return found


@dataclass(frozen=True, slots=True)
class ReleasePass:
    """Goods that left.

    Args:
        company_id, pass_id: the pass.
        read: a good code of this very pass was read.
        note: what the guard noted; needed where nothing was read.
        device_at: by the clock of the phone that kept it; None for one that was sent at once.
    """

    company_id: int
    pass_id: UUID
    read: bool
    note: str = ""
    device_at: datetime | None = None


def release_pass(tx: Tx, command: ReleasePass) -> Pass:
    """Notes that the goods left; a pass is used once. The same guard again is no fault.

    What was let out without a network counts by the phone's clock where that can be right, so that a pass that has
    ended meanwhile was good then.

    Raises:
        Invalid: nothing was read, and nobody says why.
        PassUsed: somebody else let the goods out by it.
        PassNotOpen: it was not approved, not good yet, or had ended.
        NotFound.
    """
    found = tx.lock(Pass, (command.company_id, command.pass_id))
    by = tx.scope.principal.id
    if found.state == RELEASED and found.releaser == by:
        return found
    if not command.read and not command.note.strip():
        raise Invalid("Say why", violations=[Violation("note", Fault.BY_HAND_WITHOUT_NOTE)])
    walk = walked(command.device_at, found.decided_at or found.valid_from, clock.now())
    found.must_stand(APPROVED, at=walk.at)
    if walk.at < found.valid_from:
        raise Invalid("It is not good yet", violations=[Violation("pass_id", Fault.NOT_GOOD_YET)])
    found.touch("")
    found.state, found.releaser, found.released_at = RELEASED, by, walk.at
    found.doubtful_time, found.by_hand, found.note = walk.doubtful, not command.read, command.note
    _audit(tx, "release_pass", found)
    return found


def _audit(tx: Tx, action: str, one: Pass) -> None:
    about = {"bearer": one.bearer, "goods": len(one.goods), "state": one.state, "by_hand": one.by_hand}
    where = {"company_id": one.company_id, "estate_id": one.estate_id}
    tx.audit(f"workorders.{action}", f"passes/{one.pass_id}", about, **where)
