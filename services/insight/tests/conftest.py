"""Builders of the facts that insight hears, on a real database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import ALL, Principal, Scope, Some, use
from chassis.testing.calls import ask
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_COMPANY, OTHER_ESTATE
from chassis.testing.items import in_columns
from google.protobuf.message import Message
from insight.rpc.figures import FigureServicer
from insight.rpc.leasing import LeasingServicer
from insight.settings import Settings
from insight.usecases import exchange_rates, leasing, levels, occupancy, receivables, takings
from insight.verification import verify
from manor.billing.v1 import events_pb2 as billing
from manor.contracts.v2 import events_pb2 as contracts
from manor.identity.v1 import events_pb2 as identity
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v1 import events_pb2 as tenants
from manor.workorders.v1 import events_pb2 as workorders
from sqlalchemy import text

ITEMS = {
    7: ("PM", "物业费", "property_fee", 1),
    8: ("WATER", "水费", "water", 1),
    9: ("DEP", "押金", "deposit", 0),
    10: ("DECO", "装修", "decoration", 0),
}
SINGAPORE_ESTATE = 31
_ids = count(1_000)
_groups = count(1_000_000)  # so that numbers of companies and estates are no amounts

HEARERS: dict[type[Message], tuple[Callable[..., None], ...]] = {
    billing.ReceivablesOpened: (receivables.open_receivables,),
    billing.ReceivablesChanged: (receivables.change_receivables,),
    payments.PaymentSettled: (receivables.settle_receivables, takings.settle_payment),
    payments.PaymentReversed: (receivables.settle_receivables, takings.reverse_payment),
    payments.PrepaymentDrawn: (receivables.settle_receivables,),
    payments.PaymentsBooked: (takings.book_payments,),
    tenants.UnitsChanged: (occupancy.change_units,),
    tenants.OccupanciesChanged: (occupancy.change_occupancies,),
    identity.ExchangeRateChanged: (exchange_rates.learn_exchange_rate,),
    workorders.OrderChanged: (levels.count_order,),
    contracts.LeasesChanged: (leasing.change_leases,),
    contracts.IncomingLeasesChanged: (leasing.change_incoming,),
}


@dataclass
class Model:
    """A group of its own: companies 2 (CNY, two estates) and 3 (SGD), with everything that insight hears of them."""

    deps: Deps
    group_id: int

    @property
    def base(self) -> int:
        """What is added to the usual numbers, so that tests do not meet in one company."""
        return self.group_id * 100

    @property
    def company(self) -> int:
        return self.base + COMPANY

    @property
    def other_company(self) -> int:
        return self.base + OTHER_COMPANY

    @property
    def estate(self) -> int:
        return self.base + ESTATE

    @property
    def other_estate(self) -> int:
        return self.base + OTHER_ESTATE

    @property
    def singapore(self) -> int:
        return self.base + SINGAPORE_ESTATE

    def company_of(self, estate: int) -> int:
        return self.other_company if estate == self.singapore else self.company

    def scope(self, companies: Some = ALL, estates: Some = ALL) -> Scope:
        return Scope(self.group_id, companies, estates, Principal(str(UUID(int=1)), "staff", self.group_id))

    def hear(self, *facts: Message) -> None:
        """Applies facts, each in its own transaction, as the worker does."""
        for fact in facts:
            company = getattr(fact, "company_id", 0)
            scope = Scope.company(self.group_id, company) if company else Scope.group(self.group_id)
            with UnitOfWork(self.deps.database, scope) as tx:
                for hearer in HEARERS[type(fact)]:
                    hearer(tx, in_columns(fact))

    def opened(self, *amounts: int, estate: int = 0, item: int = 7, month: str = "2026-03", **more: Any) -> Any:
        """The fact that these amounts became owed."""
        estate = estate or self.estate
        code, name, category, cycle = ITEMS[item]
        fact = billing.ReceivablesOpened(
            company_id=self.company_of(estate),
            estate_id=estate,
            currency_code="SGD" if estate == self.singapore else "CNY",
            fee_item_id=item,
            fee_item_code=code,
            fee_item_name=name,
            category=category,
            period_start=f"{month}-01",
            period_end=f"{month}-28",
            accounting_month=month,
            accounting_date=f"{month}-01",
            due_date=more.pop("due", f"{month}-10"),
            cycle_months=cycle,
        )
        for amount in amounts:
            fact.receivables.add(receivable_id=next(_ids), amount_minor=amount, version=1, **more)
        return fact

    def changed(self, opened: Any, at: int, version: int, **values: Any) -> Any:
        """The fact that billing changed one of them."""
        one = opened.receivables[at]
        fact = billing.ReceivablesChanged(company_id=opened.company_id, estate_id=opened.estate_id)
        fact.receivables.add(receivable_id=one.receivable_id, version=version, amount_minor=one.amount_minor, **values)
        return fact

    def settled(self, opened: Any, at: int, version: int, paid: int, **values: Any) -> Any:
        """The fact that a payment gave this much to one of them; entered, unless it says verified."""
        verified = values.pop("verified", False)
        values = {"payment_id": str(uuid7()), "method": "cash", "payment_date": "2026-03-12", **values}
        fact = payments.PaymentSettled(
            company_id=opened.company_id,
            estate_id=opened.estate_id,
            amount_minor=values.pop("amount", paid),
            version=values.pop("payment_version", 1),
            verified=verified,
            **values,
        )
        receivable_id = opened.receivables[at].receivable_id
        fact.items.add(
            receivable_id=receivable_id, version=version, paid_minor=paid, verified_minor=paid if verified else 0
        )
        return fact

    def reversed(self, settled: Any, version: int, item_version: int, paid: int = 0) -> Any:
        """The fact that a payment was taken back."""
        fact = payments.PaymentReversed(
            payment_id=settled.payment_id,
            version=version,
            company_id=settled.company_id,
            estate_id=settled.estate_id,
            amount_minor=settled.amount_minor,
        )
        fact.items.add(receivable_id=settled.items[0].receivable_id, version=item_version, paid_minor=paid)
        return fact

    def units(self, *areas: str, estate: int = 0, version: int = 1, kind: str = "") -> Any:
        """The fact that an estate has units of these areas."""
        estate = estate or self.estate
        fact = tenants.UnitsChanged(company_id=self.company_of(estate), estate_id=estate)
        for area in areas:
            fact.units.add(unit_id=str(uuid7()), version=version, gross_area=area, kind=kind)
        return fact

    def occupied(self, units: Any, at: int, role: str, start: str, end: str = "", **values: Any) -> Any:
        """The fact that somebody has one of them."""
        fact = tenants.OccupanciesChanged(company_id=units.company_id, estate_id=units.estate_id)
        values = {"occupancy_id": str(uuid7()), "version": 1, **values}
        fact.occupancies.add(unit_id=units.units[at].unit_id, role=role, start_date=start, end_date=end, **values)
        return fact

    def rate(self, rate: str, month: str = "2026-03", version: int = 1, **pair: str) -> Any:
        """The fact that the group entered a month-end rate; SGD to CNY unless it says otherwise."""
        pair = {"from_currency_code": "SGD", "to_currency_code": "CNY", **pair}
        return identity.ExchangeRateChanged(group_id=self.group_id, month=month, rate=rate, version=version, **pair)

    def ask(self, rpc: str, request: Message, scope: Scope | None = None) -> Any:
        """The answer of an RPC under a scope; the whole group's where none is given."""
        with use(scope or self.scope()):
            servicer = FigureServicer() if hasattr(FigureServicer, rpc) else LeasingServicer()
            return ask(self.deps, getattr(servicer, rpc), request)

    def sums(self) -> list[tuple[Any, ...]]:
        """Everything that is added up, for comparison."""
        tables = {
            "figures": "accounting_month, estate_id, fee_item_id, due_date, receivable_count, open_count,"
            " receivable_minor, entered_minor, verified_minor",
            "takings": "month, estate_id, method, payment_count, entered_minor, verified_minor",
            "occupancy_steps": "estate_id, day, unit_count, sold_count, leased_count, occupied_count, total_area,"
            " sold_area, leased_area, occupied_area",
        }
        found: list[tuple[Any, ...]] = []
        with UnitOfWork(self.deps.database, self.scope()) as tx:
            for table, columns in tables.items():
                rows = tx.execute(text(f"select {columns} from {table} order by 1, 2, 3, 4"))
                found += [(table, *row) for row in rows]
        return found

    def faults(self) -> list[str]:
        """What verification finds wrong, in all groups."""
        with self.deps.database.verifier.connect() as connection:
            return [fault for check in verify(connection) for fault in check.faults]


@pytest.fixture(scope="session")
def insight_deps(deps_of: Callable[..., Deps], tmp_path_factory: pytest.TempPathFactory) -> Deps:
    """The service's own."""
    return deps_of("insight", Settings, files_dir=tmp_path_factory.mktemp("insight"))


@pytest.fixture
def make_model(insight_deps: Deps) -> Callable[[], Model]:
    """Makes a model in a group that no other has."""

    def make() -> Model:
        model = Model(insight_deps, next(_groups))
        nodes = (
            (model.company, "company", model.company, 0, "上海物业", "CNY", "Asia/Shanghai"),
            (model.other_company, "company", model.other_company, 0, "Singapore", "SGD", "Asia/Singapore"),
            (model.estate, "estate", model.company, model.estate, "明珠花园", "", "Asia/Shanghai"),
            (model.other_estate, "estate", model.company, model.other_estate, "东方大厦", "", "Asia/Shanghai"),
            (model.singapore, "estate", model.other_company, model.singapore, "Marina", "", "Asia/Singapore"),
        )
        with insight_deps.database.app.begin() as connection:
            for node_id, kind, company_id, estate_id, name, currency, zone in nodes:
                connection.execute(
                    text(
                        "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name,"
                        " code, currency_code, time_zone) values (:n, 1, :k, 0, :g, :c, :e, :name, :name, :cur, :z)"
                    ),
                    {"n": node_id, "k": kind, "g": model.group_id, "c": company_id, "e": estate_id, "name": name,
                     "cur": currency, "z": zone},
                )  # fmt: skip
        return model

    return make


@pytest.fixture
def model(make_model: Callable[[], Model]) -> Model:
    """A model of its own for the test."""
    return make_model()
