"""A broker that dies and comes back loses no fact and doubles none, and needs nobody's hand."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from chassis.data.provision import Provisioned
from chassis.testing.stage import Stage, until
from localplatform import servers as local
from manor.tenants.v1 import events_pb2 as tenants

from .changed_units import units

PROGRAM = Path(__file__).with_name("processes.py")
FACTS = 400


class Node:
    """A RabbitMQ node of the test's own, since others use the common one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        first = _free_ports()
        names = ("amqp", "management", "prometheus", "epmd", "dist")
        self.ports = {name: first + offset for offset, name in enumerate(names)}
        self.url = f"amqp://manor_admin:secret@127.0.0.1:{self.ports['amqp']}/%2F"

    def start(self) -> None:
        # In a process of its own: the node outlives who starts it.
        program = (
            "import json, pathlib, sys; from localplatform import servers;"
            " servers.SERVERS = pathlib.Path(sys.argv[1]); servers.rabbitmq(json.loads(sys.argv[2]), 'secret')"
        )
        subprocess.run([sys.executable, "-c", program, str(self._folder), json.dumps(self.ports)], check=True)

    def kill(self) -> None:
        pid = int((self._folder / "rabbitmq" / "server.pid").read_text())
        os.kill(pid, signal.SIGKILL)
        until(lambda: not local.listens(self.ports["amqp"]), "nobody listens")
        (self._folder / "rabbitmq" / "server.pid").unlink()

    def end(self) -> None:
        self.kill()
        subprocess.run(["epmd", "-port", str(self.ports["epmd"]), "-kill"], check=True, capture_output=True)


def _free_ports() -> int:
    """The first of five ports that look free, below those that connections take."""
    for first in range(21_000, 30_000, 40):
        try:
            for port in range(first, first + 5):
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", port))
        except OSError:
            continue
        return first
    raise AssertionError("no free ports")


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Node]:
    made = Node(tmp_path)
    made.start()
    yield made
    made.end()


def test_broker_killed_in_the_middle_loses_nothing(node: Node, two_databases: dict[str, Provisioned]) -> None:
    stage = Stage(two_databases, node.url, PROGRAM, tenants.UnitsChanged)
    try:
        stage.declare()
        stage.start("relay")
        stage.start("worker")
        for number in range(FACTS // 2):
            stage.publish(units(f"u{number}"))
        node.kill()
        for number in range(FACTS // 2, FACTS):
            stage.publish(units(f"u{number}"))
        node.start()
        until(lambda: stage.unsent() == 0, "outbox empty", 60)
        until(lambda: stage.ask("hearer", "select count(*) from effects") == FACTS, "all applied", 60)
        assert stage.ask("hearer", "select count(*) from calls") == FACTS
    finally:
        stage.end()
