"""Many leases at once, as after an import: submitted, or what waits about them approved; all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from contracts.usecases.agreements import DecideLease, carry_out, decided
from contracts.usecases.leases import SubmitLease, lock_leases, submit_lease

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class SubmitLeases:
    """Drafts to submit."""

    company_id: int
    lease_ids: Sequence[UUID]


def submit_leases(tx: Tx, command: SubmitLeases) -> int:
    """Submits drafts for review, in the order of their ids; gives how many.

    Raises:
        As submit_lease, for the first that is refused; the sentence names it.
    """
    wanted = sorted(lock_leases(tx, command.company_id, command.lease_ids))
    for lease_id in wanted:
        submit_lease(tx, SubmitLease(command.company_id, lease_id))
    return len(wanted)


@dataclass(frozen=True, slots=True)
class ApproveLeases:
    """Leases of which what waits for review is approved, and why."""

    company_id: int
    lease_ids: Sequence[UUID]
    reason: str = ""


def approve_leases(tx: Tx, command: ApproveLeases) -> int:
    """Approves what waits for review of leases, their schedules booked together; gives how many have no step left.

    Raises:
        As approve_lease, for the first that is refused; the sentence names it.
    """
    locked = lock_leases(tx, command.company_id, command.lease_ids)
    in_order = [locked[lease_id] for lease_id in sorted(locked)]
    asked = [(one, DecideLease(command.company_id, one.lease_id, command.reason)) for one in in_order]
    found = [(lease, decided(tx, lease, decision, approve=True)) for lease, decision in asked]
    settled = [(lease, made) for lease, made in found if made is not None]
    carry_out(tx, settled)
    return len(settled)
