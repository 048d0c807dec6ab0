"""Who there is, as identity's facts tell this service: what the rules of chassis.approvals ask of people."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import text

from chassis import clock, directory
from chassis.approvals.flows import ENTITLED, ESCALATED
from chassis.approvals.people import chain_of
from chassis.approvals.subjects import Subject, declared
from chassis.data.tx import Tx
from chassis.errors import NotFound

DECIDE, TAKE_OVER = "approvals.decide", "approvals.escalated"

_HAVING_ROLE = text(
    "select principal_id from grants g where group_id = :group and kind = 'staff' and not disabled and exists (select"
    " from jsonb_array_elements(g.held -> 'grants') h where (h ->> 'node')::integer = any(cast(:path as integer[]))"
    " and h -> 'roles' ? :role)"
)
_IN_POST = text("select principal_id from colleagues where post_id = :id and group_id = :group and not disabled")
_HEADING = text(
    "select principal_id from colleagues where department_id = :id and heads_department and group_id = :group"
    " and not disabled"
)
_AWAY = text(
    "select principal_id, deputy_id from stand_ins where group_id = :group and in_force and from_day <= :today"
    " and to_day >= :today and deputy_id <> ''"
)


def deputies(tx: Tx, today: date) -> dict[str, str]:
    """Who stands in for whom on a day, by who is absent."""
    return dict(tx.execute(_AWAY, {"group": tx.scope.group_id, "today": today}).tuples().all())


def department_of(tx: Tx, principal_id: str) -> str:
    """The department in which somebody works; empty where they have no post."""
    query = text("select department_id from colleagues where principal_id = :id")
    return str(tx.scalar(query, {"id": principal_id}) or "")


def today_of(tx: Tx, company_id: int) -> date:
    """Today in a company's books."""
    try:
        return directory.company(tx, company_id).today()
    except NotFound:  # its fact is still on its way
        return clock.now().date()


class Staff:
    """The people who may decide about a document at one place (chassis.approvals.people.People).

    Somebody without a role there cannot see the document, and is as good as gone.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: where the document belongs.
        subject: its kind.
        trusted: whose right to the subject's own RPCs the call's access rule has found; empty for nobody's.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int, subject: str, *, trusted: str = "") -> None:
        self._tx, self._subject, self._trusted = tx, subject, trusted
        self._company_id = company_id
        self._path = [node for node in (tx.scope.group_id, company_id, estate_id) if node]
        self._known: dict[str, frozenset[str]] = {}

    def holders(self, key: str) -> frozenset[str]:
        """Who has the post or role or is the person, and has not left."""
        if key not in self._known:
            kind, _, name = key.partition(":")
            self._known[key] = self._holders(kind, name)
        return self._known[key]

    def deputy_of(self, person: str) -> str:
        """Who stands in for somebody who is absent today."""
        return self._deputies.get(person, "")

    def is_here(self, person: str) -> bool:
        """Whether they may decide anything at this place."""
        return person in self._here

    def _holders(self, kind: str, name: str) -> frozenset[str]:
        if kind == ENTITLED:
            subject = declared().get(self._subject)
            holding = self._holding(subject.permission) if subject else frozenset()
            return holding | ({self._trusted} if self._trusted else set())
        if kind == ESCALATED:
            return self._holding(TAKE_OVER)
        if kind == "person":
            return frozenset({name}) & self._here
        if kind == "role":
            return self._ask(_HAVING_ROLE, role=name, path=self._path) & self._here
        return self._ask(_HEADING if kind == "head" else _IN_POST, id=name) & self._here

    def _holding(self, permission: str) -> frozenset[str]:
        return frozenset(directory.holders(self._tx, permission, self._path))

    def _ask(self, query: Any, **values: Any) -> frozenset[str]:
        return frozenset(self._tx.execute(query, {"group": self._tx.scope.group_id, **values}).scalars())

    @cached_property
    def _deputies(self) -> dict[str, str]:
        return deputies(self._tx, today_of(self._tx, self._company_id))

    @cached_property
    def _here(self) -> frozenset[str]:
        return self._holding(DECIDE)


class _Chains:
    """Whose deputies lead to whom, everywhere in the group (chassis.approvals.people.Deputies)."""

    def __init__(self, of: dict[str, str], here: frozenset[str]) -> None:
        self._of, self._here = of, here

    def deputy_of(self, person: str) -> str:
        return self._of.get(person, "")

    def is_here(self, person: str) -> bool:
        return person in self._here


def keys_of(tx: Tx, person: str) -> list[dict[str, Any]]:
    """Where to-dos of somebody lie today, as rows: key, node (0 for anywhere), and via: in whose places they act."""
    of = deputies(tx, today_of_group(tx))
    chains = {person: [person]}
    if of:
        query = text("select principal_id from grants where group_id = :group and kind = 'staff' and not disabled")
        here = frozenset(tx.execute(query, {"group": tx.scope.group_id}).scalars())
        reach = _Chains(of, here)
        chains |= {absent: chain for absent in of if person in (chain := chain_of(reach, absent)) and absent in here}
    rows = []
    for holder, chain in chains.items():
        via = chain[: chain.index(person)]
        rows += [{"key": key, "node": node, "via": via} for key, node in _own_keys(tx, holder)]
    return rows


def today_of_group(tx: Tx) -> date:
    """Today where most of a caller's companies keep their books."""
    companies = directory.companies_in_scope(tx)
    return companies[0].today() if companies else clock.now().date()


_OWN = text(
    "select c.post_id, c.department_id, c.heads_department, g.held -> 'grants' as held"
    " from (select cast(:id as text) as principal_id) me left join colleagues c using (principal_id)"
    " left join grants g on g.principal_id = me.principal_id and not g.disabled"
)


def _own_keys(tx: Tx, person: str) -> list[tuple[str, int]]:
    """Keys of one person, each with the node at which it counts."""
    keys: list[tuple[str, int]] = [(f"person:{person}", 0)]
    own = tx.execute(_OWN, {"id": person}).one()
    if own.post_id:
        keys.append((f"post:{own.post_id}", 0))
        if own.heads_department:
            keys.append((f"head:{own.department_id}", 0))
    for grant in own.held or ():
        permissions = set(grant["permissions"])
        keys += [(f"role:{role}", grant["node"]) for role in grant.get("roles", ())]
        keys += [(entitled(one), grant["node"]) for one in declared().values() if one.permission in permissions]
        if TAKE_OVER in permissions:
            keys.append((ESCALATED, grant["node"]))
    return keys


def entitled(subject: Subject) -> str:
    """Where to-dos lie that whoever holds a subject's permission may do; the tables have it by subject."""
    return f"{ENTITLED}:{subject.name}"
