"""A pod's life on the node, as the kubelet leads it: volumes, probes, restarts, and the way to its end."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

from manifests.runner.engines import Engine, Place
from manifests.runner.network import Network, resolv_conf
from manifests.runner.pods import Pod, Probe, Volume

log = logging.getLogger(__name__)
_TICK = 0.1
_BACKOFF, _LONGEST_BACKOFF = 10, 300


@dataclass(frozen=True)
class End:
    """How a container ended when its pod was told to go.

    Args:
        pod: its name.
        code: the exit code.
        seconds: from the order to the end, the pause before SIGTERM among them.
        grace: seconds that it had.
        killed: it had to be killed.
    """

    pod: str
    code: int
    seconds: float
    grace: int
    killed: bool


@dataclass
class _Asked:
    """A probe and how it went."""

    probe: Probe
    good: bool
    due: float
    row: int = 0
    failed: list[str] = field(default_factory=list)

    def heard(self, fault: str) -> None:
        """Counts an answer: so many of a kind in a row change what is held true."""
        same = (not fault) == self.good
        self.row = 0 if same else self.row + 1
        if fault:
            self.failed.append(fault)
        wanted = self.probe.failures if self.good else self.probe.successes
        if not same and self.row >= wanted:
            self.good, self.row = not self.good, 0


class Running:
    """A pod that runs.

    Args:
        pod: what it is.
        name: its own.
        engine: what runs its container.
        network: that it is on.
        folder: for its volumes, its log, and the claims of all pods.
    """

    def __init__(self, pod: Pod, name: str, engine: Engine, network: Network, folder: Path) -> None:
        self.pod, self.name = pod, name
        self.ready = False
        self.restarts = 0
        self.seconds = 0.0  # from the container's start until it was ready for the first time
        self.code: int | None = None
        self.failed_probes: list[str] = []
        self.log = folder / "logs" / f"{name}.log"
        self._engine, self._network = engine, network
        self._namespace, self.address = network.attach()
        self._place = Place(name, self._namespace, self._volumes(folder), self._files(folder))
        self._going = threading.Event()
        self._child = self._start()
        self._life = threading.Thread(target=self._live, name=name, daemon=True)
        self._life.start()

    def stop(self) -> End:
        """The way of every pod: out of the Services at once, the pause, SIGTERM, and SIGKILL when its grace is over."""
        began = time.monotonic()
        self._going.set()
        self.ready = False
        self._until(lambda: self._child.poll() is not None, began + self.pod.pause)
        self._engine.signal(self._place, self._child, signal.SIGTERM)
        killed = not self._until(lambda: self._child.poll() is not None, began + self.pod.grace)
        if killed:
            self._engine.signal(self._place, self._child, signal.SIGKILL)
        self.code = self._child.wait(60)
        seconds = time.monotonic() - began
        self._life.join()
        self.ready = False
        self._network.detach(self._namespace)
        return End(self.pod.name, self.code, seconds, self.pod.grace, killed)

    def finish(self, seconds: float) -> int:
        """Waits for a container that ends by itself, such as a Job's, and gives its exit code.

        Raises:
            subprocess.TimeoutExpired: it went on for longer.
        """
        try:
            self.code = self._child.wait(seconds)
        finally:
            self._going.set()
            self._life.join()
            if self._child.poll() is None:
                self._engine.signal(self._place, self._child, signal.SIGKILL)
                self._child.wait(60)
            self._network.detach(self._namespace)
        return self.code

    def execute(self, command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
        """As `kubectl exec` does."""
        return self._engine.execute(self.pod, self._place, command, given)

    @staticmethod
    def _until(done: Callable[[], bool], limit: float) -> bool:
        while not done():
            if time.monotonic() >= limit:
                return False
            time.sleep(_TICK / 2)
        return True

    def _volumes(self, folder: Path) -> dict[str, Path]:
        return {name: self._volume(folder, name, volume) for name, volume in self.pod.volumes.items()}

    def _volume(self, folder: Path, name: str, volume: Volume) -> Path:
        """Belongs to the pod's group, which may write; files of Secrets have the mode that the manifest says."""
        group = self.pod.files_group
        if volume.kind == "claim":
            place = folder / "claims" / volume.claim
            place.mkdir(parents=True, exist_ok=True)
        else:
            place = folder / "pods" / self.name / name
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir(parents=True)
        os.chown(place, -1, group)
        place.chmod(0o2777 if volume.kind == "empty" else 0o2775)
        for path, text in volume.files.items():
            (place / path).write_text(text)
            os.chown(place / path, -1, group)
            (place / path).chmod(volume.mode)
        return place

    def _files(self, folder: Path) -> dict[str, Path]:
        place = folder / "pods" / self.name / "etc"
        place.mkdir(parents=True, exist_ok=True)
        (place / "hosts").write_text(f"127.0.0.1\tlocalhost\n{self.address}\t{self.name}\n")
        (place / "resolv.conf").write_text(resolv_conf("manor"))
        return {f"/etc/{file}": place / file for file in ("hosts", "resolv.conf")}

    def _start(self) -> subprocess.Popen[bytes]:
        self._began = time.monotonic()
        return self._engine.start(self.pod, self._place, self.log)

    def _live(self) -> None:
        """Asks the probes when they are due; starts again what ended, or what does not live."""
        asked = self._questions()
        while not self._going.wait(_TICK):
            if self._child.poll() is not None:
                if not self.pod.restarts:
                    return
                self.ready = False
                pause = min(_BACKOFF * 2**self.restarts, _LONGEST_BACKOFF)
                log.warning("%s ended with %s; again in %s s", self.name, self._child.returncode, pause)
                if self._going.wait(pause):
                    return
                asked = self._again()
            elif not self._ask(asked) and not self._going.is_set():
                log.warning("%s: not alive: %s", self.name, self.failed_probes[-1:])
                self.ready = False
                self._engine.signal(self._place, self._child, signal.SIGKILL)
                self._child.wait(60)

    def _again(self) -> dict[str, _Asked]:
        self.restarts += 1
        self._child = self._start()
        return self._questions()

    def _questions(self) -> dict[str, _Asked]:
        now, pod = time.monotonic(), self.pod
        found = {"startup": pod.startup, "readiness": pod.readiness, "liveness": pod.liveness}
        return {
            # Life is held true until it fails; the other two are false until they succeed.
            name: _Asked(probe, name == "liveness", now + probe.delay)
            for name, probe in found.items()
            if probe is not None
        }

    def _ask(self, asked: dict[str, _Asked]) -> bool:
        """Asks what is due; False where the container must be started again."""
        now = time.monotonic()
        startup = asked.get("startup")
        starting = startup is not None and not startup.good
        for name in ("startup",) if starting else ("readiness", "liveness"):
            one = asked.get(name)
            if one is None or one.due > now or self._going.is_set():
                continue
            fault = self._answer(one.probe)
            one.due = now + one.probe.period
            one.heard(fault)
            if fault and name != "startup" and (name != "readiness" or self.seconds):
                self.failed_probes.append(f"{name}: {fault}")
            if name == "liveness" and not one.good:
                return False
            if name == "startup" and not one.good and len(one.failed) >= one.probe.failures:
                self.failed_probes.append(f"startup: {fault}")
                return False
        if not starting and not self._going.is_set():
            self.ready = asked["readiness"].good if "readiness" in asked else True
            if self.ready and not self.seconds:
                self.seconds = time.monotonic() - self._began
        return True

    def _answer(self, probe: Probe) -> str:
        """Asks once: empty where the answer is good, and otherwise what was wrong."""
        try:
            if probe.kind == "grpc":
                return _serving(f"{self.address}:{probe.port}", probe.timeout)
            if probe.kind == "http":
                return _good(self.address, probe)
            done = self.execute(list(probe.command))
        except (OSError, HTTPException, grpc.RpcError) as error:
            return repr(error)[:200]
        return "" if done.returncode == 0 else done.stderr[-200:]


def _serving(address: str, seconds: int) -> str:
    with grpc.insecure_channel(address) as channel:
        stub = health_pb2_grpc.HealthStub(channel)
        status = stub.Check(health_pb2.HealthCheckRequest(), timeout=seconds, wait_for_ready=True).status
    serving = status == health_pb2.HealthCheckResponse.SERVING
    return "" if serving else str(health_pb2.HealthCheckResponse.ServingStatus.Name(status))


def _good(host: str, probe: Probe) -> str:
    connection = HTTPConnection(host, probe.port, timeout=probe.timeout)
    try:
        connection.request("GET", probe.path)
        answer = connection.getresponse()
        return "" if answer.status < 400 else f"{answer.status} {answer.read(200).decode(errors='replace')}"
    finally:
        connection.close()
