"""A simulator in a process of its own, and a merchant's HTTP server that hears its notifications."""

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
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import requests
from wechatpayv3 import WeChatPay, WeChatPayType

RETRIES = "0.1,0.1,0.2,0.4,0.8,1"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Simulator:
    """A running simulator."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Starts it and waits until it answers."""
        environment = {
            **os.environ,  # noqa: TID251  a child's
            "SIMULATOR_DIR": str(self.folder),
            "SIMULATOR_PORT": str(self.port),
            "SIMULATOR_MERCHANTS": "2",
            "SIMULATOR_RETRY_SECONDS": RETRIES,
        }
        # With its workers in a group of their own, so that one signal ends all of them.
        command = [sys.executable, "-m", "simulators"]
        self.process = subprocess.Popen(command, env=environment, start_new_session=True)
        until(self._answers)

    def _answers(self) -> bool:
        try:
            return requests.get(f"{self.url}/healthz", timeout=1).ok
        except requests.RequestException:
            return False

    def kill(self) -> None:
        """Ends it at once: a worker that outlived the others would take a connection and drop it."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def control(self, method: str, path: str, **body: Any) -> dict[str, Any]:
        """A call of the control API."""
        found = requests.request(method, f"{self.url}/control{path}", json=body, timeout=10)
        found.raise_for_status()
        answer: dict[str, Any] = found.json()
        return answer

    def pay(self, out_trade_no: str, **faults: Any) -> dict[str, Any]:
        """Pays as the payer."""
        return self.control("POST", f"/orders/{out_trade_no}/pay", faults=faults)

    def merchant(self, number: int = 0) -> dict[str, str]:
        """A merchant's material, as the simulator's folder gives it."""
        own = sorted((self.folder / "merchants").iterdir())[number]
        described: dict[str, str] = json.loads((own / "merchant.json").read_text())
        for name in ("privateKeySecret", "apiKeySecret", "platformKeySecret"):
            described[name] = (own / described[name]).read_text()
        return described


@dataclass
class Merchant:
    """A merchant's ears.

    Args:
        heard: headers and body of each notification, in order.
        answers: the statuses of the next answers; 204 when they are used up.
    """

    url: str = ""
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)


def until(holds: Callable[[], Any], seconds: float = 20) -> Any:
    """Polls until something holds; gives it."""
    limit, pause = time.monotonic() + seconds, threading.Event()
    while time.monotonic() < limit:
        if found := holds():
            return found
        pause.wait(0.02)
    raise AssertionError(f"did not come true within {seconds} s")


@pytest.fixture(scope="session", name="until")
def until_fixture() -> Callable[..., Any]:
    """until(holds, seconds) polls until something holds, and gives it."""
    return until


@pytest.fixture(scope="session")
def one_simulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulator]:
    running = Simulator(tmp_path_factory.mktemp("simulator") / "own", free_port())
    running.start()
    yield running
    running.kill()


@pytest.fixture
def simulator(one_simulator: Simulator) -> Iterator[Simulator]:
    """The simulator, with every switch off before and after."""
    one_simulator.control("DELETE", "/faults")
    yield one_simulator
    one_simulator.control("DELETE", "/faults")


@pytest.fixture
def merchant() -> Iterator[Merchant]:
    """A merchant's HTTP server."""
    ears = Merchant()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            ears.heard.append((dict(self.headers.items()), body))
            self.send_response(ears.answers.pop(0) if ears.answers else 204)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    ears.url = f"http://127.0.0.1:{server.server_address[1]}/callbacks/token"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield ears
    server.shutdown()
    server.server_close()


def sdk_for(simulator: Simulator, notify_url: str = "", *, certificates: bool = False, number: int = 0) -> WeChatPay:
    """The package that others wrote, speaking to the simulator: by public key, or by platform certificates."""
    material = simulator.merchant(number)
    given: dict[str, Any] = {
        "wechatpay_type": WeChatPayType.NATIVE,
        "mchid": material["merchantId"],
        "private_key": material["privateKeySecret"],
        "cert_serial_no": material["certificateSerialNo"],
        "appid": material["appId"],
        "apiv3_key": material["apiKeySecret"],
        "notify_url": notify_url,
        "timeout": (5, 20),
        "public_key": material["platformKeySecret"],
        "public_key_id": material["platformKeyId"],
    }
    made = WeChatPay(**given)
    made._core._gate_way = simulator.url
    if certificates:
        # The package fetches certificates while it is made, from the real address: so it forgets the key instead.
        made._core._public_key = made._core._public_key_id = None
        made._core._update_certificates()
        assert made._core._certificates
    return made


@pytest.fixture
def sdk(simulator: Simulator, merchant: Merchant) -> WeChatPay:
    """The package in public-key mode."""
    return sdk_for(simulator, merchant.url)


@pytest.fixture
def sdk_of(simulator: Simulator, merchant: Merchant) -> Callable[..., WeChatPay]:
    """sdk_of(certificates=…, number=…) makes the package for another mode or merchant."""
    return lambda **how: sdk_for(simulator, merchant.url, **how)
