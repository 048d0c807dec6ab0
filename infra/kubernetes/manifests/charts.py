"""The charts: their profiles, and what Helm makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import helm_python as helm
import yaml

Manifest = dict[str, Any]
Values = dict[str, Any]

ROOT = Path(__file__).resolve().parents[3]
CHART = ROOT / "charts" / "manor"
PROFILES = ("demo", "small", "ha")
# The oldest that Chart.yaml takes, the one that `make verify-kubernetes` runs, and the newest with known schemas.
KUBERNETES = ("1.34.0", "1.36.0", "1.37.0")
RELEASE = NAMESPACE = "manor"


@dataclass(frozen=True)
class Rendered:
    """What a profile becomes.

    Args:
        profile: its name.
        manifests: every object, hooks included.
    """

    profile: str
    manifests: list[Manifest]

    def of(self, *kinds: str) -> list[Manifest]:
        """The objects of some kinds."""
        return [manifest for manifest in self.manifests if manifest["kind"] in kinds]

    def named(self, kind: str, name: str) -> Manifest:
        """One object.

        Raises:
            KeyError: there is none.
        """
        for manifest in self.of(kind):
            if manifest["metadata"]["name"] == name:
                return manifest
        raise KeyError(f"{self.profile} has no {kind} {name}")


def profile_values(profile: str) -> Values:
    """What a profile says over values.yaml."""
    found: Values = yaml.safe_load((CHART / "profiles" / f"{profile}.yaml").read_text())
    return found


def merged(*layers: Values) -> Values:
    """Values over values, the last one over all, as Helm takes several -f."""
    result: Values = {}
    for layer in layers:
        for key, value in layer.items():
            both = isinstance(value, dict) and isinstance(result.get(key), dict)
            result[key] = merged(result[key], value) if both else value
    return result


def render(profile: str, over: Values | None = None, *, upgrade: bool = False) -> Rendered:
    """Renders a profile without a cluster.

    Args:
        profile: demo, small or ha.
        over: values over the profile's.
        upgrade: as an upgrade renders, and not as an install.

    Raises:
        helm.HelmError: the values are refused, or a template fails.
    """
    values = merged(profile_values(profile), over or {})
    with helm.Chart.load(CHART) as chart:
        chart.validate_schema(values)
        texts = chart.render(
            values, name=RELEASE, namespace=NAMESPACE, revision=1, is_install=not upgrade, is_upgrade=upgrade
        )
    manifests = [
        manifest
        for name, text in sorted(texts.items())
        if name.endswith(".yaml")
        for manifest in yaml.safe_load_all(text)
        if manifest
    ]
    return Rendered(profile, manifests)


def service_names() -> list[str]:
    """The services that the umbrella has: a file each."""
    return sorted(path.stem for path in (CHART / "services").glob("*.yaml"))


def pod_templates(rendered: Rendered) -> list[tuple[Manifest, Manifest]]:
    """Every workload with the template of its pods."""
    return [(manifest, manifest["spec"]["template"]) for manifest in rendered.of("Deployment", "StatefulSet", "Job")]
