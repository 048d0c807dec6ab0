"""Devices publish to the real broker, ingest stores and answers: through kills, new passwords and foreign topics."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from chassis.approvals import Opinion
from chassis.scope import Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from chassis.testing.polling import eventually
from devices.domain.sparkplug import rebirth
from devices.usecases import commands
from devices.usecases import devices as registry
from devices.usecases.devices import DeviceData
from paho.mqtt import client as mqtt
from paho.mqtt.enums import CallbackAPIVersion
from sqlalchemy import text

from .test_sparkplug import BD, TEMPERATURE, told

SECONDS = 60.0
SECOND = Principal("0190bbbb-0000-7000-8000-000000000002", "staff", GROUP)
_CUT = (
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
    " and application_name in ('devices-ingest', 'devices-broker')"
)
ROOT = Path(__file__).resolve().parents[3]


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Line:
    """A broker and an ingest process of this test's own.

    Args:
        deps: the service's.
        folder: of the broker.
    """

    def __init__(self, deps: Any, folder: Path) -> None:
        self.port = free_port()
        environment = os.environ  # noqa: TID251  programs must find programs
        self._environment = {
            **{name: environment[name] for name in ("PATH", "HOME") if name in environment},
            "MANOR_DATABASE_URL": deps.settings.database_url,
            "MANOR_BROKER_DIR": str(folder),
            "MANOR_BROKER_PORT": str(self.port),
            "MANOR_BROKER_PASSWORD": "of-the-test",
            "MANOR_INGEST_BATCH": "50",
            "MANOR_METRICS_PORT": "0",
        }
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, ingest_id: str = "0") -> None:
        """Starts broker or ingest, of which there may be several by their ids."""
        command = [sys.executable, "-m", "devices", name]
        environment = {**self._environment, "MANOR_INGEST_ID": ingest_id}
        named = name if ingest_id == "0" else f"{name}-{ingest_id}"
        self.running[named] = subprocess.Popen(command, env=environment, cwd=ROOT)

    def drain(self, first: int) -> None:
        """Takes what waits for ingest processes that are gone for good."""
        command = [sys.executable, "-m", "devices", "drain", str(first)]
        subprocess.run(command, env=self._environment, cwd=ROOT, check=True, timeout=SECONDS)

    def clients(self) -> int:
        """How many clients the broker has, besides the one that asks."""
        found: list[int] = []
        watcher = mqtt.Client(CallbackAPIVersion.VERSION2, client_id="watcher", protocol=mqtt.MQTTv5)
        watcher.username_pw_set("manor-ingest", "of-the-test")
        watcher.on_message = lambda client, data, message: found.append(int(message.payload))
        watcher.on_connect = lambda client, *_: client.subscribe("$SYS/broker/clients/connected")
        watcher.connect("127.0.0.1", self.port)
        watcher.loop_start()
        eventually(lambda: found, seconds=SECONDS)
        watcher.disconnect()
        watcher.loop_stop()
        return found[-1] - 1

    def kill(self, name: str) -> None:
        """Kills one as a fault of the machine would."""
        child = self.running.pop(name)
        child.send_signal(signal.SIGKILL)
        child.wait()
        if name == "broker":  # mosquitto goes with it
            eventually(lambda: not listens(self.port), seconds=SECONDS)

    def stop(self) -> None:
        """Ends both."""
        for child in self.running.values():
            child.terminate()
        for child in self.running.values():
            child.wait(30)


def listens(port: int) -> bool:
    """Whether the broker takes connections."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Publisher:
    """A device as its firmware would be written: it sends again what it has not been told is stored.

    Args:
        port: of the broker.
        username: what it signs in as.
        password: its own.
        protocol: of MQTT.
    """

    def __init__(self, port: int, username: str, password: str, protocol: Any = mqtt.MQTTv311) -> None:
        self.username = username
        self.stored: dict[str, Any] = {}
        self.state: dict[str, Any] = {"valve": False}
        self.refused = threading.Event()
        self.client = mqtt.Client(CallbackAPIVersion.VERSION2, client_id=username, protocol=protocol)
        self.client.username_pw_set(username, password)
        self.client.reconnect_delay_set(1, 1)
        self.client.on_connect = self._on_connect
        self.client.on_message = self._on_message
        self.client.connect_async("127.0.0.1", port, 30)
        self.client.loop_start()

    def _on_connect(self, client: Any, data: Any, flags: Any, reason: Any, properties: Any) -> None:
        if reason.is_failure:
            self.refused.set()
        else:
            client.subscribe([(f"manor/{self.username}/{topic}", 1) for topic in ("stored", "rpc/request/+")])

    def _on_message(self, client: Any, data: Any, message: Any) -> None:
        told = json.loads(message.payload)
        if "/rpc/request/" in message.topic:
            self.obey(message.topic.replace("request", "response"), told)
            return
        self.stored[told.get("seq", "")] = told

    def obey(self, topic: str, told: Any) -> None:
        """Does what it is told, and says how it is."""
        if told["method"] == "set":
            self.state |= told["params"]
        answer = {} if told["method"] == "set" else {key: self.state[key] for key in told["params"]["keys"]}
        self.client.publish(topic, json.dumps(answer), qos=1)

    def send(self, sequence: str, document: Any, username: str = "") -> None:
        """Publishes one message by QoS 1."""
        payload = document if isinstance(document, bytes) else json.dumps(document).encode()
        self.client.publish(f"manor/{username or self.username}/telemetry/{sequence}", payload, qos=1)

    def until_stored(self, wanted: dict[str, Any]) -> None:
        """Sends again until everything is stored, and has sent it all once at the least."""

        def again() -> bool:
            missing = {name: one for name, one in wanted.items() if name not in self.stored}
            if self.client.is_connected():
                for name, one in missing.items():
                    self.send(name, one)
            return not missing

        eventually(again, seconds=SECONDS, every=0.5)

    def close(self) -> None:
        """Leaves."""
        self.client.disconnect()
        self.client.loop_stop()


@pytest.fixture
def line(deps: Any, world: Any, tmp_path: Path) -> Iterator[Line]:
    """Broker and ingest, which run."""
    made = Line(deps, tmp_path / "broker")
    for name in ("broker", "ingest"):
        made.start(name)
    yield made
    made.stop()


@pytest.fixture
def publisher(line: Line, world: Any) -> Iterator[Callable[..., Publisher]]:
    """Registers a device that publishes, by its code."""
    made: list[Publisher] = []

    def new(code: str, **more: Any) -> Publisher:
        told = registry.CreateDevice(COMPANY, ESTATE, DeviceData(code, code, "sensor"))
        credential = world.act(registry.create_device, told)
        made.append(Publisher(line.port, credential.device.username, credential.password, **more))
        return made[-1]

    yield new
    for one in made:
        one.close()


def samples(telemetry: Any) -> int:
    return int(telemetry.count("samples"))


def test_what_is_published_is_stored_and_answered_with_the_devices_own_sequence(publisher: Any, telemetry: Any) -> None:
    device = publisher("T-1")
    at = _now()
    device.until_stored({"1": {"ts": at + 86_400_000, "values": {"a": 1}}, "2": {"ts": at, "values": {"t": 21.5}}})
    assert device.stored["1"] == {"stored": 0, "seq": "1", "refused": ["future"]}
    assert device.stored["2"] == {"stored": 1, "seq": "2", "ts": at}
    assert samples(telemetry) == 1


def test_a_device_writes_to_no_topic_but_its_own(publisher: Any, telemetry: Any) -> None:
    first, second = publisher("T-1", protocol=mqtt.MQTTv5), publisher("T-2")
    own = {"ts": _now(), "values": {"a": 1}}
    second.until_stored({"own": own})
    first.until_stored({"own": own})
    first.send("foreign", {"a": 2}, username=second.username)
    first.until_stored({"after": {"b": 1}})
    assert "foreign" not in second.stored
    assert [row[0] for row in telemetry.rows("select number from samples where key = 'a'")] == [1, 1]


def test_a_device_is_commanded_over_the_broker_and_what_it_set_is_read_back(
    publisher: Any, world: Any, telemetry: Any
) -> None:
    device = publisher("V-1")
    device.until_stored({"1": {"a": 1}})
    piece = world.enter()
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update devices set equipment_id = :piece"), {"piece": piece.equipment_id})
    (row,) = telemetry.rows("select device_id from devices")
    told = commands.RequestCommand(COMPANY, row[0], "set", ("valve",), "true", "boolean", "a burst main", 60)
    made = world.act(commands.request_command, told)
    second = Scope(GROUP, (COMPANY,), "*", SECOND)
    world.act(commands.approve_command, commands.DecideCommand(made.command_id, Opinion()), scope=second)

    def done() -> bool:
        return telemetry.rows("select state, read_values from device_commands")[0] == ("done", {"valve": True})

    eventually(done, seconds=SECONDS)
    assert device.state == {"valve": True}


def test_an_edge_node_is_heard_asked_for_a_birth_after_a_gap_and_gone_by_its_will(
    line: Line, publisher: Any, telemetry: Any, world: Any
) -> None:
    device = publisher("N-1")
    device.until_stored({"1": {"a": 1}})
    (row,) = telemetry.rows("select device_id from devices")
    secret = world.act(registry.rotate_credential, registry.RotateCredential(COMPANY, row[0])).password
    topics = {kind: f"spBv1.0/Plant/{kind}/{device.username}" for kind in ("NBIRTH", "NDATA", "NDEATH", "NCMD")}
    heard: dict[str, bytes] = {}
    node = mqtt.Client(CallbackAPIVersion.VERSION2, client_id=f"edge-{device.username}")
    node.username_pw_set(device.username, secret)
    node.will_set(topics["NDEATH"], told(None, BD), qos=1)
    node.on_message = lambda client, data, message: heard.update({message.topic: message.payload})
    node.on_connect = lambda client, *_: client.subscribe([(topics["NCMD"], 1), ("spBv1.0/STATE/+", 1)])
    node.connect("127.0.0.1", line.port)
    node.loop_start()
    eventually(lambda: json.loads(heard.get("spBv1.0/STATE/manor", b"{}")).get("online"), seconds=SECONDS)
    now = _now()
    node.publish(topics["NBIRTH"], told(0, BD, TEMPERATURE, at=now))
    node.publish(topics["NDATA"], told(1, {"alias": 1, "float_value": 22.0}, at=now + 1))
    values = "select number from samples where key = 't' order by at"
    eventually(lambda: [one[0] for one in telemetry.rows(values)] == [21.5, 22.0], seconds=SECONDS)
    assert topics["NCMD"] not in heard
    node.publish(topics["NDATA"], told(3, {"alias": 1, "float_value": 23.0}, at=now + 2))
    eventually(lambda: topics["NCMD"] in heard, seconds=SECONDS)
    assert heard[topics["NCMD"]].endswith(rebirth(now)[-25:])
    node._sock_close()
    node.loop_stop()
    states = "select state->>'born' from sparkplug_nodes"
    eventually(lambda: telemetry.rows(states)[0][0] == "false", seconds=SECONDS)


def test_a_password_that_was_replaced_signs_in_no_more(publisher: Any, world: Any) -> None:
    device = publisher("T-1")
    device.until_stored({"1": {"a": 1}})
    (row,) = world.rows("select device_id from devices")
    world.act(registry.rotate_credential, registry.RotateCredential(COMPANY, row[0]))
    assert device.refused.wait(SECONDS)


@pytest.mark.parametrize(
    "kills", [pytest.param(3, id="3"), pytest.param(100, marks=pytest.mark.prove("kills"), id="100")]
)
def test_kills_of_ingest_and_broker_and_cuts_of_the_database_lose_and_double_nothing(
    line: Line, publisher: Any, telemetry: Any, kills: int
) -> None:
    device = publisher("T-1")
    device.until_stored({"first": {"ts": _now(), "values": {"k": 0}}})
    begun, sent = _now(), 1
    for place in range(kills):
        wanted = {
            f"{place}-{number}": {"ts": begun + place * 100 + number, "values": {"k": number}} for number in range(50)
        }
        sent += len(wanted)
        killer = threading.Timer(0.05, _failed, (line, telemetry, ("ingest", "broker", "database")[place % 3]))
        killer.start()
        device.until_stored(wanted)
        killer.join()
        assert samples(telemetry) == sent
    assert telemetry.rows("select count(*), count(distinct at) from samples where key = 'k'")[0] == (sent, sent)


def test_what_waits_for_an_ingest_process_that_is_gone_for_good_is_drained_and_its_share_goes_to_the_others(
    line: Line, publisher: Any, telemetry: Any
) -> None:
    line.start("ingest", "1")
    device = publisher("T-1")
    begun = _now()
    device.until_stored({"first": {"ts": begun - 1, "values": {"k": 0}}})
    eventually(lambda: line.clients() == 3, seconds=SECONDS)
    line.kill("ingest-1")
    for number in range(40):
        device.send(str(number), {"ts": begun + number, "values": {"k": number}})
    eventually(lambda: samples(telemetry) > 1, seconds=SECONDS)
    assert samples(telemetry) < 41
    line.drain(1)
    eventually(lambda: samples(telemetry) == 41, seconds=SECONDS)
    for number in range(40, 60):
        device.send(str(number), {"ts": begun + number, "values": {"k": number}})
    eventually(lambda: samples(telemetry) == 61, seconds=SECONDS)


def _failed(line: Line, telemetry: Any, name: str) -> None:
    """Kills a process and starts it anew, or cuts every connection of ingest and broker to the database."""
    if name == "database":
        with telemetry.world.deps.database.app.begin() as connection:  # its own role's connections
            connection.execute(text(_CUT))
        return
    line.kill(name)
    line.start(name)


def _now() -> int:
    """Ten minutes ago, in milliseconds since 1970."""
    return time.time_ns() // 1_000_000 - 600_000
