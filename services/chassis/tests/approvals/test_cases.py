"""Cases walk through flows, one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chassis.approvals.cases import (
    APPROVED,
    PICK,
    RECALLED,
    REFUSED,
    RESUBMIT,
    WAITING,
    AlreadyDecided,
    Case,
    DelegationCircle,
    NotMaker,
    NotYourTurn,
    SamePerson,
    Todo,
    approve,
    begin,
    change,
    escalate,
    give_back,
    hand_over,
    pick_next,
    recall,
    refuse,
    resubmit,
)
from chassis.approvals.flows import ENTITLED, ESCALATED, PICKED, Decider, Flow, Step, for_department, simplest
from chassis.errors import Invalid

from .town import AT, BOSS, MAKER, Town, step


def case_of(*steps: Step, town: Town, pick: str = "", maker: str = MAKER) -> Case:
    return begin(Case(maker, Flow("f", 1, "receipt", "Receipts", steps), 1), town, AT, pick=pick)


def ok(case: Case, town: Town, actor: str, pick: str = "") -> Case:
    return approve(case, town, actor, AT, opinion="fine", pick=pick)


def test_simplest_flow_is_one_other_person_who_holds_the_permission() -> None:
    town = Town({ENTITLED: {MAKER, "anna"}})
    case = begin(Case(MAKER, simplest("receipt"), 1), town, AT)
    with pytest.raises(SamePerson):
        ok(case, town, MAKER)
    with pytest.raises(NotYourTurn):
        ok(case, town, "bela")
    case = ok(case, town, "anna")
    assert (case.state, case.todos) == (APPROVED, ())
    with pytest.raises(AlreadyDecided):
        ok(case, town, "anna")


def test_steps_are_taken_in_their_order() -> None:
    town = Town({"post:a": {"anna"}, "role:r": {"carl"}})
    case = case_of(step("post:a"), step("person:bela"), step("role:r"), town=town)
    for actor, number in (("anna", 1), ("bela", 2), ("carl", 3)):
        assert (case.state, case.step) == (WAITING, number)
        for other in {"anna", "bela", "carl"} - {actor}:
            with pytest.raises(NotYourTurn):
                ok(case, town, other)
        case = ok(case, town, actor)
    assert case.state == APPROVED


def test_everyone_means_each_of_them_and_any_one_means_one() -> None:
    town = Town({"post:a": {"anna", "bela", MAKER}})
    one = case_of(step("post:a"), town=town)
    assert ok(one, town, "bela").state == APPROVED
    each = ok(case_of(step("post:a", everyone=True), town=town), town, "bela")
    assert each.state == WAITING
    with pytest.raises(NotYourTurn):  # once is enough
        ok(each, town, "bela")
    assert ok(each, town, "anna").state == APPROVED  # the maker, who has the post, is not waited for


def test_deputy_decides_in_the_place_of_whoever_is_absent_and_the_case_says_so() -> None:
    town = Town(deputies={"anna": "bela", "bela": "carl"})
    case = case_of(step("person:anna"), town=town)
    for deputy in ("bela", "carl"):
        (made,) = ok(case, town, deputy).decisions
        assert (made.actor, made.for_person) == (deputy, "anna")
    (made,) = ok(case, town, "anna").decisions  # who decides on their own day off decides as themselves
    assert (made.actor, made.for_person) == ("anna", "")


def test_deputy_of_the_maker_does_not_approve_in_their_place() -> None:
    town = Town({"post:a": {MAKER, "bela"}}, deputies={MAKER: "anna"})
    case = case_of(step("post:a"), town=town)
    with pytest.raises(NotYourTurn):
        ok(case, town, "anna")


def test_right_that_comes_by_way_of_the_maker_counts_for_nobody() -> None:
    town = Town(deputies={"anna": MAKER, MAKER: "carl"})
    case = case_of(step("person:anna"), town=town)
    for actor, error in ((MAKER, SamePerson), ("carl", NotYourTurn)):
        with pytest.raises(error):
            ok(case, town, actor)


def test_maker_named_alone_at_a_step_is_escalated_at_once() -> None:
    town = Town()
    case = case_of(step(f"person:{MAKER}"), town=town)
    assert case.todos == (Todo(1, ESCALATED),)
    assert [one.kind for one in case.decisions] == ["escalated"]
    assert ok(case, town, BOSS).state == APPROVED


def test_approver_who_left_is_escalated() -> None:
    town = Town()
    case = case_of(step("person:anna"), town=town)
    assert escalate(case, town, AT) == case
    town.left.add("anna")
    with pytest.raises(NotYourTurn):
        ok(case, town, "anna")
    case = escalate(case, town, AT)
    assert case.todos == (Todo(1, ESCALATED),)
    assert ok(case, town, BOSS).state == APPROVED


def test_one_of_several_who_left_is_escalated_where_everyone_must_approve() -> None:
    town = Town()
    case = case_of(step("person:anna", "person:bela", everyone=True), town=town)
    town.left.add("anna")
    case = escalate(case, town, AT)
    assert {todo.key for todo in case.todos} == {ESCALATED, "person:bela"}


def test_delegated_to_do_is_done_by_the_other_in_the_place_of_the_first() -> None:
    town = Town({"post:a": {"anna", "bela"}})
    case = hand_over(case_of(step("post:a"), town=town), town, "anna", AT, to="carl", opinion="you know it")
    with pytest.raises(NotYourTurn):
        ok(case, town, "bela")  # one decides, and that is now carl
    made = ok(case, town, "carl").decisions[-1]
    assert (made.actor, made.for_person) == ("carl", "anna")


def test_delegation_in_a_circle_is_refused() -> None:
    town = Town()
    case = hand_over(case_of(step("person:anna"), town=town), town, "anna", AT, to="bela")
    with pytest.raises(DelegationCircle):
        hand_over(case, town, "bela", AT, to="anna")
    case = hand_over(case, town, "bela", AT, to="carl")
    for to in ("anna", "bela", "carl"):
        with pytest.raises(DelegationCircle):
            hand_over(case, town, "carl", AT, to=to)


@pytest.mark.parametrize("to", [MAKER, "gone", "nobody"])
def test_nothing_is_delegated_to_the_maker_or_to_who_is_not_there(to: str) -> None:
    town = Town(left={"gone"})
    with pytest.raises(Invalid):
        hand_over(case_of(step("person:anna"), town=town), town, "anna", AT, to=to)


def test_next_approver_is_picked_at_once_or_asked_for() -> None:
    town = Town()
    picked = Step("picked", (Decider(PICKED),))
    case = case_of(picked, picked, town=town, pick="anna")
    assert case.todos == (Todo(1, "person:anna"),)
    case = ok(case, town, "anna")
    assert case.todos == (Todo(1, "person:anna", PICK),)
    with pytest.raises(NotYourTurn):
        pick_next(case, town, MAKER, AT, to="bela")
    with pytest.raises(Invalid):
        pick_next(case, town, "anna", AT, to=MAKER)
    case = pick_next(case, town, "anna", AT, to="bela")
    assert ok(case, town, "bela").state == APPROVED


def test_maker_picks_the_first_approver() -> None:
    town = Town()
    case = case_of(Step("picked", (Decider(PICKED),)), town=town)
    case = pick_next(case, town, MAKER, AT, to="bela")
    assert ok(case, town, "bela").state == APPROVED


def test_returned_case_goes_through_the_steps_again() -> None:
    town = Town()
    case = case_of(step("person:anna"), step("person:bela"), step("person:carl"), town=town)
    case = ok(ok(case, town, "anna"), town, "bela")
    case = give_back(case, town, "carl", AT, to_step=2, opinion="which account?")
    assert (case.step, case.state) == (2, WAITING)
    assert [(one.actor, one.voided) for one in case.decisions if one.kind == "approved"] == [
        ("anna", False),
        ("bela", True),
    ]
    assert ok(ok(case, town, "bela"), town, "carl").state == APPROVED


@pytest.mark.parametrize("to_step", [2, 3, -1])
def test_case_is_returned_to_a_step_before_only(to_step: int) -> None:
    town = Town()
    case = ok(case_of(step("person:anna"), step("person:bela"), town=town), town, "anna")
    with pytest.raises(Invalid):
        give_back(case, town, "bela", AT, to_step=to_step, opinion="again")


def test_case_returned_to_its_maker_begins_anew() -> None:
    town = Town()
    case = ok(case_of(step("person:anna"), step("person:bela"), town=town), town, "anna")
    case = give_back(case, town, "bela", AT, to_step=0, opinion="no invoice")
    assert (case.step, case.todos) == (0, (Todo(1, f"person:{MAKER}", RESUBMIT),))
    with pytest.raises(NotMaker):
        resubmit(case, town, "anna", AT)
    case = resubmit(case, town, MAKER, AT)
    assert ok(ok(case, town, "anna"), town, "bela").state == APPROVED


def test_refusal_and_return_and_recall_need_a_reason() -> None:
    town = Town()
    case = ok(case_of(step("person:anna"), step("person:bela"), town=town), town, "anna")
    for move in (
        lambda: refuse(case, town, "bela", AT, opinion=" "),
        lambda: give_back(case, town, "bela", AT, to_step=1, opinion=""),
        lambda: recall(case, MAKER, AT, opinion=""),
    ):
        with pytest.raises(Invalid):
            move()
    refused = refuse(case, town, "bela", AT, opinion="twice paid")
    assert (refused.state, refused.todos) == (REFUSED, ())


def test_only_the_maker_recalls_and_only_while_it_waits() -> None:
    town = Town()
    case = case_of(step("person:anna"), town=town)
    with pytest.raises(NotMaker):
        recall(case, "anna", AT, opinion="mine")
    assert recall(case, MAKER, AT, opinion="wrong unit").state == RECALLED
    with pytest.raises(AlreadyDecided):
        recall(ok(case, town, "anna"), MAKER, AT, opinion="wrong unit")


def test_change_voids_approvals_from_the_step_that_it_touches() -> None:
    town = Town()
    steps = (step("person:anna", covers=("text",)), step("person:bela", covers=("amount",)), step("person:carl"))
    case = ok(ok(case_of(*steps, town=town), town, "anna"), town, "bela")
    same = change(case, town, AT, version=2, digest=b"2", parts=("amount",))
    assert (same.step, same.version, same.digest) == (2, 2, b"2")
    assert [(one.actor, one.voided) for one in same.decisions if one.kind == "approved"] == [
        ("anna", False),
        ("bela", True),
    ]
    assert change(case, town, AT, version=2, digest=b"2").step == 1  # what changed is not known
    waits = case_of(*steps, town=town)
    assert change(waits, town, AT, version=2, digest=b"2", parts=("amount",)) == replace(waits, version=2, digest=b"2")


def test_head_of_department_is_that_of_the_maker() -> None:
    flow = for_department(Flow("f", 1, "receipt", "", (Step("", (Decider("head"),)),)), "d")
    town = Town({"head:d": {"anna"}})
    case = begin(Case(MAKER, flow, 1), town, AT)
    assert ok(case, town, "anna").state == APPROVED
    nowhere = begin(Case(MAKER, for_department(replace(flow, steps=(Step("", (Decider("head"),)),)), ""), 1), town, AT)
    assert nowhere.todos == (Todo(1, ESCALATED),)
