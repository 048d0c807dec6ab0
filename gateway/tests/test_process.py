"""The gateway as it is started: `python -m gateway`, reached by real HTTP."""

from __future__ import annotations

import json
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from gateway.settings import Settings

from .conftest import FakeServices
from .processes import Gateway, running, wait_for


@pytest.fixture
def gateway(settings: Settings, tmp_path: Path) -> Iterator[Gateway]:
    with running(settings, tmp_path, MANOR_RUN_DIR=str(tmp_path), MANOR_UPLOAD_LIMIT_BYTES=str(200 * 1024)) as found:
        yield found


def test_it_serves_logs_and_counts(gateway: Gateway, services: FakeServices) -> None:
    response = requests.get(f"{gateway.url}/v1/billing/operations/7?x=secret", timeout=5)
    assert response.status_code == 400
    assert requests.get(f"{gateway.url}/v1/billing/operations/7", timeout=5).status_code == 200
    assert services.last().metadata["traceparent"].split("-")[1] == response_trace(gateway)
    assert (gateway.log.parent / "gateway.ctl").exists()
    wait_for(lambda: '"status": 400' in gateway.log.read_text(), gateway.log)
    assert "secret" not in gateway.log.read_text()
    assert [line for line in gateway.log.read_text().splitlines() if not line.startswith("{")] == []
    metrics = requests.get(f"{gateway.metrics}/metrics", timeout=5).text
    assert 'http_route="/v1/{service}/operations/{operation_id}"' in metrics


def response_trace(gateway: Gateway) -> str:
    """The trace id of the last line in the access log."""
    wait_for(lambda: gateway.log.read_text().count("operation_id") > 1, gateway.log)
    lines = [json.loads(line) for line in gateway.log.read_text().splitlines() if "operation_id" in line]
    return str(lines[-1]["trace_id"])


def test_body_sent_in_pieces_is_limited_too(gateway: Gateway) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(3000):
            yield b"x" * 1024

    headers = {"Content-Type": "application/json"}
    try:
        response = requests.post(f"{gateway.url}/v1/identity/auth:signIn", data=pieces(), headers=headers, timeout=10)
        assert response.status_code == 413, response.text
    except requests.ConnectionError:
        pass  # it hung up before the end, which says the same


def test_file_whose_length_nobody_says_is_refused_since_no_quota_could_hold_it(gateway: Gateway, token: str) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(100):
            yield b"x" * 1024

    headers = {"Content-Type": "text/csv", "Authorization": f"Bearer {token}"}
    try:
        refused = requests.post(f"{gateway.url}/v1/files", data=pieces(), headers=headers, timeout=10)
        assert (refused.status_code, refused.json()["code"]) == (411, "LENGTH_REQUIRED")
    except requests.ConnectionError:
        pass  # it hung up before the end, which says the same


def test_stop_finishes_what_is_in_hand(gateway: Gateway, services: FakeServices) -> None:
    reached, release = threading.Event(), threading.Event()

    def slow(request: Any) -> Any:
        reached.set()
        release.wait(60)
        return services.message("google.longrunning.Operation", name="done")

    services.answer("GetOperation", slow)
    answers: list[int] = []
    asking = threading.Thread(
        target=lambda: answers.append(requests.get(f"{gateway.url}/v1/billing/operations/7", timeout=60).status_code)
    )
    asking.start()
    assert reached.wait(60)
    gateway.process.send_signal(signal.SIGTERM)
    with pytest.raises(subprocess.TimeoutExpired):
        gateway.process.wait(1)
    release.set()
    asking.join(60)
    assert answers == [200]
    assert gateway.process.wait(60) == 0
