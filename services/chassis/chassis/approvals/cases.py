"""A case: what was asked about one document, at which step it stands, whose turn it is, and what was decided.

Each function takes a case and gives the one that follows; nothing here reads or writes a table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from chassis.approvals.flows import ESCALATED, PICKED, Flow, Step
from chassis.approvals.people import People, actors, key_of, person_key
from chassis.errors import Conflict, Denied, Invalid, Violation
from chassis.violations import Fault

WAITING, APPROVED, REFUSED, RECALLED = "waiting", "approved", "refused", "recalled"
STATES = (WAITING, APPROVED, REFUSED, RECALLED)

# What a to-do asks for.
DECIDE, PICK, RESUBMIT = "decide", "pick", "resubmit"


class SamePerson(Denied):
    """Whoever asks does not decide."""

    default_reason = "MAKER_IS_CHECKER"


class NotYourTurn(Denied):
    """Somebody else decides at this step."""

    default_reason = "NOT_YOUR_TURN"


class NotMaker(Denied):
    """Only whoever asked may do it."""

    default_reason = "NOT_MAKER"


class AlreadyDecided(Conflict):
    """Somebody has approved or refused it."""

    default_reason = "ALREADY_DECIDED"


class DelegationCircle(Conflict):
    """The to-do would come back to somebody who has handed it on."""

    default_reason = "DELEGATION_CIRCLE"


@dataclass(frozen=True, slots=True)
class Todo:
    """Something that one of several people is to do.

    Args:
        slot: to-dos of one slot are done by one of them; a step ends when it has no slot left.
        key: whose it is (chassis.approvals.people.key_of).
        task: DECIDE, PICK or RESUBMIT.
        given_by: who has handed it on, the first holder first.
    """

    slot: int
    key: str
    task: str = DECIDE
    given_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that was done about a case. `kind` is approved, refused, returned, resubmitted, recalled, delegated,
    picked, changed or escalated; `for_person` in whose place, `to_person` to whom; `voided` where it counts no more.
    """

    step: int
    actor: str
    kind: str
    at: datetime
    opinion: str = ""
    for_person: str = ""
    to_person: str = ""
    voided: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One document on its way.

    Args:
        maker: who asked.
        flow: as it was when the case began.
        version, digest: of the document that the decisions are about.
        state: one of STATES.
        step: from 1; 0 where it lies with the maker again.
        todos: whose turn it is.
        decisions: in their order.
    """

    maker: str
    flow: Flow
    version: int
    digest: bytes = b""
    state: str = WAITING
    step: int = 0
    todos: tuple[Todo, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def current(self) -> Step:
        """The step at which it stands, which is not the maker's."""
        return self.flow.steps[self.step - 1]

    def actors(self, people: People, todo: Todo) -> dict[str, tuple[str, ...]]:
        """Who may do a to-do, each with those in whose place (chassis.approvals.people.actors)."""
        # What lies with the maker themselves, to pick or to submit again, is their own affair and their deputy's.
        own = todo.task != DECIDE and todo.key == person_key(self.maker)
        return actors(people, todo.key, "" if own else self.maker)

    def acts(self, people: People, actor: str, *tasks: str) -> dict[Todo, tuple[str, ...]]:
        """The to-dos that somebody may do, each with those in whose place they do it.

        Args:
            people: who there is.
            actor: who.
            tasks: only of these; DECIDE where none is named.
        """
        found = {}
        for todo in self.todos:
            if todo.task not in (tasks or (DECIDE,)):
                continue
            via = self.actors(people, todo).get(actor)
            if via is not None:
                found[todo] = (*todo.given_by, *via)
        return found


def begin(case: Case, people: People, at: datetime, *, pick: str = "") -> Case:
    """The case at its first step.

    Args:
        case: new.
        people: who there is.
        at: when.
        pick: whom the maker picks, where the first step lets them.
    """
    return _enter(case, people, 1, by=case.maker, at=at, pick=pick)


def approve(case: Case, people: People, actor: str, at: datetime, *, opinion: str = "", pick: str = "") -> Case:
    """Approves at the step where the case stands; the case goes on where that ends the step.

    Args:
        case: that waits.
        people: who there is.
        actor: who approves, for themselves or in others' places.
        at: when.
        opinion: theirs.
        pick: whom they pick for the next step, where it is picked.

    Raises:
        AlreadyDecided, SamePerson, NotYourTurn.
        Invalid: the one picked made the document or is not there.
    """
    mine = _turn(case, people, actor)
    case = _note(case, actor, "approved", at, opinion=opinion, for_person=_first(mine))
    slots = {todo.slot for todo in mine}
    left = tuple(todo for todo in case.todos if todo.slot not in slots)
    if left:
        return replace(case, todos=left)
    if case.step == len(case.flow.steps):
        return replace(case, state=APPROVED, todos=())
    return _enter(case, people, case.step + 1, by=actor, pick=pick, at=at)


def refuse(case: Case, people: People, actor: str, at: datetime, *, opinion: str) -> Case:
    """Refuses the document at the step where it stands, which ends the case.

    Raises:
        AlreadyDecided, SamePerson, NotYourTurn.
        Invalid: no reason.
    """
    mine = _turn(case, people, actor)
    _require_reason(opinion)
    case = _note(case, actor, "refused", at, opinion=opinion, for_person=_first(mine))
    return replace(case, state=REFUSED, todos=())


def give_back(case: Case, people: People, actor: str, at: datetime, *, to_step: int, opinion: str) -> Case:
    """Returns the case to a step before, or to the maker (0); what was approved from there on counts no more.

    Raises:
        AlreadyDecided, SamePerson, NotYourTurn.
        Invalid: no reason, or no step before this one.
    """
    mine = _turn(case, people, actor)
    _require_reason(opinion)
    if not 0 <= to_step < case.step:
        raise Invalid(
            "A case goes back to a step before the one where it stands, or to its maker",
            violations=[Violation("step_number", Fault.NOT_A_STEP_BEFORE, most=case.step - 1)],
        )
    case = _note(case, actor, "returned", at, opinion=opinion, for_person=_first(mine))
    case = _void(case, to_step)
    if to_step == 0:
        return replace(case, step=0, todos=(Todo(1, person_key(case.maker), RESUBMIT),))
    return _enter(case, people, to_step, by=actor, at=at)


def resubmit(case: Case, people: People, actor: str, at: datetime, *, opinion: str = "", pick: str = "") -> Case:
    """The maker sends a case that was returned to them on its way again.

    Raises:
        AlreadyDecided, NotMaker.
    """
    _require_waiting(case)
    if not (mine := case.acts(people, actor, RESUBMIT)):
        raise NotMaker("It was not returned to you: its maker submits it again")
    case = _note(case, actor, "resubmitted", at, opinion=opinion, for_person=_first(mine))
    return _enter(case, people, 1, by=case.maker, pick=pick, at=at)


def recall(case: Case, actor: str, at: datetime, *, opinion: str) -> Case:
    """The maker takes the document back while it waits, which ends the case.

    Raises:
        AlreadyDecided, NotMaker.
        Invalid: no reason.
    """
    _require_waiting(case)
    if actor != case.maker:
        raise NotMaker("Only whoever asked for it takes it back: refuse or return it instead")
    _require_reason(opinion)
    return replace(_note(case, actor, "recalled", at, opinion=opinion), state=RECALLED, todos=())


def hand_over(case: Case, people: People, actor: str, at: datetime, *, to: str, opinion: str = "") -> Case:
    """Somebody whose turn it is hands it on to another, who decides in their place.

    Raises:
        AlreadyDecided, SamePerson, NotYourTurn.
        DelegationCircle: it would come back to somebody who has handed it on.
        Invalid: the other one is the maker, or not there.
    """
    mine = _turn(case, people, actor)
    _require_other(case, people, to)
    todos = []
    for todo in case.todos:
        if todo not in mine:
            todos.append(todo)
            continue
        chain = (*mine[todo], actor)
        if to in chain:
            raise DelegationCircle("They have handed it on themselves: decide, or choose somebody else")
        todos.append(Todo(todo.slot, person_key(to), DECIDE, chain))
    case = _note(case, actor, "delegated", at, opinion=opinion, for_person=_first(mine), to_person=to)
    # Who gets one slot from two people has it once.
    once = {(todo.slot, todo.key): todo for todo in reversed(todos)}
    return replace(case, todos=tuple(once.values()))


def pick_next(case: Case, people: People, actor: str, at: datetime, *, to: str) -> Case:
    """Whoever is to pick the decider of the step where the case stands picks them.

    Raises:
        AlreadyDecided, NotYourTurn.
        Invalid: the one picked is the maker, or not there.
    """
    _require_waiting(case)
    if not (mine := case.acts(people, actor, PICK)):
        raise NotYourTurn("It is not yours to pick who decides")
    _require_other(case, people, to)
    case = _note(case, actor, "picked", at, for_person=_first(mine), to_person=to)
    return _escalated(replace(case, todos=(Todo(1, person_key(to)),)), people, at)


def change(case: Case, people: People, at: datetime, *, version: int, digest: bytes, parts: Iterable[str] = ()) -> Case:
    """The document changed while it waits: it goes back to the first step that the change touches, whose approvals
    and those after it count no more.

    Args:
        case: that waits.
        people: who there is.
        at: when.
        version, digest: of the document as it now is.
        parts: what changed; none where that is not known, which touches every step.
    """
    _require_waiting(case)
    changed = list(parts)
    case = replace(case, version=version, digest=digest)
    touched = next((number for number, step in enumerate(case.flow.steps, 1) if step.touched_by(changed)), 0)
    if not touched or touched > case.step or case.step == 0:
        return case
    return _enter(_void(_note(case, case.maker, "changed", at), touched), people, touched, by=case.maker, at=at)


def escalate(case: Case, people: People, at: datetime) -> Case:
    """Gives to whoever holds approvals.escalated what nobody can decide any more; else the case as it was."""
    return _escalated(case, people, at) if case.state == WAITING and case.step else case


def _enter(case: Case, people: People, step: int, *, by: str, at: datetime, pick: str = "") -> Case:
    """The case at a step, with its to-dos."""
    case = replace(case, step=step)
    deciders = case.current.deciders
    if deciders[0].kind == PICKED:
        if not pick:
            return replace(case, todos=(Todo(1, person_key(by), PICK),))
        _require_other(case, people, pick)
        case = _note(case, by, "picked", at, to_person=pick)
        todos = [Todo(1, person_key(pick))]
    elif case.current.everyone:
        persons = {person for one in deciders for person in people.holders(key_of(one))} - {case.maker}
        todos = [Todo(slot, person_key(person)) for slot, person in enumerate(sorted(persons), 1)]
    else:
        todos = [Todo(1, key) for key in dict.fromkeys(map(key_of, deciders))]
    return _escalated(replace(case, todos=tuple(todos)), people, at)


def _escalated(case: Case, people: People, at: datetime) -> Case:
    """Every slot that nobody can act in goes to those who take over; so does a step without any."""
    todos: list[Todo] = []
    slots = sorted({todo.slot for todo in case.todos}) or [1]
    lost = False
    for slot in slots:
        of_slot = [todo for todo in case.todos if todo.slot == slot]
        alive = any(todo.key == ESCALATED or case.actors(people, todo) for todo in of_slot)
        lost = lost or not alive
        todos += of_slot if alive else [Todo(slot, ESCALATED, of_slot[0].task if of_slot else DECIDE)]
    if not lost:
        return case
    return _note(replace(case, todos=tuple(todos)), "", "escalated", at)


def _turn(case: Case, people: People, actor: str) -> dict[Todo, tuple[str, ...]]:
    _require_waiting(case)
    if actor == case.maker:
        raise SamePerson("You asked for it: somebody else must decide")
    if not (mine := case.acts(people, actor)):
        raise NotYourTurn("It is somebody else's turn to decide: the case says whose")
    return mine


def _first(mine: dict[Todo, tuple[str, ...]]) -> str:
    """In whose place somebody acts; empty where they act as themselves in one of the to-dos."""
    return "" if () in mine.values() else next(iter(mine.values()))[0]


def _require_waiting(case: Case) -> None:
    if case.state != WAITING:
        raise AlreadyDecided(f"It was {case.state} already")


def _require_reason(opinion: str) -> None:
    if not opinion.strip():
        raise Invalid("Say why it is refused", violations=[Violation("reason", Fault.REFUSAL_WITHOUT_REASON)])


def _require_other(case: Case, people: People, person: str) -> None:
    if person == case.maker:
        raise Invalid("The maker does not decide", violations=[Violation("principal_id", Fault.IS_THE_MAKER)])
    if not people.is_here(person):
        raise Invalid("They do not work here (any more)", violations=[Violation("principal_id", Fault.NOT_HERE)])


def _void(case: Case, from_step: int) -> Case:
    """What was decided from a step on counts no more."""
    kept = tuple(
        replace(one, voided=True) if one.step >= from_step and one.kind in ("approved", "picked") else one
        for one in case.decisions
    )
    return replace(case, decisions=kept)


def _note(
    case: Case,
    actor: str,
    kind: str,
    at: datetime,
    *,
    opinion: str = "",
    for_person: str = "",
    to_person: str = "",
) -> Case:
    made = Decision(case.step, actor, kind, at, opinion, for_person, to_person)
    return replace(case, decisions=(*case.decisions, made))
