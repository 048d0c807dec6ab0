"""How much the operators' pods take from the nodes: no operator runs on the control plane, so it is held back."""

from __future__ import annotations

from decimal import Decimal

from manifests.charts import Rendered

_UNITS = {"m": Decimal("0.001"), "Ki": Decimal(2**10), "Mi": Decimal(2**20), "Gi": Decimal(2**30)}


def quantity(text: str) -> Decimal:
    """A number of cores or bytes, of 250m or 2Gi."""
    for unit, worth in _UNITS.items():
        if text.endswith(unit):
            return Decimal(text.removesuffix(unit)) * worth
    return Decimal(text)


def held_back(rendered: Rendered, resource: str) -> Decimal:
    """What the databases and the broker of a profile ask for.

    Args:
        rendered: the profile.
        resource: cpu, in cores, or memory, in bytes.
    """
    asked = Decimal(0)
    for kind, count in (("Cluster", "instances"), ("RabbitmqCluster", "replicas")):
        for manifest in rendered.of(kind):
            asked += quantity(str(manifest["spec"]["resources"]["requests"][resource])) * manifest["spec"][count]
    return asked
