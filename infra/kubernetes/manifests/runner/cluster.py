"""A cluster of one node on this machine: takes a rendered profile as Helm and the controllers of a cluster would."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

from manifests.charts import NAMESPACE, Manifest, Rendered
from manifests.policies import matches
from manifests.runner.engines import Engine
from manifests.runner.network import NODE, Forwarder, Names, Network
from manifests.runner.node import End, Running
from manifests.runner.pods import Kept, Pod, pod_of
from manifests.runner.standins import Broker, Postgres, Secrets, kept_secrets, stood_in

log = logging.getLogger(__name__)
# Rollouts of several Deployments go on at once, as in a cluster; how many is a matter of this machine's cores.
AT_ONCE = 4
_HOOK, _WEIGHT = "helm.sh/hook", "helm.sh/hook-weight"


class NotRolledOut(Exception):
    """A Deployment or Job did not come to what the manifests want; the message names it and its log."""


class Cluster:
    """A cluster.

    Args:
        engine: what runs containers.
        folder: for everything that it keeps.
        broker: where the private RabbitMQ is, as localplatform.servers has it.
    """

    def __init__(self, engine: Engine, folder: Path, broker: dict[str, Any]) -> None:
        self.engine, self.folder = engine, folder
        self.secrets: Secrets = kept_secrets(folder / "keys")
        self.postgres, self.broker = Postgres(folder), Broker(broker)
        self.pods: dict[str, list[Running]] = {}
        self.ends: list[End] = []
        self.network = Network()
        self._names = Names(NAMESPACE, self.addresses)
        self._services: dict[str, Manifest] = {}
        self._stood_in: dict[str, list[str]] = {}
        self._maps: dict[str, dict[str, str]] = {}
        self._numbers = count(1)
        self._lock = threading.Lock()
        self._forwarders: list[Forwarder] = []

    def up(self, rendered: Rendered) -> None:
        """Network, names, and what the operators make for a profile.

        Raises:
            NoNetwork: this machine gives none.
        """
        (self.folder / "logs").mkdir(parents=True, exist_ok=True)
        self.network.up()
        self._names.start()
        self.postgres.start()
        for manifest in rendered.of("Cluster"):
            self.postgres.bring(manifest, self.secrets)
        for manifest in rendered.of("Database"):
            self.postgres.bring_database(manifest)
        for manifest in rendered.of("RabbitmqCluster"):
            name = manifest["metadata"]["name"]
            self.secrets[f"{name}-default-user"] = self.broker.start(name)
        self._stood_in = stood_in(rendered)

    def down(self) -> None:
        """Kills what still runs, and takes everything away but the data and the logs."""
        with ThreadPoolExecutor(AT_ONCE) as stopping:
            list(stopping.map(self._stop, [pod for pods in self.pods.values() for pod in pods]))
        self.pods.clear()
        for forwarder in self._forwarders:
            forwarder.stop()
        for name, kept in self.secrets.items():
            if name.endswith("-default-user"):
                self.broker.stop(kept["username"])
        self._names.stop()
        self.postgres.stop()
        self.network.down()

    def install(self, rendered: Rendered) -> None:
        """`helm install --wait --wait-for-jobs`: hooks, then everything at once.

        Raises:
            NotRolledOut: something did not come up.
        """
        self._hooks(rendered, "pre-install")
        self._apply(rendered)
        jobs = [job for job in rendered.of("Job") if _HOOK not in _annotations(job)]
        deployments = rendered.of("Deployment")
        with ThreadPoolExecutor(len(jobs) + len(deployments)) as controllers:
            waiting = [controllers.submit(self._job, job) for job in jobs]
            waiting += [controllers.submit(self._roll, deployment) for deployment in deployments]
            for one in waiting:
                one.result()

    def upgrade(self, rendered: Rendered) -> None:
        """`helm upgrade --wait`, and `helm rollback` too: hooks one by one, then every Deployment that changed.

        Raises:
            NotRolledOut: a migration failed, and everything is as it was; or a Deployment did not come up.
        """
        self._hooks(rendered, "pre-upgrade")
        self._apply(rendered)
        with ThreadPoolExecutor(AT_ONCE) as controllers:
            list(controllers.map(self._roll, rendered.of("Deployment")))

    def stop_all(self) -> list[End]:
        """Tells every pod to go, all at once, and gives how each ended."""
        running = [pod for pods in self.pods.values() for pod in pods]
        with ThreadPoolExecutor(len(running)) as stopping:
            ended = list(stopping.map(self._stop, running))
        self.pods.clear()
        return ended

    def running(self) -> Iterable[Running]:
        """Every pod that runs now."""
        return [pod for pods in list(self.pods.values()) for pod in list(pods)]

    def one(self, deployment: str) -> Running:
        """A pod of a Deployment, as `kubectl exec deploy/NAME` takes one."""
        return self.pods[deployment][0]

    def addresses(self, service: str) -> list[str] | None:
        """The addresses that a Service's name stands for now; None where there is no such Service."""
        if service in self._stood_in:
            return self._stood_in[service]
        manifest = self._services.get(service)
        if manifest is None:
            return None
        selector = {"matchLabels": manifest["spec"]["selector"]}
        return [one.address for one in self.running() if one.ready and matches(selector, dict(one.pod.labels))]

    def forward(self, service: str, port: int) -> str:
        """A way in, as `kubectl port-forward` and an Ingress give one: host:port on this machine."""
        forwarder = Forwarder(lambda: [(address, port) for address in self.addresses(service) or ()])
        self._forwarders.append(forwarder)
        return f"{NODE}:{forwarder.start(NODE)}"

    def _apply(self, rendered: Rendered) -> None:
        self._maps = {one["metadata"]["name"]: one["data"] for one in rendered.of("ConfigMap")}
        self._services = {one["metadata"]["name"]: one for one in rendered.of("Service")}

    def _hooks(self, rendered: Rendered, when: str) -> None:
        hooks = [job for job in rendered.of("Job") if when in _annotations(job).get(_HOOK, "").split(",")]
        for job in sorted(hooks, key=lambda one: int(_annotations(one).get(_WEIGHT, "0"))):
            self._job(job)

    def _job(self, manifest: Manifest) -> None:
        spec, pod = manifest["spec"], self._pod(manifest)
        limit = time.monotonic() + spec["activeDeadlineSeconds"]
        for _ in range(spec["backoffLimit"] + 1):
            running = self._start(pod)
            if running.finish(max(1.0, limit - time.monotonic())) == 0:
                return
            log.warning("%s ended with %s: %s", running.name, running.code, running.log)
        raise NotRolledOut(f"Job {pod.name} failed; what it said: {running.log}")

    def _roll(self, manifest: Manifest) -> None:
        """Brings a Deployment to its template, as its strategy says."""
        pod, spec = self._pod(manifest), manifest["spec"]
        mine = self.pods.setdefault(pod.name, [])
        old = [one for one in mine if one.pod.template != pod.template]
        missing = max(0, spec["replicas"] - (len(mine) - len(old)))
        if spec["strategy"].get("type") == "Recreate":
            for one in old:
                self._leave(mine, one)
        for number in range(missing):
            running = self._start(pod)
            mine.append(running)
            self._wait(running, spec.get("progressDeadlineSeconds", 600))
            if number < len(old) and old[number] in mine:
                self._leave(mine, old[number])

    def _leave(self, mine: list[Running], one: Running) -> None:
        self._stop(one)
        mine.remove(one)

    def _stop(self, one: Running) -> End:
        ended = one.stop()
        with self._lock:
            self.ends.append(ended)
        return ended

    def _pod(self, manifest: Manifest) -> Pod:
        return pod_of(manifest, Kept(self._maps, self.secrets))

    def _start(self, pod: Pod) -> Running:
        name = f"{pod.name}-{next(self._numbers)}"
        return Running(pod, name, self.engine, self.network, self.folder)

    @staticmethod
    def _wait(running: Running, seconds: float) -> None:
        limit = time.monotonic() + seconds
        while not running.ready:
            if time.monotonic() > limit:
                raise NotRolledOut(f"{running.name} is not ready after {seconds:.0f} s; what it said: {running.log}")
            time.sleep(0.1)


def _annotations(manifest: Manifest) -> dict[str, str]:
    return dict(manifest["metadata"].get("annotations", {}))
