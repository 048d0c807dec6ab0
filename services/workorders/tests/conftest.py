"""What the tests of workorders share: the service on its own database, an estate with units, a desk and a crew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import HEARD
from chassis.scope import Principal, Scope, use
from chassis.testing.calls import ask
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE, STAFF
from chassis.verification import Check
from manor.identity.v1 import events_pb2 as identity
from manor.identity.v2.events_pb2 import MessagesWanted as _IdentityMessages
from manor.tenants.v2 import events_pb2 as tenants
from sqlalchemy import select, text
from workorders.records.orders import Order, Step
from workorders.settings import Settings
from workorders.usecases import categories, intake, steps
from workorders.usecases.taking import Details
from workorders.verification import verify
from workorders.worker import (
    customers_changed,
    duties_changed,
    occupancies_changed,
    staff_changed,
    units_changed,
)

TABLES = (
    "alarm_orders, suppliers, vendor_rates, vendor_jobs, vendor_statements,"
    " decorations, early_payments, crew_passes, approvals,"
    " grounds, cares, emergency_plans, exercises, passes, incidents,"
    " points, routes, route_stops, round_stops, labels, orders, steps, waits,"
    " escalations, categories, plans, occurrences, workers, duties, units, customers,"
    " occupancies,"
    " price_items, quotations, quotation_lines, order_charges, attachments, outbox, operations, audit, grants,"
    " stand_ins, colleagues, order_parts, order_materials, order_costs"
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
DESK = ["workorders.orders.dispatch", "workorders.orders.read"]
CREW = ["workorders.orders.work", "workorders.orders.read"]
RESIDENT = Principal("0190aaaa-0000-7000-8000-000000000009", "resident", GROUP)


@pytest.fixture(scope="session")
def deps(deps_of: Callable[..., Deps], tmp_path_factory: pytest.TempPathFactory) -> Deps:
    """The service's, with two companies."""
    made: Deps = deps_of("workorders", Settings, files_dir=tmp_path_factory.mktemp("files"))
    with made.database.owner.begin() as connection:
        for node, kind, parent, company, estate in NODES:
            values = {"node": node, "kind": kind, "parent": parent, "company": company, "estate": estate}
            connection.execute(NODE, {**values, "group": GROUP})
    return made


class World:
    """Empty tables but for who works here and who lives here, and short ways to report and to take steps.

    Args:
        deps: the service's.
    """

    whole = Scope(GROUP, (COMPANY,), "*", STAFF)
    of_group = Scope.group(GROUP)
    in_estate = Scope(GROUP, (COMPANY,), (ESTATE,), STAFF)
    in_other_estate = Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), STAFF)
    in_other_company = Scope(GROUP, (OTHER_COMPANY,), "*", STAFF)

    def __init__(self, deps: Deps) -> None:
        self.deps = deps
        self.unit, self.other_unit, self.customer, self.neighbour = (uuid7() for _ in range(4))
        self.of_resident = Scope(GROUP, (COMPANY,), "*", RESIDENT, (str(self.customer),))
        self.of_neighbour = replace(self.of_resident, customers=(str(self.neighbour),))
        self.settle({})
        self._hear_tenants()
        self.grant(STAFF.id, DESK)
        self.ann, self.bob = self.worker("Ann"), self.worker("Bob")
        self.category = self.categorise("water")

    def _hear_tenants(self) -> None:
        where = {"company_id": COMPANY, "estate_id": ESTATE}
        units = self.unit.bytes + self.other_unit.bytes
        codes = {"code": ["A-101", "A-102"], "building_name": ["A"], "version": [1]}
        self.hear(units_changed, tenants.UnitsChanged(unit_id=units, **codes, **where))
        customers = self.customer.bytes + self.neighbour.bytes
        named = {"name": ["Tea House", "Neighbour"], "estate_ids": [str(ESTATE)], "version": [1]}
        self.hear(customers_changed, tenants.CustomersChanged(company_id=COMPANY, customer_id=customers, **named))
        lives = {"occupancy_id": uuid7().bytes + uuid7().bytes, "unit_id": units, "customer_id": customers}
        fact = tenants.OccupanciesChanged(role=["owner"], start_date=[10_000], version=[1], **lives, **where)
        self.hear(occupancies_changed, fact)

    def settle(self, settings: dict[str, Any], calendar: dict[str, Any] | None = None) -> None:
        """What the estate decides about its orders, and when it is open; day and night if not said."""
        day = {"spans": [{"from": "00:00", "to": "24:00"}]}
        told = calendar or {"week": [day] * 7, "holiday_hours": day, "made_up_hours": day}
        statement = text(
            "update nodes set settings = cast(:settings as jsonb), calendar = cast(:calendar as jsonb)"
            " where node_id = :estate"
        )
        values = {"settings": json.dumps(settings), "calendar": json.dumps(told), "estate": ESTATE}
        with self.deps.database.owner.begin() as connection:
            connection.execute(statement, values)

    def hear(self, heard: Callable[..., None], fact: Any, scope: Scope | None = None) -> None:
        """Hands a fact to the worker, as the broker does."""
        with UnitOfWork(self.deps.database, scope or self.whole) as tx:
            heard(tx, fact)

    def grant(self, principal_id: str, permissions: list[str], *, node: int = ESTATE, version: int = 1) -> None:
        """Somebody may do something at a node."""
        granted = [identity.Grant(node_id=node, permissions=permissions)] if permissions else []
        fact = identity.GrantsChanged(
            principal_id=principal_id, version=version, kind="staff", group_id=GROUP, grants=granted
        )
        self.hear(HEARD[identity.GrantsChanged], fact, self.of_group)

    def worker(self, name: str, *, estate: int = ESTATE, skills: tuple[tuple[str, str], ...] = ()) -> str:
        """Somebody of the crew; gives their id."""
        principal_id = str(uuid7())
        self.grant(principal_id, CREW)
        self.staff(principal_id, name, estate=estate, skills=skills)
        return principal_id

    def staff(
        self, principal_id: str, name: str, *, version: int = 1, company: int = COMPANY, estate: int = ESTATE,
        skills: tuple[tuple[str, str], ...] = (), disabled: bool = False,
    ) -> None:  # fmt: skip
        """What identity says of a member of staff."""
        held = [identity.HeldSkill(skill_id=skill, name=skill, expire_date=until) for skill, until in skills]
        fact = identity.StaffChanged(
            principal_id=principal_id, version=version, group_id=GROUP, company_id=company, estate_id=estate,
            display_name=name, disabled=disabled, skills=held,
        )  # fmt: skip
        self.hear(staff_changed, fact, self.of_group)

    def absent(self, principal_id: str) -> None:
        """Somebody is away today."""
        today = str(clock.today("UTC"))
        fact = identity.AbsenceChanged(
            absence_id=str(uuid7()), version=1, group_id=GROUP, principal_id=principal_id, from_date=today,
            to_date=today, in_force=True,
        )  # fmt: skip
        self.hear(HEARD[identity.AbsenceChanged], fact, self.of_group)

    def duty(self, principal_id: str, start: datetime, end: datetime) -> None:
        """Somebody works a shift."""
        planned = identity.PlannedDuty(
            duty_id=str(uuid7()), version=1, principal_id=principal_id, start_ms=int(start.timestamp() * 1000),
            end_ms=int(end.timestamp() * 1000),
        )  # fmt: skip
        self.hear(duties_changed, identity.DutiesChanged(company_id=COMPANY, estate_id=ESTATE, duties=[planned]))

    def act(self, use_case: Callable[..., Any], command: Any, *, scope: Scope | None = None) -> Any:
        """Runs a use case in a transaction of its own."""
        with UnitOfWork(self.deps.database, scope or self.whole) as tx:
            return use_case(tx, command)

    def ask(self, rpc: Callable[[Any, Any], Any], request: Any, scope: Scope | None = None) -> Any:
        """Calls a servicer's method as a server does."""
        with use(scope or self.whole):
            return ask(self.deps, rpc, request)

    def as_(self, principal_id: str) -> Scope:
        """What a member of staff of the estate sees."""
        return replace(self.in_estate, principal=replace(STAFF, id=principal_id))

    def categorise(self, code: str, **more: Any) -> UUID:
        """A category; gives its id."""
        told = {"name_zh": code, "name_en": code, "kind": "repair", "for_residents": True} | more
        wanted = categories.Wanted(code=code, **told)
        made = self.act(categories.create_category, categories.CreateCategory(COMPANY, wanted))
        found: UUID = made.category_id
        return found

    def report(self, *, scope: Scope | None = None, **more: Any) -> Order:
        """Somebody reports something."""
        told: dict[str, Any] = {"category_id": self.category, "description": "It drips", "unit_id": self.unit}
        command = intake.CreateOrder(COMPANY, ESTATE, **told | more)
        made: Order = self.act(intake.create_order, command, scope=scope)
        return made

    def assign(self, order: Order, to: str, **more: Any) -> Order:
        """The desk gives an order to somebody."""
        said = Details(assignee_id=to, **more)
        made: Order = self.act(steps.assign_order, steps.AssignOrder(COMPANY, order.order_id, said))
        return made

    def step(self, order: Order, move: str, by: str, etag: str = "", **said: Any) -> Order:
        """Whoever has an order takes a step."""
        command = steps.TakeStep(COMPANY, order.order_id, move, Details(**said), etag)
        made: Order = self.act(steps.take_step, command, scope=self.as_(by))
        return made

    def decide(self, order: Order, move: str, etag: str = "", by: str = STAFF.id, **said: Any) -> Order:
        """The desk decides."""
        command = steps.DecideOrder(COMPANY, order.order_id, move, Details(**said), etag)
        made: Order = self.act(steps.decide_order, command, scope=self.as_(by))
        return made

    def working(self, **more: Any) -> Order:
        """An order that Ann works at."""
        order = self.assign(self.report(**more), self.ann)
        self.step(order, "accept", self.ann)
        return self.step(order, "start", self.ann)

    def done(self, **more: Any) -> Order:
        """An order that Ann has done."""
        return self.step(self.working(**more), "finish", self.ann, result="New washer")

    def now(self, order: Order) -> Order:
        """An order as it stands."""
        with UnitOfWork(self.deps.database, self.whole) as tx:
            return tx.get(Order, (COMPANY, order.order_id))

    def steps(self, order: Order) -> list[Step]:
        """Its steps, oldest first."""
        with UnitOfWork(self.deps.database, self.whole) as tx:
            return list(tx.scalars(select(Step).where(Step.order_id == order.order_id).order_by(Step.place)))

    def said(self, template: str) -> list[Any]:
        """The messages of a template that were wanted, oldest first."""
        query = text("select type, payload from outbox where type like '%.messages_wanted.v2' order by id")
        found = []
        with self.deps.database.relay.begin() as connection:
            for kind, payload in connection.execute(query):
                of = tenants.MessagesWanted if kind.startswith("tenants") else _IdentityMessages
                fact = of.FromString(bytes(payload))
                if fact.template == template:
                    found.append(fact)
        return found

    def broken(self) -> list[Check]:
        """The invariants that do not hold."""
        with self.deps.database.verifier.begin() as connection:
            return [check for check in verify(connection) if check.faults]


@pytest.fixture
def world(deps: Deps) -> Iterator[World]:
    """Empty tables, and who works and lives here; the books hold at the end."""
    with deps.database.owner.begin() as connection:
        connection.execute(text(f"truncate {TABLES} cascade"))
    made = World(deps)
    yield made
    assert made.broken() == []
