"""Billing runs as people handle them: start, preview, approve, remove rows, cancel, run again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.approvals import Decide, Opinion, decides, recalls, withdraw
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Denied, NotFound
from chassis.jobs.operations import get_operation, start_operation
from chassis.scope import ALL
from google.protobuf.struct_pb2 import Struct
from google.protobuf.wrappers_pb2 import StringValue

from billing.domain.estate_settings import EstateSettings
from billing.records import chunks
from billing.records.runs import CALCULATING, BillingRun, hold_starts
from billing.usecases import approvals, calculations, run_flows, run_targets
from billing.usecases.news import Awaited

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation


class RunOverlaps(Conflict):
    """Another run of the month has drafts that wait, and may hold the same lines."""

    default_reason = "RUN_OVERLAPS"


class MakerIsChecker(Denied):
    """Whoever started a run may not approve it here."""

    default_reason = "MAKER_IS_CHECKER"


class RunDecidedWhole(Conflict):
    """The company's steps are about the run, not about rows of it."""

    default_reason = "RUN_DECIDED_WHOLE"


@dataclass(frozen=True, slots=True)
class StartRun:
    """What to bill.

    Args:
        company_id: the company.
        accounting_month: its first day.
        target: COMPANY, ESTATE, BUILDING or CUSTOMER.
        estate_id: the estate; 0 for a company, or a customer in all estates.
        building_id: for BUILDING.
        customer_id: for CUSTOMER.
        fee_item_ids: only these; all where it is empty.
        preview: calculate only.
        news: what was published of units and occupancies, for which the run waits; None where nobody could say.
    """

    company_id: int
    accounting_month: date
    target: str
    estate_id: int = 0
    building_id: UUID | None = None
    customer_id: UUID | None = None
    fee_item_ids: tuple[int, ...] = ()
    preview: bool = False
    news: Awaited | None = None

    def record(self, tx: Tx) -> BillingRun:
        """The run, about to be calculated."""
        return BillingRun(
            company_id=self.company_id,
            run_id=uuid7(),
            group_id=tx.scope.group_id,
            estate_id=self.estate_id or None,
            accounting_month=self.accounting_month,
            target=self.target,
            building_id=self.building_id,
            customer_id=self.customer_id,
            fee_item_ids=list(self.fee_item_ids),
            preview=self.preview,
            state=CALCULATING,
            awaited=None if self.news is None else {str(estate): list(counts) for estate, counts in self.news.items()},
            news_unknown=self.news is None,
            started_by=tx.scope.principal.id,
        )


def preview_run(tx: Tx, command: StartRun) -> Operation:
    """Starts a calculation that bills nothing; see `start_run` for what it raises."""
    return start_run(tx, replace(command, preview=True))


def start_run(tx: Tx, command: StartRun) -> Operation:
    """Starts the calculation of a run or a preview.

    Raises:
        Invalid: the target lacks its id, or has one that belongs to another kind of target.
        Denied: a whole company is asked for by somebody who may see some of its estates only.
        RunOverlaps: drafts of the same month wait that may hold the same lines.
    """
    run_targets.check_target(tx, command)
    hold_starts(tx, command.company_id)
    if not command.preview:
        _refuse_overlap(tx, command)
    run = command.record(tx)
    started = start_operation(
        tx,
        calculations.KIND,
        StringValue(value=str(run.run_id)),
        company_id=command.company_id,
        estate_id=command.estate_id,
    )
    run.operation = started.name
    tx.add(run)
    tx.audit(
        "billing.preview_run" if command.preview else "billing.start_run",
        f"runs/{run.run_id}",
        {"month": str(command.accounting_month), "target": command.target},
        company_id=command.company_id,
        estate_id=command.estate_id,
    )
    return started


def _refuse_overlap(tx: Tx, command: StartRun) -> None:
    other = run_targets.overlapping(tx, command)
    if other:
        raise RunOverlaps(
            f"Run {other} of the same month is not decided yet and may hold the same lines: approve or cancel it first"
        )


@dataclass(frozen=True, slots=True)
class ApproveRun:
    """A run, and the rows of it to approve: all that wait where none is named.

    `accept_unheard`: the caller knows what the run was calculated without; `opinion`: what they say beside.
    """

    company_id: int
    run_id: UUID
    receivable_ids: Sequence[int] = ()
    accept_unheard: bool = False
    opinion: Opinion = field(default_factory=Opinion)


def approve_run(tx: Tx, command: ApproveRun) -> Operation:
    """Approves all drafts that wait in a run, or the rows named. Where the company's flow has steps left, it goes on to
    the next of them, and the operation is the one before, which is done.

    Raises:
        RunNotOpen: no drafts wait.
        NewsUnheard: the run lacks news, and the caller does not say that it may.
        MakerIsChecker: the caller started the run, and an estate in it wants a second person.
        SamePerson, NotYourTurn, RunDecidedWhole: the run goes by steps.
        NotFound: a row is no draft of this run that waits.
    """
    run = tx.lock(BillingRun, (command.company_id, command.run_id))
    return _approve(tx, run, command) or get_operation(tx, run.operation.rpartition("/")[2])


def _approve(tx: Tx, run: BillingRun, command: ApproveRun) -> Operation | None:
    run.must_wait(accept_unheard=command.accept_unheard)
    if run.lacks_news:
        tx.audit(
            "billing.accept_unheard_news",
            f"runs/{run.run_id}",
            {"units": run.unheard_units, "occupancies": run.unheard_occupancies, "unknown": run.news_unknown},
            company_id=command.company_id,
            estate_id=run.estate_id or 0,
        )
    if run_flows.waits(tx, run):
        if command.receivable_ids:
            raise RunDecidedWhole("This run is approved whole, by steps: delete the rows that are not to be billed")
        if run_flows.decide(tx, run, command.opinion, approve=True):
            return None
    elif run.started_by == tx.scope.principal.id:
        _check_starter(tx, run)
    return _begin_approval(tx, run, command)


def _begin_approval(tx: Tx, run: BillingRun, command: ApproveRun) -> Operation:
    run.begin_approval(tx.scope.principal.id)
    if command.receivable_ids:
        waiting_rows(tx, run, command.receivable_ids)
    request = Struct()
    request.update({"run_id": str(command.run_id), "rows": [str(row) for row in sorted(set(command.receivable_ids))]})
    started = start_operation(
        tx,
        approvals.KIND,
        request,
        company_id=command.company_id,
        estate_id=run.estate_id or 0,
        total=len(set(command.receivable_ids)) or run.lines - run.approved_lines - run.removed_lines,
    )
    run.operation = started.name
    return started


def _check_starter(tx: Tx, run: BillingRun) -> None:
    estates = [
        one
        for one in directory.estates(tx, run.company_id)
        if run.estate_id in (None, one.estate_id) and not one.settings_as(EstateSettings).starter_may_approve_run
    ]
    if estates:
        raise MakerIsChecker(
            f"You started this run, and {estates[0].name} wants a second person: ask somebody else to approve it"
        )


def waiting_rows(tx: Tx, run: BillingRun, receivable_ids: Sequence[int]) -> dict[int, list[int]]:
    """Positions of rows by chunk, all of them drafts of the run that wait; the chunks are locked.

    Raises:
        NotFound: one of them is not.
    """
    wanted: dict[int, list[int]] = {}
    for row in set(receivable_ids):
        wanted.setdefault(chunks.first_id(row), []).append(row)
    found: dict[int, list[int]] = {}
    missing = set(receivable_ids)
    for chunk in chunks.lock_open(tx, run.company_id, run.run_id, after=0, limit=len(wanted), firsts=wanted):
        waiting = set(chunk.waiting())
        positions = [row - chunk.first_receivable_id + 1 for row in wanted[chunk.first_receivable_id]]
        found[chunk.chunk_id] = sorted(position for position in positions if position in waiting)
        missing -= {chunk.first_receivable_id + position - 1 for position in found[chunk.chunk_id]}
    if missing:
        raise NotFound(f"Row {min(missing)} is no draft of this run that waits")
    return found


@dataclass(frozen=True, slots=True)
class RemoveDraftLines:
    """Rows of a run to delete."""

    company_id: int
    run_id: UUID
    receivable_ids: Sequence[int]


def remove_draft_lines(tx: Tx, command: RemoveDraftLines) -> BillingRun:
    """Deletes drafts by row.

    Raises:
        RunNotOpen: nothing of the run is open.
        NotFound: a row is no draft of this run that waits.
    """
    run = tx.lock(BillingRun, (command.company_id, command.run_id))
    run.check_open()
    rows = waiting_rows(tx, run, command.receivable_ids)
    removed = sum(map(len, rows.values()))
    chunks.mark(tx, command.company_id, removed=rows)
    run_flows.take_out(tx, run, removed)
    tx.audit(
        "billing.remove_draft_lines",
        f"runs/{command.run_id}",
        {"rows": sorted(command.receivable_ids)},
        company_id=command.company_id,
        estate_id=run.estate_id or 0,
    )
    return run


@dataclass(frozen=True, slots=True)
class CancelRun:
    """The run to cancel."""

    company_id: int
    run_id: UUID


def cancel_run(tx: Tx, command: CancelRun) -> BillingRun:
    """Deletes all drafts of a run that are not approved; a calculation in hand ends at its next chunk.

    Raises:
        RunNotOpen: nothing of it is open.
    """
    run = tx.lock(BillingRun, (command.company_id, command.run_id))
    _cancel(tx, run)
    return run


def _cancel(tx: Tx, run: BillingRun) -> None:
    run.check_open()
    if run.estate_id is None and tx.scope.estates != ALL:
        raise Denied("The run covers estates that are not yours: somebody of the whole company has to cancel it")
    calculations.drop_drafts(tx, run)
    run_flows.end(tx, run, "The run was cancelled")
    _audit(tx, "cancel", run)


@decides(run_flows.SUBJECT)
def decide_billing_run(tx: Tx, command: Decide) -> None:
    """Approves or refuses a run: the last approval makes its drafts receivables, a refusal deletes them.

    Raises:
        As `approve_run`.
        Invalid: a refusal without a reason.
    """
    run = tx.one(BillingRun, run_id=UUID(command.resource_id), lock=True)
    if command.approve:
        _approve(tx, run, ApproveRun(run.company_id, run.run_id, opinion=command.opinion))
        return
    run_flows.decide(tx, run, command.opinion, approve=False)
    calculations.drop_drafts(tx, run)
    _audit(tx, "refuse", run)


@recalls(run_flows.SUBJECT)
def recall_billing_run(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever started a run takes it back before the last decision, which deletes its drafts.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
        RunNotOpen: nothing of it is open.
    """
    run = tx.one(BillingRun, run_id=UUID(resource_id), lock=True)
    withdraw(tx, run_flows.SUBJECT, resource_id, company_id=run.company_id, reason=reason)
    calculations.drop_drafts(tx, run)
    _audit(tx, "recall", run)


def _audit(tx: Tx, done: str, run: BillingRun) -> None:
    tx.audit(f"billing.{done}_run", f"runs/{run.run_id}", company_id=run.company_id, estate_id=run.estate_id or 0)


@dataclass(frozen=True, slots=True)
class Rerun:
    """The run to calculate anew, and the news that it waits for (StartRun says what that is)."""

    company_id: int
    run_id: UUID
    news: Awaited | None = None


def rerun(tx: Tx, command: Rerun) -> Operation:
    """Deletes what drafts of a run are left and calculates the same target anew; what is billed is left out.

    Raises:
        RunOverlaps: another run's drafts wait.
    """
    hold_starts(tx, command.company_id)
    run = tx.lock(BillingRun, (command.company_id, command.run_id))
    if run.is_open:
        _cancel(tx, run)
        tx.session.flush()
    return start_run(
        tx,
        StartRun(
            company_id=command.company_id,
            accounting_month=run.accounting_month,
            target=run.target,
            estate_id=run.estate_id or 0,
            building_id=run.building_id,
            customer_id=run.customer_id,
            fee_item_ids=tuple(run.fee_item_ids),
            preview=run.preview,
            news=command.news,
        ),
    )
