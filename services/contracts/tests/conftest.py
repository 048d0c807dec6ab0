"""What the tests of contracts share: the service on its own database, an estate with units, and people who let them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import Principal, Scope, use
from chassis.testing.calls import ask
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE, STAFF
from chassis.verification import Check
from contracts.domain.terms import LeasedUnit, Payer, Terms
from contracts.records.leases import Agreement, Lease, Line
from contracts.settings import Settings
from contracts.usecases import agreements, leases, lines
from contracts.verification import verify
from contracts.worker import charges_answered, customers_changed, units_changed
from manor.billing.v1 import events_pb2 as billing
from manor.tenants.v2 import events_pb2 as tenants
from sqlalchemy import select, text

from .lettings import rent

TABLES = (
    "leases, agreements, unit_holds, lease_lines, turnovers, true_ups, reservations, units, customers, occupancies,"
    " car_parks, parking_spaces, parking_leases, parking_terms, parking_plates, early_settlements,"
    " prospects, prospect_steps, contract_templates, payable_contracts, asking_rents, suppliers, listings,"
    " payable_lines, approvals, outbox, audit"
)
NODE = text(
    "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
    " currency_code, time_zone, settings) values (:node, 1, :kind, :parent, :group, :company, :estate, :kind, :kind,"
    " 'CNY', 'UTC', '{}') on conflict do nothing"
)
NODES = (
    (GROUP, "group", 0, 0, 0),
    (COMPANY, "company", GROUP, COMPANY, 0),
    (OTHER_COMPANY, "company", GROUP, OTHER_COMPANY, 0),
    (ESTATE, "estate", COMPANY, COMPANY, ESTATE),
    (OTHER_ESTATE, "estate", COMPANY, COMPANY, OTHER_ESTATE),
)
CHECKER = replace(STAFF, id="0190aaaa-0000-7000-8000-000000000002")


@pytest.fixture(scope="session")
def deps(deps_of: Callable[..., Deps]) -> Deps:
    """The service's, with two companies."""
    made: Deps = deps_of("contracts", Settings)
    with made.database.owner.begin() as connection:
        for node, kind, parent, company, estate in NODES:
            values = {"node": node, "kind": kind, "parent": parent, "company": company, "estate": estate}
            connection.execute(NODE, {**values, "group": GROUP})
    return made


class World:
    """Empty tables but for what tenants has said, and short ways to let units.

    Args:
        deps: the service's.
    """

    whole = Scope(GROUP, (COMPANY,), "*", STAFF)
    checking = Scope(GROUP, (COMPANY,), "*", CHECKER)
    in_estate = Scope(GROUP, (COMPANY,), (ESTATE,), STAFF)
    in_other_estate = Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), STAFF)
    in_other_company = Scope(GROUP, (OTHER_COMPANY,), "*", STAFF)
    of_resident = Scope(
        GROUP, (COMPANY,), "*", Principal("0190aaaa-0000-7000-8000-000000000009", "resident", GROUP), ()
    )

    def __init__(self, deps: Deps) -> None:
        self.deps = deps
        self.unit, self.other_unit, self.tenant, self.partner = (uuid7() for _ in range(4))
        self._made = 0
        self.settle({})
        units, customers = (self.unit, self.other_unit), (self.tenant, self.partner)
        self.hear(
            units_changed,
            tenants.UnitsChanged(
                company_id=COMPANY,
                estate_id=ESTATE,
                unit_id=b"".join(one.bytes for one in units),
                version=[1],
                code=["A-101", "A-102"],
                kind=["shop"],
                floor=[1],
                billable_area=["100"],
                building_name=["A"],
            ),
        )
        self.hear(
            customers_changed,
            tenants.CustomersChanged(
                company_id=COMPANY,
                customer_id=b"".join(one.bytes for one in customers),
                version=[1],
                name=["Tea House", "Partner"],
                estate_ids=[str(ESTATE)],
            ),
        )

    def settle(self, settings: dict[str, Any]) -> None:
        """What the estate decides about its leases."""
        statement = text("update nodes set settings = cast(:settings as jsonb) where node_id = :estate")
        with self.deps.database.owner.begin() as connection:
            connection.execute(statement, {"settings": json.dumps(settings), "estate": ESTATE})

    def hear(self, heard: Callable[..., None], fact: Any) -> None:
        """Hands a fact to the worker, as the broker does."""
        with UnitOfWork(self.deps.database, self.whole) as tx:
            heard(tx, fact)

    def act(self, use_case: Callable[..., Any], command: Any, *, scope: Scope | None = None) -> Any:
        """Runs a use case in a transaction of its own."""
        with UnitOfWork(self.deps.database, scope or self.whole) as tx:
            return use_case(tx, command)

    def ask(self, rpc: Callable[[Any, Any], Any], request: Any, scope: Scope | None = None) -> Any:
        """Calls a servicer's method as a server does."""
        with use(scope or self.whole):
            return ask(self.deps, rpc, request)

    def terms(self, start: str, end: str, *charges: Any, **more: Any) -> Terms:
        """Terms of the first unit and the first tenant, at 3,000 a month."""
        told: dict[str, Any] = {
            "units": (LeasedUnit(self.unit, 100),),
            "charges": charges or (rent(unit=self.unit),),
            "payers": (Payer(self.tenant),),
        }
        return Terms(date.fromisoformat(start), date.fromisoformat(end), **told | more)

    def draft(self, terms: Terms, **more: Any) -> Lease:
        """A draft."""
        self._made += 1
        number = more.pop("number", f"HT-{self._made}")
        made: Lease = self.act(leases.create_lease, leases.CreateLease(COMPANY, ESTATE, number, terms, **more))
        return made

    def submitted(self, terms: Terms, **more: Any) -> Lease:
        """A lease that waits for review."""
        lease = self.draft(terms, **more)
        return self.submit(lease)

    def submit(self, lease: Lease) -> Lease:
        """Submits a draft."""
        made: Lease = self.act(leases.submit_lease, leases.SubmitLease(COMPANY, lease.lease_id, lease.schedule_hash))
        return made

    def approve(self, lease: Lease) -> Lease:
        """A second person reviews what waits."""
        decided = agreements.DecideLease(COMPANY, lease.lease_id, "fine")
        made: Lease = self.act(agreements.approve_lease, decided, scope=self.checking)
        return made

    def lease(self, terms: Terms, **more: Any) -> Lease:
        """A lease that was reviewed."""
        return self.approve(self.submitted(terms, **more))

    def lines(self, lease: Lease) -> list[Line]:
        """Its lines in the order in which they were booked."""
        with UnitOfWork(self.deps.database, self.whole) as tx:
            return list(tx.scalars(select(Line).where(Line.lease_id == lease.lease_id).order_by(Line.line_id)))

    def agreed(self, lease: Lease) -> list[Agreement]:
        """Its agreements, oldest first."""
        query = select(Agreement).where(Agreement.lease_id == lease.lease_id).order_by(Agreement.agreement_id)
        with UnitOfWork(self.deps.database, self.whole) as tx:
            return list(tx.scalars(query))

    def convert(self, lease: Lease, *wanted: Line) -> int:
        """Turns lines into receivables."""
        ids = [one.line_id for one in wanted]
        sent: int = self.act(lines.convert_lines, lines.ConvertLines(COMPANY, lease.lease_id, ids))
        return sent

    def answer(self, *references: str, state: str = "charged", receivable_id: int = 7, **more: Any) -> None:
        """Billing answers."""
        answers = [
            billing.AnsweredCharge(reference=one, state=state, receivable_id=receivable_id, **more)
            for one in references
        ]
        fact = billing.ChargesAnswered(company_id=COMPANY, estate_id=ESTATE, source="contracts", charges=answers)
        self.hear(charges_answered, fact)

    def said(self, kind: type[Any]) -> list[Any]:
        """The facts of a type that were published, oldest first."""
        words = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in kind.DESCRIPTOR.name)
        service = kind.DESCRIPTOR.full_name.split(".")[1]
        statement = text("select payload from outbox where type like :type order by id")
        with self.deps.database.relay.begin() as connection:
            rows = connection.execute(statement, {"type": f"{service}.{words.lstrip('_')}.v%"}).scalars().all()
        return [kind.FromString(bytes(row)) for row in rows]

    def broken(self) -> list[Check]:
        """The invariants that do not hold."""
        with self.deps.database.verifier.begin() as connection:
            return [check for check in verify(connection) if check.faults]


@pytest.fixture
def world(deps: Deps) -> Iterator[World]:
    """Empty tables, and what tenants has said; the books hold at the end."""
    with deps.database.owner.begin() as connection:
        connection.execute(text(f"truncate {TABLES} cascade"))
    made = World(deps)
    yield made
    assert made.broken() == []


def by_reference(lines: list[Line]) -> list[str]:
    """By which billing knows lines."""
    return [one.reference for one in lines]
