"""What a cluster's operators and people make beside the charts: Secrets, and the pods of databases and broker."""

from __future__ import annotations

from manifests.charts import NAMESPACE, Rendered, service_names
from manifests.secrets import Where, manifests_of

# Secrets that people make themselves, where a profile names them: docs/deploy.md says how.
BY_HAND = {
    "manor-backups": {"access-key", "secret-key"},
    "manor-broker": {"connection_string"},
    "manor-files": {"access-key", "secret-key"},
    "manor-rate-limits": {"url"},
}
_CERTIFICATE = {"ca.crt", "tls.crt", "tls.key"}
_DEFAULT_USER = {"connection_string", "host", "password", "port", "provider", "type", "username"}


def secrets(rendered: Rendered) -> dict[str, set[str]]:
    """The keys of every Secret that will be there: `manor-secrets` makes them, or an operator, or a person."""
    found = {
        made["metadata"]["name"]: set(made["stringData"])
        for made in manifests_of(Where("manor", NAMESPACE), service_names())
    }
    for manifest in rendered.of("Certificate"):
        found[manifest["spec"]["secretName"]] = _CERTIFICATE
    for manifest in rendered.of("RabbitmqCluster"):
        found[f"{manifest['metadata']['name']}-default-user"] = _DEFAULT_USER
    return {**found, **BY_HAND}


def pod_labels(rendered: Rendered) -> list[dict[str, str]]:
    """Labels of the pods that the operators will make."""
    databases = [{"cnpg.io/cluster": manifest["metadata"]["name"]} for manifest in rendered.of("Cluster")]
    brokers = [{"app.kubernetes.io/name": manifest["metadata"]["name"]} for manifest in rendered.of("RabbitmqCluster")]
    return databases + brokers
