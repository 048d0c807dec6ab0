"""What the tests of tenants share: the service on its own database, and a world to act in."""

from __future__ import annotations

import csv
import io
import json
import secrets
import threading
from collections.abc import Callable, Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from chassis.data.crypto import Vault
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.facts import columns
from chassis.facts.envelope import message_of
from chassis.files import storage
from chassis.files.stored import CSV
from chassis.jobs import attempts
from chassis.jobs.operations import list_operations
from chassis.scope import Principal, Scope, use
from chassis.testing.calls import ask
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE, STAFF
from manor.tenants.v1 import imports_pb2
from sqlalchemy import text
from tenants.records.customers import Customer
from tenants.records.occupancies import Occupancy
from tenants.records.places import Building, Unit
from tenants.settings import Settings
from tenants.usecases import buildings, customers, departures, imports, occupancies, units

OTHER_COMPANYS_ESTATE = 21
NODES = (
    (GROUP, "group", 0, 0, 0),
    (COMPANY, "company", GROUP, COMPANY, 0),
    (OTHER_COMPANY, "company", GROUP, OTHER_COMPANY, 0),
    (ESTATE, "estate", COMPANY, COMPANY, ESTATE),
    (OTHER_ESTATE, "estate", COMPANY, COMPANY, OTHER_ESTATE),
    (OTHER_COMPANYS_ESTATE, "estate", OTHER_COMPANY, OTHER_COMPANY, OTHER_COMPANYS_ESTATE),
)
TABLES = (
    "buildings, units, customers, customer_grams, gram_lists, reveals, household_members,"
    " occupancies, version_sums, imports, import_refusals, outbox,"
    " dictionary_entries, unit_handovers, estate_data, acceptances, problems, operations, audit"
)
# Stories of years ago are told here; a test of the rule itself sets what an estate has otherwise.
SETTINGS = {"move_out_months_back": 120}
NODE = text(
    "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
    " currency_code, time_zone, settings) values (:node_id, 1, :kind, :parent_id, :group_id, :company_id,"
    " :estate_id, :name, :name, 'CNY', 'Asia/Shanghai', cast(:settings as jsonb))"
)


@pytest.fixture(scope="session")
def deps(deps_of: Callable[..., Deps], tmp_path_factory: pytest.TempPathFactory) -> Deps:
    """The service's, with a key and a folder for files; an import's chunks and its list of refusals are short."""
    folder = tmp_path_factory.mktemp("tenants")
    key = folder / "key"
    key.write_text(secrets.token_hex(32))
    small = {"import_chunk_rows": 7, "import_refused_rows": 10}
    made: Deps = deps_of("tenants", Settings, encryption_key_file=key, files_dir=folder / "files", **small)
    names = ("node_id", "kind", "parent_id", "company_id", "estate_id")
    with made.database.owner.begin() as connection:
        for node in NODES:
            values = dict(zip(names, node, strict=True))
            named = {"group_id": GROUP, "name": f"{node[1]} {node[0]}", "settings": json.dumps(SETTINGS)}
            connection.execute(NODE, {**values, **named})
    return made


class World:
    """Empty tables, and short ways to fill them.

    Args:
        deps: the service's.
    """

    whole = Scope(GROUP, (COMPANY,), "*", STAFF)
    in_estate = Scope(GROUP, (COMPANY,), (ESTATE,), STAFF)
    in_other_estate = Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), STAFF)
    in_other_company = Scope(GROUP, (OTHER_COMPANY,), "*", STAFF)
    others_estate = OTHER_COMPANYS_ESTATE

    def __init__(self, deps: Deps) -> None:
        self.deps = deps
        self.store = storage.store(deps.settings)
        self.vault = Vault.open(deps.settings.encryption_key_file)
        self._made = 0

    def resident(self, *customers: Customer) -> Scope:
        """The scope of somebody who is these customers."""
        who = Principal("0190aaaa-0000-7000-8000-000000000009", "resident", GROUP)
        return Scope(GROUP, (COMPANY,), "*", who, tuple(str(one.customer_id) for one in customers))

    def ask(self, rpc: Callable[[Any, Any], Any], request: Any) -> Any:
        """Calls a servicer's method as a server does, in the scope in hand."""
        return ask(self.deps, rpc, request)

    def act(self, use_case: Callable[..., Any], command: Any, **more: Any) -> Any:
        """Runs a use case in a transaction of its own."""
        with UnitOfWork(self.deps.database) as tx:
            return use_case(tx, command, **more)

    def building(self, estate_id: int = ESTATE, company_id: int = COMPANY) -> Building:
        self._made += 1
        values = {"code": f"B{self._made}", "name": f"Building {self._made}"}
        building: Building = self.act(
            buildings.create_building, buildings.CreateBuilding(company_id, estate_id, values)
        )
        return building

    def unit(self, building: Building | None = None, **values: Any) -> Unit:
        at = building or self.building()
        self._made += 1
        given = {"code": f"U{self._made}", "kind": "residential", "building_id": at.building_id, **values}
        unit: Unit = self.act(units.create_unit, units.CreateUnit(at.company_id, at.estate_id, given))
        return unit

    def customer(self, estate_id: int = ESTATE, company_id: int = COMPANY, **values: Any) -> Customer:
        self._made += 1
        given = {"name": f"Customer {self._made}", "kind": "person", **values}
        command = customers.CreateCustomer(company_id, estate_id, given)
        customer: Customer = self.act(customers.create_customer, command, vault=self.vault)
        return customer

    def find_customer(self, customer_id: UUID) -> Customer:
        with UnitOfWork(self.deps.database) as tx:
            return tx.get(Customer, (COMPANY, customer_id))

    def move_in(
        self, unit: Unit, customer: Customer | None = None, role: str = "owner", start: str = "2026-01-01", **more: Any
    ) -> Occupancy:
        command = occupancies.MoveIn(
            company_id=unit.company_id,
            unit_id=unit.unit_id,
            customer_id=(customer or self.customer(unit.estate_id, unit.company_id)).customer_id,
            role=role,
            start_date=date.fromisoformat(start),
            values=more,
        )
        occupancy: Occupancy = self.act(occupancies.move_in, command)
        return occupancy

    def move_out(self, occupancy: Occupancy, settled: str) -> Occupancy:
        command = departures.MoveOut(occupancy.company_id, occupancy.occupancy_id, date.fromisoformat(settled))
        ended: Occupancy = self.act(departures.move_out, command)
        return ended

    def import_csv(
        self,
        content: str | list[dict[str, str]],
        *,
        estate_id: int = ESTATE,
        mode: str = "take_good_rows",
        dry_run: bool = False,
        scope: Scope | None = None,
        of: Callable[..., Any] = imports.import_units,
        language: str = "",
    ) -> imports_pb2.Import:
        """Runs an import to its end."""
        how: dict[str, Any] = {"estate_id": estate_id, "mode": mode, "dry_run": dry_run, "language": language}
        self.start_import(content, scope=scope, of=of, **how)
        done = imports_pb2.Import()
        self.run_operation().Unpack(done)
        return done

    def start_import(
        self,
        content: str | bytes | list[dict[str, str]],
        *,
        estate_id: int = ESTATE,
        mode: str = "take_good_rows",
        dry_run: bool = False,
        scope: Scope | None = None,
        media_type: str = CSV,
        of: Callable[..., Any] = imports.import_units,
        language: str = "",
    ) -> UUID:
        """Starts an import, and gives its operation."""
        who = scope or self.whole
        raw = as_csv(content) if isinstance(content, list) else content
        pieces = [raw.encode() if isinstance(raw, str) else raw]
        file = self.store.put(pieces, filename="units.csv", media_type=media_type, owner=who.principal)
        with use(who):
            command = imports.ImportFile(int(who.companies[0]), estate_id, file.name, mode, dry_run, language)
            operation = self.act(of, command, store=self.store)
        return UUID(operation.name.rsplit("/", 1)[-1])

    def run_operation(self) -> Any:
        """Runs the operation that waits, and gives its response."""
        assert attempts.run_next(self.deps, threading.Event())
        with UnitOfWork(self.deps.database, Scope.group(GROUP)) as tx:
            (newest,) = list_operations(tx, limit=1)
        assert newest.done, newest
        assert not newest.error.message, newest
        return newest.response

    def decide(self, **settings: Any) -> None:
        """What the estates decide from now on, until the test is over."""
        with self.deps.database.owner.begin() as connection:
            connection.execute(text("update nodes set settings = cast(:s as jsonb)"), {"s": json.dumps(settings)})

    def count(self, table: str, where: str = "true") -> int:
        """How many rows a table has, whoever's they are."""
        with self.deps.database.verifier.connect() as connection:
            return int(connection.execute(text(f"select count(*) from {table} where {where}")).scalar_one())

    def facts(self, fact_type: str) -> list[list[Any]]:
        """The items of each fact of a type in the outbox, in order; the type without its prefix: units_changed."""
        full = f"tenants.{fact_type}.v2"
        with self.deps.database.verifier.connect() as connection:
            rows = connection.execute(text("select payload from outbox where type = :t order by id"), {"t": full})
            facts = [message_of(full).FromString(bytes(payload)) for (payload,) in rows]
        return [items(fact) for fact in facts]


@pytest.fixture
def world(deps: Deps) -> Iterator[World]:
    """Empty tables, and a member of staff of the whole company who acts in them."""
    with deps.database.owner.begin() as connection:
        connection.execute(text(f"truncate {TABLES}"))
    with use(World.whole):
        made = World(deps)
        made.decide(**SETTINGS)
        yield made


def items(fact: Any) -> list[Any]:
    """The items of a fact in columns, with the values as attributes."""
    return [SimpleNamespace(**item) for item in columns.items(fact)]


def as_csv(rows: list[dict[str, str]]) -> str:
    """Rows as a CSV file."""
    file = io.StringIO()
    writer = csv.DictWriter(file, list(dict.fromkeys(name for row in rows for name in row)), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().removesuffix("\n")
