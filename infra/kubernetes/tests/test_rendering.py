"""The charts render for every Kubernetes that they say they take, and refuse what they do not know."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import helm_python as helm
import kubernetes_validate
import pytest
import yaml
from controlplane.sizes import held_back, quantity
from helm_python import HelmError
from manifests.charts import CHART, KUBERNETES, PROFILES, ROOT, Rendered, profile_values, render, service_names

# Kinds of operators' own: their schemas are no part of Kubernetes.
OPERATORS = (
    "cnpg.io",
    "rabbitmq.com",
    "monitoring.coreos.com",
    "cert-manager.io",
    "gateway.networking.k8s.io",
    "keda.sh",
)


@pytest.mark.parametrize("version", KUBERNETES)
@pytest.mark.parametrize("profile", PROFILES)
def test_helm_finds_nothing_to_complain_about(profile: str, version: str) -> None:
    report = helm.lint(CHART, profile_values(profile), strict=True, kube_version=f"v{version}", namespace="manor")
    assert report["errors"] == []
    assert [one for one in report["messages"] if one["severity"] > 1] == []


@pytest.mark.parametrize("version", KUBERNETES)
def test_every_object_is_one_that_the_version_knows_to_the_last_field(rendered: Rendered, version: str) -> None:
    ours = [one for one in rendered.manifests if not any(name in one["apiVersion"] for name in OPERATORS)]
    assert len(ours) > 50
    for manifest in ours:
        kubernetes_validate.validate(manifest, version, strict=True)


def test_a_field_that_kubernetes_does_not_know_is_found(rendered: Rendered) -> None:
    manifest = yaml.safe_load(yaml.safe_dump(rendered.of("Deployment")[0]))
    manifest["spec"]["template"]["spec"]["containers"][0]["readynessProbe"] = {}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(manifest, KUBERNETES[0], strict=True)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"replicas": 3}, "replicas"),
        ({"gateway": {"replica": 3}}, "replica"),
        ({"services": {"billing": {"serve": {"replica": 3}}}}, "replica"),
        ({"serviceDefaults": {"sreve": {}}}, "sreve"),
        ({"services": {"biling": {"enabled": False}}}, "services.biling: there is no such service"),
        ({"image": {"tag": "latest"}}, "/image/tag"),
        ({"image": {"digests": {"billing": "latest"}}}, "/image/digests/billing"),
        ({"database": {"mode": "mysql"}}, "/database/mode"),
        ({"database": {"backup": {"enabled": True, "destination": ""}}}, "database.backup.destination: say where"),
        ({"broker": {"replicas": 2}}, "/broker/replicas"),
        ({"telemetry": {"broker": {"mode": "external"}}}, "/telemetry/broker/host"),
        ({"telemetry": {"ingest": {"replicas": 0}}}, "/telemetry/ingest/replicas"),
        ({"files": {"store": "s3", "s3": {"bucket": ""}}}, "/files/s3/bucket"),
        ({"gateway": {"env": {"RATE_LIMIT": "1 per second"}}}, "RATE_LIMIT"),
        ({"settings": {"stopSeconds": "soon"}}, "/settings/stopSeconds"),
    ],
)
def test_a_wrong_value_is_refused_and_named(values: dict[str, Any], said: str) -> None:
    with pytest.raises(HelmError) as refused:
        render("demo", values)
    assert said in str(refused.value)


@pytest.fixture
def grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Sequence[str]], Rendered]:
    """Renders a profile of charts that have files of further services."""
    shutil.copytree(CHART.parent, tmp_path / "charts")  # what its links lead to lies outside the charts
    monkeypatch.setattr("manifests.charts.CHART", tmp_path / "charts" / "manor")

    def grown(profile: str, services: Sequence[str]) -> Rendered:
        for name in services:
            (tmp_path / "charts" / "manor" / "services" / f"{name}.yaml").write_text("calls: [billing]\n")
        return render(profile)

    return grown


def test_a_new_service_costs_a_file_and_nothing_else(grow: Callable[[str, Sequence[str]], Rendered]) -> None:
    grown = grow("ha", ["parcels"])
    names = {manifest["metadata"]["name"] for manifest in grown.manifests}
    assert {"manor-parcels-serve", "manor-parcels-work", "manor-parcels-jobs", "manor-parcels-postgresql"} <= names
    assert "parcels=manor-parcels:50051" in grown.named("ConfigMap", "manor-gateway")["data"]["MANOR_ADDRESSES"]
    lets_in = grown.named("NetworkPolicy", "manor-billing-calls")["spec"]["ingress"][0]["from"][0]["podSelector"]
    assert lets_in["matchExpressions"][0]["values"] == ["gateway", "identity", "parcels"]


def test_a_shared_cluster_holds_a_database_with_roles_of_its_own_for_each_service(
    grow: Callable[[str, Sequence[str]], Rendered],
) -> None:
    grown = grow("demo", ["parcels"])
    (cluster,) = grown.of("Cluster")
    owners = {one["spec"]["name"]: one["spec"]["owner"] for one in grown.of("Database")}
    assert owners == {f"manor_{name}": f"manor_{name}_owner" for name in [*service_names(), "parcels"]}
    roles = {role["name"]: role["passwordSecret"]["name"] for role in cluster["spec"]["managed"]["roles"]}
    assert {name for name in roles if name.startswith("manor_parcels_")} == {
        f"manor_parcels_{role}" for role in ("owner", "app", "relay", "verifier")
    }
    assert roles["manor_parcels_app"] == "manor-parcels-database-app"
    policy = grown.named("NetworkPolicy", "manor-postgresql")["spec"]["ingress"][0]["from"]
    assert len(policy) == len(owners)


def test_nine_services_fit_the_demonstrations_node(grow: Callable[[str, Sequence[str]], Rendered]) -> None:
    grown = grow("demo", ["contracts", "devices", "warehouse", "workorders"])
    asked = {resource: held_back(grown, resource) for resource in ("cpu", "memory")}
    for pod in grown.of("Deployment", "StatefulSet"):
        for container in pod["spec"]["template"]["spec"]["containers"]:
            for resource in asked:
                asked[resource] += quantity(str(container["resources"]["requests"][resource])) * pod["spec"]["replicas"]
    assert asked["cpu"] <= 4
    assert asked["memory"] <= 8 * 10**9


def _environment(manifest: dict[str, Any]) -> dict[str, Any]:
    (container,) = manifest["spec"]["template"]["spec"]["containers"]
    return {variable["name"]: variable for variable in container["env"]}


def test_each_ingest_process_has_the_number_that_stays_its_own_and_fewer_are_drained_after_an_upgrade() -> None:
    grown = render("ha", {"telemetry": {"ingest": {"replicas": 3}}}, upgrade=True)
    ingest = grown.named("StatefulSet", "manor-devices-ingest")
    named = _environment(ingest)["MANOR_INGEST_ID"]["valueFrom"]["fieldRef"]["fieldPath"]
    assert (ingest["spec"]["replicas"], named) == (3, "metadata.labels['apps.kubernetes.io/pod-index']")
    drain = grown.named("Job", "manor-devices-drain")
    assert drain["spec"]["template"]["spec"]["containers"][0]["args"] == ["drain", "3"]
    assert not [job for job in render("ha").of("Job") if job["metadata"]["name"].endswith("-drain")]


def test_the_broker_keeps_its_store_on_a_volume_and_takes_its_certificate_from_a_secret() -> None:
    tls = {"tlsSecret": "mqtt-tls", "publicAddress": "mqtts://mqtt.example.com:8883", "port": 8883}
    grown = render("demo", {"telemetry": {"broker": tls}})
    pod = grown.named("StatefulSet", "manor-devices-broker")["spec"]["template"]["spec"]
    volumes = {volume["name"]: volume for volume in pod["volumes"]}
    assert volumes["store"]["persistentVolumeClaim"]["claimName"] == "manor-devices-broker"
    assert volumes["mqtt-tls"]["secret"]["secretName"] == "mqtt-tls"
    told = grown.named("ConfigMap", "manor-devices")["data"]
    assert (told["MANOR_BROKER_HOST"], told["MANOR_BROKER_PORT"]) == ("manor-mqtt", "8883")
    assert told["MANOR_BROKER_PUBLIC_ADDRESS"] == "mqtts://mqtt.example.com:8883"
    assert told["MANOR_BROKER_TLS_DIR"] == "/etc/manor/mqtt-tls"


def test_a_broker_of_ones_own_takes_the_place_of_ours_and_without_telemetry_there_is_neither() -> None:
    outside = render("demo", {"telemetry": {"broker": {"mode": "external", "host": "mqtt.example.com"}}})
    assert [one["metadata"]["name"] for one in outside.of("StatefulSet")] == ["manor-devices-ingest"]
    assert outside.named("ConfigMap", "manor-devices")["data"]["MANOR_BROKER_HOST"] == "mqtt.example.com"
    assert render("demo", {"telemetry": {"enabled": False}}).of("StatefulSet") == []


def test_every_service_of_the_repository_has_its_file() -> None:
    root = CHART.parents[1]
    assert service_names() == sorted(path.parent.name for path in root.glob("services/*/*/__main__.py"))


def test_simulators_are_in_the_demonstration_alone(rendered: Rendered) -> None:
    simulated = [one for one in rendered.manifests if "simulator" in one["metadata"]["name"]]
    assert bool(simulated) == (rendered.profile == "demo")


def test_migrations_are_hooks_of_every_upgrade_and_wait_for_the_database_at_an_install(rendered: Rendered) -> None:
    upgraded = render(rendered.profile, upgrade=True)
    hooks = [job["metadata"].get("annotations", {}).get("helm.sh/hook") for job in upgraded.of("Job")]
    assert hooks == ["pre-install,pre-upgrade"] * len(service_names()) + ["post-upgrade"]
    jobs = rendered.of("Job")
    assert all("annotations" not in job["metadata"] for job in jobs)
    assert all("--wait" in job["spec"]["template"]["spec"]["containers"][0]["args"] for job in jobs)
    outside = render(rendered.profile, {"database": {"mode": "external"}})
    assert all("annotations" in job["metadata"] for job in outside.of("Job"))
    assert not outside.of("Cluster")


def test_rules_and_dashboards_are_those_that_one_machine_has(rendered: Rendered) -> None:
    rules = [yaml.safe_load(file.read_text()) for file in sorted((ROOT / "infra" / "prometheus" / "rules").iterdir())]
    boards = {file.name: file.read_text() for file in (ROOT / "infra" / "dashboards" / "generated").iterdir()}
    watched = profile_values(rendered.profile).get("monitoring", {})
    assert rules and boards
    assert [one["spec"] for one in rendered.of("PrometheusRule")] == (rules if watched.get("rules") else [])
    shown: dict[str, str] = {}
    for one in rendered.of("ConfigMap"):
        if "grafana_dashboard" in one["metadata"]["labels"]:
            shown |= one["data"]
    assert shown == (boards if watched.get("dashboards") else {})
