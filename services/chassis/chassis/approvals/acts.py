"""What people do about cases, for all subjects and services: the RPCs of the chassis."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from chassis import clock, directory
from chassis.approvals import cases, store
from chassis.approvals.cases import DECIDE, PICK, RESUBMIT, Case, NotMaker, NotYourTurn, SamePerson
from chassis.approvals.staff import Staff
from chassis.approvals.subjects import Decide, Opinion, carry_out, take_back
from chassis.approvals.table import Approval, get, load
from chassis.data.tx import Tx
from chassis.errors import NotFound

READ = "approvals.read"


@dataclass(frozen=True, slots=True)
class Shown:
    """A case as somebody sees it.

    Args:
        approval, case: as they stand.
        actors: who can act now.
        task: what the reader can do now; empty for nothing.
    """

    approval: Approval
    case: Case
    actors: tuple[str, ...]
    task: str


def get_approval(tx: Tx, approval_id: UUID) -> Shown:
    """A case, for its maker, for whoever has or had a part in it, and for whoever reads approvals.

    Raises:
        NotFound: there is none in scope, or none that the caller may see.
    """
    asked = get(tx, approval_id)
    shown = _shown(tx, asked)
    me = tx.scope.principal.id
    took_part = {asked.maker, *(one.actor for one in shown.case.decisions)}
    if not shown.task and me not in took_part and not _reads(tx, asked):
        raise NotFound(f"Approval {approval_id} does not exist or is not yours to see")
    return shown


def _reads(tx: Tx, asked: Approval) -> bool:
    return directory.may(tx, tx.scope.principal.id, READ, asked.estate_id or asked.company_id)


def _shown(tx: Tx, asked: Approval) -> Shown:
    case, staff = load(tx, asked), Staff(tx, asked.company_id, asked.estate_id, asked.subject)
    me = tx.scope.principal.id
    actors = {person for todo in case.todos for person in case.actors(staff, todo)}
    task = next((task for task in (DECIDE, PICK, RESUBMIT) if case.acts(staff, me, task)), "")
    return Shown(asked, case, tuple(sorted(actors)), task)


@dataclass(frozen=True, slots=True)
class DecideApproval:
    """A decision at the step where a case stands; a refusal needs a text."""

    approval_id: UUID
    approve: bool
    opinion: Opinion = field(default_factory=Opinion)


def decide_approval(tx: Tx, command: DecideApproval) -> Shown:
    """Approves or refuses; where no step is left, the subject's own use case carries the decision out.

    Raises:
        SamePerson, NotYourTurn, AlreadyDecided, NotFound.
        Invalid: a refusal without a reason.
        What the subject's use case raises.
    """
    asked = get(tx, command.approval_id)
    case, staff = load(tx, asked), Staff(tx, asked.company_id, asked.estate_id, asked.subject)
    me = tx.scope.principal.id
    # Here the access rule has found no right to the subject's own RPCs: the step decides alone.
    if case.state == cases.WAITING and not case.acts(staff, me):
        if me == asked.maker:
            raise SamePerson("You asked for it: somebody else must decide")
        raise NotYourTurn("It is somebody else's turn to decide: the case says whose")
    carry_out(tx, asked.subject, Decide(asked.resource_id, command.approve, command.opinion))
    tx.flush()
    return _shown(tx, get(tx, command.approval_id))


@dataclass(frozen=True, slots=True)
class ReturnApproval:
    """A case to return to a step before, from 1; 0 for the maker."""

    approval_id: UUID
    step_number: int
    reason: str


def return_approval(tx: Tx, command: ReturnApproval) -> Shown:
    """Returns a case; approvals from that step on count no more.

    Raises:
        SamePerson, NotYourTurn, AlreadyDecided, NotFound.
        Invalid: no step before this one.
    """

    def move(case: Case, staff: Staff) -> Case:
        me = tx.scope.principal.id
        return cases.give_back(case, staff, me, clock.now(), to_step=command.step_number, opinion=command.reason)

    return _shown(tx, store.step(tx, command.approval_id, move))


@dataclass(frozen=True, slots=True)
class ResubmitApproval:
    """A case that was returned to its maker."""

    approval_id: UUID
    opinion: Opinion = field(default_factory=Opinion)


def resubmit_approval(tx: Tx, command: ResubmitApproval) -> Shown:
    """The maker submits again what was returned to them.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    said = command.opinion

    def move(case: Case, staff: Staff) -> Case:
        return cases.resubmit(case, staff, tx.scope.principal.id, clock.now(), opinion=said.text, pick=said.pick)

    return _shown(tx, store.step(tx, command.approval_id, move))


@dataclass(frozen=True, slots=True)
class RecallApproval:
    """A case that its maker takes back."""

    approval_id: UUID
    reason: str


def recall_approval(tx: Tx, command: RecallApproval) -> Shown:
    """The maker takes back what they asked for, by the subject's own use case.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
        Conflict: such documents are not taken back.
    """
    asked = get(tx, command.approval_id)
    if asked.maker != tx.scope.principal.id:
        raise NotMaker("Only whoever asked for it takes it back: refuse or return it instead")
    take_back(tx, asked.subject, asked.resource_id, command.reason)
    tx.flush()
    return _shown(tx, get(tx, command.approval_id))


@dataclass(frozen=True, slots=True)
class DelegateApproval:
    """A to-do to hand on."""

    approval_id: UUID
    principal_id: str
    reason: str = ""


def delegate_approval(tx: Tx, command: DelegateApproval) -> Shown:
    """Hands a to-do on to somebody else, who decides in the caller's place.

    Raises:
        SamePerson, NotYourTurn, AlreadyDecided, DelegationCircle, NotFound.
        Invalid: the other one is the maker, or has no role where the document belongs.
    """

    def move(case: Case, staff: Staff) -> Case:
        me = tx.scope.principal.id
        return cases.hand_over(case, staff, me, clock.now(), to=command.principal_id, opinion=command.reason)

    return _shown(tx, store.step(tx, command.approval_id, move))


@dataclass(frozen=True, slots=True)
class PickApprover:
    """Who decides at a step whose decider is picked."""

    approval_id: UUID
    principal_id: str


def pick_approver(tx: Tx, command: PickApprover) -> Shown:
    """Picks who decides.

    Raises:
        NotYourTurn, AlreadyDecided, NotFound.
        Invalid: the one picked is the maker, or has no role where the document belongs.
    """

    def move(case: Case, staff: Staff) -> Case:
        return cases.pick_next(case, staff, tx.scope.principal.id, clock.now(), to=command.principal_id)

    return _shown(tx, store.step(tx, command.approval_id, move))
