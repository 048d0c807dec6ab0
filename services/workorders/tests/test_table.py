"""The one table of moves: printed where people read it, and with no way round it."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from hypothesis import given
from hypothesis import strategies as st
from manor.workorders.v1 import orders_pb2
from workorders.domain.moves import (
    CLOCK,
    CREW,
    DESK,
    ENDS,
    HELD,
    HOLDER,
    MAIN,
    MOVES,
    REPORTER,
    STATES,
    Move,
    MoveClosed,
    move,
    open_moves,
)

WHO = (DESK, HOLDER, CREW, REPORTER, CLOCK, MAIN)
ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs" / "workorders.md"
PHONE = ROOT / "gateway" / "staff" / "src" / "orders" / "moves.json"


def comments(enum: str) -> dict[str, str]:
    """The comments of an enum's values, by name, as OpenAPI prints them."""
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    (file,) = [one for one in image.file if one.name == "manor/workorders/v1/orders.proto"]
    (place,) = [number for number, one in enumerate(file.enum_type) if one.name == enum]
    said = {
        tuple(one.path): one.leading_comments.strip()
        for one in file.source_code_info.location
        if tuple(one.path[:2]) == (5, place) and len(one.path) == 4
    }
    return {one.name: said[5, place, 2, number] for number, one in enumerate(file.enum_type[place].value)}


def test_the_protos_print_the_table() -> None:
    told = comments("MoveKind")
    del told["MOVE_KIND_UNSPECIFIED"]
    assert {name: " ".join(text.split()) for name, text in told.items()} == {
        f"MOVE_KIND_{one.name.upper()}": one.printed() for one in MOVES
    }


def test_the_docs_print_the_table() -> None:
    rows = [line for line in DOCS.read_text().splitlines() if line.startswith("| `")]
    assert rows == [
        f"| `{one.name}` | {', '.join(one.start)} | {one.end} | {', '.join(one.by)} | {'yes' if one.reason else ''} |"
        for one in MOVES
    ]


def test_the_phone_knows_the_holders_part_of_the_table() -> None:
    def said(one: Move) -> dict[str, Any]:
        start, end = [f"ORDER_STATE_{state.upper()}" for state in one.start], f"ORDER_STATE_{one.end.upper()}"
        return {"move": f"MOVE_KIND_{one.name.upper()}", "from": start, "to": end, "reason": one.reason}

    holders = [one for one in MOVES if HOLDER in one.by]
    assert json.loads(PHONE.read_text()) == [said(one) for one in holders]


def test_each_state_of_the_table_is_one_of_the_protos() -> None:
    words = {name.removeprefix("ORDER_STATE_").lower() for name in dict(orders_pb2.OrderState.items())}
    assert words - {"unspecified"} == set(STATES)
    assert {one.end for one in MOVES} | {start for one in MOVES for start in one.start} == set(STATES)


@pytest.mark.parametrize("state", ENDS)
def test_an_end_is_an_end_for_everybody(state: str) -> None:
    assert open_moves(state, WHO) == ()


# What the peer's table says (open-condo-software/condo@7de0bfec, statusTransitions.js), in our states; where ours
# differs: from waiting the holder goes back to working, and refused and closed are ends (issue workorders-04).
PEER = {
    "working": {"waiting", "done"},
    "done": {"reviewed", "closed", "verified"},
    "waiting": {"working", "reviewed", "assigned"},
}


@pytest.mark.parametrize(("state", "reached"), PEER.items())
def test_what_the_best_desk_allows_is_what_ours_does(state: str, reached: set[str]) -> None:
    ends = {one.end for one in MOVES if state in one.start and one.name not in ("cancel", "hand_over", "follow")}
    assert ends == reached


@given(st.sampled_from(STATES), st.sampled_from([one.name for one in MOVES] + ["jump"]), st.sets(st.sampled_from(WHO)))
def test_every_other_move_is_refused_with_those_that_are_open(state: str, name: str, who: set[str]) -> None:
    listed: list[Any] = [one for one in MOVES if one.name == name and state in one.start and who & set(one.by)]
    if listed:
        assert move(name, state, who) is listed[0]
        return
    with pytest.raises(MoveClosed) as error:
        move(name, state, who)
    assert (error.value.state, error.value.open_moves) == (state, open_moves(state, who))


def test_whoever_has_no_order_does_nothing_with_it() -> None:
    for state in HELD:
        assert open_moves(state, (CREW,)) == ()
