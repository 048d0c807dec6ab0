"""A control plane of one's own: etcd, API server, controllers and scheduler as they are, and nodes that kwok makes up.

No container runs on such a node. All that the control plane itself does is real: admission, defaulting, hooks,
scheduling, rollouts, budgets.
"""

from __future__ import annotations

import json
import secrets
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import requests
from chassis.testing.polling import eventually
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from localplatform.paths import write_private
from manifests.charts import NAMESPACE, ROOT, Manifest

from controlplane import programs
from controlplane.api import Api

STAGES = Path(__file__).with_name("stages.yaml")
ZONE = "topology.kubernetes.io/zone"


@dataclass
class Plane:
    """A running control plane.

    Args:
        folder: of its data, keys and logs.
        api: its API server.
        environment: in which kubectl and helm talk to it.
    """

    folder: Path
    api: Api
    environment: dict[str, str]
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def run(self, script: str, *, check: bool = True, **variables: str) -> subprocess.CompletedProcess[str]:
        """Runs lines of a shell from the checkout's root, as a reader of the docs would.

        Args:
            script: the lines.
            check: whether a failure is one of the test.
            variables: of the shell.
        """
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script],
            env={**self.environment, **variables},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=1800,
        )
        assert not check or done.returncode == 0, f"{script}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
        return done

    def start(self, name: str, *options: str) -> None:
        """Starts a program; its log is in the folder. It ends with this process, however that ends."""
        command = ["setpriv", "--pdeathsig=TERM", "--", programs.find(name), *options]
        with (self.folder / f"{name}.log").open("wb") as log:
            self.processes[name] = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)

    def fallen(self) -> str:
        """Which program ended by itself, and its last words; empty while all run."""
        for name, process in self.processes.items():
            if process.poll() is not None:
                return f"{name} ended: {(self.folder / f'{name}.log').read_text()[-3000:]}"
        return ""

    def stop(self) -> None:
        """Ends all programs, the last first."""
        for process in reversed(self.processes.values()):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(20)


def free_ports(count: int) -> list[int]:
    """Ports that nobody holds."""
    held = [socket.socket() for _ in range(count)]
    try:
        for one in held:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in held]
    finally:
        for one in held:
            one.close()


@contextmanager
def running(folder: Path) -> Iterator[Plane]:
    """A control plane without nodes, while it is needed.

    Args:
        folder: of its data; empty.
    """
    etcd, peer, port, *rest = free_ports(6)
    token = secrets.token_urlsafe(24)
    write_private(folder / "tokens.csv", f'{token},admin,admin,"system:masters"\n')
    _write_key(folder / "accounts.key")
    authority, url = folder / "certs" / "apiserver.crt", f"https://127.0.0.1:{port}"
    environment = {**programs.environment(), "KUBECONFIG": str(folder / "kubeconfig"), "HOME": str(folder)}
    plane = Plane(folder, Api(url, token, authority, NAMESPACE), environment)
    try:
        plane.start("etcd", *_etcd(folder, etcd, peer))
        plane.start("kube-apiserver", *_api_server(folder, etcd, port))
        eventually(lambda: plane.fallen() or (authority.exists() and _ready(plane.api)), seconds=300, every=0.2)
        _write_kubeconfig(folder / "kubeconfig", url, token, authority)
        _start_the_rest(plane, rest)
        # The first thing that a controller does for everybody: a namespace's own account.
        default = "api/v1/namespaces/default/serviceaccounts/default"
        eventually(lambda: plane.fallen() or plane.api.ask("GET", default).ok, seconds=300, every=0.2)
        assert not plane.fallen(), plane.fallen()
        yield plane
    finally:
        plane.stop()
        plane.api.close()


def _ready(api: Api) -> bool:
    try:
        return api.ask("GET", "readyz").ok
    except requests.RequestException:
        return False


def _write_key(file: Path) -> None:
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    plain = serialization.NoEncryption()
    text = made.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain).decode()
    write_private(file, text)


def _write_kubeconfig(file: Path, url: str, token: str, authority: Path) -> None:
    cluster = {"server": url, "certificate-authority": str(authority)}
    whole = {
        "apiVersion": "v1",
        "kind": "Config",
        "clusters": [{"name": "proof", "cluster": cluster}],
        "users": [{"name": "admin", "user": {"token": token}}],
        "contexts": [{"name": "proof", "context": {"cluster": "proof", "user": "admin"}}],
        "current-context": "proof",
    }
    write_private(file, json.dumps(whole))


def _etcd(folder: Path, port: int, peer: int) -> Iterator[str]:
    client, between = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{peer}"
    yield f"--data-dir={folder}/etcd"
    yield f"--listen-client-urls={client}"
    yield f"--advertise-client-urls={client}"
    yield f"--listen-peer-urls={between}"
    yield f"--initial-advertise-peer-urls={between}"
    yield f"--initial-cluster=default={between}"
    yield "--unsafe-no-fsync"  # what it holds is gone with the test


def _api_server(folder: Path, etcd: int, port: int) -> Iterator[str]:
    yield f"--etcd-servers=http://127.0.0.1:{etcd}"
    yield "--bind-address=127.0.0.1"
    yield f"--secure-port={port}"
    yield f"--cert-dir={folder}/certs"  # where it makes a certificate of its own
    yield f"--token-auth-file={folder}/tokens.csv"
    yield "--authorization-mode=RBAC"
    yield "--service-cluster-ip-range=10.96.0.0/16"
    yield "--service-account-issuer=https://kubernetes.default.svc"
    yield f"--service-account-key-file={folder}/accounts.key"
    yield f"--service-account-signing-key-file={folder}/accounts.key"
    yield "--endpoint-reconciler-type=none"  # no pod of these nodes calls it


def _start_the_rest(plane: Plane, ports: list[int]) -> None:
    config = f"--kubeconfig={plane.folder}/kubeconfig"
    alone = ("--leader-elect=false", "--bind-address=127.0.0.1")
    plane.start(
        "kube-controller-manager",
        config,
        *alone,
        f"--secure-port={ports[0]}",
        f"--cert-dir={plane.folder}/controllers",
        f"--service-account-private-key-file={plane.folder}/accounts.key",
        "--horizontal-pod-autoscaler-sync-period=2s",
    )
    plane.start("kube-scheduler", config, *alone, f"--secure-port={ports[1]}", f"--cert-dir={plane.folder}/scheduler")
    plane.start(
        "kwok",
        config,
        "--manage-all-nodes=true",
        f"--config={STAGES}",
        f"--server-address=127.0.0.1:{ports[2]}",
        "--node-ip=192.0.2.1",  # of nobody: no node is there to be called
        # Without a lease that is renewed a node is held for dead after a minute, and its pods are unready for good.
        "--node-lease-duration-seconds=40",
    )


def node(name: str, zone: str, cpu: str, memory: str) -> Manifest:
    """A made-up node.

    Args:
        name: its host name.
        zone: where it stands.
        cpu: what it has, as Kubernetes writes it.
        memory: what it has, as Kubernetes writes it.
    """
    labels = {
        "kubernetes.io/hostname": name,
        "kubernetes.io/os": "linux",
        "kubernetes.io/arch": "amd64",
        "topology.kubernetes.io/region": "proof",
        ZONE: zone,
    }
    has = {"cpu": cpu, "memory": memory, "pods": "110", "ephemeral-storage": "200Gi"}
    return {
        "apiVersion": "v1",
        "kind": "Node",
        "metadata": {"name": name, "labels": labels},
        "status": {"capacity": has, "allocatable": has},
    }


def volumes(count: int) -> list[Manifest]:
    """A default storage class and so many volumes of it that wait for a claim."""
    standard: Manifest = {
        "apiVersion": "storage.k8s.io/v1",
        "kind": "StorageClass",
        "metadata": {"name": "standard", "annotations": {"storageclass.kubernetes.io/is-default-class": "true"}},
        "provisioner": "kubernetes.io/no-provisioner",
        "volumeBindingMode": "WaitForFirstConsumer",
    }
    spec = {
        "capacity": {"storage": "100Gi"},
        "accessModes": ["ReadWriteOnce", "ReadWriteMany"],
        "storageClassName": "standard",
        "persistentVolumeReclaimPolicy": "Retain",
    }
    return [standard] + [
        {
            "apiVersion": "v1",
            "kind": "PersistentVolume",
            "metadata": {"name": f"volume-{number}"},
            "spec": {**spec, "hostPath": {"path": f"/volumes/{number}"}},
        }
        for number in range(count)
    ]
