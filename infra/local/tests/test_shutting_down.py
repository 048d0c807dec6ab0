"""What is shutting down neither runs nor is gone: `status` says so, and PostgreSQL is waited for."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xmlrpc.client import Fault

import psycopg
import pytest
from chassis.testing.polling import eventually
from localplatform import __main__ as commands
from localplatform import servers, supervision
from localplatform.platform import Platform
from supervisor.xmlrpc import Faults

from .test_keeper import free_ports

PASSWORD = "stopping"


def test_status_says_that_a_platform_is_shutting_down(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(platform: Platform, method: str, *arguments: Any) -> Any:
        raise Fault(Faults.SHUTDOWN_STATE, "SHUTDOWN_STATE")

    monkeypatch.setattr(supervision, "ask", refuse)
    monkeypatch.setattr(commands, "platforms", lambda: [Platform("leaving", base_port=1)])
    assert commands.status() == 0
    assert capsys.readouterr().out == "leaving is shutting down.\n"


@pytest.fixture
def database() -> Iterator[tuple[Path, int]]:
    """The folder and the port of a PostgreSQL of the test's own."""
    folder = Path(tempfile.mkdtemp(prefix="manor-ending-"))
    folder.chmod(0o711)  # where root runs this, PostgreSQL has a user of its own
    (port,) = free_ports(1)
    servers.postgres(port, PASSWORD, folder / "postgres")
    yield folder / "postgres", port
    servers.stop_postgres(folder / "postgres", at_once=True)
    shutil.rmtree(folder, ignore_errors=True)


def test_a_postgresql_that_is_shutting_down_is_waited_for_and_starts_again(database: tuple[Path, int]) -> None:
    data, port = database
    with psycopg.connect(f"postgresql://manor_admin:{PASSWORD}@127.0.0.1:{port}/postgres") as client:
        first = int((data / "postmaster.pid").read_text().split("\n", 1)[0])
        os.kill(first, signal.SIGTERM)  # a smart shutdown: it waits for its clients
        eventually(lambda: "stopping" in (data / "postmaster.pid").read_text())
        threading.Timer(1, client.close).start()
        assert not servers.postgres_runs(data)
    servers.postgres(port, PASSWORD, data)
    assert servers.postgres_runs(data)
    status = [str(servers.POSTGRES_BIN / "pg_isready"), "-h", "127.0.0.1", "-p", str(port)]
    assert subprocess.run(status, capture_output=True, check=False).returncode == 0
