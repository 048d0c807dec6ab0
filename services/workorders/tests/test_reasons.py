"""Reasons of a company's dictionary: a step keeps the entry that its words name, one of its own move alone."""

from __future__ import annotations

from typing import Any

import pytest
from chassis import dictionaries
from chassis.dictionaries import Entry
from chassis.testing.fixtures import COMPANY
from workorders.domain.moves import MOVES


@pytest.fixture
def world(world: Any) -> Any:
    """A company with a reason for each kind, which is called like it."""
    there = world.act(lambda tx, _: dictionaries.entries(tx, COMPANY, "order_reason").names("en-US"), None)
    for kind in ("refuse", "wait", "put_back", "cancel"):
        if kind.upper() not in there:
            entry = Entry(kind.upper(), kind, f"For {kind}", f"因 {kind}")
            world.act(dictionaries.set_entry, dictionaries.SetEntry(COMPANY, "order_reason", entry))
    return world


def test_a_step_keeps_the_entry_that_its_words_name(world: Any) -> None:
    order = world.working()
    world.step(order, "wait", world.ann, wait_cause="part", reason="因 wait：等水龙头")
    world.step(order, "resume", world.ann)
    world.decide(order, "cancel", reason="For cancel")
    said = [(one.move, one.reason, one.reason_code) for one in world.steps(order) if one.reason]
    assert said == [("wait", "因 wait：等水龙头", "WAIT"), ("cancel", "For cancel", "CANCEL")]


def test_words_for_another_move_name_nothing(world: Any) -> None:
    order = world.report()
    world.decide(order, "refuse", reason="For cancel")
    assert world.steps(order)[-1].reason_code == ""


def test_every_kind_of_the_dictionary_is_a_move_that_says_why() -> None:
    reasoned = {one.name for one in MOVES if one.reason} | {"wait"}
    kinds = {kind.name for kind in dictionaries.must_be_declared("workorders", "order_reason").kinds}
    # A resident sees no dictionary of the company's, and alone withdraws.
    assert kinds == reasoned - {"withdraw"}
