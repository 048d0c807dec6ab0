"""Replicas of the gateway that share a store count together, and go on counting by themselves while it is away."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from chassis.testing.polling import eventually
from gateway.settings import Settings

from .processes import Gateway, free_port, running

LIMIT = 6


@contextmanager
def redis(port: int, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("NOT VERIFIED: redis-server is not installed (`make setup` brings it), so no store was shared")
    options = ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", str(folder)]
    process = subprocess.Popen([program, "--port", str(port), *options], stdout=subprocess.DEVNULL)
    try:
        eventually(lambda: _listens(port))
        yield process
    finally:
        process.terminate()
        process.wait(10)


def _listens(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def pair(port: int, settings: Settings, tmp_path: Path) -> Iterator[tuple[Gateway, Gateway]]:
    shared = {
        "MANOR_RATE_LIMIT_STORAGE": f"redis://127.0.0.1:{port}",
        "MANOR_SIGN_IN_RATE_LIMIT": f"{LIMIT} per day",  # no minute ends in between
        "MANOR_UPLOAD_QUOTA_BYTES": str(3 * 16 * 1024),
    }
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    with running(settings, first, **shared) as one, running(settings, second, **shared) as other:
        yield one, other


def sign_in(gateway: Gateway) -> int:
    return requests.post(f"{gateway.url}/auth/sign-in", json={}, timeout=10).status_code


def test_two_gateways_share_one_count(port: int, pair: tuple[Gateway, Gateway], tmp_path: Path) -> None:
    with redis(port, tmp_path):
        answers = [sign_in(pair[turn % 2]) for turn in range(LIMIT)]
        assert 429 not in answers
        assert [sign_in(gateway) for gateway in pair] == [429, 429]


def test_two_gateways_share_what_a_principal_may_upload(
    port: int, pair: tuple[Gateway, Gateway], tmp_path: Path, token: str
) -> None:
    def upload(gateway: Gateway) -> int:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "text/csv"}
        return requests.post(f"{gateway.url}/v1/files", data=b"a,b\n1,2\n", headers=headers, timeout=10).status_code

    with redis(port, tmp_path):
        assert [upload(pair[turn % 2]) for turn in range(3)] == [201, 201, 201]
        assert [upload(gateway) for gateway in pair] == [429, 429]


def test_while_the_store_is_away_each_counts_by_itself_and_afterwards_together_again(
    port: int, pair: tuple[Gateway, Gateway], tmp_path: Path
) -> None:
    one, other = pair
    assert [sign_in(one) == 429 for _ in range(LIMIT + 1)] == [False] * LIMIT + [True]
    assert sign_in(other) != 429
    with redis(port, tmp_path):
        # The gateways look for the store again after a while that doubles each time.
        eventually(lambda: sign_in(one) != 429, seconds=60)
