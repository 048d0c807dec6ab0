"""What the proof on a control plane stands on, as far as it needs none."""

from __future__ import annotations

import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
from chassis.testing.polling import eventually
from controlplane import guide, programs
from controlplane.api import Change, Seen
from controlplane.judging import drift, shortages, skew
from controlplane.plane import node
from controlplane.sizes import held_back, quantity
from manifests.charts import KUBERNETES, render
from manifests.definitions import open_definition


@pytest.mark.parametrize(
    ("live", "said"),
    [
        ({"a": {"b": [1, {"c": "x", "more": 1}]}, "more": 2}, []),
        ({"a": {"b": [1, {"more": 1}]}}, ["K.a.b[1].c: 'x' is gone"]),
        ({"a": {"b": [1, {"c": "y"}]}}, ["K.a.b[1].c: 'x' became 'y'"]),
        ({"a": {"b": [1]}}, ["K.a.b: [1, {'c': 'x'}] became [1]"]),
        ({}, ["K.a: {'b': [1, {'c': 'x'}], 'none': {}} is gone"]),
    ],
)
def test_drift_is_what_was_asked_for_and_is_not_there(live: Any, said: list[str]) -> None:
    assert list(drift({"a": {"b": [1, {"c": "x"}], "none": {}}}, live, "K")) == said


def test_drift_knows_a_quantity_that_is_written_otherwise_and_no_other_text() -> None:
    sent = {"averageValue": "2000", "cpu": "0.5", "name": "2000"}
    assert list(drift(sent, {"averageValue": "2k", "cpu": "500m", "name": "2000"})) == []
    assert list(drift(sent, {"averageValue": "2M", "cpu": "500m", "name": "2k"})) == [
        ".averageValue: '2000' became '2M'",
        ".name: '2000' became '2k'",
    ]


def _deployment(strategy: str, wanted: int, available: int) -> Change:
    spec = {"replicas": wanted, "strategy": {"type": strategy}}
    thing = {"metadata": {"name": "one"}, "spec": spec, "status": {"availableReplicas": available}}
    return Change("Deployment", "MODIFIED", thing)


def test_a_moment_with_too_few_pods_is_seen_where_a_deployment_rolls() -> None:
    assert shortages(Seen([_deployment("RollingUpdate", 3, 4), _deployment("Recreate", 1, 0)])) == []
    assert shortages(Seen([_deployment("RollingUpdate", 3, 2)])) == ["one had 2 of 3"]


def test_skew_counts_zones_without_a_pod_too() -> None:
    nodes = [node(f"n{number}", f"z{number % 3}", "1", "1Gi") for number in range(6)]
    pods = [{"spec": {"nodeName": name}} for name in ("n0", "n3", "n1")]
    assert skew(pods, nodes) == 2
    assert skew([*pods, {"spec": {"nodeName": "n2"}}], nodes) == 1


def test_what_the_operators_pods_take_is_held_back() -> None:
    assert (quantity("250m"), quantity("2"), quantity("2Gi")) == (Decimal("0.25"), 2, 2 * 2**30)
    small = {"instances": 2, "resources": {"requests": {"cpu": "100m", "memory": "1Gi"}}}
    rendered = render("demo", {"database": small, "broker": {"replicas": 1}})
    databases = len(rendered.of("Cluster")) * 2
    assert held_back(rendered, "cpu") == databases * Decimal("0.1") + Decimal("0.1")
    assert held_back(rendered, "memory") == databases * 2**30 + 512 * 2**20


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("3. Secrets", ["kubectl create namespace", "kubectl -n manor create", "kubectl -n manor create"]),
        ("4. Install", ["cat > ~/manor-values.yaml", "helm install"]),
        ("Upgrading", ["helm upgrade"]),
        ("Rolling back", ["helm -n manor history"]),
    ],
)
def test_the_guide_has_the_steps_that_the_proof_takes(title: str, first: list[str]) -> None:
    found = guide.blocks(title)
    assert len(found) == len(first)
    assert all(block.startswith(line) for block, line in zip(found, first, strict=True))


def test_the_guide_installs_the_operators_whose_definitions_are_checked() -> None:
    checked = re.findall(r"^definitions (\S+) \S+@v(\S+)", (programs.TOOLS / "definitions").read_text(), re.MULTILINE)
    steps = "\n".join(guide.blocks("2. Operators"))
    # The way in is the reader's, and the Prometheus operator comes with a chart of other numbers.
    theirs = ("gateway-api", "prometheus-operator")
    assert [name for name, version in checked if name not in theirs and version not in steps] == []


def test_a_machine_without_the_programs_says_so_loudly(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("MANOR_KUBERNETES_BIN", str(tmp_path))
    assert programs.why_not().startswith("NOT VERIFIED: the charts were not tried on a real API server, since etcd,")
    for name in programs.NAMES:
        (tmp_path / name).touch(mode=0o755)
    assert programs.why_not() == ""


def test_the_programs_end_with_a_test_that_is_killed(tmp_path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from controlplane.api import Api
from controlplane.plane import Plane
plane = Plane(Path(sys.argv[1]), Api("", "", Path(), ""), dict(os.environ))
plane.start("sleep", "1000")
print(plane.processes["sleep"].pid, flush=True)
sys.stdin.read()
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as test:
        assert test.stdout
        started = Path("/proc") / test.stdout.readline().strip()
        eventually(lambda: (started / "comm").read_text() == "sleep\n")  # what starts it has said what it wants
        test.kill()
    eventually(lambda: not _runs(started))


def test_a_kind_without_a_definition_gets_one_that_takes_anything() -> None:
    made = open_definition("rabbitmq.com/v1beta1", "RabbitmqCluster")
    assert made["metadata"]["name"] == "rabbitmqclusters.rabbitmq.com"
    kubernetes_validate.validate(made, KUBERNETES[1], strict=True)


def _runs(process: Path) -> bool:
    """Whether a process of /proc runs; one that has ended stays there where nobody asks how it ended."""
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
