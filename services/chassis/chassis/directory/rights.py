"""Which rows a call may touch, from the tree, the grants and the ended sessions.

Each process reads what it needs from the service's own tables and trusts it for a second, so that a fact counts
everywhere within two seconds and a call costs no query here while it is fresh.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from manor.options.v1 import options_pb2
from sqlalchemy import text

from chassis.data.db import Database
from chassis.errors import Denied, Unavailable
from chassis.scope import ALL, Principal, Scope

FRESH_SECONDS = 1.0
# Who has just signed in may be faster than the fact of their grants, which is on its way: so long it is waited for.
PATIENCE_SECONDS, PAUSE_SECONDS = 2.0, 0.05
REMEMBERED_PRINCIPALS = 10_000
# A new node may be named before its fact is here: so long it is waited for, and by so many calls of a process at once
# that numbers which no node has do not hold up the others. Nodes are numbered one after another, so another number is
# not a new node's.
NEW_NODE_SECONDS, NEW_NODE_CALLS, NEW_NODE_DISTANCE = 1.0, 4, 1000


@dataclass(frozen=True, slots=True)
class _Held:
    """What is known of a principal, and when it was read (monotonic seconds)."""

    read_at: float
    version: int
    disabled: bool
    group_id: int
    grants: tuple[tuple[int, frozenset[str]], ...]
    customers: tuple[tuple[int, str], ...]
    revoked: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True)
class _Node:
    kind: str
    group_id: int
    company_id: int


class Directory:
    """Answers for the calls of one process; safe to share between threads.

    Args:
        database: the service's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._held: dict[str, _Held] = {}
        self._nodes: dict[int, _Node] = {}
        self._nodes_mark: tuple[int, int] = (0, 0)
        self._nodes_read_at = float("-inf")
        self._awaiting = threading.BoundedSemaphore(NEW_NODE_CALLS)

    def resolve(
        self,
        principal: Principal,
        permission: str,
        level: options_pb2.Scope,
        grants_version: int = 0,
        left: float = 2 * PATIENCE_SECONDS,
    ) -> Scope:
        """The rows that a call may touch.

        Staff and partners need the permission, granted at `level` or above; residents have their customers; operators
        need the permission and touch no group's rows; services act for the group that their token names, and what they
        may call their access rules say.

        Args:
            principal: who calls.
            permission: from the RPC's access rule; empty where the rule names none.
            level: from the RPC's access rule; SCOPE_SELF counts every grant.
            grants_version: from the token.
            left: seconds that the call may still take. Up to half of them it waits for the grants that the token
                speaks of, and no longer than PATIENCE_SECONDS.

        Raises:
            Denied: no grant, or the principal is disabled.
            Unavailable: the grants that the token speaks of have not arrived here in that time.
        """
        if principal.kind == "service":
            return Scope(principal.group_id, ALL, ALL, principal)
        held = self._principal(principal.id, grants_version, min(PATIENCE_SECONDS, left / 2))
        if held.disabled or held.group_id != principal.group_id:
            raise Denied("This sign-in is disabled", reason="PRINCIPAL_DISABLED")
        if principal.kind == "resident":
            of_companies = tuple(sorted({company_id for company_id, _ in held.customers}))
            customers = tuple(sorted(customer for _, customer in held.customers))
            return Scope(principal.group_id, of_companies, ALL, principal, customers)
        if principal.kind == "operator":
            return _of_operator(principal, held, permission, level)
        counted = [
            node for node, permissions in held.grants if level == options_pb2.SCOPE_SELF or permission in permissions
        ]
        scope = self._scope(principal, counted, level)
        if level != options_pb2.SCOPE_SELF and not (scope.companies and scope.estates):
            raise Denied(f"You need the permission {permission}, at the right place", reason="PERMISSION_MISSING")
        return scope

    def is_revoked(self, principal: Principal, issued_at: datetime) -> bool:
        """Whether the token's session was ended, or all sessions of its principal begun before then.

        Args:
            principal: whom the token names.
            issued_at: when it was signed.
        """
        if principal.kind == "service":
            return False
        held = self._principal(principal.id)
        return any(
            session_id == principal.session_id or (not session_id and issued_at <= revoked_at)
            for session_id, revoked_at in held.revoked
        )

    def place(self, node_id: int) -> tuple[int, int] | None:
        """Group and company of a node, 0 for a group's company; None where nobody has told of such a node.

        Args:
            node_id: its number.
        """
        node = self._tree().get(node_id) or self._tree(anew=True).get(node_id)
        return (node.group_id, node.company_id) if node else None

    def await_nodes(self, node_ids: Collection[int], principal: Principal, left: float) -> bool:
        """Reads the tree anew where a call names a node that is not known here, and waits for one that may be new.

        Only a role at a company or the group, which holds below it too, reaches a new node; nobody else waits.

        Args:
            node_ids: the companies and estates that the call names.
            principal: who calls.
            left: seconds that the call may still take; up to half of them it waits.

        Returns:
            Whether the tree was read anew, so that a scope from before may lack a node.
        """
        unknown = set(node_ids) - self._tree().keys()
        if not unknown:
            return False
        nodes = self._tree(anew=True)
        newest = max(nodes, default=0)
        if not all(node in nodes or abs(node - newest) <= NEW_NODE_DISTANCE for node in unknown):
            return True
        if unknown <= nodes.keys() or not self._reaches_new_nodes(principal, nodes):
            return True
        if self._awaiting.acquire(blocking=False):
            try:
                give_up_at = time.monotonic() + min(NEW_NODE_SECONDS, left / 2)
                while not unknown <= self._tree(anew=True).keys() and time.monotonic() < give_up_at:
                    time.sleep(PAUSE_SECONDS)
            finally:
                self._awaiting.release()
        return True

    def _reaches_new_nodes(self, principal: Principal, nodes: dict[int, _Node]) -> bool:
        if principal.kind in ("service", "resident"):
            return principal.kind == "service"
        granted = (nodes[node] for node, _ in self._principal(principal.id).grants if node in nodes)
        return any(node.kind != "estate" for node in granted)

    def _scope(self, principal: Principal, granted: Collection[int], level: options_pb2.Scope) -> Scope:
        """The union of what lies under the nodes granted, as far as `level` lets them count."""
        nodes = self._tree()
        if any(node not in nodes for node in granted):
            nodes = self._tree(anew=True)
        at = [(node, nodes[node]) for node in granted if node in nodes and nodes[node].group_id == principal.group_id]
        if any(node.kind == "group" for _, node in at):
            return Scope(principal.group_id, ALL, ALL, principal)
        if level == options_pb2.SCOPE_GROUP:
            return Scope(principal.group_id, (), (), principal)
        whole = {number for number, node in at if node.kind == "company"}
        single = {number for number, node in at if node.kind == "estate" and node.company_id not in whole}
        if level == options_pb2.SCOPE_COMPANY or not single:
            return Scope(principal.group_id, tuple(sorted(whole)), ALL if whole else (), principal)
        estates_of = {number for number, node in nodes.items() if node.kind == "estate" and node.company_id in whole}
        return Scope(
            principal.group_id,
            tuple(sorted(whole | {nodes[number].company_id for number in single})),
            tuple(sorted(single | estates_of)),
            principal,
        )

    def _principal(self, principal_id: str, version: int = 0, patience: float = 0) -> _Held:
        held = self._held.get(principal_id)
        if held is None or held.version < version or time.monotonic() - held.read_at > FRESH_SECONDS:
            held = self._read_principal(principal_id)
        give_up_at = held.read_at + patience
        while held.version < version:
            if time.monotonic() >= give_up_at:
                raise Unavailable("Your rights have not reached this service yet: try again", reason="GRANTS_PENDING")
            time.sleep(PAUSE_SECONDS)
            held = self._read_principal(principal_id)
        return held

    def _read_principal(self, principal_id: str) -> _Held:
        held = self._select_principal(principal_id)
        with self._lock:
            if len(self._held) >= REMEMBERED_PRINCIPALS:
                self._held.clear()
            self._held[principal_id] = held
        return held

    def _select_principal(self, principal_id: str) -> _Held:
        read_at = time.monotonic()
        with self._database.app.connect() as connection:
            row = connection.execute(
                text("select version, disabled, group_id, held from grants where principal_id = :id"),
                {"id": principal_id},
            ).one_or_none()
            revoked = connection.execute(
                text("select session_id, revoked_at from revoked_sessions where principal_id = :id"),
                {"id": principal_id},
            ).all()
        ended = tuple((one.session_id, one.revoked_at) for one in revoked)
        if row is None:
            return _Held(read_at, 0, True, 0, (), (), ended)
        return _Held(
            read_at,
            row.version,
            row.disabled,
            row.group_id,
            tuple((grant["node"], frozenset(grant["permissions"])) for grant in row.held["grants"]),
            tuple((one["company"], one["customer"]) for one in row.held["customers"]),
            ended,
        )

    def _tree(self, *, anew: bool = False) -> dict[int, _Node]:
        if anew or time.monotonic() - self._nodes_read_at > FRESH_SECONDS:
            read_at = time.monotonic()
            with self._database.app.connect() as connection:
                # The sum of versions rises with every change, so an unchanged tree is not read again.
                mark = connection.execute(text("select count(*), coalesce(sum(version), 0)::bigint from nodes")).one()
                if tuple(mark) != self._nodes_mark:
                    rows = connection.execute(text("select node_id, kind, group_id, company_id from nodes"))
                    self._nodes = {row.node_id: _Node(row.kind, row.group_id, row.company_id) for row in rows}
                    self._nodes_mark = (mark[0], mark[1])
            self._nodes_read_at = read_at
        return self._nodes


def _of_operator(principal: Principal, held: _Held, permission: str, level: options_pb2.Scope) -> Scope:
    """The scope of an operator of the platform: in no group, so that row-level security shows no group's row."""
    may = any(permission in permissions for _, permissions in held.grants)
    if level != options_pb2.SCOPE_SELF and not may:
        raise Denied(f"You need the permission {permission}", reason="PERMISSION_MISSING")
    return Scope(0, (), (), principal)
