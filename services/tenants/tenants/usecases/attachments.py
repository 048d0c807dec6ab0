"""What files hang on in tenants: customers, units, occupancies, handovers, acceptances and problems."""

from __future__ import annotations

from uuid import UUID

from chassis.attachments import Home, attaching, hangs_on
from chassis.data.tx import Tx

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
    return Home(company_id, f"customers/{customer.customer_id}", tuple(customer.estate_ids))


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


@hangs_on("handover")
def find_handover(tx: Tx, company_id: int, record_id: str) -> Home:
    """A handover."""
    handover = tx.get(Handover, (company_id, UUID(record_id)))
    return Home(company_id, f"handovers/{handover.handover_id}", (handover.estate_id,))


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
