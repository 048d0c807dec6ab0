"""Steps of orders: who takes which, what they need, who is first, and no way round the table in any order."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, ManorError, PreconditionFailed
from chassis.testing.fixtures import COMPANY, ESTATE, STAFF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from workorders.domain.moves import ENDS, HELD, MOVES
from workorders.records.orders import MoveNotOpen
from workorders.usecases import following, steps
from workorders.usecases.steps import CannotBeGiven, GrabbedBefore
from workorders.usecases.taking import Details


def test_an_order_goes_its_whole_way_and_keeps_each_step(world: Any) -> None:
    order = world.done()
    world.decide(order, "verify")
    world.decide(order, "close")
    found = world.steps(order)
    assert [one.to_state for one in found] == [
        "reviewed", "assigned", "accepted", "working", "done", "verified", "closed"
    ]  # fmt: skip
    assert [one.actor for one in found] == [STAFF.id] * 2 + [world.ann] * 3 + [STAFF.id] * 2
    assert world.now(order).closed_at is not None


def test_a_step_that_saw_another_version_is_refused_and_the_version_seen_is_kept(world: Any) -> None:
    order = world.assign(world.report(), world.ann)
    with pytest.raises(PreconditionFailed):
        world.step(order, "accept", world.ann, etag="1")
    world.step(order, "accept", world.ann, etag=order.etag)
    assert world.steps(order)[-1].seen_version == int(order.etag)


def test_a_move_that_is_not_open_is_refused_with_those_that_are(world: Any) -> None:
    order = world.assign(world.report(), world.ann)
    with pytest.raises(MoveNotOpen, match="is assigned: finish is not open to you here; open is accept, decline"):
        world.step(order, "finish", world.ann, result="Done")


def test_only_whoever_has_an_order_takes_its_steps(world: Any) -> None:
    order = world.assign(world.report(), world.ann)
    with pytest.raises(MoveNotOpen, match="open is nothing"):
        world.step(order, "accept", world.bob)


def test_whoever_did_an_order_does_not_verify_it(world: Any) -> None:
    order = world.done()
    world.grant(world.ann, ["workorders.orders.dispatch", "workorders.orders.work"], version=2)
    with pytest.raises(MoveNotOpen, match="somebody else verifies it"):
        world.decide(order, "verify", by=world.ann)


@pytest.mark.parametrize(
    ("move", "said", "code"),
    [
        ("wait", {}, "WAIT_CAUSE_MISSING"),
        ("finish", {}, "RESULT_MISSING"),
        ("hand_over", {"reason": "ill"}, "ASSIGNEE_MISSING"),
        ("verify", {}, "NOT_A_MOVE_HERE"),
    ],
)
def test_a_step_that_lacks_something_says_what(world: Any, move: str, said: Any, code: str) -> None:
    with pytest.raises(Invalid) as error:
        world.step(world.working(), move, world.ann, **said)
    assert [one.code for one in error.value.violations] == [code]


@pytest.mark.parametrize("move", ["refuse", "cancel"])
def test_to_end_an_order_needs_a_reason(world: Any, move: str) -> None:
    with pytest.raises(Invalid) as error:
        world.decide(world.report(), move, reason=" ")
    assert [one.code for one in error.value.violations] == ["REASON_MISSING"]


def test_an_order_that_needs_a_signature_is_not_done_without(world: Any) -> None:
    order = world.working(category_id=world.categorise("signed", needs_signature=True))
    with pytest.raises(Invalid) as error:
        world.step(order, "finish", world.ann, result="Done")
    assert [one.code for one in error.value.violations] == ["SIGNATURE_MISSING"]
    assert world.step(order, "finish", world.ann, result="Done", signer="Li").state == "done"


def test_of_eight_who_grab_one_order_one_has_it_and_the_others_are_told(world: Any) -> None:
    crew = [world.worker(f"W{number}") for number in range(8)]
    order = world.report()
    gate = threading.Barrier(8)

    def grab(one: str) -> str:
        gate.wait()
        try:
            world.act(steps.grab_order, steps.GrabOrder(COMPANY, order.order_id), scope=world.as_(one))
        except GrabbedBefore:
            return "told"
        return "won"

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(grab, crew))
    assert (answers.count("won"), answers.count("told")) == (1, 7)
    assert world.now(order).assignee_id == crew[answers.index("won")]


def test_an_estate_that_gives_orders_out_itself_lets_nobody_grab(world: Any) -> None:
    world.settle({"no_grabbing": True})
    order = world.report()
    with pytest.raises(MoveNotOpen, match="gives its orders out"):
        world.act(steps.grab_order, steps.GrabOrder(COMPANY, order.order_id), scope=world.as_(world.ann))


def test_whoever_lacks_the_skill_or_is_away_is_not_given_an_order(world: Any) -> None:
    order = world.report(category_id=world.categorise("lift", skill_id="0190bbbb-0000-7000-8000-000000000001"))
    with pytest.raises(CannotBeGiven, match="Ann has not the skill"):
        world.assign(order, world.ann)
    with pytest.raises(CannotBeGiven):
        world.act(steps.grab_order, steps.GrabOrder(COMPANY, order.order_id), scope=world.as_(world.ann))
    yesterday = str(clock.today("UTC") - timedelta(days=1))
    skill = "0190bbbb-0000-7000-8000-000000000001"
    world.staff(world.ann, "Ann", version=2, skills=((skill, yesterday),))
    with pytest.raises(CannotBeGiven):
        world.assign(order, world.ann)
    world.staff(world.ann, "Ann", version=3, skills=((skill, ""),))
    assert world.assign(order, world.ann).assignee_id == world.ann
    world.absent(world.bob)
    with pytest.raises(CannotBeGiven, match="Bob is absent today"):
        world.assign(world.report(), world.bob)


def test_whoever_works_for_another_company_or_not_at_all_is_not_given_an_order(world: Any) -> None:
    world.staff(world.ann, "Ann", version=2, company=3, estate=0)
    world.staff(world.bob, "Bob", version=2, disabled=True)
    for one in (world.ann, world.bob, STAFF.id):
        with pytest.raises(Invalid) as error:
            world.assign(world.report(), one)
        assert [fault.code for fault in error.value.violations] == ["NOT_OF_THE_CREW"]


def test_a_visit_that_overlaps_another_is_refused_by_name(world: Any) -> None:
    begin = clock.now() + timedelta(hours=2)
    visit = {"visit_from": begin, "visit_to": begin + timedelta(hours=1)}
    world.assign(world.report(**visit), world.ann)
    with pytest.raises(CannotBeGiven, match="is expected elsewhere"):
        world.assign(world.report(**visit), world.ann)
    later = {"visit_from": begin + timedelta(hours=1), "visit_to": begin + timedelta(hours=2)}
    assert world.assign(world.report(**later), world.ann).state == "assigned"


def test_whoever_has_just_ended_a_shift_rests(world: Any) -> None:
    now = clock.now()
    world.duty(world.ann, now - timedelta(hours=12), now - timedelta(hours=4))
    with pytest.raises(CannotBeGiven, match="needs rest"):
        world.assign(world.report(), world.ann)


def test_whoever_is_given_an_order_is_told_and_the_proposal_that_was_not_followed_is_kept(world: Any) -> None:
    order = world.assign(world.report(), world.bob, proposed_id=world.ann)
    (told,) = world.said("workorders.order_assigned")
    assert told.recipient_id.hex() == world.bob.replace("-", "")
    assert world.steps(order)[-1].proposed_id == world.ann
    world.assign(order, world.ann, reason="Bob is ill", proposed_id=world.ann)
    assert world.steps(order)[-1].proposed_id == ""


def test_a_residents_answer_counts(world: Any) -> None:
    order = world.done(customer_id=world.customer)
    command = steps.AnswerOrder(COMPANY, order.order_id, "reopen", Details(reason="It drips again"))
    again = world.act(steps.answer_order, command, scope=world.of_resident)
    assert (again.state, again.reopen_count, again.assignee_id, again.done_at) == ("reviewed", 1, "", None)
    for move in ("accept", "start"):
        again = world.assign(order, world.ann) if move == "accept" else again
        world.step(order, move, world.ann)
    world.step(order, "finish", world.ann, result="New tap")
    command = steps.AnswerOrder(COMPANY, order.order_id, "confirm", Details(rating=5))
    rated = world.act(steps.answer_order, command, scope=world.of_resident)
    assert (rated.state, rated.rating) == ("verified", 5)


def test_case_05_seven_silent_days_close_what_is_done(world: Any) -> None:
    order, week = world.done(), clock.now() + timedelta(days=7, minutes=1)
    for moment, state in ((week - timedelta(days=1), "done"), (week, "closed")):
        with clock.travel(moment):
            world.act(lambda tx, _: following.follow(tx, COMPANY, ESTATE), None)
        assert world.now(order).state == state


@pytest.mark.parametrize("gone", [False, True])
def test_case_05_what_has_waited_long_enough_goes_back_to_whoever_is_still_there(world: Any, gone: bool) -> None:
    order = world.step(world.working(), "wait", world.ann, wait_cause="part")
    if gone:
        world.grant(world.ann, [], version=2)
    with clock.travel(clock.now() + timedelta(days=30, minutes=1)):
        world.act(lambda tx, _: following.follow(tx, COMPANY, ESTATE), None)
    found = world.now(order)
    assert (found.state, found.assignee_id) == (("reviewed", "") if gone else ("assigned", world.ann))


def test_who_may_do_what_is_said_with_the_order(world: Any) -> None:
    order = world.assign(world.report(customer_id=world.customer), world.ann)
    for scope, roles in (
        (world.as_(world.ann), ("crew", "holder")),
        (world.as_(world.bob), ("crew",)),
        (world.whole, ("desk",)),
        (world.of_resident, ("reporter",)),
    ):
        with UnitOfWork(world.deps.database, scope) as tx:
            assert steps.as_whom(tx, order, steps.held_at(tx, order.estate_id)) == roles


MOVE_NAMES = [one.name for one in MOVES]
SAID = {"reason": "why", "result": "done", "wait_cause": "part", "signer": "Li", "rating": 3}
ALLOWED = {(start, one.end) for one in MOVES for start in one.start}


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(MOVE_NAMES), st.integers(0, 3)), min_size=5, max_size=20))
def test_no_order_of_steps_finds_a_way_round_the_table(world: Any, walk: list[tuple[str, int]]) -> None:
    """Anybody tries anything, by every RPC: what stands afterwards was reached by moves of the table alone."""
    order = world.report(customer_id=world.customer)
    key = (COMPANY, order.order_id)
    for move, who in walk:
        before = world.now(order)
        scope = (world.as_(world.ann), world.as_(world.bob), world.whole, world.of_resident)[who]
        said = Details(**SAID, assignee_id=world.bob)
        tries = (
            (steps.take_step, steps.TakeStep(*key, move, said)),
            (steps.decide_order, steps.DecideOrder(*key, move, said)),
            (steps.answer_order, steps.AnswerOrder(*key, move, said)),
            (steps.grab_order, steps.GrabOrder(*key)),
            (steps.assign_order, steps.AssignOrder(*key, said)),
        )
        use_case, command = tries[(who + len(move)) % len(tries)]
        try:
            world.act(use_case, command, scope=scope)
        except ManorError:
            assert world.now(order).version == before.version
            continue
        after = world.now(order)
        assert (before.state, after.state) in ALLOWED
        assert before.state not in ENDS
        assert (after.assignee_id != "") >= (after.state in HELD)
    assert world.broken() == []


def test_a_table_with_a_step_that_is_none_is_found_by_verify(world: Any) -> None:
    order = world.report()
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update steps set to_state = 'closed' where order_id = :id"), {"id": order.order_id})
    assert len(world.broken()) == 2
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update steps set to_state = 'reviewed' where order_id = :id"), {"id": order.order_id})


def test_two_reports_have_numbers_of_their_own(world: Any) -> None:
    assert world.report().number != world.report().number
