"""What the tests of warehouse share: the service on its own database, with two companies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from chassis import clock
from chassis.data.crypto import Vault
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import Scope, use
from chassis.testing.calls import ask
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE, STAFF
from chassis.verification import Check
from sqlalchemy import text
from warehouse.records.stock import Balance, Material, Move, Store
from warehouse.records.suppliers import Certificate, Price, Supplier
from warehouse.settings import Settings
from warehouse.usecases import certificates, materials, moves, prices, stores, suppliers
from warehouse.usecases.certificates import CertificateData
from warehouse.usecases.materials import MaterialData
from warehouse.usecases.stock_lines import Document, Line
from warehouse.usecases.suppliers import SupplierData
from warehouse.verification import verify

TABLES = (
    "suppliers, certificates, prices, attachments, outbox, operations, audit, approvals, materials, material_units,"
    " barcodes, stores, store_codes, balances, places, moves, stock_rows, closed_months, stocktakes,"
    " stocktake_lines, reservations, reservation_issues, withdrawn_parts, requisitions, requisition_lines,"
    " budgets, quotation_requests, quotes, purchase_orders, purchase_order_lines, purchase_receipts,"
    " purchase_invoices, invoice_numbers, purchase_invoice_lines"
)
TODAY = clock.today("Asia/Shanghai")
NODE = text(
    "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
    " currency_code, time_zone, settings) values (:node, 1, :kind, :parent, :group, :company, :estate, :kind, :kind,"
    " 'CNY', 'Asia/Shanghai', '{}') on conflict do nothing"
)
NODES = (
    (GROUP, "group", 0, 0, 0),
    (COMPANY, "company", GROUP, COMPANY, 0),
    (OTHER_COMPANY, "company", GROUP, OTHER_COMPANY, 0),
    (ESTATE, "estate", COMPANY, COMPANY, ESTATE),
    (OTHER_ESTATE, "estate", COMPANY, COMPANY, OTHER_ESTATE),
)


@pytest.fixture(scope="session")
def deps(deps_of: Callable[..., Deps], tmp_path_factory: pytest.TempPathFactory) -> Deps:
    """The service's, with two companies."""
    folder = tmp_path_factory.mktemp("warehouse")
    key = folder / "master"
    key.write_text("07" * 32)
    made: Deps = deps_of("warehouse", Settings, encryption_key_file=key, files_dir=folder / "files")
    with made.database.owner.begin() as connection:
        for node, kind, parent, company, estate in NODES:
            values = {"node": node, "kind": kind, "parent": parent, "company": company, "estate": estate}
            connection.execute(NODE, {**values, "group": GROUP})
    return made


class World:
    """Empty tables, and short ways to fill them.

    Args:
        deps: the service's.
    """

    whole = Scope(GROUP, (COMPANY,), "*", STAFF)
    in_other_company = Scope(GROUP, (OTHER_COMPANY,), "*", STAFF)

    def __init__(self, deps: Deps) -> None:
        self.deps = deps
        self.vault = Vault.open(deps.settings.encryption_key_file)

    def act(self, use_case: Callable[..., Any], command: Any, *, scope: Scope | None = None, **more: Any) -> Any:
        """Runs a use case in a transaction of its own."""
        with UnitOfWork(self.deps.database, scope or self.whole) as tx:
            return use_case(tx, command, **more)

    def ask(self, rpc: Callable[[Any, Any], Any], request: Any, scope: Scope | None = None) -> Any:
        """Calls a servicer's method as a server does."""
        with use(scope or self.whole):
            return ask(self.deps, rpc, request)

    def supplier(self, code: str = "S-1", **more: Any) -> Supplier:
        """A supplier on file."""
        data = SupplierData(**{"code": code, "name": f"Supplier {code}", "kind": "goods", **more})
        command = suppliers.CreateSupplier(COMPANY, data)
        made: Supplier = self.act(suppliers.create_supplier, command, vault=self.vault)
        return made

    def certify(self, supplier: Supplier, expiry_date: date | None, **more: Any) -> Certificate:
        """A certificate of a supplier."""
        data = CertificateData(**{"kind": "qualification", "number": "Q-1", "expiry_date": expiry_date, **more})
        command = certificates.CreateCertificate(COMPANY, supplier.supplier_id, data)
        made: Certificate = self.act(certificates.create_certificate, command)
        return made

    def price(self, supplier: Supplier, price: str, first_date: date, last_date: date | None = None) -> Price:
        """What a box of lamps costs from a day on."""
        about = (COMPANY, supplier.supplier_id, "LED lamp", "box")
        command = prices.CreatePrice(*about, Decimal(price), Decimal(13), Decimal(0), first_date, last_date)
        made: Price = self.act(prices.create_price, command)
        return made

    def material(self, code: str = "M-1", **more: Any) -> Material:
        """A material that is counted in pieces."""
        data = MaterialData(**{"code": code, "name": f"Lamp {code}", "category": "spare_part", "unit": "pc", **more})
        made: Material = self.act(materials.create_material, materials.CreateMaterial(COMPANY, data))
        return made

    def store(self, code: str = "A", estate_id: int = ESTATE) -> Store:
        """A store of an estate."""
        command = stores.CreateStore(COMPANY, estate_id, code, f"Store {code}")
        made: Store = self.act(stores.create_store, command)
        return made

    def document(self, store: Store, material: Material, quantity: str, days: int = 0, **more: Any) -> Document:
        """A document of one line, so many days before today."""
        line = Line(material.material_id, Decimal(quantity), **more)
        return Document(COMPANY, store.store_id, TODAY - timedelta(days=days), (line,), reason="the test")

    def receive(self, store: Store, material: Material, quantity: str, minor: int, days: int = 0, **more: Any) -> Move:
        """What came into a store."""
        told = self.document(store, material, quantity, days, value_minor=minor, **more)
        made: Move = self.act(moves.receive_stock, moves.ReceiveStock(told))
        return made

    def issue(self, store: Store, material: Material, quantity: str, days: int = 0, **more: Any) -> Move:
        """What was issued for a work order."""
        told = self.document(store, material, quantity, days, **more)
        made: Move = self.act(moves.issue_stock, moves.IssueStock(told, "work_order", "WO-1"))
        return made

    def transfer(self, store: Store, other: Store, material: Material, quantity: str, days: int = 0) -> Move:
        """What went to another store."""
        told = self.document(store, material, quantity, days)
        made: Move = self.act(moves.transfer_stock, moves.TransferStock(told, other.store_id))
        return made

    def give_back(self, move: Move, quantity: str, days: int = 0) -> Move:
        """What came back of an issue, or went back of a receipt."""
        lines = (moves.ReturnedLine(1, Decimal(quantity)),)
        command = moves.ReturnStock(COMPANY, move.move_id, TODAY - timedelta(days=days), lines, "the test")
        made: Move = self.act(moves.return_stock, command)
        return made

    def add_cost(self, move: Move, minor: int) -> Move:
        """What a receipt turned out to be worth more."""
        made: Move = self.act(moves.add_cost, moves.AddCost(COMPANY, move.move_id, 1, minor, "freight"))
        return made

    def there(self, store: Store, material: Material) -> tuple[Decimal, int]:
        """Quantity and value of a material in a store."""
        with UnitOfWork(self.deps.database, self.whole) as tx:
            found = tx.find(Balance, (COMPANY, store.store_id, material.material_id))
        return (found.quantity, found.value_minor) if found else (Decimal(0), 0)

    def cost(self, move: Move) -> int:
        """What an issue has cost by now."""
        rows = self.rows(
            f"select r.value_minor from stock_rows r join stock_rows o on o.store_id = r.store_id"
            f" and o.material_id = r.material_id and o.number in (r.number, r.cause_number)"
            f" where o.move_id = '{move.move_id}' and o.quantity < 0"
        )
        return -sum(row.value_minor for row in rows)

    def rows(self, statement: str) -> list[Any]:
        """What the database has."""
        with self.deps.database.owner.begin() as connection:
            return list(connection.execute(text(statement)))

    def broken(self) -> list[Check]:
        """The invariants that do not hold."""
        with self.deps.database.verifier.begin() as connection:
            return [check for check in verify(connection) if check.faults]


@pytest.fixture
def world(deps: Deps) -> Iterator[World]:
    """Empty tables; the books hold at the end."""
    with deps.database.owner.begin() as connection:
        connection.execute(text(f"truncate {TABLES} cascade"))
    made = World(deps)
    yield made
    assert made.broken() == []
