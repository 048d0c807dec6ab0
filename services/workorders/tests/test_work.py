"""What was done at an order: its checklist, parts and time, and what a phone's clock says of its steps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY
from hypothesis import given
from hypothesis import strategies as st
from manor.workorders.v1 import orders_pb2
from workorders.domain.work import Answer, doubtful, misplaced, noteless, unanswered
from workorders.rpc.orders import OrderServicer
from workorders.usecases import categories

LINES = ["阀门", "压力表"]
FINE = tuple(Answer(line) for line in LINES)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


def codes(error: Any) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in error.value.violations]


def checked(world: Any, checklist: list[str] = LINES) -> Any:
    """An order that somebody works at, of a category with a checklist."""
    return world.working(category_id=world.categorise("checked", checklist=checklist))


def test_an_order_is_not_done_until_each_line_of_its_checklist_is_answered(world: Any) -> None:
    order = checked(world)
    with pytest.raises(Invalid) as error:
        world.step(order, "finish", world.ann, result="Done", answers=FINE[:1])
    assert codes(error) == [("answers", "CHECKLIST_UNANSWERED")]
    assert error.value.violations[0].values == {"lines": "压力表"}
    world.step(order, "finish", world.ann, result="Done", answers=FINE)
    assert [one["line"] for one in world.now(order).answers] == LINES


def test_an_answer_that_something_is_wrong_says_what(world: Any) -> None:
    order = checked(world)
    with pytest.raises(Invalid) as error:
        world.step(order, "finish", world.ann, result="Done", answers=(Answer("阀门", failed=True), FINE[1]))
    assert codes(error) == [("answers[0].note", "CHECK_NOTE_MISSING")]


@pytest.mark.parametrize("line", ["井盖", "阀门"])
def test_an_answer_to_another_line_or_to_one_twice_is_refused(world: Any, line: str) -> None:
    order = checked(world)
    with pytest.raises(Invalid) as error:
        world.step(order, "finish", world.ann, result="Done", answers=(*FINE, Answer(line)))
    assert codes(error) == [("answers[2].line", "NOT_ON_CHECKLIST")]


def test_an_order_keeps_the_checklist_of_the_day_it_was_reported(world: Any) -> None:
    order = checked(world)
    changed = categories.Wanted("checked", "checked", "checked", "repair", checklist=["别的"])
    world.act(categories.update_category, categories.UpdateCategory(COMPANY, order.category_id, changed))
    world.step(order, "finish", world.ann, result="Done", answers=FINE)
    assert world.now(order).checklist == LINES


def test_what_was_used_and_how_long_it_took_stays_with_the_order_until_it_is_opened_again(world: Any) -> None:
    order = world.working()
    world.step(order, "finish", world.ann, result="Done", parts_used=("水龙头",), work_minutes=35)
    found = world.now(order)
    assert (found.parts_used, found.work_minutes) == (["水龙头"], 35)
    world.decide(order, "reopen", reason="still leaks")
    found = world.now(order)
    assert (found.parts_used, found.work_minutes, found.answers) == ([], 0, [])


def test_what_was_done_comes_back_as_it_was_sent(world: Any) -> None:
    order = checked(world)
    said = [{"line": LINES[0]}, {"line": LINES[1], "failed": True, "note": "指针不动"}]
    request = orders_pb2.TakeStepRequest(
        company_id=COMPANY, order_id=str(order.order_id), move=orders_pb2.MOVE_KIND_FINISH, result="Done",
        answers=[orders_pb2.ChecklistAnswer(**one) for one in said], parts_used=["垫片"], work_minutes=20,
        device_time=clock.now(),
    )  # fmt: skip
    rpcs = OrderServicer(world.deps)
    told = world.ask(rpcs.TakeStep, request, world.as_(world.ann))
    assert (list(told.checklist), list(told.answers)) == (LINES, list(request.answers))
    assert (list(told.parts_used), told.work_minutes) == (["垫片"], 20)
    asked = orders_pb2.ListStepsRequest(company_id=COMPANY, order_id=request.order_id)
    assert world.ask(rpcs.ListSteps, asked).steps[-1].device_time == request.device_time


@pytest.mark.parametrize(("hours", "wrong"), [(-24, True), (-1, False), (24, True)])
def test_a_phone_whose_clock_is_wrong_by_a_day_is_flagged_and_its_step_taken(
    world: Any, hours: int, wrong: bool
) -> None:
    with clock.travel(NOON - timedelta(hours=2)):
        order = world.assign(world.report(), world.ann)
    with clock.travel(NOON):
        world.step(order, "accept", world.ann, device_at=NOON + timedelta(hours=hours))
    taken = world.steps(order)[-1]
    assert (taken.to_state, taken.taken_at, taken.doubtful_time) == ("accepted", NOON, wrong)


def test_a_step_that_no_phone_kept_has_no_doubtful_time(world: Any) -> None:
    assert [one.doubtful_time for one in world.steps(world.working())] == [False] * 4


times = st.integers(0, 10**7).map(lambda seconds: NOON + timedelta(seconds=seconds))


@given(times, times, times)
def test_a_time_between_the_report_and_now_is_never_doubtful(one: datetime, two: datetime, three: datetime) -> None:
    reported, taken, now = sorted((one, two, three))
    assert not doubtful(taken, reported, now)


answers = st.lists(st.builds(Answer, st.sampled_from("abcd"), st.booleans(), st.sampled_from(["", " ", "broken"])))


@given(st.lists(st.sampled_from("abc"), unique=True), answers)
def test_answers_without_a_fault_are_one_for_each_line(checklist: list[str], given_answers: list[Answer]) -> None:
    faulty = unanswered(checklist, given_answers) or misplaced(checklist, given_answers) or noteless(given_answers)
    if not faulty:
        assert sorted(one.line for one in given_answers) == sorted(checklist)
        assert all(one.note.strip() for one in given_answers if one.failed)
    elif sorted(one.line for one in given_answers) == sorted(checklist):
        assert noteless(given_answers)
