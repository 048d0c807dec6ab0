"""Billing runs that a company approves by steps: asked for once calculated, and anew where drafts are taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chassis import approvals, directory

from billing.records.runs import CALCULATED, BillingRun

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "billing_run"


def ask(tx: Tx, run: BillingRun) -> None:
    """Asks for the approval of a run that was just calculated, where the company has a flow that it takes.

    Args:
        tx: the transaction that ends the calculation.
        run: the run, locked.
    """
    about: dict[str, Any] = {
        "company_id": run.company_id,
        "estate_id": run.estate_id or 0,
        "maker": run.started_by,
        "amount_minor": run.amount_minor,
    }
    if run.state == CALCULATED and approvals.has_flow(tx, SUBJECT, **about):
        place = f"{directory.estate(tx, run.estate_id).name} " if run.estate_id else ""
        label = f"{place}{run.accounting_month:%Y-%m}"
        approvals.request(tx, SUBJECT, str(run.run_id), run.draft_version, label=label, **about)


def waits(tx: Tx, run: BillingRun) -> bool:
    """Whether a step is left before a run's drafts become receivables."""
    return approvals.waits(tx, SUBJECT, str(run.run_id), company_id=run.company_id)


def decide(tx: Tx, run: BillingRun, said: approvals.Opinion, *, approve: bool) -> bool:
    """Takes the decision that waits for a run; gives whether a step is left.

    Raises:
        SamePerson, NotYourTurn, AlreadyDecided, PreconditionFailed: chassis.approvals.
    """
    decided = approvals.decide(
        tx,
        SUBJECT,
        str(run.run_id),
        company_id=run.company_id,
        version=run.draft_version,
        approve=approve,
        opinion=said,
    )
    return decided.waits


def take_out(tx: Tx, run: BillingRun, count: int) -> None:
    """Notes drafts that were taken out of a run: what was approved of it as it was counts no more.

    Args:
        tx: the transaction that takes them out.
        run: the run, locked.
        count: how many.
    """
    run.approved(0, 0, count)
    run.settle()
    if not waits(tx, run):
        return
    if run.state == CALCULATED:
        approvals.changed(tx, SUBJECT, str(run.run_id), run.draft_version, company_id=run.company_id)
    else:
        end(tx, run, "No drafts are left")


def end(tx: Tx, run: BillingRun, why: str) -> None:
    """Ends what waits about a run that nobody is to approve any more, in the name of whoever started it."""
    if waits(tx, run):
        approvals.withdraw(tx, SUBJECT, str(run.run_id), company_id=run.company_id, reason=why, maker=run.started_by)
