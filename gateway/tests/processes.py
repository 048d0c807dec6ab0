"""The gateway as it is started, `python -m gateway`, for tests that need the process and not the app alone."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests
from chassis.testing.polling import eventually
from gateway.settings import Settings


@dataclass
class Gateway:
    """A running gateway."""

    process: subprocess.Popen[bytes]
    url: str
    metrics: str
    log: Path


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def running(settings: Settings, folder: Path, **more: str) -> Iterator[Gateway]:
    """A gateway while it is needed.

    Args:
        settings: its services and keys.
        folder: of what it writes.
        more: settings by their environment variables.
    """
    port, metrics = free_port(), free_port()
    # The gateway of a process has the platform's own RPCs and not the tests': a shared one and identity's are enough.
    environment = {
        "PATH": os.environ["PATH"],  # noqa: TID251  what a child process needs to start
        "MANOR_PORT": str(port),
        "MANOR_METRICS_PORT": str(metrics),
        "MANOR_ADDRESSES": settings.addresses,
        "MANOR_JWKS_FILE": str(settings.jwks_file),
        "MANOR_SERVICE_KEY_FILE": str(settings.service_key_file),
        "MANOR_FILES_DIR": str(folder / "files"),
        **more,
    }
    log = folder / "log"
    with log.open("wb") as file:
        process = subprocess.Popen([sys.executable, "-m", "gateway"], env=environment, stderr=file, stdout=file)
        url = f"http://127.0.0.1:{port}"
        try:
            wait_for(lambda: requests.get(f"{url}/healthz", timeout=5).ok, log, seconds=120)
            yield Gateway(process, url, f"http://127.0.0.1:{metrics}", log)
        finally:
            process.terminate()
            process.wait(30)


def wait_for(check: Callable[[], bool], log: Path, seconds: float = 30) -> None:
    """Polls until it is so, or says what the process logged."""

    def holds() -> bool:
        try:
            return check()
        except requests.RequestException:
            return False

    try:
        eventually(holds, seconds=seconds)
    except AssertionError:
        raise AssertionError(log.read_text()) from None
