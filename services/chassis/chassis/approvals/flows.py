"""The steps by which a company decides: what a flow is, which one a document takes, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

# Kinds of decider.
ENTITLED = "entitled"  # whoever holds the permission that the subject's own RPCs ask for
PERSON, POST, HEAD, ROLE = "person", "post", "head", "role"
PICKED = "picked"  # whom the decider of the step before picks; at the first step the maker

KINDS = (ENTITLED, PERSON, POST, HEAD, ROLE, PICKED)
# Who takes over what nobody can decide (any more): whoever holds the permission approvals.escalated.
ESCALATED = "escalated"

MOST_STEPS, MOST_DECIDERS = 20, 20


@dataclass(frozen=True, slots=True)
class Decider:
    """Who may decide.

    Args:
        kind: one of KINDS.
        id: the person, the post, the department or the role; for a head without one, the maker's department.
    """

    kind: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a flow.

    Args:
        name: as people see it.
        deciders: any one of them decides, or each of them where `everyone` is set.
        everyone: all of them must approve: of a post or role everybody who has it when the step begins.
        remind_hours: after so many hours a to-do is overdue; 0 for never.
        covers: the parts of the document that are looked at here, such as amount; none for all of it.
    """

    name: str
    deciders: tuple[Decider, ...]
    everyone: bool = False
    remind_hours: int = 0
    covers: tuple[str, ...] = ()

    def touched_by(self, parts: Iterable[str]) -> bool:
        """Whether a change of these parts of the document concerns it; of unknown parts it does."""
        changed = set(parts)
        return not changed or not self.covers or bool(changed & set(self.covers))


@dataclass(frozen=True, slots=True)
class Flow:
    """Who decides about a kind of document, in which order.

    Args:
        flow_id: the same through all versions; empty for the flow that holds where a company has set none.
        version: rises by one with each change. A case keeps the version that it began with.
        subject: the kind of document.
        name: as people see it.
        steps: in their order.
        from_minor: only for documents of this amount at least, in minor units; None for any, also without an amount.
        estate_ids: only for these estates; none for all.
        department_ids: only where the maker is of these departments; none for all.
    """

    flow_id: str
    version: int
    subject: str
    name: str
    steps: tuple[Step, ...]
    from_minor: int | None = None
    estate_ids: tuple[int, ...] = ()
    department_ids: tuple[str, ...] = ()

    def fits(self, document: Document) -> bool:
        """Whether a document takes it."""
        return (
            self.subject == document.subject
            and (self.from_minor is None or (document.amount_minor or 0) >= self.from_minor)
            and (not self.estate_ids or document.estate_id in self.estate_ids)
            and (not self.department_ids or document.department_id in self.department_ids)
        )


@dataclass(frozen=True, slots=True)
class Document:
    """What a flow is chosen by.

    Args:
        subject: its kind.
        amount_minor: in minor units, without a sign; None where it has no amount.
        estate_id: 0 for one of the company.
        department_id: the maker's; empty where they have none.
    """

    subject: str
    amount_minor: int | None = None
    estate_id: int = 0
    department_id: str = ""


def simplest(subject: str) -> Flow:
    """The flow that holds where a company has set none: one other person who holds the permission."""
    return Flow("", 0, subject, "", (Step("", (Decider(ENTITLED),)),))


def choose(flows: Sequence[Flow], document: Document) -> Flow:
    """The first of a company's flows that fits a document; the simplest one where none does."""
    return next((flow for flow in flows if flow.fits(document)), simplest(document.subject))


def for_department(flow: Flow, department_id: str) -> Flow:
    """A flow in which the head of the maker's department is the head of this one."""
    heads = {Decider(HEAD): Decider(HEAD, department_id)}
    steps = (replace(step, deciders=tuple(heads.get(one, one) for one in step.deciders)) for step in flow.steps)
    return replace(flow, steps=tuple(steps))


@dataclass(frozen=True, slots=True)
class Known:
    """What a company has, as far as flows may name it."""

    subjects: frozenset[str]
    persons: frozenset[str]
    posts: frozenset[str]
    departments: frozenset[str]
    roles: frozenset[str]
    estates: frozenset[int]

    def has(self, decider: Decider) -> bool:
        """Whether what a decider names is there."""
        if decider.kind in (ENTITLED, PICKED):
            return not decider.id
        if decider.kind == HEAD and not decider.id:
            return True
        names = {PERSON: self.persons, POST: self.posts, HEAD: self.departments, ROLE: self.roles}
        return decider.id in names.get(decider.kind, ())


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a flow: a code of chassis.violations, at which of its fields."""

    field: str
    code: str


def wrongs(flow: Flow, known: Known) -> Iterator[Wrong]:
    """What is wrong with one flow: no end, nobody who decides, what the company does not have."""
    if flow.subject not in known.subjects:
        yield Wrong("subject", "NO_SUCH_SUBJECT")
    if not flow.steps:
        yield Wrong("steps", "FLOW_WITHOUT_END")
    for place, estate_id in enumerate(flow.estate_ids):
        if estate_id not in known.estates:
            yield Wrong(f"estate_ids[{place}]", "ESTATE_OF_ELSEWHERE")
    for place, department_id in enumerate(flow.department_ids):
        if department_id not in known.departments:
            yield Wrong(f"department_ids[{place}]", "NO_SUCH_DEPARTMENT")
    for number, step in enumerate(flow.steps):
        yield from _wrongs_of_step(f"steps[{number}]", step, known)


def _wrongs_of_step(at: str, step: Step, known: Known) -> Iterator[Wrong]:
    if not step.deciders:
        yield Wrong(f"{at}.deciders", "STEP_WITHOUT_DECIDER")
    for place, decider in enumerate(step.deciders):
        if not known.has(decider):
            yield Wrong(f"{at}.deciders[{place}]", "NO_SUCH_DECIDER")
    kinds = {decider.kind for decider in step.deciders}
    if PICKED in kinds and len(step.deciders) > 1:
        yield Wrong(f"{at}.deciders", "PICKED_STANDS_ALONE")
    if step.everyone and kinds & {ENTITLED, PICKED}:
        yield Wrong(f"{at}.everyone", "EVERYONE_IS_UNKNOWN")


def unreachable(flows: Sequence[Flow]) -> Iterator[int]:
    """The places of flows that no document takes, since one before them takes all of theirs."""
    for place, flow in enumerate(flows):
        if any(_takes_all_of(flow, before) for before in flows[:place]):
            yield place


def _takes_all_of(flow: Flow, before: Flow) -> bool:
    return (
        before.subject == flow.subject
        and (before.from_minor is None or (flow.from_minor is not None and flow.from_minor >= before.from_minor))
        and (not before.estate_ids or bool(flow.estate_ids and set(flow.estate_ids) <= set(before.estate_ids)))
        and (
            not before.department_ids
            or bool(flow.department_ids and set(flow.department_ids) <= set(before.department_ids))
        )
    )


def to_stored(flow: Flow) -> dict[str, Any]:
    """A flow as JSON."""
    return {
        "flow_id": flow.flow_id,
        "version": flow.version,
        "subject": flow.subject,
        "name": flow.name,
        "from_minor": flow.from_minor,
        "estate_ids": list(flow.estate_ids),
        "department_ids": list(flow.department_ids),
        "steps": [
            {
                "name": step.name,
                "deciders": [{"kind": one.kind, "id": one.id} for one in step.deciders],
                "everyone": step.everyone,
                "remind_hours": step.remind_hours,
                "covers": list(step.covers),
            }
            for step in flow.steps
        ],
    }


def from_stored(stored: Mapping[str, Any]) -> Flow:
    """A flow from JSON; fields of a later release are left out."""
    return Flow(
        stored["flow_id"],
        stored["version"],
        stored["subject"],
        stored["name"],
        tuple(
            Step(
                step["name"],
                tuple(Decider(one["kind"], one.get("id", "")) for one in step["deciders"]),
                step.get("everyone", False),
                step.get("remind_hours", 0),
                tuple(step.get("covers", ())),
            )
            for step in stored["steps"]
        ),
        stored.get("from_minor"),
        tuple(stored.get("estate_ids", ())),
        tuple(stored.get("department_ids", ())),
    )
