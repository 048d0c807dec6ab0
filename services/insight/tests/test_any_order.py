"""Facts in any order, some of them twice, leave the same figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

# What happened to a receivable: billing's versions and payments' count apart from each other.
BILLING = st.lists(
    st.fixed_dictionaries(
        {
            "adjusted_minor": st.integers(-900, 900),
            "waived_minor": st.integers(0, 100),
            "voided": st.booleans(),
        }
    ),
    max_size=3,
)
PAID = st.lists(st.tuples(st.integers(0, 1_000), st.booleans()), max_size=3)
LIFE = st.tuples(st.sampled_from([7, 9]), st.sampled_from(["2026-02", "2026-03"]), BILLING, PAID)


def facts_of(model: Any, lives: list[Any]) -> list[Any]:
    """Every fact of these lives, in the order in which they happened."""
    told = []
    for item, month, changes, payments in lives:
        opened = model.opened(1_000, 2_000, item=item, month=month)
        told.append(opened)
        told += [model.changed(opened, 0, version, **values) for version, values in enumerate(changes, 2)]
        paid = [
            model.settled(opened, 0, version, amount, verified=verified)
            for version, (amount, verified) in enumerate(payments, 1)
        ]
        told += paid
        if len(paid) > 1:
            told.append(model.reversed(paid[-1], 2, len(paid) + 1))
    units = model.units("100.25", "50")
    told += [units, model.occupied(units, 0, "owner", "2026-01-01")]
    lease = model.occupied(units, 1, "tenant", "2026-02-01")
    ended = model.occupied(
        units, 1, "tenant", "2026-02-01", "2026-05-31", occupancy_id=lease.occupancies[0].occupancy_id, version=2
    )
    smaller = model.units("40", version=2)
    smaller.units[0].unit_id = units.units[1].unit_id
    return [*told, lease, ended, smaller, model.rate("5.1"), model.rate("5.2", version=2)]


def moved(facts: list[Any], model: Any, other: Any) -> list[Any]:
    """The same facts about another group's companies and estates."""
    by = other.base - model.base
    made = []
    for fact in facts:
        copy = type(fact)()
        copy.CopyFrom(fact)
        if hasattr(copy, "company_id"):
            copy.company_id += by
            copy.estate_id += by
        else:
            copy.group_id = other.group_id
        made.append(copy)
    return made


def relative(model: Any) -> list[tuple[Any, ...]]:
    """The sums, with estates counted from the group's first number."""
    return sorted(
        tuple(value - model.base if isinstance(value, int) and value > model.base else value for value in row)
        for row in model.sums()
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives=st.lists(LIFE, min_size=1, max_size=3), data=st.data())
def test_any_order_and_any_repetition_leave_the_same_figures(
    make_model: Callable[[], Any], lives: list[Any], data: st.DataObject
) -> None:
    straight, shuffled = make_model(), make_model()
    facts = facts_of(straight, lives)
    straight.hear(*facts)
    again = data.draw(st.lists(st.sampled_from(range(len(facts))), max_size=4))
    order = data.draw(st.permutations([*range(len(facts)), *again]))
    copies = moved(facts, straight, shuffled)
    shuffled.hear(*(copies[at] for at in order))
    assert relative(shuffled) == relative(straight)
    assert straight.faults() == []


def test_a_republished_receivable_brings_what_changed_since(model: Any) -> None:
    opened = model.opened(1_000, 2_000)
    model.hear(opened, model.changed(opened, 0, 2, waived_minor=100), model.settled(opened, 0, 1, 300))
    before = model.sums()
    again = type(opened)()
    again.CopyFrom(opened)
    again.receivables[0].version, again.receivables[0].waived_minor = 2, 100
    model.hear(again)
    assert model.sums() == before
    again.receivables[1].version, again.receivables[1].voided = 2, True
    model.hear(again, opened)
    (line,) = [row for row in model.sums() if row[0] == "figures"]
    assert line[5:8] == (1, 1, 900)
    assert model.faults() == []
