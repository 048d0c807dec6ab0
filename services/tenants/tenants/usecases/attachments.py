"""What files hang on in tenants: customers, units, occupancies, handovers, acceptances and problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from chassis import directory
from chassis.attachments import Home, attaching, ends, hangs_on, last_days
from chassis.data.tx import Tx
from sqlalchemy import TIMESTAMP, cast, func, select

from tenants.domain.problems import State
from tenants.records.acceptances import Acceptance, Problem
from tenants.records.customers import Customer
from tenants.records.handovers import Handover
from tenants.records.occupancies import Occupancy
from tenants.records.places import Unit

attach_file = attaching("tenants")


@hangs_on("customer")
def find_customer(tx: Tx, company_id: int, record_id: str) -> Home:
    """A customer, who may be known in several estates."""
    customer = tx.get(Customer, (company_id, UUID(record_id)))
    return Home(company_id, f"customers/{customer.customer_id}", tuple(customer.estate_ids), str(customer.customer_id))


@ends("customer")
def customers_who_left(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Customers whose last occupancy is over, with its last day; whoever has had none yet has not left."""
    mine = Occupancy.customer_id.in_([UUID(one) for one in record_ids])
    last = func.max(Occupancy.end_date)
    asked = (
        select(Occupancy.customer_id, last)
        .where(Occupancy.company_id == company_id, mine)
        .group_by(Occupancy.customer_id)
        .having(func.count() == func.count(Occupancy.end_date), last < _today(tx, company_id))
    )
    return {str(customer): day for customer, day in tx.execute(asked)}


@hangs_on("unit")
def find_unit(tx: Tx, company_id: int, record_id: str) -> Home:
    """A unit."""
    unit = tx.get(Unit, (company_id, UUID(record_id)))
    return Home(company_id, f"units/{unit.unit_id}", (unit.estate_id,))


@hangs_on("occupancy")
def find_occupancy(tx: Tx, company_id: int, record_id: str) -> Home:
    """An occupancy."""
    occupancy = tx.get(Occupancy, (company_id, UUID(record_id)))
    return Home(company_id, f"occupancies/{occupancy.occupancy_id}", (occupancy.estate_id,))


@ends("occupancy")
def occupancies_that_are_over(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Occupancies with their settlement dates."""
    mine = (Occupancy.company_id == company_id, Occupancy.end_date < _today(tx, company_id))
    return last_days(tx, Occupancy.occupancy_id, Occupancy.end_date, record_ids, *mine)


@hangs_on("handover")
def find_handover(tx: Tx, company_id: int, record_id: str) -> Home:
    """A handover."""
    handover = tx.get(Handover, (company_id, UUID(record_id)))
    return Home(company_id, f"handovers/{handover.handover_id}", (handover.estate_id,))


@ends("handover")
def handovers_that_are_done(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Handovers that were done or called off."""
    return last_days(tx, Handover.handover_id, Handover.done_at, record_ids, Handover.company_id == company_id)


@hangs_on("acceptance")
def find_acceptance(tx: Tx, company_id: int, record_id: str) -> Home:
    """An acceptance."""
    acceptance = tx.get(Acceptance, (company_id, UUID(record_id)))
    return Home(company_id, f"acceptances/{acceptance.acceptance_id}", (acceptance.estate_id,))


@hangs_on("problem")
def find_problem(tx: Tx, company_id: int, record_id: str) -> Home:
    """A problem."""
    problem = tx.get(Problem, (company_id, UUID(record_id)))
    return Home(company_id, f"problems/{problem.problem_id}", (problem.estate_id,))


@ends("problem")
def problems_that_are_settled(tx: Tx, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """Problems that were confirmed as mended, or given up."""
    over = Problem.state.in_([State.CLOSED.value, State.CANCELLED.value])
    at = cast(Problem.steps[-1]["at"].astext, TIMESTAMP(timezone=True))
    return last_days(tx, Problem.problem_id, at, record_ids, Problem.company_id == company_id, over)


def _today(tx: Tx, company_id: int) -> date:
    """The company's day."""
    return directory.place(tx, company_id).company_today()
