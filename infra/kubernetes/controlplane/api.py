"""The API server as a test asks it: objects, what becomes of them, and what it refuses."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from manifests.charts import Manifest

# Where each kind that is asked for lies.
KINDS = {
    "ConfigMap": "api/v1:configmaps",
    "Event": "api/v1:events",
    "Node": "api/v1:nodes",
    "PersistentVolumeClaim": "api/v1:persistentvolumeclaims",
    "Pod": "api/v1:pods",
    "Service": "api/v1:services",
    "Deployment": "apis/apps/v1:deployments",
    "ReplicaSet": "apis/apps/v1:replicasets",
    "HorizontalPodAutoscaler": "apis/autoscaling/v2:horizontalpodautoscalers",
    "Job": "apis/batch/v1:jobs",
    "EndpointSlice": "apis/discovery.k8s.io/v1:endpointslices",
    "PodDisruptionBudget": "apis/policy/v1:poddisruptionbudgets",
}
SECONDS = 30


class Api:
    """An API server.

    Args:
        url: where it answers.
        token: of an administrator.
        authority: file with the certificate that it is believed by.
        namespace: whose objects are asked for.
    """

    def __init__(self, url: str, token: str, authority: Path, namespace: str) -> None:
        self.url, self.namespace = url, namespace
        self._asks = requests.Session()
        self._asks.headers["Authorization"] = f"Bearer {token}"
        self._asks.verify = str(authority)
        self._asks.trust_env = False  # else this machine's own authorities count instead

    def close(self) -> None:
        """Ends its connections."""
        self._asks.close()

    def ask(self, method: str, path: str, **more: Any) -> requests.Response:
        """Any request.

        Args:
            method: of HTTP.
            path: from the root on.
            more: for requests.
        """
        return self._asks.request(method, f"{self.url}/{path}", **{"timeout": SECONDS, **more})

    def path(self, kind: str, name: str = "") -> str:
        """Where a kind's objects are, or one of them."""
        group, _, plural = KINDS[kind].partition(":")
        where = f"{group}/{plural}" if kind == "Node" else f"{group}/namespaces/{self.namespace}/{plural}"
        return f"{where}/{name}" if name else where

    def items(self, kind: str, **labels: str) -> list[Manifest]:
        """The objects of a kind.

        Args:
            kind: one of KINDS.
            labels: that they must have, by their last part: name="billing".
        """
        chosen = ",".join(f"app.kubernetes.io/{key}={value}" for key, value in labels.items())
        answer = self.ask("GET", self.path(kind), params={"labelSelector": chosen})
        answer.raise_for_status()
        found: list[Manifest] = answer.json()["items"]
        return found

    def evict(self, pod: str) -> requests.Response:
        """Asks that a pod go, as `kubectl drain` does."""
        body = {"apiVersion": "policy/v1", "kind": "Eviction", "metadata": {"name": pod, "namespace": self.namespace}}
        return self.ask("POST", f"{self.path('Pod', pod)}/eviction", json=body)

    def cordon(self, *, unschedulable: bool) -> None:
        """Takes all nodes out of scheduling, or lets them in again."""
        for node in self.items("Node"):
            self.ask(
                "PATCH",
                self.path("Node", node["metadata"]["name"]),
                data=json.dumps({"spec": {"unschedulable": unschedulable}}),
                headers={"Content-Type": "application/merge-patch+json"},
            ).raise_for_status()

    @contextmanager
    def watching(self, *kinds: str) -> Iterator[Seen]:
        """Sees every change of some kinds while it lasts."""
        seen, streams = Seen(), []
        for kind in kinds:
            listed = self.ask("GET", self.path(kind)).json()
            since = {"watch": "1", "resourceVersion": listed["metadata"]["resourceVersion"]}
            stream = self.ask("GET", self.path(kind), params=since, stream=True, timeout=(SECONDS, None))
            follower = threading.Thread(target=_follow, args=(kind, stream, seen), daemon=True)
            follower.start()
            streams.append((stream, follower))
        try:
            yield seen
        finally:
            for stream, follower in streams:
                stream.raw.shutdown()
                follower.join(SECONDS)
                stream.close()


@dataclass(frozen=True)
class Change:
    """One change of an object, as the API server told it."""

    kind: str
    how: str
    object: Manifest

    @property
    def revision(self) -> int:
        """Its place in the order of all changes of the cluster."""
        return int(self.object["metadata"]["resourceVersion"])


@dataclass
class Seen:
    """Every change that was seen, in the order of each kind."""

    changes: list[Change] = field(default_factory=list)

    def of(self, kind: str, how: str = "") -> list[Change]:
        """The changes of a kind; ADDED, MODIFIED or DELETED ones where that is said."""
        return [change for change in self.changes if change.kind == kind and how in ("", change.how)]


def _follow(kind: str, stream: requests.Response, seen: Seen) -> None:
    try:
        for line in stream.iter_lines(chunk_size=None):
            said = json.loads(line)
            seen.changes.append(Change(kind, said["type"], said["object"]))
    except (requests.RequestException, ValueError, OSError):
        return  # the watcher hung up
