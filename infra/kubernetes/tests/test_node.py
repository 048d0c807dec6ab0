"""The node leads a pod's life as the kubelet does: asks its probes, starts again what ended, and ends it in order."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from chassis.testing.polling import eventually
from manifests.runner import node
from manifests.runner.engines import Place
from manifests.runner.node import Running
from manifests.runner.pods import Pod, Probe

# Answers what the file of a path's name says; ends by itself when told so, and at SIGTERM unless it is stubborn.
PROGRAM = """
import http.server, os, pathlib, signal, sys
folder, port, stubborn = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "stubborn"
signal.signal(signal.SIGTERM, (lambda *_: None) if stubborn else (lambda *_: os._exit(7)))
class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/end": os._exit(3)
        self.send_response(200 if (folder / self.path[1:]).exists() else 503)
        self.end_headers()
    def log_message(self, *_): pass
http.server.ThreadingHTTPServer(("127.0.0.1", port), Answers).serve_forever()
"""


class Loopback:
    """An engine and a network in one: a program of the test's own, on this machine's loopback."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lacks: list[str] = []

    def attach(self) -> tuple[str, str]:
        return "loopback", "127.0.0.1"

    def detach(self, name: str) -> None:
        assert name == "loopback"

    def start(self, pod: Pod, place: Place, log: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", PROGRAM, str(self.folder), *pod.arguments]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL)

    def signal(self, place: Place, running: subprocess.Popen[bytes], number: signal.Signals) -> None:
        running.send_signal(number)

    def execute(self, pod: Pod, place: Place, command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


Started = Callable[..., Running]


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Started]:
    """Starts a pod whose probes ask for files below the test's folder."""
    monkeypatch.setattr(node, "_BACKOFF", 0)
    monkeypatch.setattr(node.os, "chown", lambda *_: None)  # nobody but root gives files away
    (tmp_path / "logs").mkdir()
    pods: list[Running] = []

    def start(*arguments: str, **over: object) -> Running:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        probe = Probe("http", port, "/startup", (), 0, 0, 5, 1, 1000)
        pod = Pod(
            name="tried",
            image="",
            command=(),
            arguments=(str(port), *(arguments or ("obedient",))),
            environment={},
            mounts=(),
            volumes={},
            user=os.getuid(),
            group=os.getgid(),
            files_group=os.getgid(),
            cpus=1,
            memory=1,
            startup=probe,
            readiness=replace(probe, path="/readiness", failures=2),
            liveness=replace(probe, path="/liveness", failures=3),
            pause=0,
            grace=20,
            restarts=True,
            labels={},
            ports={},
            template={},
        )
        loopback = Loopback(tmp_path)
        running = Running(replace(pod, **over), "tried-1", loopback, loopback, tmp_path)  # type: ignore[arg-type]
        pods.append(running)
        return running

    yield start
    for running in pods:
        if running.code is None:
            running.stop()


def tell(folder: Path, *names: str) -> None:
    """What is true of the program from now on."""
    for name in ("startup", "readiness", "liveness"):
        (folder / name).unlink(missing_ok=True)
    for name in names:
        (folder / name).touch()


def test_a_pod_is_ready_once_it_has_come_up_and_says_that_it_is(started: Started, tmp_path: Path) -> None:
    tell(tmp_path, "readiness", "liveness")
    running = started()
    eventually(lambda: running.address and (tmp_path / "readiness").exists())
    assert not running.ready
    tell(tmp_path, "startup", "liveness")
    assert not running.ready
    tell(tmp_path, "startup", "readiness", "liveness")
    eventually(lambda: running.ready)
    assert running.seconds > 0


def test_a_pod_that_is_not_ready_any_more_is_left_out_and_not_started_again(started: Started, tmp_path: Path) -> None:
    tell(tmp_path, "startup", "readiness", "liveness")
    running = started()
    eventually(lambda: running.ready)
    tell(tmp_path, "startup", "liveness")
    eventually(lambda: not running.ready)
    tell(tmp_path, "startup", "readiness", "liveness")
    eventually(lambda: running.ready)
    assert running.restarts == 0


def test_a_pod_that_does_not_live_is_started_again(started: Started, tmp_path: Path) -> None:
    tell(tmp_path, "startup", "readiness")
    running = started()
    eventually(lambda: running.restarts > 0)
    tell(tmp_path, "startup", "readiness", "liveness")
    eventually(lambda: running.ready)
    assert any(fault.startswith("liveness: 503") for fault in running.failed_probes)


def test_a_container_that_ends_is_started_again(started: Started, tmp_path: Path) -> None:
    tell(tmp_path, "startup", "readiness", "liveness")
    running = started()
    eventually(lambda: running.ready)
    ending = replace(running.pod.readiness or pytest.fail(), path="/end")
    assert running._answer(ending)
    eventually(lambda: running.restarts == 1 and running.ready)


def test_a_pod_that_is_told_to_go_leaves_pauses_and_ends_by_sigterm(started: Started, tmp_path: Path) -> None:
    tell(tmp_path, "startup", "readiness", "liveness")
    running = started(pause=1)
    eventually(lambda: running.ready)
    ended = running.stop()
    assert not running.ready
    assert (ended.code, ended.killed) == (7, False)
    assert ended.seconds >= 1


def test_a_pod_that_does_not_end_is_killed_when_its_grace_is_over(started: Started, tmp_path: Path) -> None:
    tell(tmp_path, "startup", "readiness", "liveness")
    running = started("stubborn", grace=1)
    eventually(lambda: running.ready)
    ended = running.stop()
    assert ended.killed
    assert ended.code == -signal.SIGKILL


def test_a_job_ends_by_itself(started: Started, tmp_path: Path) -> None:
    tell(tmp_path)
    running = started(restarts=False, startup=None, readiness=None, liveness=None)
    ending = Probe("http", int(running.pod.arguments[0]), "/end", (), 0, 0, 5, 1, 1)
    eventually(lambda: running._child.poll() is not None or not running._answer(ending))
    assert running.finish(20) == 3
