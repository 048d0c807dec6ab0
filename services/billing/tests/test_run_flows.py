"""Billing runs where the company approves them by a flow of two steps."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from billing.queries.runs import count_waiting_runs
from billing.records.runs import RunNotOpen
from billing.usecases import runs
from chassis import approvals
from chassis.approvals import Decide, Opinion, acts
from chassis.errors import PreconditionFailed
from chassis.scope import Principal
from chassis.testing.flows import set_flow, somebody
from manor.billing.v2.events_pb2 import ReceivablesOpened
from sqlalchemy import text


@pytest.fixture
def stepped(company: Any) -> Any:
    """Three units at 300.00 each, in a company whose runs are approved by the head and then by finance."""
    company.occupy(company.add_units(3))
    company.assign(company.tariff(company.item()))
    company.head, company.last = somebody(), somebody()
    set_flow(company.database, company.company_id, "billing_run", [company.head, company.last])
    return company


def state(company: Any, run_id: UUID) -> str:
    return str(company.rows("select state from billing_runs where run_id = :id", id=run_id)[0].state)


def first_row(company: Any) -> int:
    return int(company.rows("select first_receivable_id from run_chunks")[0][0])


def waiting(company: Any, who: Principal) -> int:
    with company.uow(who) as tx:
        return sum(row.decidable_count for row in approvals.waiting(tx))


def decide(company: Any, run_id: UUID, who: Principal, *, approve: bool = True) -> None:
    company.do(runs.decide_billing_run, Decide(str(run_id), approve, Opinion("Seen")), who)
    company.work()


def test_first_approval_of_two_changes_nothing(stepped: Any) -> None:
    run_id = stepped.calculate()
    before = stepped.rows("select * from billing_runs")
    stepped.approve(run_id, who=stepped.head)
    assert stepped.rows("select * from billing_runs") == before
    assert (stepped.receivables(), stepped.facts("billing.receivables_opened.v2", ReceivablesOpened)) == ([], [])
    stepped.approve(run_id, who=stepped.last)
    assert [row.amount_minor for row in stepped.receivables()] == [30000] * 3
    assert state(stepped, run_id) == "approved"


def test_answer_before_the_last_step_is_an_operation_that_is_done(stepped: Any) -> None:
    run_id = stepped.calculate()
    assert stepped.do(runs.approve_run, runs.ApproveRun(stepped.company_id, run_id), stepped.head).done
    assert not stepped.do(runs.approve_run, runs.ApproveRun(stepped.company_id, run_id), stepped.last).done


def test_run_is_decided_in_order_and_never_by_whoever_started_it(stepped: Any) -> None:
    run_id = stepped.calculate()
    for who, refusal in ((stepped.clerk, approvals.SamePerson), (stepped.last, approvals.NotYourTurn)):
        with pytest.raises(refusal):
            stepped.approve(run_id, who=who)
    decide(stepped, run_id, stepped.head)
    with pytest.raises(approvals.NotYourTurn):
        decide(stepped, run_id, stepped.head)
    decide(stepped, run_id, stepped.last)
    assert len(stepped.receivables()) == 3


def test_rows_alone_are_not_approved(stepped: Any) -> None:
    run_id = stepped.calculate()
    with pytest.raises(runs.RunDecidedWhole):
        stepped.approve(run_id, [first_row(stepped)], who=stepped.head)


def test_draft_that_is_taken_out_voids_the_approvals_before(stepped: Any) -> None:
    run_id = stepped.calculate()
    stepped.approve(run_id, who=stepped.head)
    remove = runs.RemoveDraftLines(stepped.company_id, run_id, [first_row(stepped)])
    stepped.do(runs.remove_draft_lines, remove)
    with pytest.raises(approvals.NotYourTurn):
        stepped.approve(run_id, who=stepped.last)
    for who in (stepped.head, stepped.last):
        stepped.approve(run_id, who=who)
    assert len(stepped.receivables()) == 2


def test_move_out_in_between_voids_the_approvals_before(stepped: Any) -> None:
    run_id = stepped.calculate()
    stepped.approve(run_id, who=stepped.head)
    stepped.end(*stepped.occupancy_of(stepped.units[0]), end="2026-05-31")
    with pytest.raises(approvals.NotYourTurn):
        stepped.approve(run_id, who=stepped.last)
    for who in (stepped.head, stepped.last):
        stepped.approve(run_id, who=who)
    assert len(stepped.receivables()) == 2


def test_decision_about_other_drafts_than_were_asked_about_is_refused(stepped: Any) -> None:
    run_id = stepped.calculate()
    with stepped.uow() as tx:  # as a release would that takes drafts out without a word
        tx.execute(text("update billing_runs set removed_lines = 1 where run_id = :id"), {"id": run_id})
    with pytest.raises(PreconditionFailed):
        stepped.approve(run_id, who=stepped.head)


def test_calculation_anew_asks_anew(stepped: Any) -> None:
    run_id = stepped.calculate()
    stepped.approve(run_id, who=stepped.head)
    stepped.do(runs.rerun, runs.Rerun(stepped.company_id, run_id, news={}))
    stepped.work()
    again = stepped.rows("select run_id from billing_runs where state = 'calculated'")[0].run_id
    assert (waiting(stepped, stepped.head), waiting(stepped, stepped.last)) == (1, 0)
    with pytest.raises(RunNotOpen):
        stepped.approve(run_id, who=stepped.last)
    for who in (stepped.head, stepped.last):
        stepped.approve(again, who=who)
    assert len(stepped.receivables()) == 3


def test_refusal_deletes_the_drafts(stepped: Any) -> None:
    run_id = stepped.calculate()
    stepped.approve(run_id, who=stepped.head)
    decide(stepped, run_id, stepped.last, approve=False)
    assert (state(stepped, run_id), stepped.rows("select * from run_chunks")) == ("cancelled", [])
    assert waiting(stepped, stepped.last) == 0


def test_starter_takes_a_run_back(stepped: Any) -> None:
    run_id = stepped.calculate()
    with stepped.uow(stepped.head) as tx, pytest.raises(approvals.NotMaker):
        runs.recall_billing_run(tx, str(run_id), "Wrong month")
    with stepped.uow() as tx:
        asked = approvals.listing(tx, limit=1)[0]
        acts.recall_approval(tx, acts.RecallApproval(asked.approval_id, "Wrong month"))
    assert (state(stepped, run_id), waiting(stepped, stepped.head)) == ("cancelled", 0)


def test_run_without_drafts_left_asks_nobody(stepped: Any) -> None:
    run_id = stepped.calculate()
    first = first_row(stepped)
    stepped.do(
        runs.remove_draft_lines, runs.RemoveDraftLines(stepped.company_id, run_id, [first, first + 1, first + 2])
    )
    assert (state(stepped, run_id), waiting(stepped, stepped.head)) == ("approved", 0)


def test_preview_asks_nobody(stepped: Any) -> None:
    stepped.calculate(preview=True)
    assert waiting(stepped, stepped.head) == 0


def test_run_by_steps_is_among_the_to_dos_alone(stepped: Any) -> None:
    run_id = stepped.calculate()
    with stepped.uow(stepped.checker) as tx:
        assert count_waiting_runs(tx, company_id=stepped.company_id, estate_id=0) == []
    assert waiting(stepped, stepped.head) == 1
    stepped.approve(run_id, who=stepped.head)
    assert (waiting(stepped, stepped.head), waiting(stepped, stepped.last)) == (0, 1)
