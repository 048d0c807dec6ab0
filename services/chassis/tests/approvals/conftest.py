"""A company whose approvals stand in the chassis's tables: what identity has told of it, and who does what in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from chassis import approvals, directory
from chassis.approvals import acts, subjects
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import ALL, Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from manor.identity.v1 import events_pb2 as pb
from sqlalchemy import text

MIRA, ANNA, BELA, CARL, BOSS = (f"0190cccc-0000-7000-8000-00000000000{number}" for number in range(1, 6))
APPROVE = "payments.receipts.approve"
PERSON, POST, HEAD, ROLE, ENTITLED = (
    pb.APPROVAL_DECIDER_KIND_PERSON,
    pb.APPROVAL_DECIDER_KIND_POST,
    pb.APPROVAL_DECIDER_KIND_HEAD,
    pb.APPROVAL_DECIDER_KIND_ROLE,
    pb.APPROVAL_DECIDER_KIND_ENTITLED,
)


class Town:
    """What identity has told of a company, and who does what in it."""

    def __init__(self, deps: Deps) -> None:
        self.deps, self._version = deps, 0

    def scope(self, person: str, estates: Any = ALL) -> Scope:
        return Scope(GROUP, (COMPANY,), estates, Principal(person, "staff", GROUP))

    def tx(self, person: str, estates: Any = ALL) -> UnitOfWork:
        return UnitOfWork(self.deps.database, self.scope(person, estates))

    def hear(self, fact: Any) -> None:
        self._version += 1
        if not isinstance(fact, pb.NodeChanged):
            fact.version = self._version
        with UnitOfWork(self.deps.database, Scope.group(GROUP)) as tx:
            directory.HEARD[type(fact)](tx, fact)

    def grant(self, person: str, *permissions: str, node: int = COMPANY, role: str = "", gone: bool = False) -> None:
        fact = pb.GrantsChanged(principal_id=person, kind="staff", group_id=GROUP, disabled=gone)
        fact.grants.add(node_id=node, permissions=["approvals.decide", *permissions], role_ids=[role] if role else [])
        self.hear(fact)

    def works(self, person: str, post: str, department: str = "", *, heads: bool = False) -> None:
        self.hear(
            pb.StaffChanged(
                principal_id=person, group_id=GROUP, post_id=post, department_id=department, heads_department=heads
            )
        )

    def absent(self, person: str, deputy: str, day: date, *, in_force: bool = True) -> None:
        self.hear(
            pb.AbsenceChanged(
                absence_id=f"{person} {day}", group_id=GROUP, principal_id=person, deputy_id=deputy,
                from_date=str(day), to_date=str(day), in_force=in_force,
            )
        )  # fmt: skip

    def set_flow(self, *steps: Sequence[tuple[Any, str]], version: int = 1, **more: Any) -> None:
        flow = pb.ApprovalFlow(flow_id="f", version=version, subject="receipt", name="Receipts", **more)
        for number, deciders in enumerate(steps, 1):
            made = flow.steps.add(name=f"Step {number}", remind_hours=24)
            for kind, name in deciders:
                made.deciders.add(kind=kind, id=name)
        self._company(pb.ApprovalRules(flows=[flow]))

    def _company(self, rules: pb.ApprovalRules) -> None:
        self._version += 1
        self.hear(
            pb.NodeChanged(
                node_id=COMPANY, version=100 + self._version, kind=pb.NODE_KIND_COMPANY, parent_id=GROUP,
                group_id=GROUP, company_id=COMPANY, name="A", code="A", currency_code="CNY",
                time_zone="Asia/Shanghai", approval_rules=rules,
            )
        )  # fmt: skip

    def ask(self, resource_id: str = "r1", *, maker: str = MIRA, estate_id: int = ESTATE, **more: Any) -> UUID:
        with self.tx(maker) as tx:
            made = approvals.request(tx, "receipt", resource_id, 1, company_id=COMPANY, estate_id=estate_id, **more)
        return made.approval_id

    def decide(
        self, person: str, case: UUID, *, approve: bool = True, text: str = "fine", pick: str = ""
    ) -> acts.Shown:
        with self.tx(person) as tx:
            return acts.decide_approval(tx, acts.DecideApproval(case, approve, approvals.Opinion(text, pick)))

    def todos(self, person: str) -> list[tuple[str, str]]:
        """Resource and in whose place; checked against the count, which comes from the same query."""
        with self.tx(person) as tx:
            found = approvals.list_todos(tx, limit=100)
            counted = sum(row.decidable_count for row in approvals.waiting(tx))
        assert counted == len(found)
        return sorted((one.approval.resource_id, one.for_person) for one in found)


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What was carried out: resource and whether it was approved."""
    done: list[tuple[str, bool]] = []
    monkeypatch.setattr(subjects, "_carriers", {})
    monkeypatch.setattr(subjects, "_recallers", {})

    @approvals.decides("receipt")
    def decide_receipt(tx: Any, decide: approvals.Decide) -> None:
        made = approvals.decide(
            tx, "receipt", decide.resource_id, company_id=COMPANY, version=1, approve=decide.approve,
            opinion=decide.opinion,
        )  # fmt: skip
        if not made.waits:
            done.append((decide.resource_id, decide.approve))

    return done


@pytest.fixture
def town(deps_of: Any, ended: Any) -> Iterator[Town]:
    deps: Deps = deps_of("chassis")
    _empty(deps)
    made = Town(deps)
    made._company(pb.ApprovalRules())
    made.hear(
        pb.NodeChanged(
            node_id=ESTATE, version=1, kind=pb.NODE_KIND_ESTATE, parent_id=COMPANY, group_id=GROUP, company_id=COMPANY,
            estate_id=ESTATE, name="E", code="E", time_zone="Asia/Shanghai",
        )
    )  # fmt: skip
    for person in (MIRA, ANNA, BELA, CARL):
        made.grant(person)
    made.grant(BOSS, "approvals.escalated")
    yield made
    _empty(deps)


def _empty(deps: Deps) -> None:
    tables = "nodes, grants, colleagues, stand_ins, approvals, approval_todos, approval_decisions, audit, outbox"
    with deps.database.owner.begin() as connection:
        connection.execute(text(f"truncate {tables} restart identity"))
