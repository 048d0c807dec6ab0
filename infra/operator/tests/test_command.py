"""The operators' command against a real broker and database: what it prints and the exit codes it gives."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pika
import pytest
import requests
from chassis.clock import now
from chassis.data.ids import uuid7
from chassis.deps import Deps
from chassis.facts import broker, topology
from chassis.facts.broker import ATTEMPT, ERROR, QUEUE
from chassis.facts.envelope import Envelope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, servers
from manor.tenants.v1 import events_pb2 as tenants
from manorctl.main import run
from sqlalchemy import text

Run = Callable[..., int]


@pytest.fixture
def amqp_url() -> Iterator[str]:
    """A vhost with the queues of a hearer called chassis."""
    where = servers()["rabbitmq"]
    name, api, who = (
        f"test_operator_{os.getpid()}",
        f"{where['management_url']}/api",
        (where["user"], where["password"]),
    )
    requests.put(f"{api}/vhosts/{name}", auth=who, timeout=20).raise_for_status()
    everything = {"configure": ".*", "write": ".*", "read": ".*"}
    requests.put(f"{api}/permissions/{name}/{where['user']}", json=everything, auth=who, timeout=20).raise_for_status()
    url = f"amqp://{where['user']}:{where['password']}@{where['host']}:{where['port']}/{name}"
    with topology.connected(url) as connection:
        topology.declare_hearer(connection.channel(), broker.Hearer("chassis", (tenants.UnitsChanged,), (1,)))
    yield url
    requests.delete(f"{api}/vhosts/{name}", auth=who, timeout=20)


@pytest.fixture
def manor(amqp_url: str, deps_of: Callable[..., Deps], tmp_path: Path) -> Run:
    """Runs the command for a platform of one service, `chassis`."""
    settings = deps_of("chassis", amqp_url=amqp_url).settings
    file = tmp_path / "operator.json"
    file.write_text(json.dumps({"chassis": {"MANOR_AMQP_URL": amqp_url, "MANOR_DATABASE_URL": settings.database_url}}))
    return lambda *arguments: run(["--platform", str(file), *arguments])


@pytest.fixture
def parked(amqp_url: str) -> str:
    """The id of a fact that is parked."""
    envelope = Envelope(uuid7(), "tenants.units_changed.v1", "tenants", GROUP, COMPANY, ESTATE, now())
    failed = {QUEUE: "chassis.tenants", ATTEMPT: 6, ERROR: "Conflict: the unit is unknown"}
    body = tenants.UnitsChanged(company_id=COMPANY, units=[tenants.ChangedUnit(code="A-1")]).SerializeToString()
    with topology.connected(amqp_url) as connection:
        channel = connection.channel()
        channel.confirm_delivery()
        properties = pika.BasicProperties(headers={**envelope.headers(), **failed})
        channel.basic_publish("", "chassis.dead", body, properties, mandatory=True)
    return str(envelope.id)


def test_dead_letters_are_listed_shown_and_replayed(
    manor: Run, parked: str, amqp_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert manor("dead-letters", "list") == 0
    listed = capsys.readouterr().out
    assert parked in listed
    assert "6 tries" in listed
    assert "the unit is unknown" in listed
    assert manor("dead-letters", "show", parked) == 0
    assert '"code": "A-1"' in capsys.readouterr().out
    assert manor("dead-letters", "replay", parked) == 0
    assert capsys.readouterr().out == "1 sent back\n"
    with topology.connected(amqp_url) as connection:
        _, properties, _ = connection.channel().basic_get("chassis.tenants", auto_ack=True)
    assert properties.headers["cloudEvents:id"] == parked
    assert ATTEMPT not in properties.headers
    assert manor("dead-letters", "replay", parked) == 1


def test_replay_takes_only_what_was_asked_for(manor: Run, parked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert manor("dead-letters", "replay") == 2
    assert manor("dead-letters", "replay", "--all", "--type", "tenants.customers_changed.v1") == 0
    assert capsys.readouterr().out == "0 sent back\n"
    assert manor("dead-letters", "list") == 0
    assert parked in capsys.readouterr().out


def test_operation_is_listed_and_cancelled(
    manor: Run, deps_of: Callable[..., Deps], capsys: pytest.CaptureFixture[str]
) -> None:
    operation_id = uuid7()
    with deps_of("chassis").database.app.begin() as connection:
        connection.execute(
            text(
                "insert into operations (operation_id, kind, group_id, company_id, estate_id, principal_id,"
                " principal_kind, request) values (:id, 'chassis.count', :group, :company, 0, 'p', 'staff', '')"
            ),
            {"id": operation_id, "group": GROUP, "company": COMPANY},
        )
    name = f"chassis/operations/{operation_id}"
    assert manor("operations", "list") == 0
    assert name in capsys.readouterr().out
    assert manor("operations", "cancel", name) == 0
    assert manor("operations", "list") == 0
    assert name not in capsys.readouterr().out.partition("is over")[2]
    assert manor("operations", "cancel", f"chassis/operations/{uuid7()}") == 1


def test_what_is_not_there_is_said_in_a_sentence(manor: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--platform", "nothing_such", "dead-letters", "list"]) == 2
    assert "make up" in capsys.readouterr().err
    assert manor("dead-letters", "list", "--service", "gardening") == 2
    assert "there is no service gardening" in capsys.readouterr().err
    assert manor("republish", "gardening", "--to", "chassis") == 2
