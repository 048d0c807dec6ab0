"""A release of a profile on a control plane, brought about by the lines of docs/deploy.md."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from chassis.testing.polling import eventually
from manifests.charts import Manifest, Rendered
from manifests.definitions import open_definition

from controlplane import guide, plane, programs
from controlplane.api import Api
from controlplane.judging import unsettled
from controlplane.sizes import held_back, quantity

OLD, NEW = "0.1.0", "0.2.0"
FAILS = "0.2.1-fails"  # stages.yaml lets its migrations fail
# What a reader has and the docs do not.
READERS = {
    "REGISTRY": "registry.example.com/manor",
    "HOST": "manor.example.com",
    "BACKUPS_KEY": "key",
    "BACKUPS_SECRET": "secret",
    "FILES_KEY": "key",
    "FILES_SECRET": "secret",
    "REDIS_URL": "redis://redis.example.com:6379",
}
BUILT_IN = ("networking.k8s.io",)  # the one group with a dot, of those that the charts use, that is Kubernetes' own
# Zones, nodes in each, and what each node has: what docs/deploy.md says that the profile needs.
MACHINES = {"demo": (1, 1, "4", "8Gi"), "small": (1, 1, "8", "32Gi"), "ha": (3, 2, "16", "64Gi")}


@dataclass
class Release:
    """A profile on a control plane of its own.

    Args:
        profile: its name.
        plane: the control plane.
        rendered: what the profile becomes.
        said: what was printed under each heading, the last time.
    """

    profile: str
    plane: plane.Plane
    rendered: Rendered
    said: dict[str, str] = field(default_factory=dict)

    @property
    def api(self) -> Api:
        """Its API server."""
        return self.plane.api

    def prepare(self) -> None:
        """Makes what is there before a reader begins: nodes, volumes, the operators' resource definitions."""
        zones, nodes, cpu, memory = MACHINES[self.profile]
        left = [
            quantity(whole) - held_back(self.rendered, name) / (zones * nodes)
            for name, whole in (("cpu", cpu), ("memory", memory))
        ]
        made = plane.volumes(4)
        for number in range(zones * nodes):
            made.append(plane.node(f"node-{number}", f"zone-{number % zones}", f"{left[0]:.3f}", f"{left[1]:.0f}"))
        made += self._unknown()
        (self.plane.folder / "cluster.yaml").write_text(yaml.safe_dump_all(made))
        files = [self.plane.folder / "cluster.yaml", *programs.definitions()]
        options = " ".join(f"-f {file}" for file in files)
        self.plane.run(f"kubectl apply --server-side {options}")
        self.plane.run(
            "kubectl wait --for=condition=Established crd --all; kubectl wait --for=condition=Ready node --all"
        )

    def _unknown(self) -> Iterator[Manifest]:
        """Definitions that take anything, of the operators' kinds whose own definition is not here."""
        there = "".join(file.read_text() for file in programs.definitions())
        for version, kind in sorted({(one["apiVersion"], one["kind"]) for one in self.rendered.manifests}):
            group = version.partition("/")[0]
            if "." in group and group not in BUILT_IN and f"\n  group: {group}\n" not in there:
                print(f"NOT VERIFIED: {kind} of {group}, whose own definition is not here", file=sys.__stderr__)
                yield open_definition(version, kind)

    def follow(self, title: str, number: int, *, check: bool = True, **variables: str) -> int:
        """Runs a block of docs/deploy.md; says how it ended.

        Args:
            title: of its heading.
            number: which of the heading's blocks.
            check: whether a failure is one of the test.
            variables: of the shell, over what a reader has.
        """
        began = time.monotonic()
        values = {**READERS, "PROFILE": self.profile, "VERSION": OLD, **variables}
        done = self.plane.run(guide.blocks(title)[number], check=check, **values)
        self.said[title] = done.stdout + done.stderr
        print(f"{self.profile}: {title} [{number}] {time.monotonic() - began:.0f} s", file=sys.__stderr__)
        return done.returncode

    def settle(self) -> None:
        """Waits until every rollout and autoscaler is done."""
        eventually(lambda: unsettled(self.api), lambda left: not left, seconds=600, every=0.3)

    def live(self) -> Iterator[tuple[Manifest, Manifest]]:
        """Every object of the release, hooks too, as it was sent and as it is."""
        sent = self.plane.run("helm -n manor get manifest manor; echo ---; helm -n manor get hooks manor").stdout
        file = self.plane.folder / "sent.yaml"
        file.write_text(sent)
        listed = json.loads(self.plane.run(f"kubectl -n manor get -f {file} -o json").stdout)["items"]
        there = {(one["kind"], one["metadata"]["name"]): one for one in listed}
        for one in filter(None, yaml.safe_load_all(sent)):
            yield one, there[one["kind"], one["metadata"]["name"]]

    def generations(self) -> dict[str, int]:
        """How often what each object asks for was changed; without Jobs, which each upgrade makes anew."""
        return {
            f"{live['kind']} {live['metadata']['name']}": live["metadata"].get("generation", 0)
            for _, live in self.live()
            if live["kind"] != "Job"
        }

    def versions(self) -> set[str]:
        """The versions of the processes that run."""
        return {
            pod["metadata"]["labels"]["app.kubernetes.io/version"]
            for pod in self.api.items("Pod")
            if "batch.kubernetes.io/job-name" not in pod["metadata"]["labels"]
        }

    def history(self) -> list[dict[str, Any]]:
        """The revisions of the release, the oldest first."""
        found: list[dict[str, Any]] = json.loads(self.plane.run("helm -n manor history manor -o json").stdout)
        return found

    def version_of(self, revision: int) -> str:
        """The version that a revision installed."""
        asked = f"helm -n manor get values manor --revision {revision} -o json"
        return str(json.loads(self.plane.run(asked).stdout)["image"]["tag"])
