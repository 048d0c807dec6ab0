"""The policies hold in every profile and in the choices that no profile makes, and each sees what breaks it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from manifests import policies
from manifests.charts import PROFILES, Manifest, Rendered, render
from manifests.policies import faults

CHOICES: list[dict[str, Any]] = [
    {"database": {"mode": "external"}, "broker": {"mode": "external", "secret": "manor-broker"}},
    {"serviceDefaults": {"work": {"autoscaling": {"enabled": True, "queue": {"through": "keda"}}}}},
    {"ingress": {"mode": "ingress", "tls": {"issuer": "letsencrypt"}}, "mtls": {"mode": "mesh"}},
    {"ingress": {"mode": "gateway-api"}, "mtls": {"mode": "cert-manager"}},
    {"files": {"store": "s3", "s3": {"bucket": "manor-files", "secret": "manor-files"}}},
    {"networkPolicy": {"enabled": False}},
    {
        "database": {
            "recovery": {"enabled": True},
            "backup": {"enabled": True, "destination": "s3://x/y", "generation": 2},
        }
    },
]


def test_every_profile_keeps_every_policy(rendered: Rendered) -> None:
    assert faults(rendered) == []


@pytest.mark.parametrize("values", CHOICES, ids="+".join)
def test_what_no_profile_chooses_keeps_every_policy(values: dict[str, Any]) -> None:
    assert faults(render("demo", values)) == []


def deployment(rendered: Rendered) -> Manifest:
    return rendered.named("Deployment", "manor-billing-serve")


def container(rendered: Rendered) -> Manifest:
    found: Manifest = deployment(rendered)["spec"]["template"]["spec"]["containers"][0]
    return found


def _relabel(rendered: Rendered) -> None:
    deployment(rendered)["spec"]["template"]["metadata"]["labels"]["app.kubernetes.io/name"] = "bills"


def _versioned(rendered: Rendered) -> None:
    label = {"app.kubernetes.io/version": "0.1.0"}
    deployment(rendered)["spec"]["selector"]["matchLabels"].update(label)


def _lost_secret(rendered: Rendered) -> None:
    container(rendered)["env"][-1]["valueFrom"] = {"secretKeyRef": {"name": "manor-rabbit", "key": "url"}}


def _lost_key(rendered: Rendered) -> None:
    container(rendered)["env"][-1]["valueFrom"]["secretKeyRef"]["key"] = "uri"


def _lost_map(rendered: Rendered) -> None:
    container(rendered)["envFrom"][0]["configMapRef"]["name"] = "manor-settings"


def _lost_mount(rendered: Rendered) -> None:
    container(rendered)["volumeMounts"][0]["name"] = "temp"


def _lost_port(rendered: Rendered) -> None:
    container(rendered)["ports"][0]["name"] = "rpc"


def _wrong_address(rendered: Rendered) -> None:
    data = rendered.named("ConfigMap", "manor-billing")["data"]
    data["MANOR_ADDRESSES"] = data["MANOR_ADDRESSES"].replace("50051", "50052", 1)


def _misspelt(rendered: Rendered) -> None:
    container(rendered)["env"].append({"name": "MANOR_GRPC_THREAD", "value": "1"})


def _misspelt_in_map(rendered: Rendered) -> None:
    rendered.named("ConfigMap", "manor-gateway")["data"]["MANOR_GRPC_TREADS"] = "1"


def _no_target(rendered: Rendered) -> None:
    rendered.of("HorizontalPodAutoscaler")[0]["spec"]["scaleTargetRef"]["name"] = "manor-nobody"


def _two_masters(rendered: Rendered) -> None:
    deployment(rendered)["spec"]["replicas"] = 3


def _no_budget(rendered: Rendered) -> None:
    rendered.named("PodDisruptionBudget", "manor-billing-serve")["kind"] = "ConfigMap"
    rendered.named("ConfigMap", "manor-billing-serve")["data"] = {}


def _latest(rendered: Rendered) -> None:
    container(rendered)["image"] = "registry.example.com/manor/billing:latest"


def _token(rendered: Rendered) -> None:
    deployment(rendered)["spec"]["template"]["spec"]["automountServiceAccountToken"] = True


def _no_limit(rendered: Rendered) -> None:
    del container(rendered)["resources"]["limits"]["memory"]


def _no_probe(rendered: Rendered) -> None:
    del container(rendered)["startupProbe"]


def _killed(rendered: Rendered) -> None:
    deployment(rendered)["spec"]["template"]["spec"]["terminationGracePeriodSeconds"] = 20


def _owner(rendered: Rendered) -> None:
    container(rendered)["env"][2]["valueFrom"]["secretKeyRef"]["name"] = "manor-billing-database-owner"


def _foreign_key(rendered: Rendered) -> None:
    sources = deployment(rendered)["spec"]["template"]["spec"]["volumes"][1]["projected"]["sources"]
    sources[1]["secret"]["name"] = "manor-payments-key"


def _unscraped(rendered: Rendered) -> None:
    rendered.of("PodMonitor")[0]["spec"]["selector"]["matchLabels"]["app.kubernetes.io/part-of"] = "house"


def _misnamed(rendered: Rendered) -> None:
    rendered.of("PodMonitor")[0]["spec"]["podMetricsEndpoints"][0]["relabelings"][0]["targetLabel"] = "service"


BREAKS: list[tuple[policies.Policy, Callable[[Rendered], None]]] = [
    (policies.selectors_match, _relabel),
    (policies.selectors_match, _versioned),
    (policies.references_exist, _lost_secret),
    (policies.references_exist, _lost_key),
    (policies.references_exist, _lost_map),
    (policies.mounts_exist, _lost_mount),
    (policies.ports_meet, _lost_port),
    (policies.ports_meet, _wrong_address),
    (policies.settings_are_known, _misspelt),
    (policies.settings_are_known, _misspelt_in_map),
    (policies.targets_exist, _no_target),
    (policies.targets_exist, _two_masters),
    (policies.targets_exist, _no_budget),
    (policies.images_are_pinned, _latest),
    (policies.containers_are_complete, _token),
    (policies.containers_are_complete, _no_limit),
    (policies.containers_are_complete, _no_probe),
    (policies.containers_are_complete, _killed),
    (policies.rights_are_least, _owner),
    (policies.rights_are_least, _foreign_key),
    (policies.metrics_are_named, _unscraped),
    (policies.metrics_are_named, _misnamed),
]


@pytest.fixture(scope="module")
def whole() -> Rendered:
    return render(PROFILES[-1])


@pytest.mark.parametrize(("policy", "break_it"), BREAKS, ids=lambda one: one.__name__.strip("_"))
def test_policy_sees_what_breaks_it(whole: Rendered, policy: policies.Policy, break_it: Callable[..., None]) -> None:
    broken = copy.deepcopy(whole)
    assert not list(policy(broken))
    break_it(broken)
    assert list(policy(broken))


def test_every_policy_has_something_that_breaks_it() -> None:
    assert {policy for policy, _ in BREAKS} == set(policies.POLICIES)
