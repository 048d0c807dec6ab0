"""What runs a container: podman, or, where podman does not run, a process of this checkout in the pod's network."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from localplatform.platform import base_environment

from manifests.builds import environment
from manifests.charts import ROOT
from manifests.runner.pods import Pod

_LABEL = "manor.runner=1"


@dataclass(frozen=True)
class Place:
    """What the node has made for a container.

    Args:
        name: of the container, its host name too.
        network: the pod's network namespace.
        volumes: folder of each volume.
        files: those that the kubelet mounts into every container, by path: /etc/hosts and /etc/resolv.conf.
    """

    name: str
    network: str
    volumes: Mapping[str, Path]
    files: Mapping[str, Path]


class Engine(Protocol):
    """Runs containers."""

    lacks: list[str]

    def start(self, pod: Pod, place: Place, log: Path) -> subprocess.Popen[bytes]:
        """Starts a container; what is given ends when it ends, with its exit code."""

    def signal(self, place: Place, running: subprocess.Popen[bytes], number: signal.Signals) -> None:
        """Sends the container's process a signal."""

    def execute(self, pod: Pod, place: Place, command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
        """Runs a command in a container that runs, as `kubectl exec` does."""


class Podman:
    """The built images, under the manifest's security context and limits."""

    def __init__(self) -> None:
        self.lacks: list[str] = []
        left = subprocess.run(
            ["podman", "ps", "--all", "--quiet", f"--filter=label={_LABEL}"],
            env=environment(),
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        if left:  # by a run that was cut short
            subprocess.run(["podman", "rm", "--force", "--time=0", *left], env=environment(), check=True)
        if not Path("/sys/fs/cgroup/cgroup.controllers").exists() and not Path("/sys/fs/cgroup/memory").is_dir():
            self.lacks.append("limits of CPU and memory: this machine has no control groups")

    def start(self, pod: Pod, place: Place, log: Path) -> subprocess.Popen[bytes]:
        """As the kubelet asks a container runtime."""
        command = ["podman", "run", "--rm", "--replace", f"--name={place.name}", *self._isolation(pod, place)]
        command += [f"--env={name}" for name in pod.environment]
        for path, file in place.files.items():
            command.append(f"--volume={file}:{path}:ro")
        for mount in pod.mounts:
            end = ":ro" if mount.read_only else ""
            command.append(f"--volume={place.volumes[mount.volume]}:{mount.path}{end}")
        if pod.command:
            command.append(f"--entrypoint={json.dumps(pod.command)}")
        command += [pod.image, *pod.arguments]
        with log.open("ab") as output:
            return subprocess.Popen(
                command,
                env={**environment(), **pod.environment},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                # Ctrl-C is the runner's, which stops containers as the kubelet does.
                start_new_session=True,
            )

    def _isolation(self, pod: Pod, place: Place) -> list[str]:
        limits = [] if self.lacks else [f"--cpus={pod.cpus}", f"--memory={pod.memory}"]
        return [
            *limits,
            f"--label={_LABEL}",
            "--pull=never",
            "--log-driver=none",
            f"--hostname={place.name}",
            f"--network=ns:/run/netns/{place.network}",
            f"--user={pod.user}:{pod.group}",
            f"--group-add={pod.files_group}",
            "--cap-drop=all",
            "--security-opt=no-new-privileges",
            "--read-only",
            "--read-only-tmpfs=false",
        ]

    def signal(self, place: Place, running: subprocess.Popen[bytes], number: signal.Signals) -> None:
        """By podman; one that has just ended needs none."""
        subprocess.run(
            ["podman", "kill", f"--signal={number.name}", place.name],
            env=environment(),
            capture_output=True,
            check=False,
        )

    def execute(self, pod: Pod, place: Place, command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
        """As its user, with its environment."""
        return subprocess.run(
            ["podman", "exec", "--interactive", place.name, *command],
            env=environment(),
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )


class Processes:
    """Processes of this checkout under the pod's user and in its network, without images and mounts.

    A path that the manifest mounts is told to the process as the folder that stands for it.
    """

    def __init__(self) -> None:
        self.lacks = ["images", "read-only root file systems", "mounts (paths are rewritten)", "limits"]
        self._user = True
        # setpriv itself still has root's capabilities where it starts a program; what that starts has not.
        twice = "import os, sys; os.execv(sys.executable, [sys.executable, '-c', ''])"
        entered = ["setpriv", "--reuid=10001", "--regid=10001", "--clear-groups", sys.executable, "-c", twice]
        if subprocess.run(entered, capture_output=True, check=False, cwd="/").returncode:
            self.lacks.append("the manifest's user (nobody else may enter the folder of this checkout or its Python)")
            self._user = False

    def start(self, pod: Pod, place: Place, log: Path) -> subprocess.Popen[bytes]:
        """In the pod's network, where `ip netns exec` mounts its resolv.conf."""
        names = Path("/etc/netns") / place.network
        names.mkdir(parents=True, exist_ok=True)
        for path, file in place.files.items():
            shutil.copy(file, names / Path(path).name)
        with log.open("ab") as output:
            return subprocess.Popen(
                self._inside(pod, place, [*pod.command, *pod.arguments]),
                env=self._environment(pod, place),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                cwd=ROOT,
            )

    def _inside(self, pod: Pod, place: Place, command: list[str]) -> list[str]:
        who = [f"--reuid={pod.user}", f"--regid={pod.group}", f"--groups={pod.files_group}"] if self._user else []
        program = [sys.executable if command[0] == "python" else command[0], *command[1:]]
        less = ["setpriv", *who, "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", "--"]
        return ["ip", "netns", "exec", place.network, *less, *program]

    def _environment(self, pod: Pod, place: Place) -> dict[str, str]:
        told = {**base_environment(), "HOME": str(place.volumes["tmp"]), **pod.environment}
        for mount in sorted(pod.mounts, key=lambda one: -len(one.path)):
            folder = str(place.volumes[mount.volume])
            told = {name: text.replace(mount.path, folder) if name != "PATH" else text for name, text in told.items()}
        return told

    def signal(self, place: Place, running: subprocess.Popen[bytes], number: signal.Signals) -> None:
        """To the process itself: `ip netns exec` and setpriv have become it."""
        running.send_signal(number)

    def execute(self, pod: Pod, place: Place, command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
        """The same user, network and environment."""
        return subprocess.run(
            self._inside(pod, place, command),
            env=self._environment(pod, place),
            input=given,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
        )
