"""What must hold between the objects of a rendered profile. No API server says any of it: it takes all of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from manifests import known, operators
from manifests.charts import Manifest, Rendered, pod_templates

Policy = Callable[[Rendered], Iterator[str]]
_MESH = ("app.kubernetes.io/version", "helm.sh/chart")


def where(manifest: Manifest) -> str:
    """How a fault names an object."""
    return f"{manifest['kind']} {manifest['metadata']['name']}"


def containers(template: Manifest) -> list[Manifest]:
    """All containers of a pod template."""
    spec = template["spec"]
    return [*spec.get("initContainers", ()), *spec["containers"]]


def selectors_match(rendered: Rendered) -> Iterator[str]:
    """Every selector finds pods: a Service, a policy or a budget that finds none does nothing, and says nothing."""
    labels = [template["metadata"]["labels"] for _, template in pod_templates(rendered)]
    labels += operators.pod_labels(rendered)
    for manifest in rendered.of("Deployment", "StatefulSet"):
        mine = manifest["spec"]["template"]["metadata"]["labels"]
        if not _found(manifest["spec"]["selector"], [mine]):
            yield f"{where(manifest)}: its selector does not find its own pods"
        if set(manifest["spec"]["selector"]["matchLabels"]) & set(_MESH):
            yield f"{where(manifest)}: its selector names what a release changes, and can never be changed itself"
    for manifest in rendered.of("Service"):
        if not _found({"matchLabels": manifest["spec"]["selector"]}, labels):
            yield f"{where(manifest)}: no pod has its labels"
    for manifest in rendered.of("PodDisruptionBudget", "PodMonitor"):
        if not _found(manifest["spec"]["selector"], labels):
            yield f"{where(manifest)}: no pod has its labels"
    for manifest in rendered.of("NetworkPolicy"):
        selectors = [manifest["spec"]["podSelector"]]
        for rule in manifest["spec"]["ingress"]:
            selectors += [peer["podSelector"] for peer in rule.get("from", ()) if "podSelector" in peer]
        for selector in selectors:
            if not _found(selector, labels):
                yield f"{where(manifest)}: no pod has the labels {selector}"


def _found(selector: Manifest, labels: list[dict[str, str]]) -> bool:
    return any(matches(selector, found) for found in labels)


def matches(selector: Manifest, labels: dict[str, str]) -> bool:
    """Whether a label selector takes a pod with these labels; of the operators the charts use In alone."""
    wanted = selector.get("matchLabels", {})
    if any(labels.get(key) != value for key, value in wanted.items()):
        return False
    return all(labels.get(one["key"]) in one["values"] for one in selector.get("matchExpressions", ()))


def references_exist(rendered: Rendered) -> Iterator[str]:
    """Every ConfigMap and Secret that a pod asks for is there with the key: a pod without waits for ever."""
    kept = operators.secrets(rendered)
    maps = {manifest["metadata"]["name"]: set(manifest["data"]) for manifest in rendered.of("ConfigMap")}
    claims = {manifest["metadata"]["name"] for manifest in rendered.of("PersistentVolumeClaim")}
    accounts = {manifest["metadata"]["name"] for manifest in rendered.of("ServiceAccount")} | {"default"}
    for manifest, template in pod_templates(rendered):
        if template["spec"]["serviceAccountName"] not in accounts:
            yield f"{where(manifest)}: there is no ServiceAccount {template['spec']['serviceAccountName']}"
        for kind, name, key in _references(template):
            there = kept if kind == "Secret" else maps
            if kind == "PersistentVolumeClaim":
                if name not in claims:
                    yield f"{where(manifest)}: there is no {kind} {name}"
            elif name not in there:
                yield f"{where(manifest)}: there is no {kind} {name}"
            elif key and key not in there[name]:
                yield f"{where(manifest)}: {kind} {name} has no key {key}"


def _references(template: Manifest) -> Iterator[tuple[str, str, str]]:
    for container in containers(template):
        for source in container.get("envFrom", ()):
            if "configMapRef" in source:
                yield "ConfigMap", source["configMapRef"]["name"], ""
            else:
                yield "Secret", source["secretRef"]["name"], ""
        for variable in container.get("env", ()):
            reference = variable.get("valueFrom", {}).get("secretKeyRef")
            if reference:
                yield "Secret", reference["name"], reference["key"]
    for volume in template["spec"].get("volumes", ()):
        if "secret" in volume:
            yield "Secret", volume["secret"]["secretName"], ""
        if "persistentVolumeClaim" in volume:
            yield "PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"], ""
        for source in volume.get("projected", {}).get("sources", ()):
            for item in source["secret"]["items"]:
                yield "Secret", source["secret"]["name"], item["key"]


def mounts_exist(rendered: Rendered) -> Iterator[str]:
    """Every mount has its volume, and every volume is mounted."""
    for manifest, template in pod_templates(rendered):
        volumes = {volume["name"] for volume in template["spec"].get("volumes", ())}
        mounted = {mount["name"] for container in containers(template) for mount in container.get("volumeMounts", ())}
        for name in volumes ^ mounted:
            yield f"{where(manifest)}: {name} is mounted and no volume, or a volume and not mounted"


def ports_meet(rendered: Rendered) -> Iterator[str]:
    """Probes, Services, policies and monitors name ports that the containers have; addresses name Services."""
    for manifest, template in pod_templates(rendered):
        for container in containers(template):
            named = {port["name"]: port["containerPort"] for port in container.get("ports", ())}
            for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
                for action in ("grpc", "httpGet"):
                    port = container.get(probe, {}).get(action, {}).get("port")
                    if port is not None and port not in named and port not in named.values():
                        yield f"{where(manifest)}: {probe} asks port {port}, which {container['name']} does not have"
    for manifest in rendered.of("Service"):
        for port in manifest["spec"]["ports"]:
            found = _ports_of(rendered, {"matchLabels": manifest["spec"]["selector"]})
            if port["targetPort"] not in found:
                yield f"{where(manifest)}: its pods have no port {port['targetPort']}"
    for manifest in rendered.of("NetworkPolicy"):
        pods = _ports_of(rendered, manifest["spec"]["podSelector"])
        for rule in manifest["spec"]["ingress"] if pods else ():
            for port in rule.get("ports", ()):
                if port["port"] not in pods:
                    yield f"{where(manifest)}: its pods have no port {port['port']}"
    yield from _addresses_meet(rendered)


def _ports_of(rendered: Rendered, selector: Manifest) -> set[Any]:
    found: set[Any] = set()
    for _, template in pod_templates(rendered):
        if matches(selector, template["metadata"]["labels"]):
            for container in containers(template):
                for port in container.get("ports", ()):
                    found |= {port["name"], port["containerPort"]}
    return found


def _addresses_meet(rendered: Rendered) -> Iterator[str]:
    services = {
        f"{manifest['metadata']['name']}:{port['port']}"
        for manifest in rendered.of("Service")
        for port in manifest["spec"]["ports"]
    }
    for manifest in rendered.of("ConfigMap"):
        for pair in filter(None, manifest["data"].get("MANOR_ADDRESSES", "").split(",")):
            if pair.split("=", 1)[1] not in services:
                yield f"{where(manifest)}: MANOR_ADDRESSES names {pair}, and there is no such Service"
    for manifest in rendered.of("Ingress"):
        for rule in manifest["spec"]["rules"]:
            for path in rule["http"]["paths"]:
                backend = path["backend"]["service"]
                target = rendered.named("Service", backend["name"])
                if backend["port"]["name"] not in {port["name"] for port in target["spec"]["ports"]}:
                    yield f"{where(manifest)}: {backend['name']} has no port {backend['port']['name']}"
    for manifest in rendered.of("HTTPRoute"):
        for rule in manifest["spec"]["rules"]:
            for backend in rule["backendRefs"]:
                if f"{backend['name']}:{backend['port']}" not in services:
                    yield f"{where(manifest)}: there is no Service {backend['name']} with port {backend['port']}"


def settings_are_known(rendered: Rendered) -> Iterator[str]:
    """Every variable is a setting of the process that gets it: a misspelt one would be left out in silence."""
    maps = {manifest["metadata"]["name"]: manifest["data"] for manifest in rendered.of("ConfigMap")}
    for manifest, template in pod_templates(rendered):
        for container in containers(template):
            image = image_name(container["image"])
            if image not in known.images():
                yield f"{where(manifest)}: nobody builds an image {image}"
                continue
            given = {variable["name"] for variable in container.get("env", ())}
            for source in container.get("envFrom", ()):
                given |= set(maps.get(source["configMapRef"]["name"], {}))
            for name in sorted(given - known.settings_of(image)):
                yield f"{where(manifest)}: {image} knows no setting {name}"


def image_name(image: str) -> str:
    """billing, of registry/manor/billing:0.1.0."""
    return image.split("@", maxsplit=1)[0].rsplit("/", 1)[-1].split(":", maxsplit=1)[0]


def targets_exist(rendered: Rendered) -> Iterator[str]:
    """What autoscalers scale is there, asks for the CPU that they measure by, and has no fixed number of its own."""
    deployments = {manifest["metadata"]["name"]: manifest for manifest in rendered.of("Deployment")}
    scaled = set()
    for manifest in rendered.of("HorizontalPodAutoscaler", "ScaledObject"):
        name = manifest["spec"]["scaleTargetRef"]["name"]
        target = deployments.get(name)
        if target is None:
            yield f"{where(manifest)}: there is no Deployment {name}"
            continue
        scaled.add(name)
        if "replicas" in target["spec"]:
            yield f"{where(manifest)}: {name} has a fixed number of replicas, to which each upgrade would throw it back"
        if any("cpu" not in one["resources"].get("requests", {}) for one in containers(target["spec"]["template"])):
            yield f"{where(manifest)}: {name} asks for no CPU, so there is nothing to measure it by"
    for name, manifest in deployments.items():
        if name not in scaled and "replicas" not in manifest["spec"]:
            yield f"{where(manifest)}: nobody says how many"
        budgets = [
            budget
            for budget in rendered.of("PodDisruptionBudget")
            if matches(budget["spec"]["selector"], manifest["spec"]["template"]["metadata"]["labels"])
        ]
        if len(budgets) != 1 and not name.endswith("-simulator"):
            yield f"{where(manifest)}: {len(budgets)} disruption budgets hold it, and an eviction wants one"


def images_are_pinned(rendered: Rendered) -> Iterator[str]:
    """No image floats: what runs can be told, and a rollback gets what was there."""
    found = [
        (manifest, container["image"])
        for manifest, template in pod_templates(rendered)
        for container in containers(template)
    ]
    found += [(manifest, manifest["spec"]["imageName"]) for manifest in rendered.of("Cluster")]
    for manifest, image in found:
        last = image.rsplit("/", 1)[-1]
        if "@sha256:" not in image and (":" not in last or last.endswith(":latest")):
            yield f"{where(manifest)}: {image} may be another one tomorrow"


def containers_are_complete(rendered: Rendered) -> Iterator[str]:
    """Requests, limits, three probes, an end that is long enough, and no right that it does not need."""
    for manifest, template in pod_templates(rendered):
        spec = template["spec"]
        if spec.get("automountServiceAccountToken") is not False:
            yield f"{where(manifest)}: has a token for the API server, which it never calls"
        if spec.get("enableServiceLinks") is not False:
            yield f"{where(manifest)}: gets the links of Services, whose names are those of settings"
        for container in containers(template):
            security = container.get("securityContext", {})
            if not security.get("readOnlyRootFilesystem"):
                yield f"{where(manifest)}: {container['name']} may write its own root file system"
            for part in ("requests", "limits"):
                if not {"cpu", "memory"} <= set(container.get("resources", {}).get(part, {})):
                    yield f"{where(manifest)}: {container['name']} has no {part} of CPU and memory"
            probes = [container.get(f"{probe}Probe") for probe in ("startup", "readiness", "liveness")]
            if manifest["kind"] in ("Deployment", "StatefulSet") and not all(probes):
                yield f"{where(manifest)}: {container['name']} lacks a probe"
        yield from _stops_in_time(rendered, manifest, spec)


def _stops_in_time(rendered: Rendered, manifest: Manifest, spec: Manifest) -> Iterator[str]:
    for container in containers({"spec": spec}):
        pause = container.get("lifecycle", {}).get("preStop", {}).get("sleep", {}).get("seconds", 0)
        for source in container.get("envFrom", ()):
            data = rendered.named("ConfigMap", source["configMapRef"]["name"])["data"]
            if pause + int(data.get("MANOR_STOP_SECONDS", 0)) >= spec["terminationGracePeriodSeconds"]:
                yield f"{where(manifest)}: is killed while it finishes what is in hand"


def rights_are_least(rendered: Rendered) -> Iterator[str]:
    """Only migrate is the owner, only jobs relays, nobody who serves reads past row-level security, and the key that
    signs people's tokens is identity's alone."""
    allowed = {
        **{name: {"app"} for name in ("serve", "work", "broker", "ingest", "drain")},
        **{"jobs": {"app", "relay"}, "migrate": {"owner"}},
    }
    for manifest, template in pod_templates(rendered):
        labels = template["metadata"]["labels"]
        name, process = labels["app.kubernetes.io/name"], labels.get("app.kubernetes.io/component", "")
        roles = {
            secret.rsplit("-", 1)[1]
            for kind, secret, _ in _references(template)
            if kind == "Secret" and "-database-" in secret
        }
        if not roles <= (allowed.get(process, set()) if name != "gateway" else set()):
            yield f"{where(manifest)}: has the database roles {', '.join(sorted(roles))}"
        for kind, secret, _ in _references(template):
            if kind == "Secret" and secret.endswith("-sign-in") and name != "identity":
                yield f"{where(manifest)}: holds the key that signs people's tokens"
            if kind == "Secret" and secret.endswith("-key") and not secret.endswith(f"-{name}-key"):
                yield f"{where(manifest)}: holds another's key, {secret}"


def metrics_are_named(rendered: Rendered) -> Iterator[str]:
    """Where monitors are asked for, every process is scraped under the labels that rules and dashboards ask for."""
    for monitor in rendered.of("PodMonitor"):
        for manifest, template in pod_templates(rendered):
            labels = template["metadata"]["labels"]
            ports = {port["name"] for container in containers(template) for port in container.get("ports", ())}
            if "metrics" not in ports:
                continue
            if not matches(monitor["spec"]["selector"], labels):
                yield f"{where(manifest)}: {where(monitor)} does not find it"
            named = {
                "job": f"manor/{labels['app.kubernetes.io/name']}",
                "process": labels["app.kubernetes.io/component"],
            }
            for endpoint in monitor["spec"]["podMetricsEndpoints"]:
                found = _relabelled(labels, endpoint.get("relabelings", ()))
                if endpoint["port"] not in ports or found != named:
                    yield f"{where(manifest)}: {where(monitor)} names it {found}, and rules ask for {named}"


def _relabelled(labels: dict[str, str], rules: Any) -> dict[str, str]:
    """What Prometheus makes of a pod's labels by rules that replace, the only ones that the charts have."""
    known = {f"__meta_kubernetes_pod_label_{re.sub('[^a-zA-Z0-9_]', '_', key)}": value for key, value in labels.items()}
    found = {}
    for rule in rules:
        value = ";".join(known.get(source, "") for source in rule["sourceLabels"])
        found[rule["targetLabel"]] = rule.get("replacement", "$1").replace("$1", value)
    return found


POLICIES: tuple[Policy, ...] = (
    selectors_match,
    references_exist,
    mounts_exist,
    ports_meet,
    settings_are_known,
    targets_exist,
    images_are_pinned,
    containers_are_complete,
    rights_are_least,
    metrics_are_named,
)


def faults(rendered: Rendered) -> list[str]:
    """Everything that is wrong with a rendered profile."""
    return [fault for policy in POLICIES for fault in policy(rendered)]
