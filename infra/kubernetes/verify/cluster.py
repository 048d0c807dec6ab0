"""The charts on a real control plane, as docs/deploy.md has them installed. `make verify-kubernetes` runs this.

Each profile gets a control plane of its own: etcd, API server, controllers and scheduler are real, the nodes are
kwok's. A release is installed, upgraded to the same, upgraded to another version, refused by a migration that fails,
and rolled back, in this order; the tests of one state come before the next one is made.
Where the programs are missing, each test says so and is skipped.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from controlplane import plane, programs
from controlplane.api import Seen
from controlplane.judging import condition, drift, shortages, skew, unsettled
from controlplane.release import FAILS, NEW, OLD, Release
from manifests.charts import PROFILES, Manifest, render, service_names

PROCESSES = ("serve", "work", "jobs")


@pytest.fixture(scope="module", params=PROFILES)
def empty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Release]:
    """An empty cluster, with the operators' resource definitions, for each profile."""
    if why := programs.why_not():
        pytest.skip(why)
    with plane.running(tmp_path_factory.mktemp(request.param)) as running:
        release = Release(request.param, running, render(request.param))
        release.prepare()
        yield release


@pytest.fixture(scope="module")
def installed(empty: Release) -> Release:
    empty.follow("3. Secrets", 0)
    if empty.profile in ("small", "ha"):
        empty.follow("3. Secrets", 1)
    if empty.profile == "ha":
        empty.follow("3. Secrets", 2)
    for number in (0, 1):
        empty.follow("4. Install", number)
    empty.settle()
    return empty


def test_admission_takes_every_object_and_changes_nothing_that_was_asked_for(installed: Release) -> None:
    found = [fault for sent, live in installed.live() for fault in drift(sent, live, sent["kind"])]
    assert found == []
    assert "warning" not in installed.said["4. Install"].lower()


def test_restricted_pod_security_admits_every_pod_and_would_refuse_another(installed: Release) -> None:
    namespace = installed.api.ask("GET", "api/v1/namespaces/manor").json()
    assert namespace["metadata"]["labels"]["pod-security.kubernetes.io/enforce"] == "restricted"
    assert [event["message"] for event in installed.api.items("Event") if event["reason"] == "FailedCreate"] == []
    spec = {"containers": [{"name": "root", "image": "root:1", "securityContext": {"runAsUser": 0}}]}
    pod = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "root"}, "spec": spec}
    refused = installed.api.ask("POST", installed.api.path("Pod"), json=pod)
    assert refused.status_code == 403
    assert "violates PodSecurity" in refused.json()["message"]


def test_every_process_runs_and_every_migration_is_done(installed: Release) -> None:
    running = {one["metadata"]["name"] for one in installed.api.items("Deployment")}
    assert running >= {f"manor-{service}-{process}" for service in service_names() for process in PROCESSES}
    assert "manor-gateway" in running
    jobs = installed.api.items("Job")
    assert len(jobs) == len(service_names())
    assert [job["metadata"]["name"] for job in jobs if condition(job, "Complete") != "True"] == []
    assert {pod["status"]["phase"] for pod in installed.api.items("Pod")} == {"Running", "Succeeded"}


def test_pods_of_a_process_are_spread_over_zones(installed: Release) -> None:
    nodes = installed.api.items("Node")
    for one in installed.api.items("Deployment"):
        labels = one["spec"]["selector"]["matchLabels"]
        chosen = {key.partition("/")[2]: value for key, value in labels.items()}
        pods = installed.api.items("Pod", **chosen)
        assert len(pods) == one["spec"]["replicas"]
        assert skew(pods, nodes) <= 1, one["metadata"]["name"]


def test_services_find_their_pods_and_claims_their_volumes(installed: Release) -> None:
    slices = installed.api.items("EndpointSlice")
    for service in installed.api.items("Service"):
        name = service["metadata"]["name"]
        mine = [one for one in slices if one["metadata"]["labels"]["kubernetes.io/service-name"] == name]
        ready = [end for one in mine for end in one["endpoints"] or () if end["conditions"]["ready"]]
        assert ready, name
        assert {port["name"] for one in mine for port in one["ports"]} == {
            port["name"] for port in service["spec"]["ports"]
        }
    for claim in installed.api.items("PersistentVolumeClaim"):
        assert claim["status"]["phase"] == "Bound", claim["metadata"]["name"]


def test_autoscalers_hold_their_targets(installed: Release) -> None:
    scalers = installed.api.items("HorizontalPodAutoscaler")
    assert bool(scalers) == (installed.profile == "ha")
    for scaler in scalers:
        assert condition(scaler, "AbleToScale") == "True", scaler["status"]["conditions"]
        assert scaler["status"]["currentReplicas"] == scaler["spec"]["minReplicas"]


def test_budgets_count_their_pods(installed: Release) -> None:
    budgets = {one["metadata"]["name"]: one for one in installed.api.items("PodDisruptionBudget")}
    for one in installed.api.items("Deployment"):
        name, wanted = one["metadata"]["name"], one["spec"]["replicas"]
        if name == "manor-simulator":
            continue
        status = budgets.pop(name)["status"]
        assert (status["expectedPods"], status["currentHealthy"]) == (wanted, wanted), name
        assert (status["desiredHealthy"], status["disruptionsAllowed"]) == (wanted - 1, 1), name
    assert not budgets


def test_a_drain_gets_one_pod_of_a_process_at_a_time(installed: Release) -> None:
    api = installed.api
    api.cordon(unschedulable=True)  # so that none comes in its place meanwhile
    try:
        first, *others = [pod["metadata"]["name"] for pod in api.items("Pod", name="billing", component="serve")]
        assert bool(others) == (installed.profile == "ha")
        assert api.evict(first).status_code == 201
        for other in others:
            refused = api.evict(other)
            assert refused.status_code == 429
            assert "disruption budget" in refused.json()["message"]
    finally:
        api.cordon(unschedulable=False)
    installed.settle()


@pytest.fixture(scope="module")
def repeated(installed: Release) -> tuple[Release, dict[str, int]]:
    """After an upgrade to what is there already; with the generations of before."""
    before = installed.generations()
    installed.follow("Upgrading", 0)
    installed.settle()
    return installed, before


def test_an_upgrade_to_the_same_changes_nothing(repeated: tuple[Release, dict[str, int]]) -> None:
    release, before = repeated
    assert release.generations() == before
    assert len(release.api.items("ReplicaSet")) == len(release.api.items("Deployment"))


@pytest.fixture(scope="module")
def upgraded(repeated: tuple[Release, dict[str, int]]) -> tuple[Release, Seen]:
    """After an upgrade to a new version with a changed value; with all that happened meanwhile."""
    release = repeated[0]
    release.plane.run("echo 'settings: {logLevel: WARNING}' >> ~/manor-values.yaml")
    with release.api.watching("Deployment", "Job", "Pod") as seen:
        release.follow("Upgrading", 0, VERSION=NEW)
        release.settle()
    return release, seen


def test_an_upgrade_brings_the_version_and_the_value_everywhere(upgraded: tuple[Release, Seen]) -> None:
    release, _ = upgraded
    assert release.versions() == {NEW}
    for service in (*service_names(), "gateway"):
        settings = release.api.ask("GET", release.api.path("ConfigMap", f"manor-{service}")).json()
        assert settings["data"]["MANOR_LOG_LEVEL"] == "WARNING"
    assert [fault for sent, live in release.live() for fault in drift(sent, live, sent["kind"])] == []


def test_an_upgrade_has_never_fewer_pods_than_were_asked_for(upgraded: tuple[Release, Seen]) -> None:
    release, seen = upgraded
    rolled = {change.object["metadata"]["name"] for change in seen.of("Deployment")}
    assert rolled == {one["metadata"]["name"] for one in release.api.items("Deployment")}
    assert shortages(seen) == []


def test_migrations_end_before_any_new_pod_begins(upgraded: tuple[Release, Seen]) -> None:
    _, seen = upgraded
    ended: dict[str, int] = {}
    for change in seen.of("Job"):
        if _of_version(change.object["spec"]["template"], NEW) and condition(change.object, "Complete") == "True":
            ended.setdefault(change.object["metadata"]["name"], change.revision)
    assert sorted(ended) == [f"manor-{service}-migrate" for service in service_names()]
    begun = [
        change.revision
        for change in seen.of("Pod", "ADDED")
        if _of_version(change.object, NEW) and "batch.kubernetes.io/job-name" not in change.object["metadata"]["labels"]
    ]
    assert len(begun) >= len(service_names()) * len(PROCESSES)
    assert max(ended.values()) < min(begun)


def _of_version(labelled: Manifest, version: str) -> bool:
    return bool(labelled["metadata"]["labels"].get("app.kubernetes.io/version") == version)


@pytest.fixture(scope="module")
def refused(upgraded: tuple[Release, Seen]) -> tuple[Release, dict[str, int], int]:
    """After an upgrade whose migration fails; with the generations of before, and how helm ended."""
    release, _ = upgraded
    before = release.generations()
    return release, before, release.follow("Upgrading", 0, check=False, VERSION=FAILS)


def test_a_failed_migration_leaves_the_old_code_running(refused: tuple[Release, dict[str, int], int]) -> None:
    release, before, ended = refused
    assert ended != 0
    assert "manor-billing-migrate" in release.said["Upgrading"]
    assert release.generations() == before
    assert release.versions() == {NEW}
    assert unsettled(release.api) == []
    assert release.history()[-1]["status"] == "failed"


@pytest.fixture(scope="module")
def rolled_back(refused: tuple[Release, dict[str, int], int]) -> tuple[Release, Seen]:
    """After the way back to the old version, from a release whose last upgrade failed."""
    release = refused[0]
    revision = max(one["revision"] for one in release.history() if release.version_of(one["revision"]) == OLD)
    with release.api.watching("Deployment", "Pod") as seen:
        release.follow("Rolling back", 0, REVISION=str(revision))
        release.settle()
    return release, seen


def test_a_rollback_brings_the_old_version_back_with_never_fewer_pods(rolled_back: tuple[Release, Seen]) -> None:
    release, seen = rolled_back
    assert release.versions() == {OLD}
    assert shortages(seen) == []
    assert release.history()[-1]["status"] == "deployed"
    settings = release.api.ask("GET", release.api.path("ConfigMap", "manor-billing")).json()
    assert settings["data"]["MANOR_LOG_LEVEL"] == "INFO"


def test_after_a_rollback_the_next_upgrade_works(rolled_back: tuple[Release, Seen]) -> None:
    release, _ = rolled_back
    release.follow("Upgrading", 0, VERSION=NEW)
    release.settle()
    assert release.versions() == {NEW}
