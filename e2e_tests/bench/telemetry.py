"""Telemetry: what is stored of 1,000 devices beside a bare loop with COPY, how soon an alarm is raised, a month of one
key down-sampled, and ingest's memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import requests
from chassis.data.ids import uuid7
from devices.commands.broker import write_configuration
from devices.domain import credentials
from devices.settings import Settings
from paho.mqtt import client as mqtt
from paho.mqtt.enums import CallbackAPIVersion
from people.cast import new_company
from people.person import Json, Person

from e2e_tests.bench.figures import Figure, figure, timed
from e2e_tests.bench.ground import Ground, until
from e2e_tests.bench.mqtt_load import Fleet, paced, publication

DEVICES, EACH, ROUNDS = 1_000, 40, 3
LIMIT = 0.7  # the value above which the rule raises an alarm
CALM, HOT = 0.5, 0.9
LATE_SECONDS = 20
PASSWORD = "of-the-bench"
_DEVICE = (
    "insert into devices (company_id, device_id, group_id, estate_id, code, code_key, name, search_key, kind, username,"
    " password_hash, credential_at, created_at) select %s, x.id, %s, %s, x.name, x.name, x.name, x.name, 'sensor',"
    " x.name, %s, now(), now() from unnest(%s::uuid[], %s::text[]) as x (id, name)"
)
_MONTH = (
    "insert into samples (company_id, device_id, key, at, group_id, estate_id, kind, number) select %s, %s, 'month',"
    " at, %s, %s, 'decimal', random() from generate_series(date_trunc('day', now()) - interval '31 days',"
    " date_trunc('day', now()) - interval '1 second', interval '1 second') as at"
)
_DAYS = (
    "select keep_sample_days(array(select (current_date - n) from generate_series(0, 32) as n),"
    " (current_date - 90)::date)"
)


@dataclass(frozen=True)
class Stage:
    """The estate of the measure.

    Args:
        manager: somebody who manages it.
        where: its company and estate, as requests name them.
        group_id: its group.
        names: what its devices sign in as.
        ids: of the devices.
    """

    manager: Person
    where: Json
    group_id: int
    names: Sequence[str]
    ids: Sequence[UUID]


def measure(ground: Ground, flats: int) -> list[Figure]:
    """Stored messages a second, p99 from publish to alarm at half of that, a month of one key, and memory."""
    stage = _stage(ground)
    stored = [(_stored(ground, stage), _bare(ground, stage)) for _ in range(ROUNDS)]
    best = sorted(ours for ours, _ in stored)[ROUNDS // 2]
    late = _lateness(ground, stage, min(best, 5_000) / 2)
    memory = ground.peak_memory()
    ingest = next(value for name, value in memory.items() if name == "devices-ingest")
    rate = "a bare paho loop on a broker of its own, same settings: JSON, COPY, acknowledged after commit"
    return [
        figure("telemetry stored", stored, unit="msg/s", target=">= 0.5", what=rate),
        figure("telemetry stored, all", [(best, 5_000)], unit="msg/s", target=">= 1", what="5,000 a second"),
        figure("publish to alarm, p99 at half load", [(late, 1.0)], unit="s", target="<= 1", what="one second"),
        figure("month of one key", _month(ground, stage), unit="s", target="<= 2", what="the same SQL as the app"),
        figure("ingest's memory", [(ingest, 300)], unit="MB", target="<= 1", what="300 MB"),
    ]


def _stage(ground: Ground) -> Stage:
    """Devices by SQL, since each of a thousand passwords would be derived anew; the rule through the API."""
    cast = new_company(ground.administrator, "CNY")
    where = {"companyId": cast.company_id, "estateId": cast.estate("telemetry")["nodeId"]}
    ground.settle()
    test = {"kind": "ALARM_TEST_KIND_COMPARED", "key": "t", "operator": "ALARM_OPERATOR_ABOVE", "value": str(LIMIT)}
    rule = {"name": "hot", "conditions": [{"severity": "ALARM_SEVERITY_MAJOR", "tests": [test]}]}
    manager = cast["estate_manager"]
    ground.settle()
    manager.post("/v1/devices/alarmRules", {**where, "alarmRule": rule})
    group_id = int(ground.ask("devices", "select group_id from alarm_rules limit 1"))
    names, ids = [f"bench{number:04d}" for number in range(DEVICES)], [uuid7() for _ in range(DEVICES)]
    company, estate = int(where["companyId"]), int(where["estateId"])
    with ground.connected(ground.of("devices")) as connection:
        connection.execute(_DEVICE, [company, group_id, estate, credentials.hashed(PASSWORD), ids, names])
        connection.execute("notify manor_devices")
    until(lambda: _gauge(ground, "broker", "manor_devices_broker_devices") >= DEVICES, 60)
    return Stage(manager, where, group_id, names, ids)


def _gauge(ground: Ground, process: str, name: str) -> float:
    port = ground.platform.base_port + {"broker": 61, "ingest": 62}[process]
    lines = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=10).text.splitlines()
    return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.split(" ")[0].split("{")[0] == name)


def _messages(stage: Stage, at: int) -> list[tuple[str, bytes]]:
    """What the devices publish, each a value a tenth of a second apart, in turns."""
    return [
        (name, publication(f"manor/{name}/telemetry/{number}", _payload(at + number * 100, CALM), number + 1))
        for number in range(EACH)
        for name in stage.names
    ]


def _payload(at: int, value: float) -> bytes:
    return json.dumps({"ts": at, "values": {"t": value}}).encode()


def _now() -> int:
    return time.time_ns() // 1_000_000


def _stored(ground: Ground, stage: Stage) -> float:
    """Messages a second from the first publish until the last one is committed and acknowledged."""
    fleet = Fleet(ground.platform.mqtt_port, stage.names, PASSWORD)
    messages = _messages(stage, _now() - 600_000)
    before = _gauge(ground, "ingest", "manor_devices_ingest_messages_total")
    try:
        with timed() as took:
            _send(fleet, messages)
            until(
                lambda: _gauge(ground, "ingest", "manor_devices_ingest_messages_total") - before >= len(messages), 300
            )
    finally:
        fleet.close()
    return len(messages) / took[0]


def _send(fleet: Fleet, messages: Sequence[tuple[str, bytes]]) -> None:
    for number, (name, packet) in enumerate(messages):
        fleet.publish(name, packet)
        if number % 50 == 0:
            fleet.look()
    until(lambda: fleet.look(0.05) >= len(messages), 300)


@contextmanager
def _broker(stage: Stage) -> Iterator[int]:
    """A broker with the settings of ours and nobody who stores, so that each message is taken once."""
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), 18_999
        settings = Settings(broker_dir=folder, broker_port=port)
        write_configuration(settings, folder)
        hashed = credentials.hashed(PASSWORD)
        (folder / "passwords").write_text("".join(f"{one}:{hashed}\n" for one in ["manor-ingest", *stage.names]))
        command = ["/usr/sbin/mosquitto", "-c", str(folder / "mosquitto.conf")]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield port
        finally:
            child.terminate()
            child.wait(20)


def _bare(ground: Ground, stage: Stage) -> float:
    """The least that could be done: a paho loop in a process of its own that parses, COPYs, and then acknowledges."""
    url = psycopg.conninfo.make_conninfo(ground.superuser_url, dbname=ground.of("devices"))
    with ground.connected(ground.of("devices")) as connection:
        connection.execute("drop table if exists bench_samples")
        connection.execute("create table bench_samples (device text, key text, at bigint, number double precision)")
    messages = _messages(stage, _now() - 600_000)
    with _broker(stage) as port:
        until(lambda: _listens(port), 20)
        here = os.environ  # noqa: TID251  the child finds its packages as this process does
        command = [sys.executable, "-m", "e2e_tests.bench.bare_loop", str(port), PASSWORD, url, str(len(messages))]
        loop = subprocess.Popen(command, stdout=subprocess.PIPE, env={**here}, text=True)
        assert loop.stdout is not None
        assert loop.stdout.readline() == "ready\n"
        fleet = Fleet(port, stage.names, PASSWORD)
        try:
            with timed() as took:
                _send(fleet, messages)
                assert loop.wait(300) == 0
        finally:
            fleet.close()
            loop.kill()
    return len(messages) / took[0]


def _listens(port: int) -> bool:
    probe = mqtt.Client(CallbackAPIVersion.VERSION2)
    try:
        return probe.connect("127.0.0.1", port) == 0
    except OSError:
        return False


def _lateness(ground: Ground, stage: Stage, a_second: float) -> float:
    """Seconds from the publish of what raises an alarm until its device hears that it, and so the alarm, is stored."""
    count = int(a_second * LATE_SECONDS)
    every = count // 500
    hot = set(range(every, count, every))
    named = {number: stage.names[number * 7919 % DEVICES] for number in hot}
    hot = {number for number in hot if list(named.values()).count(named[number]) == 1}
    told = {named[number] for number in hot}
    calm = [name for name in stage.names if name not in told]
    fleet, sent = Fleet(ground.platform.mqtt_port, stage.names, PASSWORD, told), {}
    try:
        for number in paced(count, a_second):
            name, at = (named[number], _now()) if number in hot else (calm[number % len(calm)], _now())
            packet = publication(f"manor/{name}/telemetry/{number}", _payload(at, HOT if number in hot else CALM), 1)
            if number in hot:
                sent[name] = time.time()
            fleet.publish(name, packet)
            fleet.look()
        until(lambda: fleet.look(0.05) >= 0 and len(fleet.stored) >= len(sent), 60)
    finally:
        fleet.close()
    raised = ground.ask("devices", "select count(*) from alarms where cleared_at is null")
    assert raised == len(sent), (raised, len(sent))
    late = sorted(fleet.stored[name] - at for name, at in sent.items())
    return late[len(late) * 99 // 100]


def _month(ground: Ground, stage: Stage) -> list[tuple[float, float]]:
    """Our RPC beside its own statement, as the app role under row-level security."""
    company, estate = int(stage.where["companyId"]), int(stage.where["estateId"])
    with ground.connected(ground.of("devices")) as connection:
        connection.execute(_DAYS)
        connection.execute(_MONTH, [company, stage.ids[0], stage.group_id, estate])
        connection.execute("vacuum analyze samples")
        end = connection.execute("select date_trunc('day', now())").fetchone()
    assert end is not None
    start = end[0].timestamp() - 30 * 86_400
    pairs = []
    for _ in range(ROUNDS):
        with timed() as ours:
            told = _asked(stage, start, end[0].timestamp())
        with timed() as limit:
            assert _same(ground, stage, start, end[0].timestamp()) == told
        pairs.append((ours[0], limit[0]))
    return pairs


def _asked(stage: Stage, start: float, end: float) -> int:
    window = {"startTime": _stamp(start), "endTime": _stamp(end), "aggregate": "AGGREGATE_AVERAGE", "limit": 1000}
    path = f"/v1/devices/devices/{stage.ids[0]}/samples"
    asked = {"companyId": stage.where["companyId"], "key": "month", **window}
    return len(stage.manager.get(path, **asked)["points"])


def _stamp(at: float) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))


def _same(ground: Ground, stage: Stage, start: float, end: float) -> int:
    interval = int((end - start) * 1000) // 1000
    settings = "select set_config('manor.group_id', %s, false), set_config('manor.companies', %s, false),"
    with ground.connected(ground.of("devices")) as connection:
        connection.execute(f"set role {ground.of('devices')}_app".encode())
        connection.execute(
            f"{settings} set_config('manor.estates', '*', false)".encode(),
            [str(stage.group_id), str(stage.where["companyId"])],
        )
        statement = (
            "select (extract(epoch from at - to_timestamp(%s)) * 1000)::bigint / %s as span, avg(number), count(*)"
            " from samples where company_id = %s and device_id = %s and key = 'month' and at >= to_timestamp(%s)"
            " and at < to_timestamp(%s) group by 1 order by 1"
        )
        values: list[Any] = [start, interval, int(stage.where["companyId"]), stage.ids[0], start, end]
        return len(connection.execute(statement, values).fetchall())
