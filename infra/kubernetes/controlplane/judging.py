"""What a test makes of objects that the API server gives back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from manifests.charts import Manifest

from controlplane.api import Api, Seen
from controlplane.plane import ZONE
from controlplane.sizes import quantity

# Fields that the API server writes its own way: 2000 becomes 2k, which is as much.
_QUANTITIES = (".averageValue", ".cpu", ".memory", ".storage", ".sizeLimit")


def drift(wanted: Any, live: Any, path: str = "") -> Iterator[str]:
    """What was asked for and is not there: a field that was dropped, or that got another value.

    Args:
        wanted: what was sent; what it leaves open may be anything.
        live: what became of it.
        path: where in the object this is.
    """
    if isinstance(wanted, dict) and isinstance(live, dict):
        for key, value in wanted.items():
            if key in live:
                yield from drift(value, live[key], f"{path}.{key}")
            elif value not in (None, {}, []):
                yield f"{path}.{key}: {value!r} is gone"
    elif isinstance(wanted, list) and isinstance(live, list) and len(wanted) == len(live):
        for number, pair in enumerate(zip(wanted, live, strict=True)):
            yield from drift(*pair, f"{path}[{number}]")
    elif wanted != live and not (path.endswith(_QUANTITIES) and quantity(str(wanted)) == quantity(str(live))):
        yield f"{path}: {wanted!r} became {live!r}"


def unsettled(api: Api) -> list[str]:
    """Why a rollout or an autoscaler is not done yet; empty once all are."""
    found = []
    least = {
        one["spec"]["scaleTargetRef"]["name"]: one["spec"]["minReplicas"]
        for one in api.items("HorizontalPodAutoscaler")
    }
    going = [pod for pod in api.items("Pod") if "deletionTimestamp" in pod["metadata"]]
    for one in api.items("Deployment"):
        name, wanted, status = one["metadata"]["name"], one["spec"]["replicas"], one["status"]
        counts = [status.get(f"{what}Replicas", 0) for what in ("updated", "ready", "available")]
        if status.get("observedGeneration") != one["metadata"]["generation"] or status.get("replicas") != wanted:
            found.append(f"{name} is being rolled out")
        elif counts != [wanted] * 3 or wanted < least.get(name, 1):
            found.append(f"{name} has {counts} of {max(wanted, least.get(name, 1))}")
    return found + [f"{pod['metadata']['name']} is going" for pod in going]


def shortages(seen: Seen) -> list[str]:
    """Every moment in which a Deployment that rolls had fewer pods available than were asked for."""
    found = []
    for change in seen.of("Deployment"):
        spec, status = change.object["spec"], change.object.get("status", {})
        if spec["strategy"]["type"] == "RollingUpdate" and status.get("availableReplicas", 0) < spec["replicas"]:
            name = change.object["metadata"]["name"]
            found.append(f"{name} had {status.get('availableReplicas', 0)} of {spec['replicas']}")
    return found


def skew(pods: Iterable[Manifest], nodes: Iterable[Manifest]) -> int:
    """By how many pods the fullest zone is ahead of the emptiest."""
    zones = {node["metadata"]["name"]: node["metadata"]["labels"][ZONE] for node in nodes}
    counts = Counter(dict.fromkeys(zones.values(), 0))
    counts.update(zones[pod["spec"]["nodeName"]] for pod in pods)
    return max(counts.values()) - min(counts.values())


def condition(thing: Manifest, kind: str) -> str:
    """The status of a condition: True, False, or nothing where it is not there."""
    found = [one["status"] for one in thing.get("status", {}).get("conditions", ()) if one["type"] == kind]
    return str(found[0]) if found else ""
