"""Commands to devices: read at once; set by two people, sent once or never, and done only when it is read back."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.scope import Principal
from chassis.testing.fixtures import COMPANY, GROUP, STAFF
from devices.commands.commander import Commander
from devices.domain import commands as rules
from devices.rpc.commands import CommandServicer
from devices.usecases import commanding
from devices.usecases.commands import ReadOnlyDevice
from devices.usecases.upkeep import scope_of
from manor.devices.v1 import commands_pb2 as pb
from paho.mqtt import client as mqtt
from paho.mqtt.enums import CallbackAPIVersion
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

OTHER = Principal("0190bbbb-0000-7000-8000-000000000002", "staff", GROUP)
OPEN = {"kind": "COMMAND_KIND_SET", "keys": ["valve"], "value": "true", "value_type": "VALUE_TYPE_BOOLEAN"}


class Desk:
    """Two people, and a device that they command.

    Args:
        world: the service's.
        telemetry: its devices.
        hand: the clock.
    """

    def __init__(self, world: Any, telemetry: Any, hand: dict[str, datetime]) -> None:
        self.world, self.telemetry, self.hand, self.rpc = world, telemetry, hand, CommandServicer()
        self.device = self.of("water")

    def of(self, system: str, **more: Any) -> Any:
        """A device at a piece of equipment."""
        piece = self.world.enter(f"P-{system}-{len(more)}", system=system)
        return self.telemetry.device(f"V-{system}-{len(more)}", equipment_id=piece.equipment_id, **more)

    def wants(self, device: Any = None, **more: Any) -> pb.Command:
        """Somebody asks for a command."""
        told = {**OPEN, "reason": "a burst main"} | more
        device_id = str((device or self.device).device_id)
        made: pb.Command = self.world.ask(
            self.rpc.RequestCommand, pb.RequestCommandRequest(company_id=COMPANY, device_id=device_id, **told)
        )
        return made

    def reads(self, *keys: str) -> pb.Command:
        """Somebody reads values."""
        nothing = {"value": "", "value_type": "VALUE_TYPE_UNSPECIFIED", "reason": ""}
        return self.wants(kind="COMMAND_KIND_READ", keys=keys, **nothing)

    def decide(self, rpc: Any, command: pb.Command, who: Principal = OTHER, reason: str = "") -> pb.Command:
        """Somebody decides."""
        request = pb.DecideCommandRequest(company_id=COMPANY, command_id=command.command_id, reason=reason)
        told: pb.Command = self.world.ask(rpc, request, replace(self.world.whole, principal=who))
        return told

    def send(self) -> list[commanding.Outgoing]:
        """What ingest does."""
        with UnitOfWork(self.world.deps.database, scope_of(GROUP)) as tx:
            return commanding.take_due(tx)

    def answer(self, sent: commanding.Outgoing, payload: bytes, username: str = "") -> bool:
        """What the device does."""
        with UnitOfWork(self.world.deps.database, scope_of(GROUP)) as tx:
            return commanding.hear_answer(tx, username or sent.username, sent.request_id, payload)

    def time_out(self) -> int:
        """What the timer does."""
        with UnitOfWork(self.world.deps.database, scope_of(GROUP)) as tx:
            return commanding.time_out(tx)

    def now(self, command: pb.Command) -> pb.Command:
        """A command as it stands."""
        request = pb.GetCommandRequest(company_id=COMPANY, command_id=command.command_id)
        told: pb.Command = self.world.ask(self.rpc.GetCommand, request)
        return told

    def state(self, command: pb.Command) -> str:
        """Where it stands."""
        return pb.CommandState.Name(self.now(command).state).removeprefix("COMMAND_STATE_")


@pytest.fixture
def desk(world: Any, telemetry: Any, calendar: dict[str, datetime]) -> Desk:
    """Of an estate with a valve."""
    return Desk(world, telemetry, calendar)


def test_to_set_takes_two_people_and_counts_as_done_once_it_is_read_back(desk: Desk) -> None:
    command = desk.wants()
    assert (desk.state(command), desk.send()) == ("WAITING", [])
    with pytest.raises(Exception, match="somebody else"):
        desk.decide(desk.rpc.ApproveCommand, command, STAFF)
    desk.decide(desk.rpc.ApproveCommand, command)
    (act,) = desk.send()
    assert (act.username, act.payload) == (desk.device.username, '{"method": "set", "params": {"valve": true}}')
    assert desk.send() == []
    desk.answer(act, b"{}")
    assert desk.state(command) == "READY"
    (check,) = desk.send()
    assert check.payload == '{"method": "read", "params": {"keys": ["valve"]}}'
    desk.answer(check, b'{"valve": true}')
    told = desk.now(command)
    assert (desk.state(command), [(one.key, one.value) for one in told.values]) == ("DONE", [("valve", "true")])


def test_what_reads_back_otherwise_is_not_confirmed_whatever_the_device_said(desk: Desk) -> None:
    command = desk.decide(desk.rpc.ApproveCommand, desk.wants())
    desk.answer(desk.send()[0], b'{"ok": true}')
    desk.answer(desk.send()[0], b'{"valve": false}')
    assert desk.state(command) == "UNCONFIRMED"


def test_to_read_needs_nobody_else_and_is_answered_in_one_exchange(desk: Desk) -> None:
    command = desk.reads("p", "t")
    (check,) = desk.send()
    desk.answer(check, b'{"p": 0.4, "t": 21, "x": 1}')
    assert desk.state(command) == "DONE"
    assert [(one.key, one.value) for one in desk.now(command).values] == [("p", "0.4"), ("t", "21")]


@pytest.mark.parametrize("system", ["fire", "lift"])
def test_what_protects_lives_is_read_and_never_set(desk: Desk, system: str) -> None:
    device = desk.of(system)
    with pytest.raises(ReadOnlyDevice):
        desk.wants(device)
    assert desk.wants(device, kind="COMMAND_KIND_READ", value="", value_type=0).state == pb.COMMAND_STATE_READY
    with desk.world.deps.database.owner.begin() as connection, pytest.raises(IntegrityError):
        connection.execute(text("update device_commands set kind = 'set', value = 'true'"))


def test_a_part_of_what_protects_lives_and_what_nobody_knows_are_never_set_either(desk: Desk) -> None:
    whole = desk.world.enter("F-1", system="fire")
    part = desk.world.enter("F-2", system="water", parent_id=whole.equipment_id)
    for device in (desk.telemetry.device("V-2", equipment_id=part.equipment_id), desk.telemetry.device("V-3")):
        with pytest.raises(ReadOnlyDevice):
            desk.wants(device)


def test_a_gateway_that_speaks_for_what_protects_lives_is_never_set_itself(desk: Desk) -> None:
    gateway = desk.of("power", kind="gateway")
    assert desk.wants(gateway).state == pb.COMMAND_STATE_WAITING
    desk.of("lift", gateway_id=gateway.device_id)
    with pytest.raises(ReadOnlyDevice):
        desk.wants(gateway)
    other = desk.of("hvac", gateway_id=gateway.device_id)
    assert desk.wants(other).state == pb.COMMAND_STATE_WAITING


def test_equipment_that_protects_lives_by_now_is_not_set_though_it_was_asked_before(desk: Desk) -> None:
    command = desk.wants()
    with desk.world.deps.database.owner.begin() as connection:
        connection.execute(text("update equipment set system = 'fire'"))
    with pytest.raises(ReadOnlyDevice):
        desk.decide(desk.rpc.ApproveCommand, command)


def test_a_refused_command_is_never_sent(desk: Desk) -> None:
    command = desk.decide(desk.rpc.RefuseCommand, desk.wants(), reason="not now")
    assert (desk.state(command), desk.send()) == ("REFUSED", [])


def test_no_answer_in_time_is_a_time_out_and_a_late_one_changes_nothing_but_is_kept(desk: Desk) -> None:
    sent_one = desk.reads("p")
    (sent,) = desk.send()
    desk.hand["now"] += timedelta(seconds=29)
    assert desk.time_out() == 0
    desk.hand["now"] += timedelta(seconds=1)
    assert (desk.time_out(), desk.state(sent_one)) == (1, "TIMED_OUT")
    assert desk.answer(sent, b'{"p": 1}')
    assert (desk.state(sent_one), desk.now(sent_one).HasField("answer_time")) == ("TIMED_OUT", True)


def test_what_no_ingest_sent_in_time_is_never_sent_and_says_so(desk: Desk) -> None:
    command = desk.reads("p")
    desk.hand["now"] += timedelta(seconds=31)
    assert (desk.send(), desk.time_out(), desk.now(command).error) == ([], 1, "NOT_SENT")


def test_an_answer_of_another_device_or_to_another_exchange_changes_nothing(desk: Desk) -> None:
    command = desk.decide(desk.rpc.ApproveCommand, desk.wants())
    (act,) = desk.send()
    assert not desk.answer(act, b"{}", username=desk.of("power").username)
    assert not desk.answer(replace(act, request_id="x.act"), b"{}")
    desk.answer(replace(act, request_id=act.request_id.replace("act", "check")), b'{"valve": true}')
    assert desk.state(command) == "SENT"


def test_a_gateway_is_told_whom_it_is_for_and_answers_for_it(desk: Desk) -> None:
    gateway = desk.telemetry.device("G-1", kind="gateway")
    child = desk.of("hvac", gateway_id=gateway.device_id)
    command = desk.wants(child, kind="COMMAND_KIND_READ", keys=["t"], value="", value_type=0)
    (sent,) = desk.send()
    assert (sent.username, '"device": "V-hvac-1"' in sent.payload) == (gateway.username, True)
    desk.answer(sent, b'{"t": 1}')
    assert desk.state(command) == "DONE"


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"keys": ["a", "b"]}, "keys"),
        ({"keys": ["a\n"]}, "keys"),
        ({"value": "yes"}, "value"),
        ({"value": "nan", "value_type": "VALUE_TYPE_DECIMAL"}, "value"),
        ({"reason": " "}, "reason"),
        ({"kind": "COMMAND_KIND_READ"}, "value"),
    ],
)
def test_a_command_that_says_too_little_or_too_much_is_refused_with_its_field(
    desk: Desk, told: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        desk.wants(**told)
    assert [one.field for one in refused.value.violations] == [field]


@pytest.mark.parametrize(
    ("payload", "state", "error"),
    [
        (b"{", rules.FAILED, "NO_JSON_OBJECT"),
        (b"[1]", rules.FAILED, "NO_JSON_OBJECT"),
        (b'{"error": "jammed"}', rules.FAILED, "jammed"),
        (b'{"v": null}', rules.FAILED, "NO_VALUE: v"),
        (b'{"v": 1.0}', rules.DONE, ""),
        (b'{"v": true}', rules.UNCONFIRMED, ""),
        (b'{"v": "1"}', rules.UNCONFIRMED, ""),
        (b'{"v": NaN}', rules.FAILED, "NO_VALUE: v"),
        (b'{"v": 1e999}', rules.FAILED, "NO_VALUE: v"),
        (b'{"v": "a\\u0000"}', rules.FAILED, "NO_VALUE: v"),
        (b'{"v": "\\ud800"}', rules.FAILED, "NO_VALUE: v"),
        (b'{"error": "\\ud800\\u0000"}', rules.FAILED, "?�"),
        (b'{"error": {"code": 7}}', rules.FAILED, '{"code": 7}'),
    ],
)
def test_an_answer_counts_by_what_it_says_of_the_key(payload: bytes, state: str, error: str) -> None:
    answer = rules.answered(rules.SET, rules.CHECK, ["v"], 1, payload)
    assert (answer.state, answer.error) == (state, error)


@pytest.mark.parametrize("payload", [b'{"p": NaN}', b'{"p": "\\u0000"}', b'{"error": "\\ud800"}'])
def test_an_answer_that_the_database_cannot_hold_holds_up_no_other_command(desk: Desk, payload: bytes) -> None:
    command = desk.reads("p")
    (sent,) = desk.send()
    assert desk.answer(sent, payload)
    assert desk.state(command) == "FAILED"


def test_an_answer_counts_before_ingest_has_heard_anything_else(desk: Desk) -> None:
    command = desk.reads("p")
    (sent,) = desk.send()
    acknowledged, stop = threading.Event(), threading.Event()
    away = mqtt.Client(CallbackAPIVersion.VERSION2)
    commander = Commander(desk.world.deps, away, dict, lambda packet: acknowledged.set(), stop)
    commander.start()
    commander.take(sent.username, sent.request_id, b'{"p": 1}', None)
    assert acknowledged.wait(20)
    stop.set()
    assert desk.state(command) == "DONE"


def test_what_a_device_says_that_it_is_stands_by_its_last_word(desk: Desk) -> None:
    now = int(clock.now().timestamp() * 1000)
    assert desk.telemetry.say(desk.device, {"firmware": "1.2", "rssi": -70}, now).stored == 2
    desk.telemetry.say(desk.device, {"firmware": "1.3"}, now + 1)
    desk.telemetry.say(desk.device, {"firmware": "1.1"}, now - 1)
    found = desk.world.rows("select key, content, number from attributes order by key")
    assert [tuple(row) for row in found] == [("firmware", "1.3", None), ("rssi", None, -70.0)]
    assert desk.telemetry.count("samples") == 0
