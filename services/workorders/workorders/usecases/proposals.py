"""Proposals of who takes which order, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.errors import Invalid, Violation

from workorders.domain.dispatch import Candidate, Proposal, candidate, propose
from workorders.queries.orders import queued_orders
from workorders.queries.people import crew_of
from workorders.records.orders import Order
from workorders.usecases.steps import job_of, limits_of
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST = 50
MOST_CREW = 200


@dataclass(frozen=True, slots=True)
class ProposeAssignees:
    """Orders of an estate's queue; none for the most urgent ones."""

    company_id: int
    estate_id: int
    order_ids: Sequence[UUID] = ()


@dataclass(frozen=True, slots=True)
class ListCrew:
    """An order that somebody else could have."""

    company_id: int
    order_id: UUID


def list_crew(tx: Tx, command: ListCrew) -> list[Candidate]:
    """Who could have an order instead of whoever has it, by name, with what speaks against each; 200 at most.

    Raises:
        NotFound.
    """
    order, now = tx.get(Order, (command.company_id, command.order_id)), clock.now()
    crew = crew_of(tx, order.company_id, order.estate_id, now, but=[order.order_id])
    job, limits = job_of(tx, order), limits_of(tx, order.estate_id)
    others = [candidate(job, one, now, limits) for one in crew if one.id != order.assignee_id]
    return sorted(others, key=lambda one: (bool(one.refusals), one.person.name))[:MOST_CREW]


def propose_assignees(tx: Tx, command: ProposeAssignees) -> list[Proposal]:
    """Proposes who takes which order, each one at most; nothing is stored.

    Raises:
        Invalid: an order is not in the queue.
    """
    orders = queued_orders(tx, command.company_id, command.estate_id, command.order_ids, MOST)
    found = {order.order_id for order in orders}
    faults = [
        Violation(f"order_ids[{place}]", Fault.NOT_IN_THE_QUEUE)
        for place, one in enumerate(command.order_ids)
        if one not in found
    ]
    if faults:
        raise Invalid("Not in the queue", violations=faults)
    now = clock.now()
    crew = crew_of(tx, command.company_id, command.estate_id, now)
    return propose([job_of(tx, order) for order in orders], crew, now, limits_of(tx, command.estate_id))
