"""Builders of facts and payments, on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from chassis.ids import uuid7
from chassis.main import Deps
from chassis.scope import ALL, Principal, Scope
from chassis.testing import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE
from chassis.uow import UnitOfWork
from manor.billing.v1 import events_pb2 as billing
from manor.tenants.v1 import events_pb2 as tenants
from payments.settings import Settings
from payments.usecases.customers import learn_customers
from payments.usecases.open_items import change_receivables, open_receivables
from payments.usecases.receipts import NewReceipt, approve_receipt, create_receipt
from sqlalchemy import text

CASHIER = Principal("0190aaaa-0000-7000-8000-0000000000c1", "staff", GROUP)
FINANCE = Principal("0190aaaa-0000-7000-8000-0000000000f1", "staff", GROUP)
NODES = (
    (GROUP, "group", 0, 0, 0, "", ""),
    (COMPANY, "company", GROUP, COMPANY, 0, "CNY", "Asia/Shanghai"),
    (OTHER_COMPANY, "company", GROUP, OTHER_COMPANY, 0, "SGD", "Asia/Singapore"),
    (ESTATE, "estate", COMPANY, COMPANY, ESTATE, "", "Asia/Shanghai"),
    (OTHER_ESTATE, "estate", COMPANY, COMPANY, OTHER_ESTATE, "", "Asia/Shanghai"),
    (31, "estate", OTHER_COMPANY, OTHER_COMPANY, 31, "", "Asia/Singapore"),
)
_ids = count(1_000)


@pytest.fixture(scope="session")
def payments_deps(deps_of: Callable[..., Deps], tmp_path_factory: pytest.TempPathFactory) -> Deps:
    """The service's own, with companies 2 (CNY) and 3 (SGD) known from identity."""
    folder = tmp_path_factory.mktemp("payments")
    key = folder / "master.key"
    key.write_text("ab" * 32)
    deps = deps_of("payments", Settings, encryption_key_file=key, secrets_dir=folder, files_dir=folder / "files")
    with deps.database.app.begin() as connection:
        for node_id, kind, parent_id, company_id, estate_id, currency, zone in NODES:
            connection.execute(
                text(
                    "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
                    " currency_code, time_zone) values (:n, 1, :k, :p, :g, :c, :e, :name, :name, :cur, :z)"
                ),
                {"n": node_id, "k": kind, "p": parent_id, "g": GROUP, "c": company_id, "e": estate_id,
                 "name": f"{kind}-{node_id}", "cur": currency, "z": zone},
            )  # fmt: skip
    return deps


@dataclass
class Books:
    """One estate of one company, its customers and what they owe; says what stands after each step."""

    deps: Deps
    company_id: int = COMPANY
    estate_id: int = ESTATE
    currency: str = "CNY"
    cashier: Principal = CASHIER
    finance: Principal = FINANCE

    def uow(self, principal: Principal = CASHIER) -> UnitOfWork:
        """A transaction of somebody who may do everything in the company."""
        return UnitOfWork(self.deps.database, Scope(GROUP, (self.company_id,), ALL, principal))

    def customer(self, name: str = "张伟") -> UUID:
        """A customer that tenants has told of."""
        customer_id = uuid7()
        fact = tenants.CustomersChanged(company_id=self.company_id)
        fact.customers.add(customer_id=str(customer_id), version=1, name=name, kind="person")
        with self.uow() as tx:
            learn_customers(tx, fact)
        return customer_id

    def opened(self, customer_id: UUID, *amounts: int, **more: Any) -> billing.ReceivablesOpened:
        """The fact that these amounts became owed."""
        fee_item_id = more.pop("fee_item_id", 7)
        fact = billing.ReceivablesOpened(
            company_id=self.company_id,
            estate_id=self.estate_id,
            currency_code=self.currency,
            fee_item_id=fee_item_id,
            fee_item_code=f"F{fee_item_id}",
            fee_item_name=f"fee {fee_item_id}",
            category="property_fee",
            period_start="2026-03-01",
            period_end="2026-03-31",
            accounting_month=more.pop("accounting_month", "2026-03"),
            accounting_date=more.pop("accounting_date", "2026-03-01"),
            due_date=more.pop("due_date", "2026-03-10"),
            run_id=str(uuid7()),
        )
        for amount in amounts:
            fact.receivables.add(
                receivable_id=next(_ids),
                unit_id=uuid7().bytes,
                customer_id=customer_id.bytes,
                amount_minor=amount,
                tax_minor=round(amount * 6 / 106),
                unit_code="1-101",
                version=1,
            )
        return fact

    def owe(self, customer_id: UUID, *amounts: int, **more: Any) -> list[int]:
        """Opens receivables; gives their ids."""
        fact = self.opened(customer_id, *amounts, **more)
        with self.uow() as tx:
            open_receivables(tx, fact)
        return [one.receivable_id for one in fact.receivables]

    def change(self, receivable_id: int, version: int, **values: Any) -> None:
        """Hears that billing changed a receivable."""
        fact = billing.ReceivablesChanged(company_id=self.company_id, estate_id=self.estate_id)
        values = {"accounting_date": "2026-03-20", "reason": "adjusted", **values}
        fact.receivables.add(receivable_id=receivable_id, version=version, **values)
        with self.uow() as tx:
            change_receivables(tx, fact)

    def pay(self, customer_id: UUID, amount: int, *, approve: bool = False, **more: Any) -> Any:
        """A receipt over the counter."""
        receipt = create_receipt(
            self.uow(),
            NewReceipt(
                self.company_id, self.estate_id, customer_id, amount, self.currency, more.pop("method", "cash"), **more
            ),
        )
        return approve_receipt(self.uow(FINANCE), receipt_id=receipt.receipt_id) if approve else receipt

    def rows(self, query: str, **values: Any) -> list[Any]:
        """Rows of a query in the verifier's role."""
        with self.deps.database.verifier.connect() as connection:
            return list(connection.execute(text(query), values).all())

    def item(self, receivable_id: int) -> Any:
        """An open item as it stands."""
        return self.rows("select * from open_items where receivable_id = :id", id=receivable_id)[0]

    def open_of(self, *receivable_ids: int) -> list[int]:
        """What is still to pay of each."""
        return [self.item(receivable_id).open_minor for receivable_id in receivable_ids]

    def balance(self, customer_id: UUID) -> int:
        """What a customer has in advance."""
        query = "select coalesce(sum(balance_minor), 0) from prepayments where customer_id = :c"
        return int(self.rows(query, c=customer_id)[0][0])

    def facts(self, kind: str) -> list[Any]:
        """The payloads of what was published, oldest first."""
        query = "select payload, aggregate, version from outbox where type = :kind order by id"
        return self.rows(query, kind=f"payments.{kind}.v1")

    def sound(self) -> None:
        """Every invariant of the books holds."""
        from payments.verification import verify  # noqa: PLC0415  it reads what the test has built

        with self.deps.database.verifier.connect() as connection:
            for check in verify(connection):
                assert not check.faults, (check.name, check.faults)


@pytest.fixture
def books(payments_deps: Deps) -> Iterator[Books]:
    """Company 2's first estate; what the test leaves behind is sound, whatever it did."""
    made = Books(payments_deps)
    yield made
    made.sound()
