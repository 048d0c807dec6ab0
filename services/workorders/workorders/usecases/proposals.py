"""Proposals of who takes which order, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.errors import Invalid, Violation

from workorders.domain.dispatch import Proposal, propose
from workorders.queries.orders import queued_orders
from workorders.queries.people import crew_of
from workorders.usecases.steps import job_of, limits_of
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST = 50


@dataclass(frozen=True, slots=True)
class ProposeAssignees:
    """Orders of an estate's queue; none for the most urgent ones."""

    company_id: int
    estate_id: int
    order_ids: Sequence[UUID] = ()


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
