"""Leases while they are written, and when they are submitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Conflict, Invalid, NotFound, Violation
from chassis.spelling import fold
from sqlalchemy import select

from contracts.domain.terms import Terms
from contracts.records.leases import DRAFT, IN_FORCE, RENEWED, SIGNING, SUBMITTED, Lease
from contracts.usecases.agreements import ask
from contracts.usecases.holding import hold_units
from contracts.usecases.previews import PreviewSchedule, ScheduleChanged, deposit_of, preview_schedule
from contracts.usecases.prospects import reopen, win
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

AT = "lease.terms."


class NumberTaken(AlreadyExists):
    """Another contract of the company has the number."""

    default_reason = "CONTRACT_NUMBER_TAKEN"


@dataclass(frozen=True, slots=True)
class CreateLease:
    """A draft: its number on paper, its terms, the lease that it renews, and the prospect whom it wins."""

    company_id: int
    estate_id: int
    number: str
    terms: Terms
    note: str = ""
    predecessor_id: UUID | None = None
    prospect_id: UUID | None = None
    trade: str = ""


def create_lease(tx: Tx, command: CreateLease) -> Lease:
    """Creates a draft, which holds no unit yet; a renewal keeps the link and carries the deposit over.

    Raises:
        Invalid: something is wrong with the terms, or a renewal does not begin after its predecessor.
        NumberTaken: another contract has the number.
        Conflict: the lease that is to be renewed is not in force, or is renewed already.
        NotFound.
    """
    shown = preview_schedule(tx, PreviewSchedule(command.company_id, command.estate_id, command.terms, at=AT))
    before = _predecessor(tx, command) if command.predecessor_id else None
    lease = Lease(
        company_id=command.company_id,
        lease_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        number=command.number,
        number_key=_free_number(tx, command.company_id, command.number),
        predecessor_id=command.predecessor_id,
        deposit_carried_minor=deposit_of(tx, before) if before else 0,
        note=command.note,
        trade=command.trade or (before.trade if before else ""),
        maker=tx.scope.principal.id,
    )
    lease.take(command.terms, shown.schedule_hash, shown.deposit)
    tx.add(lease)
    tx.flush()
    if command.prospect_id:
        prospect = win(tx, command.prospect_id, lease)
        lease.trade = lease.trade or prospect.trade
    _audit(tx, "create_lease", lease)
    return lease


def _predecessor(tx: Tx, command: CreateLease) -> Lease:
    before = tx.lock(Lease, (command.company_id, command.predecessor_id))
    before.must_be_in(*IN_FORCE, "ended", RENEWED)
    if before.estate_id != command.estate_id:
        raise Invalid("A renewal stays in its estate", violations=[Violation("estate_id", Fault.NO_ESTATE_TO_LET_IN)])
    if successor(tx, before):
        raise Conflict(f"Lease {before.number} is renewed already: change its renewal", reason="ALREADY_RENEWED")
    if command.terms.start <= before.end_date:
        late = Violation(f"{AT}start_date", Fault.NOT_AFTER_PREDECESSOR, end=before.end_date)
        raise Invalid("A renewal begins after the lease that it renews", violations=[late])
    return before


def successor(tx: Tx, lease: Lease) -> Lease | None:
    """The lease that renews another."""
    query = select(Lease).where(Lease.company_id == lease.company_id, Lease.predecessor_id == lease.lease_id)
    return tx.scalars(query).one_or_none()


def lock_leases(tx: Tx, company_id: int, lease_ids: Iterable[UUID]) -> dict[UUID, Lease]:
    """Leases of a company by id, locked in the order of their ids and read anew.

    Raises:
        NotFound: there is no such lease, or none in scope.
    """
    wanted = set(lease_ids)
    query = select(Lease).where(Lease.company_id == company_id, Lease.lease_id.in_(wanted)).order_by(Lease.lease_id)
    query = query.with_for_update().execution_options(populate_existing=True)
    found = {one.lease_id: one for one in tx.scalars(query)}
    for lease_id in sorted(wanted - found.keys()):
        raise NotFound(f"Lease {lease_id} does not exist or is not yours to see")
    return found


def _free_number(tx: Tx, company_id: int, number: str, lease_id: UUID | None = None) -> str:
    key = fold(number)
    query = select(Lease.lease_id).where(Lease.company_id == company_id, Lease.number_key == key)
    if tx.scalar(query.where(Lease.lease_id != lease_id) if lease_id else query):
        taken = Violation("lease.number", Fault.CONTRACT_NUMBER_TAKEN)
        raise NumberTaken(f"Another contract has the number {number}", violations=[taken])
    return key


@dataclass(frozen=True, slots=True)
class UpdateLease:
    """A draft as it is to be."""

    company_id: int
    lease_id: UUID
    number: str
    terms: Terms
    note: str = ""
    etag: str = ""
    trade: str = ""


def update_lease(tx: Tx, command: UpdateLease) -> Lease:
    """Changes a draft.

    Raises:
        Invalid, NumberTaken, NotFound: as for a new one.
        WrongState: it is no draft any more; a change agreement changes it.
        PreconditionFailed: somebody changed it meanwhile.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    lease.must_be_in(DRAFT)
    lease.touch(command.etag)
    shown = preview_schedule(tx, PreviewSchedule(command.company_id, lease.estate_id, command.terms, at=AT))
    lease.number, lease.note, lease.trade = command.number, command.note, command.trade
    lease.number_key = _free_number(tx, command.company_id, command.number, lease.lease_id)
    lease.take(command.terms, shown.schedule_hash, shown.deposit)
    _audit(tx, "update_lease", lease)
    return lease


@dataclass(frozen=True, slots=True)
class SetLeaseTrade:
    """The trade of a lease's tenant; empty for none."""

    company_id: int
    lease_id: UUID
    trade: str


def set_lease_trade(tx: Tx, command: SetLeaseTrade) -> Lease:
    """Says which trade a lease's tenant is in, wherever the lease stands.

    Raises:
        NotFound.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    was, lease.trade = lease.trade, command.trade
    about = {"number": lease.number, "from": was, "to": lease.trade}
    named = f"leases/{lease.lease_id}"
    tx.audit("contracts.set_lease_trade", named, about, company_id=lease.company_id, estate_id=lease.estate_id)
    return lease


@dataclass(frozen=True, slots=True)
class DeleteLease:
    """A draft to throw away."""

    company_id: int
    lease_id: UUID


def delete_lease(tx: Tx, command: DeleteLease) -> None:
    """Deletes a draft; what was reviewed is terminated.

    Raises:
        WrongState: it is no draft.
        NotFound.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    lease.must_be_in(DRAFT)
    reopen(tx, lease)
    _audit(tx, "delete_lease", lease)
    tx.session.delete(lease)


@dataclass(frozen=True, slots=True)
class SubmitLease:
    """A draft to submit, with the hash of the schedule that was shown; empty where nobody looked."""

    company_id: int
    lease_id: UUID
    schedule_hash: str = ""


def submit_lease(tx: Tx, command: SubmitLease) -> Lease:
    """Submits a draft for review; it holds its units from here on.

    Raises:
        WrongState: it is no draft.
        ScheduleChanged: another schedule was shown.
        Invalid: something is wrong with the terms by now, such as a unit that was removed.
        UnitHeld: a lease or a reservation of somebody else is in the way; it is named.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    lease.must_be_in(DRAFT)
    shown = preview_schedule(tx, PreviewSchedule(lease.company_id, lease.estate_id, lease.agreed, at="terms."))
    if command.schedule_hash and command.schedule_hash != shown.schedule_hash:
        raise ScheduleChanged("The schedule is not the one that was shown: look at it again")
    hold_units(tx, lease, lease.agreed)
    lease.state = SUBMITTED
    lease.touch("")
    ask(tx, lease, SIGNING, lease.agreed, shown)
    _audit(tx, "submit_lease", lease)
    return lease


def _audit(tx: Tx, action: str, lease: Lease) -> None:
    about = {"number": lease.number, "from": str(lease.start_date), "to": str(lease.end_date)}
    named = f"leases/{lease.lease_id}"
    tx.audit(f"contracts.{action}", named, about, company_id=lease.company_id, estate_id=lease.estate_id)
