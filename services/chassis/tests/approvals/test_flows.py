"""Which flow a document takes, and which flows are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chassis.approvals.flows import (
    ENTITLED,
    Decider,
    Document,
    Flow,
    Known,
    Step,
    choose,
    from_stored,
    simplest,
    to_stored,
    unreachable,
    wrongs,
)
from hypothesis import given
from hypothesis import strategies as st

KNOWN = Known(
    frozenset({"receipt"}), frozenset({"anna"}), frozenset({"p"}), frozenset({"d"}), frozenset({"r"}), frozenset({11})
)
ANNA = Step("Anna", (Decider("person", "anna"),))
PLAIN = Flow("f", 1, "receipt", "Receipts", (ANNA,))


def test_first_flow_that_fits_is_taken() -> None:
    large = replace(PLAIN, flow_id="large", from_minor=100_000)
    there = replace(PLAIN, flow_id="there", estate_ids=(11,))
    ours = replace(PLAIN, flow_id="ours", department_ids=("d",))
    flows = [large, there, ours, replace(PLAIN, flow_id="rest"), replace(PLAIN, flow_id="run", subject="run")]
    for document, flow_id in (
        (Document("receipt", 100_000, 11, "d"), "large"),
        (Document("receipt", 99_999, 11, "d"), "there"),
        (Document("receipt", None, 12, "d"), "ours"),
        (Document("receipt"), "rest"),
        (Document("run", 5), "run"),
    ):
        assert choose(flows, document).flow_id == flow_id
    assert choose(flows, Document("closing")) == simplest("closing")


@pytest.mark.parametrize(
    ("flow", "field", "code"),
    [
        (replace(PLAIN, subject="dream"), "subject", "NO_SUCH_SUBJECT"),
        (replace(PLAIN, steps=()), "steps", "FLOW_WITHOUT_END"),
        (replace(PLAIN, estate_ids=(11, 12)), "estate_ids[1]", "ESTATE_OF_ELSEWHERE"),
        (replace(PLAIN, department_ids=("x",)), "department_ids[0]", "NO_SUCH_DEPARTMENT"),
        (replace(PLAIN, steps=(ANNA, Step("", ()))), "steps[1].deciders", "STEP_WITHOUT_DECIDER"),
        *(
            (replace(PLAIN, steps=(Step("", (decider,)),)), "steps[0].deciders[0]", "NO_SUCH_DECIDER")
            for decider in (
                Decider("person", "zoe"), Decider("person"), Decider("post", "x"), Decider("head", "x"),
                Decider("role", "x"), Decider("oracle"), Decider(ENTITLED, "anna"),
            )
        ),
        (
            replace(PLAIN, steps=(Step("", (Decider("picked"), Decider("person", "anna"))),)),
            "steps[0].deciders",
            "PICKED_STANDS_ALONE",
        ),
        (
            replace(PLAIN, steps=(Step("", (Decider(ENTITLED),), everyone=True),)),
            "steps[0].everyone",
            "EVERYONE_IS_UNKNOWN",
        ),
    ],
)  # fmt: skip
def test_bad_flow_is_refused_at_the_field(flow: Flow, field: str, code: str) -> None:
    assert [(wrong.field, wrong.code) for wrong in wrongs(flow, KNOWN)] == [(field, code)]


def test_good_flow_has_nothing_wrong() -> None:
    deciders = (Decider("post", "p"), Decider("head", "d"), Decider("head"), Decider("role", "r"), Decider(ENTITLED))
    steps = (ANNA, Step("", deciders), Step("", (Decider("picked"),)))
    assert not list(wrongs(replace(PLAIN, steps=steps, estate_ids=(11,), department_ids=("d",)), KNOWN))


amounts = st.one_of(st.none(), st.integers(0, 3))
estates = st.lists(st.sampled_from([11, 12]), max_size=2, unique=True).map(tuple)
departments = st.lists(st.sampled_from(["d", "e"]), max_size=1).map(tuple)


@given(st.lists(st.tuples(amounts, estates, departments), max_size=4))
def test_flow_is_called_unreachable_only_if_no_document_takes_it(
    parts: list[tuple[int | None, object, object]],
) -> None:
    flows = [
        replace(PLAIN, flow_id=str(place), from_minor=amount, estate_ids=of, department_ids=by)
        for place, (amount, of, by) in enumerate(parts)
    ]
    documents = [
        Document("receipt", amount, estate, department)
        for amount in (None, 0, 1, 2, 3)
        for estate in (0, 11, 12)
        for department in ("", "d", "e")
    ]
    taken = {choose(flows, document).flow_id for document in documents}
    for place in unreachable(flows):
        assert str(place) not in taken


def test_flow_is_read_as_it_was_stored_and_later_fields_are_left_out() -> None:
    steps = (ANNA, Step("two", (Decider("head"),), True, 24, ("amount",)))
    flow = replace(PLAIN, steps=steps, from_minor=5, estate_ids=(11,), department_ids=("d",))
    assert from_stored({**to_stored(flow), "colour": "red"}) == flow
