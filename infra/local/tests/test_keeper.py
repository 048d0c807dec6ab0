"""PostgreSQL and RabbitMQ of the platform on one machine come back by themselves, and listen for this machine alone."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from chassis.testing.polling import eventually
from localplatform import servers

# As `python -m localplatform.keeper FILE` does, with servers in a folder of the test's own.
PROGRAM = """
import pathlib, sys
from localplatform import keeper, servers
servers.SERVERS = pathlib.Path(sys.argv[1]).parent
servers.POSTGRES_DATA = servers.SERVERS / "postgres"
sys.exit(keeper.main())
"""
NAMES = ("postgres", "test_postgres", "amqp", "management", "prometheus", "epmd", "dist")


def free_ports(count: int) -> list[int]:
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


@pytest.fixture
def kept() -> Iterator[tuple[Path, dict[str, int]]]:
    """The folder and the ports of two servers that a keeper looks after."""
    folder = Path(tempfile.mkdtemp(prefix="manor-kept-"))
    folder.chmod(0o711)  # where root runs this, PostgreSQL has a user of its own
    ports = dict(zip(NAMES, free_ports(len(NAMES)), strict=True))
    file = folder / "servers.json"
    file.write_text(json.dumps({"ports": ports, "password": "kept"}))
    keeper = subprocess.Popen([sys.executable, "-c", PROGRAM, str(file)])
    yield folder, ports
    keeper.terminate()
    keeper.wait(60)
    for pid, ending in zip(pids(folder), (signal.SIGQUIT, signal.SIGKILL), strict=True):
        os.kill(pid, ending)
    subprocess.run(["epmd", "-port", str(ports["epmd"]), "-kill"], check=False, capture_output=True)
    shutil.rmtree(folder, ignore_errors=True)


def pids(folder: Path) -> list[int]:
    files = (folder / "postgres" / "postmaster.pid", folder / "rabbitmq" / "server.pid")
    return [int(file.read_text().split("\n", 1)[0]) for file in files if file.exists()]


def test_servers_that_were_killed_run_again(kept: tuple[Path, dict[str, int]]) -> None:
    folder, ports = kept

    def both_run() -> bool:
        return servers.listens(ports["postgres"]) and servers.listens(ports["amqp"])

    eventually(both_run, seconds=120)
    first = pids(folder)
    for pid in first:
        os.kill(pid, signal.SIGKILL)
    eventually(lambda: both_run() and not set(pids(folder)) & set(first), seconds=120)

    listening = {name: servers.listens(port, "127.0.0.2") for name, port in ports.items() if name != "epmd"}
    assert not any(listening.values()), "a server listens beyond the address that it was given"
