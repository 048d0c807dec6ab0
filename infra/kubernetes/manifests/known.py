"""What the processes know: the names of their settings, as their settings classes have them."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

from pydantic import AliasChoices
from pydantic_settings import BaseSettings

from manifests.charts import ROOT, service_names

_SIMULATOR = ROOT / "infra" / "simulators" / "simulators" / "settings.py"


def settings_of(image: str) -> frozenset[str]:
    """The environment variables that the processes of an image read.

    Args:
        image: a service, gateway or simulators.
    """
    if image == "simulators":
        return frozenset(re.findall(r'"(SIMULATOR_[A-Z_]+)"', Path(_SIMULATOR).read_text()))
    return names(import_module(f"{image}.settings").Settings)


def names(settings: type[BaseSettings]) -> frozenset[str]:
    """The environment variables that a settings class reads."""
    prefix = str(settings.model_config.get("env_prefix", ""))
    found: set[str] = set()
    for name, field in settings.model_fields.items():
        if isinstance(field.validation_alias, AliasChoices):
            found.update(str(choice) for choice in field.validation_alias.choices)
        else:
            found.add(f"{prefix}{name}".upper())
    return frozenset(found)


def images() -> list[str]:
    """Every image that the charts may name."""
    return [*service_names(), "gateway", "simulators"]
