"""The levels of work orders: counted from facts in any order, beside a plain count of the orders as they stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from manor.insight.v1 import figures_pb2 as pb
from manor.workorders.v1.events_pb2 import OrderChanged

MARCH = datetime(2026, 3, 10, 8, tzinfo=UTC)
STATES = ("reviewed", "assigned", "working", "waiting", "done", "closed", "cancelled")


def ms(minutes: int | None) -> int:
    """So many minutes after MARCH, as facts say moments; never where there are none."""
    return 0 if minutes is None else int((MARCH + timedelta(minutes=minutes)).timestamp() * 1000)


def order(model: Any, version: int = 1, *, order_id: UUID | None = None, estate: int = 0, **told: Any) -> OrderChanged:
    """An order that was reported at MARCH, with an hour to answer and four to do it."""
    responded, done = told.pop("responded", None), told.pop("done", None)
    said = {"kind": "repair", "state": "reviewed", "response_due_ms": ms(60), "resolve_due_ms": ms(240)} | told
    return OrderChanged(
        company_id=model.company,
        estate_id=estate or model.estate,
        order_id=str(order_id or uuid7()),
        version=version,
        reported_ms=ms(0),
        responded_ms=ms(responded),
        done_ms=ms(done),
        **said,
    )


def levels(model: Any, **more: Any) -> Any:
    asked = {"from_month": "2026-03", "to_month": "2026-03", "company_id": model.company} | more
    return model.ask("ListOrderLevels", pb.ListOrderLevelsRequest(**asked))


def test_what_was_answered_and_done_in_time_is_kept_by_estate(model: Any) -> None:
    model.hear(
        order(model, state="closed", responded=30, done=200, rating=5),
        order(model, state="closed", responded=90, done=300, rating=2),
        order(model, estate=model.other_estate, state="done", responded=60, done=240),
    )
    told = levels(model)
    here, other = told.levels
    assert (here.order_count, here.answer_rate) == (2, "0.5000")
    assert (here.repair_rate, here.satisfied_rate) == ("0.5000", "0.5000")
    # To the minute is in time.
    assert (other.answer_rate, other.repair_rate, other.satisfied_rate) == ("1.0000", "1.0000", "")
    assert (told.total.order_count, told.total.repair_rate) == (3, "0.6667")


def test_what_is_overdue_and_open_counts_against_its_promise_and_what_waits_does_not(model: Any) -> None:
    model.hear(
        order(model), order(model, state="waiting", responded=10), order(model, state="closed", responded=10, done=20)
    )
    with clock.travel(MARCH + timedelta(hours=3)):
        (line,) = levels(model).levels
        assert (line.late_answer_count, line.late_count, line.repair_rate) == (1, 0, "1.0000")
    with clock.travel(MARCH + timedelta(hours=5)):
        (line,) = levels(model).levels
        assert (line.late_count, line.answer_rate, line.repair_rate) == (1, "0.6667", "0.5000")


def test_kinds_are_kept_apart(model: Any) -> None:
    model.hear(order(model), order(model, kind="complaint"))
    assert levels(model, kind="complaint").total.order_count == 1
    assert levels(model, from_month="2026-04", to_month="2026-04").total.order_count == 0


CHANGES = st.lists(
    st.fixed_dictionaries(
        {
            "state": st.sampled_from(STATES),
            "responded": st.none() | st.integers(1, 120),
            "done": st.none() | st.integers(1, 480),
            "rating": st.integers(0, 5),
            "reopen_count": st.integers(0, 2),
        }
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives=st.lists(CHANGES, min_size=1, max_size=4), data=st.data())
def test_facts_in_any_order_and_twice_leave_what_the_last_ones_say(
    make_model: Callable[[], Any], lives: Any, data: st.DataObject
) -> None:
    model = make_model()
    facts, last = [], []
    for changes in lives:
        order_id = uuid7()
        facts += [order(model, at, order_id=order_id, **said) for at, said in enumerate(changes, 1)]
        last.append(changes[-1])
    again = data.draw(st.lists(st.sampled_from(range(len(facts))), max_size=4))
    model.hear(*(facts[at] for at in data.draw(st.permutations([*range(len(facts)), *again]))))
    total = levels(model).total
    assert total.order_count == len(last)
    assert total.done_count == sum(one["done"] is not None for one in last)
    assert total.repair_in_time_count == sum(one["done"] is not None and one["done"] <= 240 for one in last)
    assert total.answer_in_time_count == sum(one["responded"] is not None and one["responded"] <= 60 for one in last)
    assert total.satisfied_count == sum(one["rating"] >= 4 for one in last)
    assert total.open_count == sum(one["state"] not in ("closed", "cancelled") for one in last)
    assert model.faults() == []
