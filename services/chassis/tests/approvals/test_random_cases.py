"""Random cases walk through random flows, beside a plain model of who stands in for whom."""

from __future__ import annotations

from chassis.approvals.cases import (
    APPROVED,
    DECIDE,
    PICK,
    RECALLED,
    REFUSED,
    RESUBMIT,
    WAITING,
    Case,
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
from chassis.approvals.flows import ENTITLED, PICKED, Decider, Flow, Step
from chassis.approvals.subjects import declared
from chassis.errors import ManorError
from hypothesis import given, settings
from hypothesis import strategies as st

from .town import AT, BOSS, EVERYBODY, MAKER, STAFF, Town, step

names = st.sampled_from([MAKER, "anna", "bela", "carl"])  # few, so that chains by way of the maker come often
decider_keys = st.one_of(
    names.map(lambda name: f"person:{name}"), st.sampled_from(["post:a", "post:b", "role:r", "head:d", ENTITLED])
)


@st.composite
def towns(draw: st.DrawFn) -> Town:
    keys = {key: draw(st.sets(names, max_size=3)) for key in ("post:a", "post:b", "role:r", "head:d", ENTITLED)}
    # Identity refuses circles of deputies; here they may come all the same, and must do no harm.
    deputies = draw(st.dictionaries(names, names, min_size=1, max_size=4))
    return Town(keys, deputies, draw(st.sets(st.sampled_from(["anna", "bela"]), max_size=1)))


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    steps = []
    for number in range(draw(st.integers(1, 4))):
        if draw(st.integers(0, 4)) == 0:
            steps.append(Step(str(number), (Decider(PICKED),)))
            continue
        keys = draw(st.lists(decider_keys, min_size=1, max_size=3))
        everyone = draw(st.booleans()) and ENTITLED not in keys
        steps.append(step(*keys, everyone=everyone, covers=draw(st.sampled_from([(), ("amount",), ("text",)]))))
    return Flow("f", 1, draw(st.sampled_from(sorted(declared()))), "Documents", tuple(steps))


def stands_for(town: Town, actor: str, holder: str) -> list[str] | None:
    """The model: the people between a holder and who acts in their place, the holder first; None where they may not."""
    if actor == holder:
        return []
    between, person = [], holder
    while True:
        between.append(person)
        person = town.deputies.get(person, "")
        if not person or person in between or person in town.left:
            return None
        if person == actor:
            return between


@given(flows(), towns(), st.data())
@settings(max_examples=150, deadline=None)
def test_nobody_approves_their_own_document_however_flows_absences_and_delegations_fall(
    flow: Flow, town: Town, data: st.DataObject
) -> None:
    case = begin(Case(MAKER, flow, 1), town, AT)
    for _ in range(data.draw(st.integers(0, 12))):
        if case.state != WAITING:
            break
        case = _any_move(case, town, data)
        _check(case, town)
    _ends(case, town)


# Approvals come most often, so that most walks get somewhere.
_MOVES = ("approve", "approve", "approve", "recall")


def _any_move(case: Case, town: Town, data: st.DataObject) -> Case:
    """Somebody tries something; most of it is refused."""
    actor, other = data.draw(st.sampled_from(EVERYBODY)), data.draw(st.sampled_from(EVERYBODY))
    move = data.draw(
        st.sampled_from([*_MOVES, "return", "delegate", "pick", "resubmit", "change", "leave", "absent", "refuse"])
    )
    before = case
    try:
        if move == "approve":
            case = approve(case, town, actor, AT, pick=data.draw(st.sampled_from(["", *EVERYBODY])))
        elif move == "refuse":
            case = refuse(case, town, actor, AT, opinion="no")
        elif move == "recall":
            case = recall(case, actor, AT, opinion="typo")
        elif move == "return":
            case = give_back(case, town, actor, AT, to_step=data.draw(st.integers(0, 4)), opinion="look again")
        elif move == "delegate":
            case = hand_over(case, town, actor, AT, to=other)
        elif move == "pick":
            case = pick_next(case, town, actor, AT, to=other)
        elif move == "resubmit":
            case = resubmit(case, town, actor, AT)
        elif move == "change":
            parts = data.draw(st.sampled_from([(), ("amount",), ("text",), ("note",)]))
            case = change(case, town, AT, version=case.version + 1, digest=b"", parts=parts)
        elif move == "leave" and actor in STAFF:
            town.left.add(actor)
        elif move == "absent" and other != actor:
            town.deputies[actor] = other
    except ManorError:
        return before
    if move in ("approve", "refuse") and case is not before:
        _check_decision(before, case, town, actor)
    assert move != "recall" or actor == MAKER
    return escalate(case, town, AT)


def _check_decision(before: Case, after: Case, town: Town, actor: str) -> None:
    """Whoever approved or refused had the right from somebody, and not by way of the maker."""
    assert actor != MAKER
    ways = [
        (*todo.given_by, *way)
        for todo in before.todos
        for holder in town.holders(todo.key)
        if (way := stands_for(town, actor, holder)) is not None
    ]
    assert any(MAKER not in way for way in ways)
    (made,) = [one for one in after.decisions[len(before.decisions) :] if one.kind in ("approved", "refused")]
    assert made.for_person != MAKER


def _check(case: Case, town: Town) -> None:
    """The maker decides nothing, nothing is lost, and an end has every step approved."""
    assert not case.acts(town, MAKER, DECIDE)
    assert not [one for one in case.decisions if one.kind in ("approved", "refused") and one.actor == MAKER]
    assert (case.state == WAITING) == bool(case.todos)
    if case.state == APPROVED:
        standing = {one.step for one in case.decisions if one.kind == "approved" and not one.voided}
        assert standing == set(range(1, len(case.flow.steps) + 1))


def _ends(case: Case, town: Town) -> None:
    """Whatever happened, the case ends if everybody does what is theirs to do."""
    for _ in range(100):
        case = escalate(case, town, AT)
        if case.state != WAITING:
            break
        possible = [(todo, who) for todo in case.todos if (who := sorted(case.actors(town, todo)))]
        assert possible, f"nobody can go on with {case}"
        todo, who = possible[0]
        if todo.task == RESUBMIT:
            case = resubmit(case, town, who[0], AT)
        elif todo.task == PICK:
            case = pick_next(case, town, who[0], AT, to=BOSS)
        else:
            case = approve(case, town, who[0], AT)
        _check(case, town)
    assert case.state in (APPROVED, REFUSED, RECALLED)
