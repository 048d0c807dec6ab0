"""How much the operators' pods take from the nodes: no operator runs on the control plane, so it is held back."""

from __future__ import annotations

from decimal import Decimal

from manifests.charts import Rendered

_UNITS = {f"{letter}i": Decimal(1024**power) for power, letter in enumerate("KMGT", 1)}
_UNITS |= {letter: Decimal(1000**power) for power, letter in enumerate("kMGT", 1)} | {"m": Decimal("0.001")}


def quantity(text: str) -> Decimal:
    """A number of cores, bytes or things, of 250m, 2Gi or 2k."""
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
