"""The operators' objects are ones that the operators' own definitions know, to the last field."""

from __future__ import annotations

import copy
from functools import cache

import pytest
from controlplane import programs
from manifests.charts import PROFILES, Manifest, Rendered, render
from manifests.definitions import Schemas, faults, schemas

# Of these neither `tools/definitions` nor Kubernetes has a schema everywhere; a machine that lacks one says so.
KINDS = {
    "Certificate": "cert-manager",
    "Cluster": "cloudnative-pg",
    "Database": "cloudnative-pg",
    "HTTPRoute": "gateway-api",
    "ObjectStore": "barman-cloud",
    "PodMonitor": "prometheus-operator",
    "PrometheusRule": "prometheus-operator",
    "RabbitmqCluster": "rabbitmq",
    "ScheduledBackup": "cloudnative-pg",
    "ServiceMonitor": "prometheus-operator",
}
RECOVERY = {
    "recovery": {"enabled": True, "at": "2026-10-31T18:00:00Z"},
    "backup": {"enabled": True, "destination": "s3://x/y", "generation": 2},
}


@cache
def known() -> Schemas:
    return schemas(programs.definitions(), set(KINDS))


@cache
def everywhere() -> list[Rendered]:
    return [render(profile) for profile in PROFILES] + [render("demo", {"database": RECOVERY})]


def checked(kind: str) -> list[Manifest]:
    """The objects of a kind in all profiles, where its definition is here."""
    if kind not in {name for _, name in known()}:
        pytest.skip(
            f"NOT VERIFIED: {kind} was checked by no schema, since the resource definitions of {KINDS[kind]} are not"
            " here. `infra/kubernetes/tools/definitions` fetches them where there is Go."
        )
    return [one for rendered in everywhere() for one in rendered.of(kind)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_object_of_an_operator_is_one_that_its_definition_knows(kind: str) -> None:
    found = checked(kind)
    assert found
    assert [fault for one in found for fault in faults(one, known())] == []


def test_a_field_that_a_definition_does_not_know_is_found() -> None:
    cluster = copy.deepcopy(checked("Cluster")[0])
    cluster["spec"]["managed"]["roles"][0]["bypassRLS"] = True
    assert [fault.partition(":")[0] for fault in faults(cluster, known())] == [
        f"Cluster {cluster['metadata']['name']} $.spec.managed.roles[0]"
    ]
    cluster = copy.deepcopy(checked("Cluster")[0])
    cluster["spec"]["instances"] = "one"
    assert len(list(faults(cluster, known()))) == 1
