"""Move-outs and transfers that wait for the steps that the company has set for them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals

from tenants.records.occupancies import Occupancy
from tenants.usecases.moves import audit, lock_both

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from tenants.records.places import Unit

MOVE_OUT, TRANSFER = "move_out", "transfer"
# What is asked for never changes while it waits. A correction of the record voids what was approved; whether the unit
# stands empty, which changes the record's version too, does not.
VERSION = 1


def waiting(tx: Tx, occupancy: Occupancy) -> str:
    """What of an occupancy waits for its steps: a move-out, a transfer, or nothing."""
    about = {"company_id": occupancy.company_id}
    asked = (kind for kind in (MOVE_OUT, TRANSFER) if approvals.waits(tx, kind, str(occupancy.occupancy_id), **about))
    return next(asked, "")


def must_not_wait(tx: Tx, occupancy: Occupancy) -> None:
    """Refuses what would end an occupancy whose end waits for approval.

    Raises:
        AlreadyWaiting.
    """
    kind = waiting(tx, occupancy)
    if kind:
        called = {MOVE_OUT: "move-out", TRANSFER: "transfer"}[kind]
        raise approvals.AlreadyWaiting(f"A {called} of this customer waits for approval: have it decided or recall it")


def has_flow(tx: Tx, kind: str, occupancy: Occupancy) -> bool:
    """Whether the company has a flow for such an end there."""
    return approvals.has_flow(tx, kind, company_id=occupancy.company_id, estate_id=occupancy.estate_id)


def request(tx: Tx, kind: str, unit: Unit, occupancy: Occupancy, *, label: str) -> None:
    """Asks for what the occupancy now says is asked for."""
    approvals.request(
        tx,
        kind,
        str(occupancy.occupancy_id),
        VERSION,
        company_id=occupancy.company_id,
        estate_id=occupancy.estate_id,
        reason=occupancy.asked_note or "",
        label=f"{unit.code} {label}",
    )
    audit(tx, f"tenants.request_{kind}", occupancy, {"settlement_date": str(occupancy.asked_end_date)})


def decided(tx: Tx, kind: str, occupancy: Occupancy, command: approvals.Decide) -> bool:
    """Takes a decision; gives whether no step is left.

    Raises:
        SamePerson, NotYourTurn, AlreadyDecided, PreconditionFailed: chassis.approvals.
    """
    after = approvals.decide(
        tx,
        kind,
        command.resource_id,
        company_id=occupancy.company_id,
        version=VERSION,
        approve=command.approve,
        opinion=command.opinion,
    )
    return not after.waits


def take_back(tx: Tx, kind: str, resource_id: str, reason: str) -> None:
    """Whoever asked takes it back before the last decision.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    occupancy, _ = asked(tx, resource_id)
    approvals.withdraw(tx, kind, resource_id, company_id=occupancy.company_id, reason=reason)
    end = occupancy.no_longer_asked().end_date
    audit(tx, f"tenants.recall_{kind}", occupancy, {"settlement_date": str(end)})


def note_change(tx: Tx, occupancy: Occupancy) -> None:
    """The record was corrected: what was approved of it as it was counts no more."""
    kind = waiting(tx, occupancy)
    if kind:
        approvals.changed(tx, kind, str(occupancy.occupancy_id), VERSION, company_id=occupancy.company_id)


def asked(tx: Tx, resource_id: str) -> tuple[Occupancy, Unit]:
    """The occupancy that a case is about and its unit, locked."""
    found = tx.one(Occupancy, occupancy_id=UUID(resource_id))
    return lock_both(tx, found.company_id, found.occupancy_id)
