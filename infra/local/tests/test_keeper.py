"""PostgreSQL and RabbitMQ of the platform on one machine come back by themselves, and listen for this machine alone."""

from __future__ import annotations

import ipaddress
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

# As `python -m localplatform.keeper FILE` does, with servers in a folder of the test's own.
PROGRAM = """
import pathlib, sys
from localplatform import keeper, servers
servers.SERVERS = pathlib.Path(sys.argv[1]).parent
servers.POSTGRES_DATA = servers.SERVERS / "postgres"
sys.exit(keeper.main())
"""
NAMES = ("postgres", "test_postgres", "amqp", "management", "prometheus", "epmd", "dist")
SOCKETS = [file for file in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")) if file.exists()]
LISTENING = "0A"  # a socket's state in those files (Linux, include/net/tcp_states.h)
pytestmark = pytest.mark.skipif(not SOCKETS, reason="only Linux tells in /proc at which addresses a port listens")


def free_ports(count: int) -> list[int]:
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


@pytest.fixture(scope="module")
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


def addresses(ports: dict[str, int]) -> dict[str, set[str]]:
    """Where each of the ports is listened at, by its name."""
    names, found = {port: name for name, port in ports.items()}, dict[str, set[str]]()
    for file in SOCKETS:
        for _, local, _, state, *_ in map(str.split, file.read_text().splitlines()[1:]):
            address, port = local.split(":")
            if state == LISTENING and (name := names.get(int(port, 16))):
                words = [int(address[at : at + 8], 16) for at in range(0, len(address), 8)]
                packed = b"".join(word.to_bytes(4, sys.byteorder) for word in words)
                found.setdefault(name, set()).add(str(ipaddress.ip_address(packed)))
    return found


def run_for_this_machine_alone(ports: dict[str, int]) -> bool:
    """Whether all ports are listened at; one that others reach too fails the test at once."""
    found = addresses(ports)
    beyond = {name: where for name, where in found.items() if where - {"127.0.0.1", "::1", "::ffff:127.0.0.1"}}
    assert beyond == {}, "a server listens beyond the address that it was given"
    return found.keys() == set(NAMES) - {"test_postgres"}


def test_servers_listen_for_this_machine_alone(kept: tuple[Path, dict[str, int]]) -> None:
    _, ports = kept
    eventually(lambda: run_for_this_machine_alone(ports), seconds=120, every=0.1)


def test_servers_that_were_killed_run_again(kept: tuple[Path, dict[str, int]]) -> None:
    folder, ports = kept
    eventually(lambda: run_for_this_machine_alone(ports), seconds=120, every=0.1)
    first = pids(folder)
    for pid in first:
        os.kill(pid, signal.SIGKILL)
    eventually(lambda: run_for_this_machine_alone(ports) and not set(pids(folder)) & set(first), seconds=120, every=0.1)
