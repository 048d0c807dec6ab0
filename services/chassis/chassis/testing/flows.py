"""A company that approves by a flow, for tests of what is approved."""

from __future__ import annotations

import json
from collections.abc import Sequence

from manor.identity.v1 import events_pb2 as pb
from sqlalchemy import text

from chassis.data.db import Database
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.directory import HEARD, rules
from chassis.scope import Principal, Scope


def somebody(group_id: int = 1) -> Principal:
    """A member of staff whom no other test knows, since absences and grants hold for all companies."""
    return Principal(str(uuid7()), "staff", group_id)


def set_flow(database: Database, company_id: int, subject: str, deciders: Sequence[Principal]) -> None:
    """Makes a company approve a kind of document by these people, one at each step, beside what it has set before.

    Args:
        database: the service's.
        company_id: the company, whose node is known.
        subject: the kind.
        deciders: in their order; each gets the right to decide where a flow names them, and no other.
    """
    group_id = deciders[0].group_id
    with UnitOfWork(database, Scope.company(group_id, company_id)) as tx:
        for one in deciders:
            grants = pb.GrantsChanged(principal_id=one.id, version=1, kind="staff", group_id=group_id)
            grants.grants.add(node_id=group_id, permissions=["approvals.decide"])
            HEARD[pb.GrantsChanged](tx, grants)
        known = rules.approval_rules(tx, company_id)
        others = [one for one in known.flows if one.subject != subject]
        known = pb.ApprovalRules(flows=others)
        flow = known.flows.add(flow_id=f"{company_id}-{subject}", version=1, subject=subject, name=subject)
        for number, one in enumerate(deciders, 1):
            flow.steps.add(name=f"Step {number}").deciders.add(kind=pb.APPROVAL_DECIDER_KIND_PERSON, id=one.id)
        tx.execute(
            text("update nodes set approval_rules = cast(:rules as jsonb) where node_id = :company"),
            {"rules": json.dumps(rules.to_stored(known)), "company": company_id},
        )


def absent(database: Database, person: Principal, deputy: Principal) -> None:
    """Makes a deputy act in somebody's place, today and for long."""
    with UnitOfWork(database, Scope.group(person.group_id)) as tx:
        fact = pb.AbsenceChanged(
            absence_id=person.id,
            version=1,
            group_id=person.group_id,
            principal_id=person.id,
            deputy_id=deputy.id,
            from_date="2020-01-01",
            to_date="2099-12-31",
            in_force=True,
        )
        HEARD[pb.AbsenceChanged](tx, fact)
