"""What the tests of devices share: the service on its own database, an estate with a building, and its register."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import Scope, use
from chassis.testing.calls import ask
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE, STAFF
from chassis.verification import Check
from devices.records import Device, Equipment
from devices.settings import Settings
from devices.usecases import devices as registry
from devices.usecases import equipment, states
from devices.usecases.devices import DeviceData
from devices.usecases.equipment import EquipmentData
from devices.usecases.judging import Place
from devices.usecases.storing import Arrived, Outcome, Route, StoreMessages, store_messages
from devices.verification import verify
from devices.worker import units_changed
from manor.tenants.v2 import events_pb2 as tenants
from sqlalchemy import text

from .boards import NOW, Board

TABLES = (
    "equipment, downtimes, inspections, units, attachments, outbox, operations, audit, devices, samples,"
    " latest_values, quarantined, alarm_rules, alarm_states, alarms, maintenance_windows, duties,"
    " device_commands, attributes, alarm_storms, sparkplug_nodes, approvals, approval_todos"
)
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
    made: Deps = deps_of("devices", Settings, files_dir=tmp_path_factory.mktemp("files"))
    with made.database.owner.begin() as connection:
        for node, kind, parent, company, estate in NODES:
            values = {"node": node, "kind": kind, "parent": parent, "company": company, "estate": estate}
            connection.execute(NODE, {**values, "group": GROUP})
    return made


class World:
    """Empty tables but for a building, and short ways to enter equipment and to move it.

    Args:
        deps: the service's.
    """

    whole = Scope(GROUP, (COMPANY,), "*", STAFF)
    in_other_estate = Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), STAFF)
    in_other_company = Scope(GROUP, (OTHER_COMPANY,), "*", STAFF)

    def __init__(self, deps: Deps) -> None:
        self.deps = deps
        self.building, self.other_building = uuid7(), uuid7()
        units = {
            "unit_id": uuid7().bytes + uuid7().bytes,
            "building_id": self.building.bytes + self.other_building.bytes,
        }
        named = {"code": ["101"], "building_name": ["North tower", "South tower"], "building_code": ["N", "S"]}
        fact = tenants.UnitsChanged(company_id=COMPANY, estate_id=ESTATE, version=[1], **units, **named)
        with UnitOfWork(deps.database, self.whole) as tx:
            units_changed(tx, fact)

    def act(self, use_case: Callable[..., Any], command: Any, *, scope: Scope | None = None) -> Any:
        """Runs a use case in a transaction of its own."""
        with UnitOfWork(self.deps.database, scope or self.whole) as tx:
            return use_case(tx, command)

    def ask(self, rpc: Callable[[Any, Any], Any], request: Any, scope: Scope | None = None) -> Any:
        """Calls a servicer's method as a server does."""
        with use(scope or self.whole):
            return ask(self.deps, rpc, request)

    def enter(self, code: str = "P-1", *, estate_id: int = ESTATE, **more: Any) -> Equipment:
        """A pump in the register."""
        data = EquipmentData(**{"code": code, "name": f"Pump {code}", "system": "water", **more})
        made: Equipment = self.act(equipment.create_equipment, equipment.CreateEquipment(COMPANY, estate_id, data))
        return made

    def change(self, piece: Equipment, etag: str = "", **more: Any) -> Equipment:
        """The register says something else of a piece."""
        told = {"code": piece.code, "name": piece.name, "system": piece.system, **more}
        command = equipment.UpdateEquipment(COMPANY, piece.equipment_id, EquipmentData(**told), etag)
        made: Equipment = self.act(equipment.update_equipment, command)
        return made

    def move(self, piece: Equipment, state: str, **more: Any) -> Equipment:
        """A piece is in another state."""
        command = states.MoveEquipment(COMPANY, piece.equipment_id, state, "the test", **more)
        made: Equipment = self.act(states.move_equipment, command)
        return made

    def inspect(self, piece: Equipment, day: date, *, passed: bool = True, next_date: date | None = None) -> Equipment:
        """The institute was there."""
        command = states.RecordInspection(COMPANY, piece.equipment_id, day, passed, "Institute", next_date=next_date)
        made: Equipment = self.act(states.record_inspection, command)
        return made

    def rows(self, statement: str) -> list[Any]:
        """What the database has."""
        with self.deps.database.owner.begin() as connection:
            return list(connection.execute(text(statement)))

    def broken(self) -> list[Check]:
        """The invariants that do not hold."""
        with self.deps.database.verifier.begin() as connection:
            return [check for check in verify(connection) if check.faults]


class Telemetry:
    """Short ways to register devices and to store what they send, as ingest does.

    Args:
        world: the service's.
    """

    as_ingest = Scope.group(GROUP)

    def __init__(self, world: World) -> None:
        self.world = world
        self.rows = world.rows
        self.days: set[str] = set()

    def device(self, code: str = "T-1", *, kind: str = "sensor", estate_id: int = ESTATE, **more: Any) -> Device:
        """A device in the registry."""
        data = DeviceData(code, f"Device {code}", kind, **more)
        made: registry.Credential = self.world.act(
            registry.create_device, registry.CreateDevice(COMPANY, estate_id, data)
        )
        return made.device

    def store(
        self,
        *messages: tuple[Device, bytes],
        received: int = 0,
        disabled: bool = False,
        children: Sequence[Device] = (),
    ) -> list[Outcome]:
        """Stores messages in one transaction."""
        received = received or int(clock.now().timestamp() * 1000)
        known = {one.code_key: Route(GROUP, _place(one)) for one in children}
        arrived = [
            Arrived(Route(GROUP, _place(one), disabled, known), payload, received, of_gateway=one.kind == "gateway")
            for one, payload in messages
        ]
        with UnitOfWork(self.world.deps.database, self.as_ingest) as tx:
            return store_messages(tx, StoreMessages(arrived, 90, self.days))

    def send(self, device: Device, document: Any) -> Outcome:
        """Stores one message, which is read without fault."""
        (outcome,) = self.store((device, json.dumps(document).encode()))
        assert outcome.refused == []
        return outcome

    def say(self, device: Device, document: Any, received: int) -> Outcome:
        """Stores what a device says that it is."""
        arrived = Arrived(Route(GROUP, _place(device)), json.dumps(document).encode(), received, of_attributes=True)
        with UnitOfWork(self.world.deps.database, self.as_ingest) as tx:
            (outcome,) = store_messages(tx, StoreMessages([arrived], 90, self.days))
        return outcome

    def count(self, table: str) -> int:
        """How many rows there are."""
        return int(self.rows(f"select count(*) from {table}")[0][0])


def _place(device: Device) -> Place:
    return Place(device.company_id, device.estate_id, device.device_id, device.kind)


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> dict[str, datetime]:
    """Sets the clock, whose hand a test moves."""
    hand = {"now": NOW}
    monkeypatch.setattr(clock, "now", lambda: hand["now"])
    return hand


@pytest.fixture
def board(world: World, telemetry: Telemetry, calendar: dict[str, datetime]) -> Board:
    """The alarms of an estate with a device."""
    return Board(world, telemetry, calendar)


@pytest.fixture
def telemetry(world: World) -> Telemetry:
    """Devices and what they send."""
    return Telemetry(world)


@pytest.fixture
def world(deps: Deps) -> Iterator[World]:
    """Empty tables, and a building; the books hold at the end."""
    with deps.database.owner.begin() as connection:
        connection.execute(text(f"truncate {TABLES} cascade"))
    made = World(deps)
    yield made
    assert made.broken() == []
