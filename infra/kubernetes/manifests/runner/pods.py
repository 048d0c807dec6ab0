"""What a manifest says of its pods, read to the last field: a field that is not understood is refused, so that
nothing of a manifest is passed over in silence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from manifests.charts import Manifest

_SIZES = {"Ki": 1024, "Mi": 1024**2, "Gi": 1024**3}
_PROBE = {"initialDelaySeconds": 0, "periodSeconds": 10, "timeoutSeconds": 1, "successThreshold": 1}
# What decides where a pod is put, and by whom it is paid for; on one node there is nothing to decide.
_OF_THE_SCHEDULER = ("topologySpreadConstraints", "nodeSelector", "tolerations", "priorityClassName", "affinity")


class NotUnderstood(ValueError):
    """A manifest says something that the runner does not do."""


@dataclass(frozen=True)
class Kept:
    """What a cluster keeps for its pods.

    Args:
        maps: ConfigMaps by name.
        secrets: Secrets by name, decoded.
    """

    maps: Mapping[str, Mapping[str, str]]
    secrets: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Probe:
    """One of a container's three questions.

    Args:
        kind: grpc, http or exec.
        port: of grpc and http.
        path: of http.
        command: of exec.
        delay: seconds before the first.
        period: seconds between two.
        timeout: seconds for an answer.
        successes: answers in a row that make it good.
        failures: failures in a row that make it bad.
    """

    kind: str
    port: int
    path: str
    command: tuple[str, ...]
    delay: int
    period: int
    timeout: int
    successes: int
    failures: int


@dataclass(frozen=True)
class Volume:
    """Something that a pod mounts.

    Args:
        kind: empty, files or claim.
        claim: the PersistentVolumeClaim's name.
        files: content by path.
        mode: of the files.
    """

    kind: str
    claim: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    mode: int = 0o644


@dataclass(frozen=True)
class Mount:
    """Where a container sees a volume."""

    volume: str
    path: str
    read_only: bool


@dataclass(frozen=True)
class Pod:
    """A pod with its one container, as the node runs it.

    Args:
        name: of its Deployment or Job.
        image: as the manifest names it.
        command: instead of the image's entry point.
        arguments: instead of the image's arguments.
        environment: with ConfigMaps and Secrets put in.
        mounts: of the container.
        volumes: by name.
        user: its number.
        group: its number.
        files_group: whose the volumes are.
        cpus: limit.
        memory: limit in bytes.
        startup: has it come up?
        readiness: can it work now?
        liveness: is it stuck?
        pause: seconds between the order to go and SIGTERM.
        grace: seconds from that order to SIGKILL.
        restarts: whether a container that ends is started again.
        labels: of the pod.
        ports: by name.
        template: what it was read from.
    """

    name: str
    image: str
    command: tuple[str, ...]
    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    mounts: tuple[Mount, ...]
    volumes: Mapping[str, Volume]
    user: int
    group: int
    files_group: int
    cpus: float
    memory: int
    startup: Probe | None
    readiness: Probe | None
    liveness: Probe | None
    pause: int
    grace: int
    restarts: bool
    labels: Mapping[str, str]
    ports: Mapping[str, int]
    template: Manifest


class _Fields:
    """A mapping whose every field must be taken."""

    def __init__(self, where: str, mapping: Manifest) -> None:
        self.where = where
        self._left = dict(mapping)

    def take(self, name: str, otherwise: Any = None) -> Any:
        return self._left.pop(name, otherwise)

    def inner(self, name: str) -> _Fields:
        return _Fields(f"{self.where}.{name}", self._left.pop(name, {}))

    def must_be(self, name: str, *wanted: Any) -> None:
        """The runner does this one thing and no other."""
        found = self._left.pop(name, None)
        if found not in wanted:
            raise NotUnderstood(f"{self.where}.{name}: {found!r}, and the runner knows {', '.join(map(repr, wanted))}")

    def done(self) -> None:
        if self._left:
            raise NotUnderstood(f"{self.where}: the runner does not know {', '.join(sorted(self._left))}")


def pod_of(manifest: Manifest, kept: Kept) -> Pod:
    """Reads the pod of a Deployment or a Job.

    Args:
        manifest: rendered.
        kept: ConfigMaps and Secrets.

    Raises:
        NotUnderstood: it says something that the runner does not do.
        KeyError: a ConfigMap, a Secret or a key of one is not there.
    """
    name, template = manifest["metadata"]["name"], manifest["spec"]["template"]
    spec = _Fields(f"{manifest['kind']} {name}", template["spec"])
    containers = spec.take("containers")
    if len(containers) != 1:
        raise NotUnderstood(f"{spec.where}: {len(containers)} containers, and the runner runs one in a pod")
    for one in (*_OF_THE_SCHEDULER, "serviceAccountName"):
        spec.take(one)
    spec.must_be("automountServiceAccountToken", False)
    spec.must_be("enableServiceLinks", False)
    restarts = spec.take("restartPolicy", "Always") == "Always"
    user, group, files_group = _identity(spec.inner("securityContext"))
    volumes = {one["name"]: _volume(f"{spec.where}.{one['name']}", one, kept) for one in spec.take("volumes", [])}
    grace = spec.take("terminationGracePeriodSeconds", 30)
    spec.done()
    return Pod(
        name=name,
        volumes=volumes,
        user=user,
        group=group,
        files_group=files_group,
        grace=grace,
        restarts=restarts,
        labels=template["metadata"]["labels"],
        template=template,
        **_container(_Fields(f"{spec.where}.{containers[0]['name']}", containers[0]), kept),
    )


def _container(container: _Fields, kept: Kept) -> dict[str, Any]:
    """What the one container says of a Pod."""
    ports = {one["name"]: one["containerPort"] for one in container.take("ports", [])}
    cpus, memory = _limits(container.inner("resources"))
    _security(container.inner("securityContext"))
    container.take("name")
    container.must_be("imagePullPolicy", "IfNotPresent", "Always", None)
    found = {
        "image": container.take("image"),
        "command": tuple(container.take("command", ())),
        "arguments": tuple(container.take("args", ())),
        "environment": _environment(container, kept),
        "mounts": tuple(_mount(container.where, one) for one in container.take("volumeMounts", [])),
        "cpus": cpus,
        "memory": memory,
        "startup": _probe(container, "startupProbe", ports),
        "readiness": _probe(container, "readinessProbe", ports),
        "liveness": _probe(container, "livenessProbe", ports),
        "pause": _pause(container.inner("lifecycle")),
        "ports": ports,
    }
    container.done()
    return found


def _identity(security: _Fields) -> tuple[int, int, int]:
    security.must_be("runAsNonRoot", True)
    user, group = security.take("runAsUser"), security.take("runAsGroup")
    if not user or not group:
        raise NotUnderstood(f"{security.where}: runs as nobody in particular")
    files_group = security.take("fsGroup", group)
    security.must_be("fsGroupChangePolicy", "OnRootMismatch", None)
    security.must_be("seccompProfile", {"type": "RuntimeDefault"})
    security.done()
    return user, group, files_group


def _security(security: _Fields) -> None:
    security.must_be("allowPrivilegeEscalation", False)
    security.must_be("readOnlyRootFilesystem", True)
    security.must_be("runAsNonRoot", True)
    security.must_be("capabilities", {"drop": ["ALL"]})
    security.done()


def _limits(resources: _Fields) -> tuple[float, int]:
    resources.take("requests")  # the scheduler's
    limits = resources.inner("limits")
    cpus, memory = _quantity(limits.take("cpu")), _quantity(limits.take("memory"))
    limits.done()
    resources.done()
    return cpus, int(memory)


def _quantity(text: Any) -> float:
    """50m, "2", 768Mi."""
    said = str(text)
    for suffix, size in _SIZES.items():
        if said.endswith(suffix):
            return float(said.removesuffix(suffix)) * size
    return float(said.removesuffix("m")) / 1000 if said.endswith("m") else float(said)


def _environment(container: _Fields, kept: Kept) -> dict[str, str]:
    found: dict[str, str] = {}
    for source in container.take("envFrom", []):
        reference = _Fields(f"{container.where}.envFrom", source)
        found |= kept.maps[reference.take("configMapRef")["name"]]
        reference.done()
    for variable in container.take("env", []):
        one = _Fields(f"{container.where}.{variable['name']}", variable)
        name, text = one.take("name"), one.take("value", "")
        source = one.inner("valueFrom")
        if reference := source.take("secretKeyRef"):
            text = kept.secrets[reference["name"]][reference["key"]]
        source.done()
        one.done()
        if "$(" in text:
            raise NotUnderstood(f"{one.where}: {text!r} refers to another variable")
        found[name] = text
    return found


def _volume(where: str, said: Manifest, kept: Kept) -> Volume:
    volume = _Fields(where, said)
    volume.take("name")
    empty, claim = volume.take("emptyDir"), volume.take("persistentVolumeClaim")
    secret, projected = volume.take("secret"), volume.take("projected")
    volume.done()
    if empty is not None:
        return Volume("empty")
    if claim is not None:
        return Volume("claim", claim=claim["claimName"])
    if secret is not None:
        return Volume("files", files=kept.secrets[secret["secretName"]], mode=secret["defaultMode"])
    files: dict[str, str] = {}
    for source in projected["sources"]:
        one = _Fields(where, source)
        from_secret = one.take("secret")
        one.done()
        files |= {item["path"]: kept.secrets[from_secret["name"]][item["key"]] for item in from_secret["items"]}
    return Volume("files", files=files, mode=projected["defaultMode"])


def _mount(where: str, said: Manifest) -> Mount:
    mount = _Fields(f"{where}.volumeMounts", said)
    found = Mount(mount.take("name"), mount.take("mountPath"), bool(mount.take("readOnly", False)))
    mount.done()
    return found


def _probe(container: _Fields, name: str, ports: Mapping[str, int]) -> Probe | None:
    probe = container.inner(name)
    grpc, http, command = probe.take("grpc"), probe.take("httpGet"), probe.take("exec")
    numbers = {key: probe.take(key, otherwise) for key, otherwise in _PROBE.items()}
    failures = probe.take("failureThreshold", 3)
    probe.done()
    if grpc is None and http is None and command is None:
        return None
    port = (grpc or http or {}).get("port", 0)
    return Probe(
        kind="grpc" if grpc else "http" if http else "exec",
        port=ports.get(port, port),
        path=(http or {}).get("path", "/"),
        command=tuple((command or {}).get("command", ())),
        delay=numbers["initialDelaySeconds"],
        period=numbers["periodSeconds"],
        timeout=numbers["timeoutSeconds"],
        successes=numbers["successThreshold"],
        failures=failures,
    )


def _pause(lifecycle: _Fields) -> int:
    before = lifecycle.inner("preStop")
    seconds = int((before.take("sleep") or {"seconds": 0})["seconds"])
    before.done()
    lifecycle.done()
    return seconds
