"""Builders: an estate with units, owners and tariffs, told by the facts and made by the use cases that really do."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import grpc
import pytest
from billing.records.receivables import ADJUSTMENT, VOID, WAIVER
from billing.rpc import servicers
from billing.settings import Settings
from billing.usecases import fee_items, runs, settlements, tariffs, units
from billing.usecases import receivables as change_usecases
from chassis import directory
from chassis.data.db import Database
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.facts import columns
from chassis.jobs import attempts
from chassis.rpc import tokens
from chassis.scope import Principal, Scope, use
from chassis.testing.items import in_columns
from manor.billing.v1 import settings_pb2
from manor.identity.v1 import events_pb2 as identity
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v1 import events_pb2 as tenants
from manor.tenants.v1 import news_pb2, news_pb2_grpc
from sqlalchemy import text

CLERK = Principal("0190aaaa-0000-7000-8000-000000000001", "staff", 1, "0190aaaa-0000-7000-8000-0000000000f1")
CHECKER = Principal("0190aaaa-0000-7000-8000-000000000002", "staff", 1, "0190aaaa-0000-7000-8000-0000000000f2")
JUNE = date(2026, 6, 1)


class Tenants(news_pb2_grpc.NewsServiceServicer):
    """The neighbour as billing asks it, over gRPC: it has told as much as a test says."""

    def __init__(self) -> None:
        self.estates: list[news_pb2.EstateNews] = []
        self.answers = True

    def CountNews(self, request: news_pb2.CountNewsRequest, context: Any) -> news_pb2.CountNewsResponse:
        if not self.answers:
            context.abort(grpc.StatusCode.UNIMPLEMENTED, "an older release")
        return news_pb2.CountNewsResponse(estates=self.estates)


@pytest.fixture(scope="session")
def tenants_port() -> Iterator[tuple[Tenants, int]]:
    servicer, server = Tenants(), grpc.server(ThreadPoolExecutor(1))
    news_pb2_grpc.add_NewsServiceServicer_to_server(servicer, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    yield servicer, port
    server.stop(None)


@pytest.fixture
def neighbour(tenants_port: tuple[Tenants, int]) -> Iterator[Tenants]:
    """Tenants, which afterwards has nothing to tell again."""
    yield tenants_port[0]
    tenants_port[0].estates, tenants_port[0].answers = [], True


@pytest.fixture(scope="session")
def deps(
    deps_of: Callable[..., Deps], tenants_port: tuple[Tenants, int], tmp_path_factory: pytest.TempPathFactory
) -> Deps:
    key = tmp_path_factory.mktemp("keys") / "billing.json"
    key.write_text(json.dumps(tokens.make_key("billing")))
    address = f"tenants=127.0.0.1:{tenants_port[1]}"
    return deps_of("billing", Settings, addresses=address, service_key_file=key, news_seconds=0.5)


@dataclass
class Company:
    """A company of its own for each test, so that tests need not undo what they did."""

    deps: Deps
    company_id: int
    estate_id: int
    settings: dict[str, Any]
    currency: str = "CNY"
    group_id: int = 1
    units: list[str] = field(default_factory=list)
    buildings: list[str] = field(default_factory=lambda: [str(uuid7())])

    clerk = CLERK
    checker = CHECKER

    @property
    def database(self) -> Database:
        return self.deps.database

    def scope(self, who: Principal = CLERK, estates: Any = "*") -> Scope:
        return Scope(self.group_id, (self.company_id,), estates, who)

    def uow(self, who: Principal = CLERK, estates: Any = "*") -> UnitOfWork:
        return UnitOfWork(self.database, self.scope(who, estates))

    def do(self, usecase: Any, command: Any, who: Principal = CLERK) -> Any:
        """A use case in a transaction of its own, as the server runs it."""
        with self.uow(who) as tx:
            return usecase(tx, command)

    def ask(self, kind: str, receivable_id: int, amount: int = 0, reason: str = "Because", **values: Any) -> UUID:
        """Asks for a change of a receivable; gives the change's id."""
        usecase = {
            ADJUSTMENT: change_usecases.adjust_receivable,
            WAIVER: change_usecases.waive_receivable,
            VOID: change_usecases.void_receivable,
        }[kind]
        command = change_usecases.ChangeReceivable(self.company_id, receivable_id, amount, reason, **values)
        change_id: UUID = self.do(usecase, command).change_id
        return change_id

    def approve_change(self, change_id: UUID, who: Principal = CHECKER) -> Any:
        """Approves a change of a receivable."""
        decision = change_usecases.DecideChange(self.company_id, change_id, "Right")
        return self.do(change_usecases.approve_receivable_change, decision, who)

    def serve(self, method: Any, request: Any) -> Any:
        """An RPC's method in a transaction of its own, as the server calls it."""
        with self.uow() as tx:
            return method(request, SimpleNamespace(tx=tx))

    def hear(self, apply: Any, fact: Any) -> None:
        with UnitOfWork(self.database, Scope.company(self.group_id, self.company_id)) as tx:
            apply(tx, in_columns(fact))

    def plant(self) -> None:
        self.node(self.company_id, identity.NODE_KIND_COMPANY, 0)
        self.node(self.estate_id, identity.NODE_KIND_ESTATE, self.estate_id)

    def node(
        self,
        node_id: int,
        kind: Any,
        estate_id: int,
        version: int = 1,
        zone: str = "Asia/Shanghai",
        **settings: Any,
    ) -> None:
        fact = identity.NodeChanged(
            node_id=node_id, version=version, kind=kind, parent_id=self.company_id if estate_id else self.group_id,
            group_id=self.group_id, company_id=self.company_id, estate_id=estate_id, name=f"Node {node_id}",
            code=str(node_id), currency_code=self.currency, time_zone=zone,
        )  # fmt: skip
        if estate_id:
            said = {"vacancy_rate_basis_points": 10000, **self.settings, **settings}
            fact.service_settings.add().Pack(settings_pb2.EstateSettings(**said))
        self.hear(directory.apply_node, fact)

    def add_units(
        self, count: int, *, area: str = "100", unit_type: str = "flat", estate_id: int = 0, building: str = ""
    ) -> list[str]:
        ids = [str(uuid7()) for _ in range(count)]
        fact = tenants.UnitsChanged(company_id=self.company_id, estate_id=estate_id or self.estate_id)
        for unit_id in ids:
            fact.units.add(
                unit_id=unit_id, version=1, building_id=building or self.buildings[0], building_name="1",
                code=f"U{len(self.units) + 1:05}",
                kind="residential", unit_type=unit_type, floor=1, gross_area=area, billable_area=area,
            )  # fmt: skip
            self.units.append(unit_id)
        self.hear(units.apply_units, fact)
        return ids

    def resize(self, unit_id: str, area: str, version: int = 2) -> None:
        """Tells a changed area, which holds from today on."""
        fact = tenants.UnitsChanged(company_id=self.company_id, estate_id=self.estate_id)
        fact.units.add(
            unit_id=unit_id, version=version, building_id=self.buildings[0], building_name="1", code="U00001",
            kind="residential", unit_type="flat", floor=1, gross_area=area, billable_area=area,
        )  # fmt: skip
        self.hear(units.apply_units, fact)

    def occupy(
        self,
        unit_ids: list[str],
        *,
        role: str = "owner",
        start: str = "2020-01-01",
        customers: list[str] | None = None,
        estate_id: int = 0,
        vacant: bool = False,
        name: str = "",
        numbers: Sequence[str] = (),
    ) -> list[tuple[str, str]]:
        """(occupancy, customer) of each unit; all customers have the name, or one of their own."""
        ids = customers or [str(uuid7()) for _ in unit_ids]
        people = tenants.CustomersChanged(company_id=self.company_id)
        for index, customer in enumerate(sorted(set(ids))):
            people.customers.add(
                customer_id=customer,
                version=1,
                code=numbers[index] if numbers else "",
                name=name or f"Person {index}",
                kind="person",
                estate_ids=[estate_id or self.estate_id],
            )
        self.hear(units.apply_customers, people)
        fact = tenants.OccupanciesChanged(company_id=self.company_id, estate_id=estate_id or self.estate_id)
        made = []
        for unit_id, customer in zip(unit_ids, ids, strict=True):
            occupancy = str(uuid7())
            fact.occupancies.add(
                occupancy_id=occupancy,
                version=1,
                unit_id=unit_id,
                customer_id=customer,
                role=role,
                start_date=start,
                vacant=vacant,
                empty_without_tenant=vacant,
            )
            made.append((occupancy, customer))
        self.hear(units.apply_occupancies, fact)
        return made

    def end(
        self,
        occupancy: str,
        unit_id: str,
        customer: str,
        *,
        end: str,
        role: str = "owner",
        start: str = "2020-01-01",
        version: int = 2,
        vacant: bool = False,
    ) -> None:
        fact = tenants.OccupanciesChanged(company_id=self.company_id, estate_id=self.estate_id)
        fact.occupancies.add(
            occupancy_id=occupancy,
            version=version,
            unit_id=unit_id,
            customer_id=customer,
            role=role,
            start_date=start,
            end_date=end,
            empty_without_tenant=vacant,
        )
        self.hear(units.apply_occupancies, fact)

    def occupancy_of(self, unit_id: str) -> tuple[str, str, str]:
        """(occupancy, unit, customer) of the only one of a unit."""
        row = self.rows("select occupancy_id, customer_id from occupancies where unit_id = :unit", unit=unit_id)[0]
        return str(row.occupancy_id), unit_id, str(row.customer_id)

    def item(self, code: str = "PM", **values: Any) -> int:
        defaults: dict[str, Any] = {
            "code": code, "name": code, "category": "property_fee", "payer_rule": "tenant_else_owner",
            "tax_rate": Decimal("0.06"), "due_day": 10,
        }  # fmt: skip
        command = fee_items.CreateFeeItem(self.company_id, {**defaults, **values})
        return self.do(fee_items.create_fee_item, command).fee_item_id

    def tariff(self, item: int, code: str = "T", **values: Any) -> UUID:
        defaults: dict[str, Any] = {"effective_date": date(2020, 1, 1), "kind": "area", "price": Decimal("3")}
        version = tariffs.NewVersion(
            **(values if "kind" in values and "effective_date" in values else {**defaults, **values})
        )
        command = tariffs.CreateTariff(self.company_id, item, code=code, name=code, version=version)
        return self.do(tariffs.create_tariff, command).tariff_id

    def assign(
        self, tariff: UUID, level: str = "estate", target: str = "", *, start: str = "2020-01-01", estate_id: int = 0
    ) -> None:
        one = tariffs.NewAssignment(tariff, level, estate_id or self.estate_id, target, date.fromisoformat(start), None)
        self.do(tariffs.create_tariff_assignments, tariffs.CreateTariffAssignments(self.company_id, [one]))

    def work(self) -> None:
        """Runs every waiting operation, as the jobs process does."""
        while attempts.run_next(self.deps, threading.Event()):
            pass

    def calculate(self, month: date = JUNE, **target: Any) -> UUID:
        command = runs.StartRun(
            self.company_id,
            month,
            target.pop("target", "estate"),
            target.pop("estate_id", self.estate_id),
            **{"news": {}, **target},
        )
        self.do(runs.start_run, command)
        self.work()
        return self.rows("select run_id from billing_runs order by created_at desc limit 1")[0].run_id

    def approve(self, run_id: UUID, rows: list[int] | None = None, who: Principal = CHECKER) -> None:
        self.do(runs.approve_run, runs.ApproveRun(self.company_id, run_id, rows or []), who)
        self.work()

    def bill(self, month: date = JUNE, **target: Any) -> UUID:
        run_id = self.calculate(month, **target)
        if self.rows("select state from billing_runs where run_id = :id", id=run_id)[0].state == "calculated":
            self.approve(run_id)
        return run_id

    def pay(self, receivable_id: int, paid: int, verified: int = 0, version: int = 1) -> None:
        fact = payments.PaymentSettled(company_id=self.company_id, estate_id=self.estate_id)
        fact.items.add(
            receivable_id=receivable_id,
            version=version,
            paid_minor=paid,
            verified_minor=verified,
            last_payment_date="2026-06-05",
        )
        self.hear(settlements.apply_settled, fact)

    def rows(self, statement: str, **values: Any) -> list[Any]:
        with self.uow() as tx:
            return list(tx.execute(text(statement), values).all())

    def receivables(self) -> list[Any]:
        return self.rows(
            "select r.*, cast(customer_id as text) as customer, cast(unit_id as text) as unit from receivables r"
            " where not voided order by receivable_id"
        )

    def facts(self, kind: str, message: Any) -> list[Any]:
        """Facts of a type in the outbox, each with its items as `receivables`."""
        with self.database.relay.connect() as connection:
            found = connection.execute(
                text("select payload from outbox where type = :kind and company_id = :company order by id"),
                {"kind": kind, "company": self.company_id},
            ).scalars()
            return [in_items(message.FromString(bytes(payload))) for payload in found]


def in_items(fact: Any) -> Any:
    """A fact in columns with its items one by one."""
    shared = {name: getattr(fact, name) for name in columns.form_of(fact.DESCRIPTOR).shared}
    return SimpleNamespace(**shared, receivables=[SimpleNamespace(**item) for item in columns.items(fact)])


_companies = iter(range(1_000, 2_000_000, 100))


@pytest.fixture
def make_company(deps: Deps) -> Iterator[Callable[..., Company]]:
    def make(*, currency: str = "CNY", **settings: Any) -> Company:
        number = next(_companies)
        company = Company(deps, number, number + 1, settings, currency)
        company.plant()
        return company

    yield make


@pytest.fixture
def company(make_company: Callable[..., Company]) -> Iterator[Company]:
    made = make_company()
    with use(made.scope()):
        yield made


@pytest.fixture(scope="module")
def call(deps: Any) -> Callable[..., Any]:
    """Calls an RPC by its servicer, in a transaction of the scope that is given: `call(scope, "ListRuns", request)`."""
    methods = {
        name: getattr(servicer, name) for _, servicer in servicers(deps) for name in dir(servicer) if name[0].isupper()
    }

    def made(scope: Scope, name: str, request: Any) -> Any:
        with use(scope), UnitOfWork(deps.database) as tx:
            return methods[name](request, SimpleNamespace(tx=tx))

    return made
