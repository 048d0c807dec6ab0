"""Charges and changes of receivables where the company approves by a flow of two steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from billing.records.receivables import VOID, WAIVER, ReceivableVoided
from billing.usecases import charges
from chassis import approvals
from chassis.approvals import Opinion
from chassis.errors import Conflict
from chassis.scope import Principal
from chassis.testing.flows import absent, set_flow, somebody
from sqlalchemy import text

from .test_one_off_charges import answers, asked, books_hold, charge, owed, want, withdraw


@pytest.fixture
def stepped(company: Any) -> Any:
    """A company whose charges and changes are approved by the head and then by finance."""
    return with_steps(company)


def with_steps(company: Any) -> Any:
    company.occupied = company.occupy(company.add_units(1))
    company.owner = UUID(company.occupied[0][1])
    company.card = company.item("CARD", cycle_months=0, category="other", payer_rule="owner")
    company.head, company.last = somebody(), somebody()
    for subject in ("charge", "receivable_change"):
        set_flow(company.database, company.company_id, subject, [company.head, company.last])
    return company


def approve(company: Any, *made: Any, who: Principal, use_case: Any = charges.approve_charges) -> Any:
    ids = [one.charge_id for one in made]
    command = charges.DecideCharges(company.company_id, company.estate_id, ids, reason="Seen")
    return company.do(use_case, command, who)


def state(company: Any, made: Any) -> str:
    return str(company.rows("select state from charges where charge_id = :id", id=made.charge_id)[0].state)


def test_charge_is_owed_only_after_the_last_step(stepped: Any) -> None:
    made = charge(stepped, asked(stepped, stepped.card))
    approve(stepped, made, who=stepped.head)
    assert (stepped.receivables(), state(stepped, made)) == ([], "waiting")
    approve(stepped, made, who=stepped.last)
    assert [row.amount_minor for row in stepped.receivables()] == [10_600]
    assert (state(stepped, made), books_hold(stepped)) == ("charged", True)


def test_step_is_decided_by_those_it_names_and_never_by_the_maker_nor_for_them(stepped: Any) -> None:
    made = charge(stepped, asked(stepped, stepped.card))
    deputy = somebody()
    set_flow(stepped.database, stepped.company_id, "none", [deputy, stepped.clerk])
    absent(stepped.database, stepped.head, stepped.clerk)
    absent(stepped.database, stepped.clerk, deputy)
    for who, refusal in (
        (stepped.clerk, approvals.SamePerson),
        (deputy, approvals.NotYourTurn),
        (stepped.last, approvals.NotYourTurn),
    ):
        with pytest.raises(refusal):
            approve(stepped, made, who=who)
    assert state(stepped, made) == "waiting"
    approve(stepped, made, who=stepped.head)


def test_charges_of_several_steps_are_approved_together_as_far_as_each_is(stepped: Any) -> None:
    first, second = (charge(stepped, asked(stepped, stepped.card, amount=amount)) for amount in (1_060, 2_120))
    approve(stepped, first, who=stepped.head)
    with pytest.raises(approvals.NotYourTurn):
        approve(stepped, first, second, who=stepped.last)
    approve(stepped, second, who=stepped.head)
    approve(stepped, first, second, who=stepped.last)
    assert sorted(row.amount_minor for row in stepped.receivables()) == [1_060, 2_120]


def test_refusal_at_any_step_ends_it(stepped: Any) -> None:
    made = charge(stepped, asked(stepped, stepped.card))
    approve(stepped, made, who=stepped.head)
    approve(stepped, made, who=stepped.last, use_case=charges.refuse_charges)
    assert (stepped.receivables(), state(stepped, made)) == ([], "refused")


def test_to_do_decides_as_the_page_of_charges_does(stepped: Any) -> None:
    made = charge(stepped, asked(stepped, stepped.card))
    for who in (stepped.head, stepped.last):
        decided = approvals.Decide(str(made.charge_id), approve=True, opinion=Opinion("同意"))
        stepped.do(charges.decide_charge, decided, who)
    assert len(stepped.receivables()) == 1


def test_maker_recalls_a_charge_and_asks_again_by_the_same_reference(stepped: Any) -> None:
    made = charge(stepped, asked(stepped, stepped.card, reference="S-1"))
    with stepped.uow(stepped.checker) as tx, pytest.raises(approvals.NotMaker):
        charges.recall_charge(tx, str(made.charge_id), "typo")
    with stepped.uow() as tx:
        charges.recall_charge(tx, str(made.charge_id), "typo")
    assert state(stepped, made) == "refused"
    charge(stepped, asked(stepped, stepped.card, reference="S-1"))


def test_wanted_charge_goes_by_the_steps_and_is_withdrawn_at_any_of_them(stepped: Any) -> None:
    want(stepped, "p1", "p2", maker=stepped.clerk.id)
    with stepped.uow() as tx:
        first, second = tx.scalars(text("select charge_id from charges order by charge_id"))
    with stepped.uow() as tx, pytest.raises(Conflict) as kept:
        charges.recall_charge(tx, str(first), "typo")
    assert kept.value.reason == "NOT_RECALLABLE"
    for who in (stepped.head, stepped.last):
        stepped.do(charges.decide_charge, approvals.Decide(str(second), approve=True), who)
    assert owed(stepped) == 500
    stepped.do(charges.decide_charge, approvals.Decide(str(first), approve=True), stepped.head)
    withdraw(stepped, "p1")
    assert [one[:2] for one in answers(stepped)] == [
        ("p1", "waiting"), ("p2", "waiting"), ("p2", "charged"), ("p1", "withdrawn"),
    ]  # fmt: skip
    with stepped.uow() as tx:
        assert [row.waiting_count for row in approvals.waiting(tx)] == []


def test_change_of_a_receivable_changes_nothing_before_the_last_step(stepped: Any) -> None:
    made = charge(stepped, asked(stepped, stepped.card))
    for who in (stepped.head, stepped.last):
        approve(stepped, made, who=who)
    (receivable,) = stepped.receivables()
    change = stepped.ask(WAIVER, receivable.receivable_id, 600)
    stepped.approve_change(change, stepped.head)
    assert owed(stepped) == 10_600
    stepped.approve_change(change, stepped.last)
    assert (owed(stepped), books_hold(stepped)) == (10_000, True)


@pytest.fixture
def leaving(make_company: Callable[..., Any]) -> Any:
    """Such a company, in which somebody owes June and a waiver of it has passed the first step."""
    company = with_steps(make_company(prorate_move_out=True))
    company.assign(company.tariff(company.item()))
    company.bill()
    (receivable,) = company.receivables()
    company.waiver = company.ask(WAIVER, receivable.receivable_id, 600)
    company.approve_change(company.waiver, company.head)
    return company


def leave(company: Any, day: str) -> None:
    ((occupancy, customer),) = company.occupied
    company.end(occupancy, company.units[0], customer, end=day)


def test_change_goes_back_to_its_first_step_when_its_receivable_changes(leaving: Any) -> None:
    leave(leaving, "2026-06-15")
    with pytest.raises(approvals.NotYourTurn):
        leaving.approve_change(leaving.waiver, leaving.last)
    for who in (leaving.head, leaving.last):
        leaving.approve_change(leaving.waiver, who)
    (row,) = leaving.receivables()
    assert (row.adjusted_minor < 0, row.waived_minor, books_hold(leaving)) == (True, 600, True)


def test_change_of_what_is_voided_meanwhile_is_refused_by_the_first_step(leaving: Any) -> None:
    leave(leaving, "2026-05-31")
    leaving.approve_change(leaving.waiver, leaving.head)
    with pytest.raises(ReceivableVoided):
        leaving.approve_change(leaving.waiver, leaving.last)
    assert (leaving.receivables(), books_hold(leaving)) == ([], True)


def test_charge_is_taken_back_only_after_the_last_step(stepped: Any) -> None:
    made = charge(stepped, asked(stepped, stepped.card))
    for who in (stepped.head, stepped.last):
        approve(stepped, made, who=who)
    (receivable,) = stepped.receivables()
    change = stepped.ask(VOID, receivable.receivable_id)
    stepped.approve_change(change, stepped.head)
    assert (owed(stepped), state(stepped, made)) == (10_600, "charged")
    stepped.approve_change(change, stepped.last)
    assert (owed(stepped), state(stepped, made), books_hold(stepped)) == (0, "withdrawn", True)
